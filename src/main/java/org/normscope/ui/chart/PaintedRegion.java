package org.normscope.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.normscope.chart.draw.Surface;
import org.normscope.ui.common.Theme;

/// A region that is a canvas, or several on each other, painted at most once a pulse and only when
/// something changed. It knows the font that CSS gives to its place of the window, and repaints
/// when the theme changes.
public abstract class PaintedRegion extends Region {
  private static final double BODY = 13;

  private final List<Layer> layers = new ArrayList<>();
  private final Layer ground = new Layer((surface, width, height) -> paint(surface, width, height));
  // Empty, only there to inherit the font.
  private final Text font = new Text();
  private Subscription theme = Subscription.EMPTY;

  /// An empty canvas.
  PaintedRegion() {
    font.setManaged(false);
    getChildren().add(font);
    add(ground);
    font.fontProperty().subscribe(this::fontChanged);
    focusVisibleProperty().subscribe(this::repaint);
    PictureMenu.attach(this, this::picture);
    sceneProperty()
        .subscribe(scene -> {
          // Listens only while it is in a window: the theme outlives every view.
          theme.unsubscribe();
          theme = scene == null ? Subscription.EMPTY : Theme.current().subscribe(this::repaint);
        });
  }

  /// Draws what a picture of it shows: all but what is pointed at, and the keyboard's ring.
  abstract void draw(Surface surface, double width, double height);

  /// What it is, for the name of a file: `histogram`.
  public abstract String name();

  /// Paints all of the lowest layer; the surface has this size.
  void paint(Surface surface, double width, double height) {
    draw(surface, width, height);
  }

  /// Paints at the next pulse. Only this node is laid out again, not its parents.
  final void repaint() {
    layers.forEach(Layer::soil);
    setNeedsLayout(true);
  }

  /// Paints one layer at the next pulse.
  final void repaintOnly(Layer layer) {
    layer.soil();
    setNeedsLayout(true);
  }

  /// Lays a canvas on those that are there.
  final void add(Layer layer) {
    layers.add(layer);
    getChildren().add(layer.canvas());
  }

  /// Pixels of the design: 1 at 13 px text.
  final double unit() {
    return font.getFont().getSize() / BODY;
  }

  final CanvasSurface surface() {
    return ground.surface();
  }

  /// The chart as it is now.
  public Picture picture() {
    return new Picture(
        name(), getAccessibleText(), getWidth(), getHeight(), font.getFont(), this::draw);
  }

  /// The font that painted words have.
  final Font font() {
    return font.getFont();
  }

  /// Pixels of the screen per pixel of the window.
  private double outputScale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : window.getOutputScaleX();
  }

  @Override
  protected final void layoutChildren() {
    double scale = outputScale();
    for (Layer layer : layers) {
      layer.layOut(getWidth(), getHeight(), font.getFont(), scale);
    }
  }

  private void fontChanged() {
    layers.forEach(Layer::soil);
    requestLayout();
  }
}
