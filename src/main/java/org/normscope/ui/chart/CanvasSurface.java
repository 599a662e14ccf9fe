package org.normscope.ui.chart;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.normscope.chart.draw.Align;
import org.normscope.chart.draw.Ink;
import org.normscope.chart.draw.Surface;
import org.normscope.ui.common.Palette;
import org.normscope.ui.common.Theme;

/// A canvas to draw charts on, in the colours of the theme that is worn.
public final class CanvasSurface implements Surface {
  private static final double BODY = 13;
  private static final double SMALL = 11;

  private final GraphicsContext context;
  private final Text measure = new Text();
  // A chart draws with a dozen of them, again and again.
  private final Map<Ink, Color> colors = new HashMap<>();
  private Palette palette;
  private double scale = 1;
  private double unit = 1;
  private final Map<Letters, Font> fonts = new HashMap<>();
  private double textSize = SMALL;
  private String family = "";

  private record Letters(double size, boolean bold) {}

  /// A surface on a canvas.
  public CanvasSurface(GraphicsContext context) {
    this.context = context;
  }

  /// Starts a picture: clears it and takes over the font, the theme and the screen's scale.
  public void start(double width, double height, Font font, double outputScale) {
    scale = outputScale;
    double size = font.getSize() / BODY;
    if (size != unit || !font.getFamily().equals(family)) {
      unit = size;
      family = font.getFamily();
      fonts.clear();
    }
    textSize = SMALL;
    if (!Theme.colors().equals(palette)) {
      palette = Theme.colors();
      colors.clear();
    }
    context.clearRect(0, 0, width, height);
    context.setFontSmoothingType(FontSmoothingType.GRAY);
    context.setTextBaseline(VPos.CENTER);
    context.setLineDashes();
    context.setLineJoin(StrokeLineJoin.ROUND);
    context.setLineCap(StrokeLineCap.BUTT);
  }

  private Color color(Ink ink) {
    return colors.computeIfAbsent(ink, this::mixed);
  }

  private Color mixed(Ink ink) {
    Color light = ink.light() > 0 ? Color.WHITE : Color.BLACK;
    Color lit = palette.of(ink.tone()).interpolate(light, Math.abs(ink.light()));
    Color color = lit.interpolate(palette.panel(), ink.paleness());
    return Color.color(color.getRed(), color.getGreen(), color.getBlue(), ink.opacity());
  }

  @Override
  public double unit() {
    return unit;
  }

  @Override
  public double scale() {
    return scale;
  }

  @Override
  public void setFill(Ink ink) {
    context.setFill(color(ink));
  }

  @Override
  public void setStroke(Ink ink) {
    context.setStroke(color(ink));
  }

  @Override
  public void setLineWidth(double width) {
    context.setLineWidth(width);
  }

  @Override
  public void setLineDashes(double... dashes) {
    context.setLineDashes(dashes);
  }

  @Override
  public void strokeLine(double x1, double y1, double x2, double y2) {
    context.strokeLine(x1, y1, x2, y2);
  }

  @Override
  public void strokePolyline(double[] xs, double[] ys, int size) {
    context.strokePolyline(xs, ys, size);
  }

  @Override
  public void fillPolygon(double[] xs, double[] ys, int size) {
    context.fillPolygon(xs, ys, size);
  }

  @Override
  public void fillRoundRect(double x, double y, double width, double height, double arc) {
    if (arc == 0) {
      context.fillRect(x, y, width, height);
    } else {
      context.fillRoundRect(x, y, width, height, arc, arc);
    }
  }

  @Override
  public void strokeRoundRect(double x, double y, double width, double height, double arc) {
    context.strokeRoundRect(x, y, width, height, arc, arc);
  }

  @Override
  public void fillOval(double x, double y, double width, double height) {
    context.fillOval(x, y, width, height);
  }

  @Override
  public void strokeOval(double x, double y, double width, double height) {
    context.strokeOval(x, y, width, height);
  }

  private Font font(boolean bold) {
    return fonts.computeIfAbsent(
        new Letters(textSize, bold),
        letters ->
            Font.font(
                family, letters.bold ? FontWeight.BOLD : FontWeight.NORMAL, letters.size * unit));
  }

  @Override
  public void setTextSize(double size) {
    textSize = size;
  }

  @Override
  public void fillText(String text, double x, double y, Align align, boolean bold) {
    context.setFont(font(bold));
    context.setTextAlign(
        switch (align) {
          case LEFT -> TextAlignment.LEFT;
          case CENTER -> TextAlignment.CENTER;
          case RIGHT -> TextAlignment.RIGHT;
        });
    context.fillText(text, x, y);
  }

  @Override
  public double width(String text, boolean bold) {
    measure.setFont(font(bold));
    measure.setText(text);
    return measure.getLayoutBounds().getWidth();
  }

  @Override
  public void clip(double x, double y, double width, double height) {
    context.save();
    context.beginPath();
    context.rect(x, y, width, height);
    context.clip();
  }

  @Override
  public void unclip() {
    context.restore();
  }
}
