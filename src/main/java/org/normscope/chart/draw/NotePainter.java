package org.normscope.chart.draw;

import java.util.ArrayList;
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
  private static final double ARROW = 15;
  private static final double STEP = 6;

  private final Brush brush;

  NotePainter(Brush brush) {
    this.brush = brush;
  }

  /// What lies beyond the ends of the visible range, above the outlines there.
  void ends(View view, TagPainter tags) {
    HistogramFigure figure = view.figure();
    Range range = view.frame().range();
    double factor = figure.unit().factor();
    double step = range.span() * factor / 100;
    double below = figure.shareBelow(range);
    if (below > 0) {
      String end = Ticks.label(range.low() * factor, step);
      end(view, Numbers.share(below) + " below " + end, true, tags);
    }
    double above = figure.shareAbove(range);
    if (above > 0) {
      String end = Ticks.label(range.high() * factor, step);
      end(view, Numbers.share(above) + " above " + end, false, tags);
    }
  }

  /// A mark and the share in words at each spike that is cut off: the tallest of each half.
  void spikes(View view, TagPainter tags) {
    List<Spike> left = cut(view, 0, 0.5);
    List<Spike> right = cut(view, 0.5, 1);
    // Words of one half may go as far as the other end when they are alone.
    spikes(view, tags, left, right.isEmpty() ? 1 : 0.5, 1);
    spikes(view, tags, right, left.isEmpty() ? 0 : 0.5, -1);
  }

  /// A spike and what is said of it.
  private record Spike(int series, double x, String words) {}

  private static List<Spike> cut(View view, double from, double to) {
    List<Spike> spikes = new ArrayList<>();
    for (int i = 0; i < view.outlines().size(); i++) {
      int point = tallestCut(view, i, from, to);
      if (point >= 0) {
        Outline outline = view.outlines().get(i);
        double x = view.frame().left() + outline.x(point) * view.frame().width();
        String words =
            view.figure().series().get(i).name() + " " + Numbers.share(outline.share(point));
        spikes.add(new Spike(i, x, words));
      }
    }
    return spikes;
  }

  // Words stand on the inner side: a spike is nearly always at an end.
  private void spikes(View view, TagPainter tags, List<Spike> spikes, double limit, int side) {
    if (spikes.isEmpty()) {
      return;
    }
    double clear = clear(view, tags, spikes, limit, side);
    double y = view.frame().top() + LINE / 2 * brush.unit();
    for (Spike spike : spikes) {
      double x = Double.isNaN(clear) ? spike.x : clear;
      y = spike(view, tags, spike, x, y, side) + LINE * brush.unit();
    }
  }

  // Where all the lines stand clear of tags and outlines, as near to the spikes as can be; not a
  // number where they do not in this half.
  private double clear(View view, TagPainter tags, List<Spike> spikes, double limit, int side) {
    PlotFrame frame = view.frame();
    double unit = brush.unit();
    double words = spikes.stream().mapToDouble(s -> brush.width(s.words, true)).max().orElseThrow();
    double width = ARROW * unit + words;
    double start = spikes.stream().mapToDouble(Spike::x).map(x -> side * x).max().orElseThrow();
    double bottom = frame.top() + LINE * spikes.size() * unit;
    double most = side * (frame.left() + frame.width() * limit);
    // At the far end of the plot all of the words must be in it; at the middle they may cross it.
    most -= limit == 0.5 ? 0 : width;
    for (double at = start; at < most; at += STEP * unit) {
      double left = side > 0 ? at : -at - width;
      double right = left + width;
      boolean free = above(view, left, right) + LINE / 2 * unit >= bottom;
      for (int line = 0; free && line < spikes.size(); line++) {
        free = !tags.touch(left, right, frame.top() + (line + 0.5) * LINE * unit);
      }
      if (free) {
        return side * at;
      }
    }
    return Double.NaN;
  }

  private void end(View view, String text, boolean left, TagPainter tags) {
    PlotFrame frame = view.frame();
    double unit = brush.unit();
    double width = brush.width(text, false) + 14 * unit;
    double edge = left ? frame.left() : frame.right();
    double far = left ? edge + width : edge - width;
    double y = above(view, Math.min(edge, far), Math.max(edge, far));
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
  private double spike(View view, TagPainter tags, Spike spike, double x, double from, int side) {
    double unit = brush.unit();
    double far = x + side * (ARROW * unit + brush.width(spike.words, true));
    double y = from;
    while (y < view.frame().baseline() - 2 * LINE * unit
        && tags.touch(Math.min(x, far), Math.max(x, far), y)) {
      y += LINE * unit / 2;
    }
    Ink color = view.color(spike.series);
    brush.arrow(x + side * 8 * unit, y, 0, -1, color);
    brush.text(
        spike.words, x + side * ARROW * unit, y, side > 0 ? Align.LEFT : Align.RIGHT, color, true);
    tags.keep(Math.min(x, far), Math.max(x, far), y);
    return y;
  }
}
