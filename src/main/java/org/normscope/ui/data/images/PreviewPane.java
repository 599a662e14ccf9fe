package org.normscope.ui.data.images;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.normscope.ui.common.Nodes;

/// A picture as large as there is room for; small ones are enlarged pixel by pixel.
final class PreviewPane extends Region {
  private final ImageView view = new ImageView();
  private final Label message = Nodes.label("", "muted");

  PreviewPane() {
    getStyleClass().add("preview");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setPreserveRatio(true);
    getChildren().addAll(view, message);
    setMinSize(0, 0);
  }

  /// Shows a picture, or words while there is none.
  void show(Image image, String words) {
    view.setImage(image);
    message.setText(words);
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
    double height = getHeight() - getInsets().getTop() - getInsets().getBottom();
    Image image = view.getImage();
    double w = message.prefWidth(-1);
    message.resizeRelocate((getWidth() - w) / 2, getHeight() / 2 - 10, w, message.prefHeight(-1));
    if (image == null || width <= 0 || height <= 0) {
      return;
    }
    double scale = Math.min(width / image.getWidth(), height / image.getHeight());
    view.setSmooth(scale < 2);
    view.setFitWidth(image.getWidth() * scale);
    view.setFitHeight(image.getHeight() * scale);
    view.relocate(
        Math.floor((getWidth() - image.getWidth() * scale) / 2),
        Math.floor((getHeight() - image.getHeight() * scale) / 2));
  }
}
