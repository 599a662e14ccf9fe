package org.normscope.chart.draw;

/// Draws crisp lines on a surface: each is snapped to whole pixels of the screen.
public final class Brush {
  private final Surface surface;

  /// A brush for a surface.
  public Brush(Surface surface) {
    this.surface = surface;
  }

  Surface surface() {
    return surface;
  }

  /// Pixels of the design: 1 at 13 px text.
  double unit() {
    return surface.unit();
  }

  /// The middle of a crisp line of this width near a place.
  double crisp(double place, double width) {
    double scale = surface.scale();
    boolean odd = Math.round(width * scale) % 2 != 0;
    return odd ? (Math.floor(place * scale) + 0.5) / scale : Math.rint(place * scale) / scale;
  }

  /// A width that is whole pixels of the screen, at least one.
  double whole(double width) {
    return Math.max(1, Math.rint(width * surface.scale())) / surface.scale();
  }

  /// A hairline of one design pixel, from top to bottom.
  void vertical(double x, double from, double to, Ink ink) {
    double middle = hairline(x, ink);
    surface.strokeLine(middle, from, middle, to);
  }

  /// A hairline of one design pixel, from left to right.
  void horizontal(double y, double from, double to, Ink ink) {
    double middle = hairline(y, ink);
    surface.strokeLine(from, middle, to, middle);
  }

  private double hairline(double place, Ink ink) {
    double width = whole(unit());
    surface.setStroke(ink);
    surface.setLineWidth(width);
    return crisp(place, width);
  }

  /// Small text around a height.
  void text(String text, double x, double y, Align align, Ink ink, boolean bold) {
    double scale = surface.scale();
    surface.setFill(ink);
    surface.fillText(text, Math.rint(x * scale) / scale, Math.rint(y * scale) / scale, align, bold);
  }

  /// Dims what is painted so that words can stand on it.
  void veil(double x, double y, double width, double height) {
    surface.setFill(Ink.PANEL.fade(0.8));
    surface.fillRoundRect(x, y, width, height, 6 * unit());
  }

  /// How wide small text is.
  double width(String text, boolean bold) {
    return surface.width(text, bold);
  }

  /// A filled triangle that points up (0, -1), left (-1, 0) or right (1, 0).
  void arrow(double x, double y, int dx, int dy, Ink ink) {
    double half = 3.5 * unit();
    double[] xs = {x + dx * half, x - dx * half - dy * half, x - dx * half + dy * half};
    double[] ys = {y + dy * half, y - dy * half - dx * half, y - dy * half + dx * half};
    surface.setFill(ink);
    surface.fillPolygon(xs, ys, 3);
  }
}
