package org.normscope.ui.train;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.normscope.ui.common.Nodes;

/// Rows of the settings.
final class Rows {
  private Rows() {}

  /// A part with a head.
  static VBox part(String head, Node... rows) {
    VBox part = new VBox(Nodes.label(head, "muted", "small"));
    part.getChildren().addAll(rows);
    part.getStyleClass().add("setting-part");
    return part;
  }

  /// A name at the left and its control at the right.
  static HBox row(String name, Node control) {
    Label label = Nodes.label(name);
    label.setMinWidth(Region.USE_PREF_SIZE);
    if (control instanceof Region region) {
      region.setMaxWidth(Region.USE_PREF_SIZE);
    }
    HBox row = new HBox(label, Nodes.space(), control);
    row.getStyleClass().add("setting-row");
    return row;
  }

  /// Something that is on or off.
  static CheckBox check(String id, String name, String does) {
    CheckBox box = new CheckBox(name);
    box.setId(id);
    box.setWrapText(true);
    box.setMinHeight(Region.USE_PREF_SIZE);
    Nodes.describe(box, does);
    return box;
  }

  /// Words that explain.
  static Label note(String text) {
    Label label = Nodes.label(text, "muted", "small");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
