package org.normscope.ui.common;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;

/// A box to choose from that is as wide as what is chosen: in the head of a panel the widest of its
/// choices would take the room of what stands beside it.
final class SnugSkin<T> extends ComboBoxListViewSkin<T> {
  SnugSkin(ComboBox<T> box) {
    super(box);
  }

  @Override
  protected double computePrefWidth(
      double height, double top, double right, double bottom, double left) {
    Node arrow = getSkinnable().lookup(".arrow-button");
    // With a pixel to spare: padding is rounded up when it is laid out, and words would be cut.
    double cell = Math.ceil(getDisplayNode().prefWidth(-1)) + 1;
    return left + cell + Math.ceil(arrow.prefWidth(-1)) + right;
  }
}
