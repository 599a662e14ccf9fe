package org.normscope.ui.common;

import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/// A picture that fills its box: cut at the longer side, never distorted.
public final class ThumbView extends Region {
  private final ImageView view = new ImageView();
  // Else a white picture on a white panel is not there.
  private final Rectangle frame = new Rectangle();
  private Color framed;

  /// An empty one.
  public ThumbView() {
    getStyleClass().add("thumb-view");
    view.setSmooth(true);
    frame.getStyleClass().add("thumb-frame");
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
    if (Objects.equals(color, framed)) {
      return;
    }
    framed = color;
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
    frame.setWidth(width);
    frame.setHeight(height);
    frame.setVisible(view.getImage() != null);
    Image image = view.getImage();
    if (image == null || width <= 0 || height <= 0) {
      return;
    }
    // A part of the picture and no clip, which would be painted apart and be put together again.
    double scale = Math.max(width / image.getWidth(), height / image.getHeight());
    double w = width / scale;
    double h = height / scale;
    view.setViewport(
        new Rectangle2D((image.getWidth() - w) / 2, (image.getHeight() - h) / 2, w, h));
    view.setFitWidth(width);
    view.setFitHeight(height);
    view.relocate(0, 0);
  }
}
