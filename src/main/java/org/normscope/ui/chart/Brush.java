package org.normscope.ui.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.normscope.ui.common.Palette;

/// A graphics context that draws crisp lines: each is snapped to whole pixels of the screen.
final class Brush {
  private static final double BODY = 13;
  private static final double SMALL = 11;

  private final GraphicsContext context;
  private final Text measure = new Text();
  private double scale = 1;
  private double unit = 1;
  private Font plain = Font.getDefault();
  private Font strong = Font.getDefault();
  private String family = "";

  Brush(GraphicsContext context) {
    this.context = context;
  }

  /// Starts a picture: clears it and takes over the font and the screen's scale.
  void start(double width, double height, Font font, double outputScale) {
    scale = outputScale;
    double size = font.getSize() / BODY;
    if (size != unit || !font.getFamily().equals(family)) {
      unit = size;
      family = font.getFamily();
      plain = Font.font(family, FontWeight.NORMAL, SMALL * unit);
      strong = Font.font(family, FontWeight.BOLD, SMALL * unit);
    }
    context.clearRect(0, 0, width, height);
    context.setFontSmoothingType(FontSmoothingType.GRAY);
    context.setTextBaseline(VPos.CENTER);
    context.setLineDashes();
  }

  GraphicsContext context() {
    return context;
  }

  /// Pixels of the design: 1 at 13 px text.
  double unit() {
    return unit;
  }

  /// The middle of a crisp line of this width near a place.
  double crisp(double place, double width) {
    boolean odd = Math.round(width * scale) % 2 != 0;
    return odd ? (Math.floor(place * scale) + 0.5) / scale : Math.rint(place * scale) / scale;
  }

  /// A width that is whole pixels of the screen, at least one.
  double whole(double width) {
    return Math.max(1, Math.rint(width * scale)) / scale;
  }

  /// A hairline of one design pixel, from top to bottom.
  void vertical(double x, double from, double to, Color color) {
    double width = whole(unit);
    double middle = crisp(x, width);
    context.setStroke(color);
    context.setLineWidth(width);
    context.strokeLine(middle, from, middle, to);
  }

  /// A hairline of one design pixel, from left to right.
  void horizontal(double y, double from, double to, Color color) {
    double width = whole(unit);
    double middle = crisp(y, width);
    context.setStroke(color);
    context.setLineWidth(width);
    context.strokeLine(from, middle, to, middle);
  }

  /// Small text around a height.
  void text(String text, double x, double y, TextAlignment align, Color color, boolean bold) {
    context.setFont(bold ? strong : plain);
    context.setTextAlign(align);
    context.setFill(color);
    context.fillText(text, Math.rint(x * scale) / scale, Math.rint(y * scale) / scale);
  }

  /// Dims what is painted so that words can stand on it.
  void veil(double x, double y, double width, double height, Palette palette) {
    context.setFill(CurvePainter.fade(palette.panel(), 0.8));
    context.fillRoundRect(x, y, width, height, 6 * unit, 6 * unit);
  }

  /// How wide small text is.
  double width(String text, boolean bold) {
    measure.setFont(bold ? strong : plain);
    measure.setText(text);
    return measure.getLayoutBounds().getWidth();
  }

  /// A filled triangle that points up (0, -1), left (-1, 0) or right (1, 0).
  void arrow(double x, double y, int dx, int dy, Color color) {
    double half = 3.5 * unit;
    context.setFill(color);
    context.beginPath();
    context.moveTo(x + dx * half, y + dy * half);
    context.lineTo(x - dx * half - dy * half, y - dy * half - dx * half);
    context.lineTo(x - dx * half + dy * half, y - dy * half + dx * half);
    context.closePath();
    context.fill();
  }
}
