package org.normscope.ui.chart;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import org.normscope.chart.LineStyle;
import org.normscope.chart.Numbers;
import org.normscope.chart.Spread;
import org.normscope.chart.Unit;
import org.normscope.ui.common.Palette;
import org.normscope.ui.common.Theme;

/// The spread within and between images, a triangle a channel, all on one scale.
///
/// On the lower side a dot marks the mean of per-image stds, and a ring the root of their mean
/// variance.
public final class SpreadPane extends PaintedRegion {
  private final Brush brush = new Brush(context());
  private List<Spread> spreads = List.of();
  private Unit unit = Unit.ZERO_ONE;

  /// An empty pane.
  public SpreadPane() {
    getStyleClass().add("spread");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  /// Shows the spread of each channel.
  public void show(List<Spread> now, Unit shown) {
    spreads = now;
    unit = shown;
    setAccessibleText(
        now.stream().map(spread -> spread.sentence(shown)).collect(Collectors.joining(". ")));
    repaint();
  }

  @Override
  protected double computePrefHeight(double width) {
    return 112 * unit();
  }

  @Override
  protected double computeMinHeight(double width) {
    return 80 * unit();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 320 * unit();
  }

  @Override
  void paint(double width, double height) {
    brush.start(width, height, font(), outputScale());
    if (spreads.isEmpty()) {
      return;
    }
    double u = brush.unit();
    double cell = width / spreads.size();
    double words = brush.width("between", false) + 8 * u;
    double most = 1e-9;
    double highest = 1e-9;
    for (Spread spread : spreads) {
      most = Math.max(most, spread.width());
      highest = Math.max(highest, spread.between());
    }
    double top = 20 * u;
    double foot = height - 20 * u;
    double scale = Math.min((cell - words - 10 * u) / most, (foot - top) / highest);
    for (int i = 0; i < spreads.size(); i++) {
      paint(spreads.get(i), i * cell, foot, scale, Theme.colors());
    }
  }

  private void paint(Spread spread, double x, double foot, double scale, Palette palette) {
    GraphicsContext context = brush.context();
    double u = brush.unit();
    Color color = palette.channel(spread.channel());
    String std = spread.channel() + "  std " + Numbers.value(spread.pooled(), unit);
    brush.text(std, x, 7 * u, TextAlignment.LEFT, color, true);
    if (!(spread.pooled() > 0)) {
      brush.text("no spread", x, foot + 10 * u, TextAlignment.LEFT, palette.muted(), false);
      return;
    }
    double left = x + 3 * u;
    double right = left + spread.within() * scale;
    double tip = foot - spread.between() * scale;
    context.setFill(CurvePainter.fade(color, 0.14));
    context.fillPolygon(new double[] {left, right, right}, new double[] {foot, foot, tip}, 3);
    context.setLineCap(StrokeLineCap.BUTT);
    context.setStroke(palette.baseline());
    context.setLineWidth(brush.whole(1.25 * u));
    context.strokeLine(left, foot, right, foot);
    context.strokeLine(right, foot, right, tip);
    context.setStroke(color);
    context.setLineWidth(2.25 * u);
    context.setLineDashes(LineStyle.of(spread.channel()).dashes(u));
    context.strokeLine(left, foot, right, tip);
    context.setLineDashes();
    mark(left + spread.rootMeanVariance() * scale, foot, color, palette.panel(), false);
    mark(left + spread.meanOfStds() * scale, foot, color, palette.panel(), true);
    double middle = Math.min(foot - 15 * u, (foot + tip) / 2);
    brush.text(
        "between", right + 7 * u, middle - 6 * u, TextAlignment.LEFT, palette.muted(), false);
    brush.text(
        Numbers.value(spread.between(), unit),
        right + 7 * u,
        middle + 6 * u,
        TextAlignment.LEFT,
        palette.text(),
        false);
    brush.text("within", x, foot + 12 * u, TextAlignment.LEFT, palette.muted(), false);
    brush.text(
        Numbers.value(spread.within(), unit),
        x + brush.width("within ", false) + u,
        foot + 12 * u,
        TextAlignment.LEFT,
        palette.text(),
        false);
  }

  private void mark(double x, double y, Color color, Color panel, boolean filled) {
    GraphicsContext context = brush.context();
    double size = (filled ? 6 : 8) * brush.unit();
    context.setFill(filled ? color : panel);
    context.fillOval(x - size / 2, y - size / 2, size, size);
    if (!filled) {
      context.setStroke(color);
      context.setLineWidth(1.5 * brush.unit());
      context.strokeOval(x - size / 2, y - size / 2, size, size);
    }
  }
}
