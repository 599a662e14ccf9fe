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
    // Whole pixels, as they are laid out: a fraction less, and words are cut.
    return left
        + Math.ceil(getDisplayNode().prefWidth(-1))
        + Math.ceil(arrow.prefWidth(-1))
        + right;
  }
}
