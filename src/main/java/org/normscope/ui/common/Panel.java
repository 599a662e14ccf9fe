package org.normscope.ui.common;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A framed part of a place: a head and what is under it.
public final class Panel extends VBox {
  private final HBox head;

  /// A panel whose body takes what the head leaves.
  public Panel(Node body, Node... headItems) {
    getStyleClass().add("panel");
    head = new HBox(headItems);
    head.getStyleClass().add("panel-head");
    // A panel's title is never cut: what explains it gives way.
    if (headItems[0] instanceof Region title) {
      title.setMinWidth(USE_PREF_SIZE);
    }
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
    setMinSize(0, 0);
  }

  /// The row above the body.
  public HBox head() {
    return head;
  }

  /// What is under the head.
  public Node body() {
    return getChildren().getLast();
  }

  /// A body with the usual room around it.
  public static VBox padded(Region node) {
    VBox box = new VBox(node);
    VBox.setVgrow(node, Priority.ALWAYS);
    box.getStyleClass().add("panel-body");
    box.setMinSize(0, 0);
    return box;
  }
}
