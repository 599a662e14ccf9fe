package org.normscope.ui.common;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// A picture that fills its box: cut at the longer side, never distorted.
public final class ThumbView extends Region {
  private final ImageView view = new ImageView();
  private final Rectangle clip = new Rectangle();
  // Else a white picture on a white panel is not there.
  private final Rectangle frame = new Rectangle();

  /// An empty one.
  public ThumbView() {
    getStyleClass().add("thumb");
    clip.setArcWidth(6);
    clip.setArcHeight(6);
    setClip(clip);
    view.setPreserveRatio(true);
    view.setSmooth(true);
    frame.getStyleClass().add("thumb-frame");
    frame.setArcWidth(6);
    frame.setArcHeight(6);
    getChildren().addAll(view, frame);
    setMinSize(0, 0);
  }

  /// Shows a picture; null shows none.
  public void setImage(Image image) {
    view.setImage(image);
    requestLayout();
  }

  /// Frames it in a colour; null for the usual thin line.
  public void frame(Color color) {
    frame.setStyle(
        color == null
            ? ""
            : "-fx-stroke: #%02x%02x%02x; -fx-stroke-width: 5px;"
                .formatted(
                    Math.round(color.getRed() * 255),
                    Math.round(color.getGreen() * 255),
                    Math.round(color.getBlue() * 255)));
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    clip.setWidth(width);
    clip.setHeight(height);
    frame.setWidth(width);
    frame.setHeight(height);
    frame.setVisible(view.getImage() != null);
    Image image = view.getImage();
    if (image == null || width <= 0 || height <= 0) {
      return;
    }
    double scale = Math.max(width / image.getWidth(), height / image.getHeight());
    double w = image.getWidth() * scale;
    double h = image.getHeight() * scale;
    view.setFitWidth(w);
    view.setFitHeight(h);
    view.relocate((width - w) / 2, (height - h) / 2);
  }
}
