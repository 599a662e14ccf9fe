package org.normscope.ui.data;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.normscope.image.SkippedFile;
import org.normscope.ui.common.Nodes;

/// The files that could not be read, each with its reason.
final class SkippedPane extends StackPane {
  private final ListView<SkippedFile> list = new ListView<>();
  private final Label none = Nodes.label("Every file could be read.", "muted", "small");

  SkippedPane() {
    list.getStyleClass().addAll("plain-list", "edge-to-edge");
    list.setCellFactory(_ -> new SkippedCell());
    list.setAccessibleText("Skipped files with reasons");
    setAlignment(none, Pos.TOP_LEFT);
    getChildren().addAll(list, none);
    setMinSize(0, 0);
  }

  void show(List<SkippedFile> files) {
    if (!list.getItems().equals(files)) {
      list.getItems().setAll(files);
    }
    none.setVisible(files.isEmpty());
    list.setVisible(!files.isEmpty());
  }

  private static final class SkippedCell extends ListCell<SkippedFile> {
    private final Label name = Nodes.label("");
    private final Label reason = Nodes.label("", "muted", "small");
    private final VBox box = new VBox(name, reason);

    SkippedCell() {
      box.getStyleClass().add("skipped-item");
      reason.setWrapText(true);
      box.setMinWidth(0);
      box.setPrefWidth(1);
    }

    @Override
    protected void updateItem(SkippedFile file, boolean empty) {
      super.updateItem(file, empty);
      if (empty || file == null) {
        setGraphic(null);
        setTooltip(null);
        return;
      }
      name.setText(file.name());
      reason.setText(file.reason());
      Tooltip tooltip = Nodes.tooltip(file.name() + "\n" + file.reason());
      setTooltip(tooltip);
      setGraphic(box);
    }
  }
}
