package org.normscope.chart.draw;

import org.normscope.chart.Series;

/// Paints mean ± std under the baseline, one row per series, on the plot's own x axis.
final class WhiskerPainter {
  private static final String WORDS = "mean ± std";

  private final Brush brush;

  WhiskerPainter(Brush brush) {
    this.brush = brush;
  }

  void rows(View view) {
    PlotFrame frame = view.frame();
    boolean words = !view.compact() && frame.rows() > 0;
    double unit = brush.unit();
    double room = words ? brush.width(WORDS, false) + 8 * unit : 0;
    for (int i = 0; i < frame.rows(); i++) {
      Series series = view.figure().series().get(i);
      if (Double.isNaN(series.mean())) {
        continue;
      }
      row(view, series, frame.row(i), view.color(i));
      // The words stand beside the middle rows: they give way to a line that needs the place.
      boolean near = Math.abs(frame.row(i) - middle(frame)) < 9 * unit;
      words &= !near || frame.x(series.mean() + series.std()) < frame.right() - room;
    }
    if (!view.compact()) {
      for (int i = 0; i < frame.rows(); i++) {
        String name = view.figure().series().get(i).name();
        double end = frame.left() - 5 * unit;
        brush.text(name, end, frame.row(i), Align.RIGHT, view.color(i), true);
      }
    }
    if (words) {
      brush.text(WORDS, frame.right() - 3 * unit, middle(frame), Align.RIGHT, Ink.MUTED, false);
    }
  }

  private static double middle(PlotFrame frame) {
    return (frame.row(0) + frame.row(frame.rows() - 1)) / 2;
  }

  private void row(View view, Series series, double y, Ink color) {
    PlotFrame frame = view.frame();
    Surface surface = brush.surface();
    double unit = brush.unit();
    double width = brush.whole(2 * unit);
    double middle = brush.crisp(y, width);
    double from = frame.x(series.mean() - series.std());
    double to = frame.x(series.mean() + series.std());
    if (to < frame.left() || from > frame.right()) {
      boolean left = to < frame.left();
      double edge = left ? frame.left() + 5 * unit : frame.right() - 5 * unit;
      brush.arrow(edge, middle, left ? -1 : 1, 0, color);
      return;
    }
    surface.setStroke(color);
    surface.setLineWidth(width);
    surface.strokeLine(Math.max(from, frame.left()), middle, Math.min(to, frame.right()), middle);
    cap(frame, from, middle, width);
    cap(frame, to, middle, width);
    double x = frame.x(series.mean());
    if (x >= frame.left() && x <= frame.right()) {
      dot(x, middle, 9 * unit, Ink.PANEL);
      dot(x, middle, 7 * unit, color);
    }
  }

  private void cap(PlotFrame frame, double x, double y, double width) {
    if (x >= frame.left() && x <= frame.right()) {
      double middle = brush.crisp(x, width);
      double half = 3 * brush.unit();
      brush.surface().strokeLine(middle, y - half, middle, y + half);
    }
  }

  private void dot(double x, double y, double size, Ink color) {
    brush.surface().setFill(color);
    brush.surface().fillOval(x - size / 2, y - size / 2, size, size);
  }
}
