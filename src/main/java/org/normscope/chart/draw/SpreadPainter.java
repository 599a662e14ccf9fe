package org.normscope.chart.draw;

import java.util.List;
import org.normscope.chart.LineStyle;
import org.normscope.chart.Numbers;
import org.normscope.chart.Spread;
import org.normscope.chart.Unit;

/// Paints the spread within and between images, a triangle a channel, all on one scale. On the
/// lower side a dot marks the mean of per-image stds, and a ring the root of their mean variance.
public final class SpreadPainter {
  private final Brush brush;

  /// Paints on a surface.
  public SpreadPainter(Surface surface) {
    brush = new Brush(surface);
  }

  /// Paints all of it.
  public void paint(List<Spread> spreads, Unit unit, double width, double height) {
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
      paint(spreads.get(i), unit, i * cell, foot, scale);
    }
  }

  private void paint(Spread spread, Unit unit, double x, double foot, double scale) {
    Surface surface = brush.surface();
    double u = brush.unit();
    Ink color = Ink.channel(spread.channel());
    String std = spread.channel() + "  std " + Numbers.value(spread.pooled(), unit);
    brush.text(std, x, 7 * u, Align.LEFT, color, true);
    if (!(spread.pooled() > 0)) {
      brush.text("no spread", x, foot + 10 * u, Align.LEFT, Ink.MUTED, false);
      return;
    }
    double left = x + 3 * u;
    double right = left + spread.within() * scale;
    double tip = foot - spread.between() * scale;
    surface.setFill(color.fade(0.14));
    surface.fillPolygon(new double[] {left, right, right}, new double[] {foot, foot, tip}, 3);
    surface.setStroke(Ink.BASELINE);
    surface.setLineWidth(brush.whole(1.25 * u));
    surface.strokeLine(left, foot, right, foot);
    surface.strokeLine(right, foot, right, tip);
    surface.setStroke(color);
    surface.setLineWidth(2.25 * u);
    surface.setLineDashes(LineStyle.of(spread.channel()).dashes(u));
    surface.strokeLine(left, foot, right, tip);
    surface.setLineDashes();
    mark(left + spread.rootMeanVariance() * scale, foot, color, false);
    mark(left + spread.meanOfStds() * scale, foot, color, true);
    double middle = Math.min(foot - 15 * u, (foot + tip) / 2);
    brush.text("between", right + 7 * u, middle - 6 * u, Align.LEFT, Ink.MUTED, false);
    brush.text(
        Numbers.value(spread.between(), unit),
        right + 7 * u,
        middle + 6 * u,
        Align.LEFT,
        Ink.TEXT,
        false);
    brush.text("within", x, foot + 12 * u, Align.LEFT, Ink.MUTED, false);
    brush.text(
        Numbers.value(spread.within(), unit),
        x + brush.width("within ", false) + 3 * u,
        foot + 12 * u,
        Align.LEFT,
        Ink.TEXT,
        false);
  }

  private void mark(double x, double y, Ink color, boolean filled) {
    Surface surface = brush.surface();
    double size = (filled ? 6 : 8) * brush.unit();
    surface.setFill(filled ? color : Ink.PANEL);
    surface.fillOval(x - size / 2, y - size / 2, size, size);
    if (!filled) {
      surface.setStroke(color);
      surface.setLineWidth(1.5 * brush.unit());
      surface.strokeOval(x - size / 2, y - size / 2, size, size);
    }
  }
}
