package org.normscope.ui.norm;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A picture as large as there is room, with a frame around the pixel that is pointed at.
final class ProbePane extends Region {
  private static final double SMALLEST_MARK = 9;

  // An image view would smooth what it enlarges, whatever it is told.
  private final Canvas view = new Canvas();
  private final Rectangle mark = new Rectangle();
  private Image image;
  private boolean painted;
  private int column;
  private int row;

  /// Hears of a pixel.
  @FunctionalInterface
  interface Listener {
    void at(int column, int row);
  }

  ProbePane(String when) {
    setMinSize(0, 0);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("The image " + when);
    mark.getStyleClass().add("probe-mark");
    mark.setMouseTransparent(true);
    getChildren().addAll(view, mark);
  }

  /// @param pointed hears where the mouse is
  /// @param chosen hears where it is clicked
  void onProbe(Listener pointed, Listener chosen) {
    view.setOnMouseMoved(event -> tell(event, pointed));
    view.setOnMouseClicked(event -> tell(event, chosen));
  }

  private void tell(MouseEvent event, Listener listener) {
    double scale = scale();
    listener.at((int) (event.getX() / scale), (int) (event.getY() / scale));
  }

  void show(Image next) {
    image = next;
    painted = false;
    requestLayout();
  }

  void mark(int newColumn, int newRow) {
    column = newColumn;
    row = newRow;
    requestLayout();
  }

  private double scale() {
    return Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
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
    if (image == null || getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    double scale = scale();
    double width = image.getWidth() * scale;
    double height = image.getHeight() * scale;
    double left = (getWidth() - width) / 2;
    double top = (getHeight() - height) / 2;
    if (!painted || width != view.getWidth() || height != view.getHeight()) {
      paint(width, height, scale < 1);
    }
    view.relocate(left, top);
    double side = Math.max(scale, SMALLEST_MARK);
    mark.setWidth(side);
    mark.setHeight(side);
    mark.setX(left + (column + 0.5) * scale - side / 2);
    mark.setY(top + (row + 0.5) * scale - side / 2);
  }

  // Pixels that are larger than the screen's are seen as they are.
  private void paint(double width, double height, boolean smooth) {
    painted = true;
    view.setWidth(width);
    view.setHeight(height);
    GraphicsContext on = view.getGraphicsContext2D();
    on.clearRect(0, 0, width, height);
    on.setImageSmoothing(smooth);
    on.drawImage(image, 0, 0, width, height);
  }
}
