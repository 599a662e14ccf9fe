package org.normscope.ui.chart;

import javafx.scene.canvas.Canvas;
import javafx.scene.text.Font;

/// One of the canvases of a painted region, which lie on each other: what changes at every frame is
/// kept apart from what stays, for a repainted canvas is drawn again with all that is on it.
final class Layer {
  private final Canvas canvas = new Canvas();
  private final CanvasSurface surface = new CanvasSurface(canvas.getGraphicsContext2D());
  private final Painter painter;
  private boolean dirty = true;

  Layer(Painter painter) {
    this.painter = painter;
    canvas.setManaged(false);
  }

  Canvas canvas() {
    return canvas;
  }

  CanvasSurface surface() {
    return surface;
  }

  void soil() {
    dirty = true;
  }

  void layOut(double width, double height, Font font, double outputScale) {
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      dirty = true;
    }
    if (dirty && width > 0 && height > 0) {
      dirty = false;
      surface.start(width, height, font, outputScale);
      painter.paint(surface, width, height);
    }
  }
}
