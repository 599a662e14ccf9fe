package org.normscope.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.normscope.chart.draw.Ink;
import org.normscope.chart.draw.Surface;
import org.normscope.export.picture.SvgColors;
import org.normscope.export.picture.SvgSurface;
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
    setOnContextMenuRequested(event -> {
      PictureMenu.of(this).show(this, event.getScreenX(), event.getScreenY());
      event.consume();
    });
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

  /// The chart as it is now, as SVG in the theme's colours.
  public final String svg() {
    SvgSurface svg = new SvgSurface(unit(), SvgColors.of(Theme.current().get() == Theme.DARK));
    draw(svg, getWidth(), getHeight());
    return svg.file(getWidth(), getHeight(), getAccessibleText());
  }

  /// The chart as it is now, as an image.
  ///
  /// @param times pixels of the image per pixel of the window
  public final Image image(int times) {
    Canvas large = new Canvas(Math.rint(getWidth()) * times, Math.rint(getHeight()) * times);
    large.getGraphicsContext2D().scale(times, times);
    CanvasSurface picture = new CanvasSurface(large.getGraphicsContext2D());
    picture.start(getWidth(), getHeight(), font.getFont(), times);
    picture.setFill(Ink.PANEL);
    picture.fillRoundRect(0, 0, getWidth() + 1, getHeight() + 1, 0);
    draw(picture, getWidth(), getHeight());
    return large.snapshot(null, null);
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
