package org.normscope.ui.chart;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.normscope.ui.common.Theme;

/// A region that is one canvas, painted at most once a pulse and only when something changed. It
/// knows the font that CSS gives to its place of the window, and repaints when the theme changes.
abstract class PaintedRegion extends Region {
  private static final double BODY = 13;

  private final Canvas canvas = new Canvas();
  // Empty, only there to inherit the font.
  private final Text font = new Text();
  private boolean dirty = true;
  private Subscription theme = Subscription.EMPTY;

  PaintedRegion() {
    canvas.setManaged(false);
    font.setManaged(false);
    getChildren().addAll(canvas, font);
    font.fontProperty().subscribe(this::fontChanged);
    focusVisibleProperty().subscribe(this::repaint);
    sceneProperty()
        .subscribe(scene -> {
          // Listens only while it is in a window: the theme outlives every view.
          theme.unsubscribe();
          theme = scene == null ? Subscription.EMPTY : Theme.current().subscribe(this::repaint);
        });
  }

  /// Paints all of it; the canvas has this size.
  abstract void paint(double width, double height);

  /// Paints at the next pulse. Only this node is laid out again, not its parents.
  final void repaint() {
    dirty = true;
    setNeedsLayout(true);
  }

  /// Pixels of the design: 1 at 13 px text.
  final double unit() {
    return font.getFont().getSize() / BODY;
  }

  final Font font() {
    return font.getFont();
  }

  final GraphicsContext context() {
    return canvas.getGraphicsContext2D();
  }

  /// Pixels of the screen per pixel of the window.
  final double outputScale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : window.getOutputScaleX();
  }

  @Override
  protected final void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      dirty = true;
    }
    if (dirty && width > 0 && height > 0) {
      dirty = false;
      paint(width, height);
    }
  }

  private void fontChanged() {
    dirty = true;
    requestLayout();
  }
}
