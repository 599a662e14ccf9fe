package org.normscope.chart.draw;

import java.util.List;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Numbers;
import org.normscope.chart.Outline;
import org.normscope.chart.Range;
import org.normscope.chart.Ticks;

/// Says in the plot what it cannot show: pixels beyond its ends, and spikes taller than its top.
final class NotePainter {
  private static final double LINE = 14;
  private static final double ABOVE = 6;

  private final Brush brush;

  NotePainter(Brush brush) {
    this.brush = brush;
  }

  /// What lies beyond the ends of the visible range, above the outlines there.
  void ends(View view, TagPainter tags, List<Double> shareLabels) {
    HistogramFigure figure = view.figure();
    Range range = view.frame().range();
    double factor = figure.unit().factor();
    double step = range.span() * factor / 100;
    double below = figure.shareBelow(range);
    if (below > 0) {
      String end = Ticks.label(range.low() * factor, step);
      end(view, Numbers.share(below) + " below " + end, true, tags, shareLabels);
    }
    double above = figure.shareAbove(range);
    if (above > 0) {
      String end = Ticks.label(range.high() * factor, step);
      end(view, Numbers.share(above) + " above " + end, false, tags, List.of());
    }
  }

  /// A mark and the share in words at each spike that is cut off: the tallest of each half.
  void spikes(View view, TagPainter tags) {
    double left = view.frame().top() + LINE / 2 * brush.unit();
    double right = left;
    for (int i = 0; i < view.outlines().size(); i++) {
      int low = tallestCut(view, i, 0, 0.5);
      if (low >= 0) {
        left = spike(view, i, low, left, true, tags) + LINE * brush.unit();
      }
      int high = tallestCut(view, i, 0.5, 1);
      if (high >= 0) {
        right = spike(view, i, high, right, false, tags) + LINE * brush.unit();
      }
    }
  }

  private void end(
      View view, String text, boolean left, TagPainter tags, List<Double> shareLabels) {
    PlotFrame frame = view.frame();
    double unit = brush.unit();
    double width = brush.width(text, false) + 14 * unit;
    double edge = left ? frame.left() : frame.right();
    double far = left ? edge + width : edge - width;
    double y = above(view, Math.min(edge, far), Math.max(edge, far));
    for (double label : shareLabels.reversed()) {
      if (Math.abs(label - y) < LINE * unit) {
        y = label - LINE * unit;
      }
    }
    boolean room = y > frame.top() + LINE / 2 * unit;
    if (!room || tags.touch(Math.min(edge, far), Math.max(edge, far), y)) {
      // No place above the outlines: inside them, at their foot.
      y = frame.baseline() - 11 * unit;
      brush.veil(Math.min(edge, far), y - LINE / 2 * unit, width, LINE * unit);
    }
    double arrow = left ? edge + 5 * unit : edge - 5 * unit;
    brush.arrow(arrow, y, left ? -1 : 1, 0, Ink.MUTED);
    double start = left ? edge + 11 * unit : edge - 11 * unit;
    Align align = left ? Align.LEFT : Align.RIGHT;
    brush.text(text, start, y, align, Ink.MUTED, false);
  }

  /// The middle of a line of text that stands clear above the outlines between two places.
  private double above(View view, double from, double to) {
    PlotFrame frame = view.frame();
    double tallest = 0;
    for (Outline outline : view.outlines()) {
      double low = (from - frame.left()) / frame.width();
      double high = (to - frame.left()) / frame.width();
      tallest = Math.max(tallest, outline.highest(low, high));
    }
    return view.y(tallest) - (ABOVE + LINE / 2) * brush.unit();
  }

  private static int tallestCut(View view, int series, double from, double to) {
    Outline outline = view.outlines().get(series);
    int tallest = -1;
    for (int p = 0; p < outline.size(); p++) {
      boolean here = outline.x(p) >= from && (outline.x(p) < to || to == 1);
      boolean cut = here && view.scale().cuts(outline.share(p));
      if (cut && (tallest < 0 || outline.share(p) > outline.share(tallest))) {
        tallest = p;
      }
    }
    return tallest;
  }

  // Where the line of text came to stand: under the tags that are in its way.
  private double spike(
      View view, int series, int point, double from, boolean low, TagPainter tags) {
    PlotFrame frame = view.frame();
    Outline outline = view.outlines().get(series);
    double unit = brush.unit();
    double x = frame.left() + outline.x(point) * frame.width();
    // Words stand on the inner side: a spike is nearly always at an end.
    double side = low ? 1 : -1;
    String words =
        view.figure().series().get(series).name() + " " + Numbers.share(outline.share(point));
    double far = x + side * (15 * unit + brush.width(words, true));
    double y = from;
    while (y < frame.baseline() - 2 * LINE * unit
        && tags.touch(Math.min(x, far), Math.max(x, far), y)) {
      y += LINE * unit / 2;
    }
    brush.arrow(x + side * 8 * unit, y, 0, -1, view.color(series));
    brush.text(
        words, x + side * 15 * unit, y, low ? Align.LEFT : Align.RIGHT, view.color(series), true);
    return y;
  }
}
