package org.normscope.chart.draw;

import java.util.List;
import org.normscope.chart.Range;
import org.normscope.chart.Tick;
import org.normscope.chart.Ticks;

/// Paints grid, baseline and tick labels.
final class AxisPainter {
  private static final double PER_TICK = 90;
  private static final double PER_SHARE = 80;
  private static final double PER_DECADE = 40;
  private static final double LINE = 13;

  private final Brush brush;

  AxisPainter(Brush brush) {
    this.brush = brush;
  }

  /// What lies under the outlines.
  void grid(View view) {
    PlotFrame frame = view.frame();
    double unit = brush.unit();
    double factor = view.figure().unit().factor();
    Range range = frame.range();
    int wanted = (int) Math.clamp(Math.rint(frame.width() / (PER_TICK * unit)), 2, 12);
    List<Tick> ticks = Ticks.linear(range.low() * factor, range.high() * factor, wanted);
    for (Tick tick : ticks) {
      double x = frame.x(tick.value() / factor);
      brush.vertical(x, frame.top(), frame.gridEnd(), Ink.GRID);
      label(view, tick.label(), x);
    }
    double perShare = view.scale().log() ? PER_DECADE : PER_SHARE;
    int heights = (int) Math.clamp((frame.baseline() - frame.top()) / (perShare * unit), 1, 6);
    double below = Double.POSITIVE_INFINITY;
    for (Tick tick : heights(view, heights)) {
      double y = view.y(tick.value());
      brush.horizontal(y, frame.left(), frame.right(), Ink.GRID);
      if (!view.compact() && y > frame.top() && below - y >= LINE * unit) {
        below = y;
        brush.text(tick.label(), frame.left() - 5 * unit, y, Align.RIGHT, Ink.MUTED, false);
      }
    }
  }

  // Shares, or shares per unit of the x axis, whose area is 1.
  private static List<Tick> heights(View view, int wanted) {
    if (!view.density() || view.scale().log()) {
      return view.scale().ticks(wanted);
    }
    double width = view.figure().binWidth() * view.figure().unit().factor();
    return Ticks.linear(0, view.scale().max() / width, wanted + 1).stream()
        .filter(tick -> tick.value() > 0)
        .map(tick -> new Tick(tick.value() * width, tick.label()))
        .toList();
  }

  /// The line that the outlines stand on.
  void baseline(View view) {
    PlotFrame frame = view.frame();
    brush.horizontal(frame.baseline(), frame.left(), frame.right(), Ink.BASELINE);
  }

  private void label(View view, String text, double x) {
    PlotFrame frame = view.frame();
    double inside = 3 * brush.unit();
    double half = brush.width(text, false) / 2;
    Align align = Align.CENTER;
    double place = x;
    if (x - half < inside) {
      align = Align.LEFT;
      place = frame.left() + inside;
    } else if (x + half > frame.right() - inside) {
      align = Align.RIGHT;
      place = frame.right() - inside;
    }
    brush.text(text, place, frame.labels(), align, Ink.MUTED, false);
  }
}
