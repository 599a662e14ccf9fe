package org.normscope.ui.export;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.normscope.ui.common.Nodes;

/// Lines of code with their numbers and colours. What does not fit goes on in the next line, which
/// has no number.
final class CodePane {
  private final ListView<CodeLine> list = new ListView<>();

  CodePane() {
    list.setId("preview");
    list.setAccessibleText("Preview of the file");
    list.getStyleClass().addAll("plain-list", "edge-to-edge", "code-list");
    list.setCellFactory(_ -> new Cell());
    list.setMinSize(0, 0);
    // Long lines are wrapped: their heights depend on the width.
    list.widthProperty().subscribe(list::refresh);
  }

  ListView<CodeLine> node() {
    return list;
  }

  void show(List<CodeLine> lines) {
    list.getItems().setAll(lines);
  }

  private static final class Cell extends ListCell<CodeLine> {
    private static final double SCROLL_BAR = 16;
    private static final double MOST_NARROW = 80;

    private final Label number = Nodes.label("", "code-number");
    private final TextFlow flow = new TextFlow();
    private final HBox row = new HBox(number, flow);

    Cell() {
      row.getStyleClass().add("code-row");
      HBox.setHgrow(flow, Priority.ALWAYS);
      number.setMinHeight(USE_PREF_SIZE);
      setMinWidth(0);
      setPrefWidth(1);
    }

    // A list asks how tall a cell is without saying how wide: it is as wide as the list.
    @Override
    protected double computePrefHeight(double width) {
      double room = getListView() == null ? -1 : getListView().getWidth() - SCROLL_BAR;
      return getGraphic() == null || room < MOST_NARROW
          ? super.computePrefHeight(width)
          : Math.max(super.computePrefHeight(width), row.prefHeight(room));
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
