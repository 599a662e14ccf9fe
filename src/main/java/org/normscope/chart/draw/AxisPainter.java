package org.normscope.chart.draw;

import java.util.List;
import java.util.stream.IntStream;
import org.normscope.chart.Range;
import org.normscope.chart.Tick;
import org.normscope.chart.Ticks;

/// Paints grid, baseline and tick labels.
final class AxisPainter {
  private static final double PER_TICK = 90;
  private static final double PER_SHARE = 80;
  private static final double PER_DECADE = 40;
  private static final double LINE = 13;
  // Between two labels under the axis.
  private static final double APART = 10;

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
      brush.vertical(frame.x(tick.value() / factor), frame.top(), frame.gridEnd(), Ink.GRID);
    }
    labels(frame, ticks, factor)
        .forEach(label ->
            brush.text(label.text, label.x, frame.labels(), label.align, Ink.MUTED, false));
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

  /// A label under the axis.
  ///
  /// @param left where its text begins
  /// @param right where it ends
  private record Label(String text, double x, Align align, double left, double right) {}

  // All of them, or every second or third where they would touch: those of even steps from 0.
  private List<Label> labels(PlotFrame frame, List<Tick> ticks, double factor) {
    double step = ticks.size() < 2 ? 1 : ticks.get(1).value() - ticks.get(0).value();
    for (int every = 1; ; every++) {
      int of = every;
      List<Label> labels =
          ticks.stream()
              .filter(tick -> Math.rint(tick.value() / step) % of == 0)
              .map(tick -> label(frame, tick.label(), frame.x(tick.value() / factor)))
              .toList();
      if (labels.size() < 2 || !touch(labels)) {
        return labels;
      }
    }
  }

  private boolean touch(List<Label> labels) {
    double apart = APART * brush.unit();
    return IntStream.range(1, labels.size())
        .anyMatch(i -> labels.get(i).left - labels.get(i - 1).right < apart);
  }

  private Label label(PlotFrame frame, String text, double x) {
    double inside = 3 * brush.unit();
    double width = brush.width(text, false);
    if (x - width / 2 < inside) {
      double left = frame.left() + inside;
      return new Label(text, left, Align.LEFT, left, left + width);
    }
    double right = frame.right() - inside;
    return x + width / 2 > right
        ? new Label(text, right, Align.RIGHT, right - width, right)
        : new Label(text, x, Align.CENTER, x - width / 2, x + width / 2);
  }
}
