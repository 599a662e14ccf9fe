package org.normscope.ui.export;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.normscope.ui.common.Nodes;

/// Lines of code with their numbers and colours.
final class CodePane {
  private final ListView<CodeLine> list = new ListView<>();

  CodePane() {
    list.setId("preview");
    list.setAccessibleText("Preview of the file");
    list.getStyleClass().addAll("plain-list", "edge-to-edge", "code-list");
    list.setCellFactory(_ -> new Cell());
    list.setMinSize(0, 0);
  }

  ListView<CodeLine> node() {
    return list;
  }

  void show(List<CodeLine> lines) {
    list.getItems().setAll(lines);
  }

  private static final class Cell extends ListCell<CodeLine> {
    private final Label number = Nodes.label("", "code-number");
    private final TextFlow flow = new TextFlow();
    private final HBox row = new HBox(number, flow);

    Cell() {
      row.getStyleClass().add("code-row");
    }

    @Override
    protected void updateItem(CodeLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      number.setText(String.valueOf(getIndex() + 1));
      flow.getChildren().clear();
      for (CodeLine.Piece piece : line.pieces()) {
        Text text = new Text(piece.text());
        text.getStyleClass().addAll("code", "code-" + style(piece));
        flow.getChildren().add(text);
      }
      setGraphic(row);
    }

    private static String style(CodeLine.Piece piece) {
      return piece.kind() == CodeLine.Kind.CHANNEL
          ? switch (piece.channel()) {
            case "R", "G", "B" -> piece.channel().toLowerCase(Locale.ROOT);
            default -> "plain";
          }
          : piece.kind().name().toLowerCase(Locale.ROOT);
    }
  }
}
