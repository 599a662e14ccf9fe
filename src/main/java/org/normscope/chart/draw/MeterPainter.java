package org.normscope.chart.draw;

import java.util.Comparator;
import java.util.List;
import org.normscope.chart.MeterFigure;
import org.normscope.chart.MeterFigure.Mark;

/// Paints a bar that fills, with marks along it: their names above, their values below.
public final class MeterPainter {
  /// Pixels of the design that it is high.
  public static final double HEIGHT = 46;

  private static final double LINE = 14;
  private static final double THICK = 7;
  // Marks that are nearer to each other have their words on their outer sides.
  private static final double CLOSE = 60;

  private final Surface surface;
  private final Brush brush;

  /// Paints on a surface.
  public MeterPainter(Surface surface) {
    this.surface = surface;
    brush = new Brush(surface);
  }

  /// Paints all of it.
  public void paint(MeterFigure figure, double width) {
    double u = brush.unit();
    double top = (LINE + 4) * u;
    bar(Ink.of(Tone.BORDER).paler(0.4), width, top);
    bar(Ink.ACCENT, Math.rint(width * figure.fraction()), top);
    List<Mark> marks = figure.marks();
    double first = marks.stream().mapToDouble(Mark::at).min().orElse(1);
    double last = marks.stream().mapToDouble(Mark::at).max().orElse(1);
    boolean close = marks.size() > 1 && (last - first) * width < CLOSE * u;
    Mark right = null;
    for (Mark mark :
        marks.stream().sorted(Comparator.comparingDouble(Mark::at).reversed()).toList()) {
      mark(mark, close ? right : null, width, close && right == null);
      right = mark;
    }
    if (first * width > CLOSE * u) {
      brush.text(figure.start(), 0, below(), Align.LEFT, Ink.MUTED, false);
    }
  }

  private double below() {
    return (LINE + 4 + THICK + 4 + LINE / 2) * brush.unit();
  }

  private void bar(Ink ink, double width, double top) {
    double u = brush.unit();
    surface.setFill(ink);
    surface.fillRoundRect(0, top, width, THICK * u, Math.min(8 * u, THICK * u));
  }

  // Words stand in the middle of their mark; where two marks are close, at the right of the right
  // one and at the left of the other.
  private void mark(Mark mark, Mark right, double width, boolean aside) {
    double u = brush.unit();
    double x = mark.at() * width;
    double thick = brush.whole(2 * u);
    double at = brush.crisp(Math.clamp(x, thick / 2, width - thick / 2), thick);
    surface.setStroke(Ink.TEXT);
    surface.setLineWidth(thick);
    surface.strokeLine(at, LINE * u, at, (LINE + 8 + THICK) * u);
    String above = right == null ? null : right.name();
    String under = right == null ? null : right.value();
    words(mark.name(), left(mark, mark.name(), width, aside, right, above), LINE * u / 2, Ink.TEXT);
    words(mark.value(), left(mark, mark.value(), width, aside, right, under), below(), Ink.MUTED);
  }

  private void words(String text, double left, double y, Ink ink) {
    brush.text(text, left, y, Align.LEFT, ink, false);
  }

  private double left(
      Mark mark, String text, double width, boolean aside, Mark right, String other) {
    double own = brush.width(text, false);
    double gap = 3 * brush.unit();
    double x = mark.at() * width;
    if (right != null) {
      double limit = left(right, other, width, true, null, null);
      return Math.max(0, Math.min(x, limit) - gap - own);
    }
    return Math.clamp(aside ? x + gap : x - own / 2, 0, Math.max(0, width - own));
  }
}
