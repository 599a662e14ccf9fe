package org.normscope.chart.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.normscope.chart.Numbers;
import org.normscope.chart.Range;
import org.normscope.chart.Tick;
import org.normscope.chart.Ticks;
import org.normscope.chart.TraceFigure;
import org.normscope.chart.TraceFigure.Belt;
import org.normscope.chart.TraceFigure.Level;
import org.normscope.chart.TraceFigure.Other;
import org.normscope.chart.TraceFigure.Values;

/// Paints a running statistic over steps: its band, the batches, the lines, and the playhead.
public final class TracePainter {
  private static final double PER_TICK = 46;
  private static final double PER_STEP = 70;
  private static final double PER_DOT = 2.5;
  private static final double LABEL = 13;

  private final Brush brush;
  private double[] xs = new double[0];
  private double[] ys = new double[0];

  /// Paints on a surface.
  public TracePainter(Surface surface) {
    brush = new Brush(surface);
  }

  /// Paints all of it.
  ///
  /// @param step lines and dots end there
  /// @param stepLabels whether steps are written under it
  public void paint(TraceFigure figure, TraceFrame frame, int step, boolean stepLabels) {
    ground(figure, frame, stepLabels);
    run(figure, frame, step);
    front(figure, frame, step, false);
  }

  /// Paints what is the same at each step: the axes, the band, and the lines of what is true.
  ///
  /// @param stepLabels whether steps are written under it
  public void ground(TraceFigure figure, TraceFrame frame, boolean stepLabels) {
    grid(figure, frame, stepLabels);
    clip(frame);
    figure.band().ifPresent(band -> band(band, frame));
    for (Level level : figure.levels()) {
      stroke(level, frame.left(), frame.right(), frame.y(level.value()));
    }
    brush.surface().unclip();
  }

  /// Paints the batches and the running statistic up to a step.
  public void run(TraceFigure figure, TraceFrame frame, int step) {
    Surface surface = brush.surface();
    Ink color = Ink.channel(figure.channel());
    clip(frame);
    dots(figure, frame, step, color);
    surface.setStroke(color.fade(0.5));
    surface.setLineWidth(brush.unit());
    figure.others().forEach(other -> line(other.values(), step, frame));
    surface.setStroke(color);
    surface.setLineWidth((figure.steps() > 2 * frame.width() ? 1.25 : 2.5) * brush.unit());
    figure.running().ifPresent(values -> line(values, step, frame));
    surface.unclip();
  }

  /// Paints the playhead, and the names of lines over all.
  ///
  /// @param focused whether the playhead has the keyboard
  public void front(TraceFigure figure, TraceFrame frame, int step, boolean focused) {
    playhead(figure, frame, step, focused, Ink.channel(figure.channel()));
    names(figure, frame, step);
    levels(figure, frame);
  }

  private void clip(TraceFrame frame) {
    brush.surface().clip(frame.left(), frame.top(), frame.width() + 1, frame.foot() - frame.top());
  }

  private void grid(TraceFigure figure, TraceFrame frame, boolean stepLabels) {
    double u = brush.unit();
    Range range = frame.range();
    double f = figure.factor();
    int wanted = (int) Math.clamp((frame.foot() - frame.top()) / (PER_TICK * u), 2, 8);
    List<Tick> ticks = Ticks.linear(range.low() * f, range.high() * f, wanted);
    while (wanted > 1 && widest(ticks) > frame.left() - 5 * u) {
      wanted--;
      ticks = Ticks.linear(range.low() * f, range.high() * f, wanted);
    }
    for (Tick tick : ticks) {
      double y = frame.y(tick.value() / f);
      brush.horizontal(y, frame.left(), frame.right(), Ink.GRID);
      brush.text(tick.label(), frame.left() - 5 * u, y, Align.RIGHT, Ink.MUTED, false);
    }
    if (!stepLabels) {
      return;
    }
    int columns = (int) Math.clamp(frame.width() / (PER_STEP * u), 1, 8);
    String last = "step " + Numbers.count(frame.steps());
    double end = frame.right() - brush.width(last, false) - 8 * u;
    double y = frame.foot() + 12 * u;
    for (Tick tick : Ticks.linear(0, frame.steps(), columns)) {
      double x = frame.x(tick.value());
      String text = Numbers.count(Math.round(tick.value()));
      if (tick.value() == Math.rint(tick.value()) && x + brush.width(text, false) / 2 < end) {
        brush.text(text, x, y, Align.CENTER, Ink.MUTED, false);
      }
    }
    brush.text(last, frame.right(), y, Align.RIGHT, Ink.MUTED, false);
  }

  private double widest(List<Tick> ticks) {
    return ticks.stream().mapToDouble(tick -> brush.width(tick.label(), false)).max().orElse(0);
  }

  private void band(Belt band, TraceFrame frame) {
    int size = band.steps().length;
    reserve(2 * size);
    for (int i = 0; i < size; i++) {
      xs[i] = frame.x(band.steps()[i]);
      ys[i] = clamp(frame.y(band.high()[i]), frame);
      xs[2 * size - 1 - i] = xs[i];
      ys[2 * size - 1 - i] = clamp(frame.y(band.low()[i]), frame);
    }
    Surface surface = brush.surface();
    surface.setFill(Ink.TEXT.fade(0.15));
    surface.fillPolygon(xs, ys, 2 * size);
    surface.setStroke(Ink.TEXT.fade(0.35));
    surface.setLineWidth(brush.whole(brush.unit()));
    for (int i = 0; i < size; i++) {
      ys[i] = clamp(frame.y(band.expected()[i]), frame);
    }
    surface.strokePolyline(xs, ys, size);
  }

  // At most one dot in a few pixels: what is beyond would only be a smear.
  private void dots(TraceFigure figure, TraceFrame frame, int step, Ink color) {
    double u = brush.unit();
    int every = every(figure.steps(), frame.width(), u);
    double size = 4 * u;
    Surface surface = brush.surface();
    surface.setFill(color.fade(0.4));
    int most = (figure.steps() + every - 1) / every;
    for (int i = 0; i < most; i++) {
      int s = TraceFigure.sampled(i, every, figure.steps());
      if (s > step) {
        break;
      }
      double y = frame.y(figure.batch().at(s));
      if (y > frame.top() - size && y < frame.foot() + size) {
        surface.fillOval(frame.x(s) - size / 2, y - size / 2, size, size);
      }
    }
  }

  /// Of how many batches one is drawn.
  static int every(int steps, double width, double unit) {
    return Math.max(1, (int) Math.ceil(steps * PER_DOT * unit / Math.max(1, width)));
  }

  private void stroke(Level level, double from, double to, double y) {
    Surface surface = brush.surface();
    double u = brush.unit();
    double width = brush.whole(1.25 * u);
    double middle = brush.crisp(y, width);
    surface.setStroke(level.truth() ? Ink.TEXT : Ink.MUTED);
    surface.setLineWidth(width);
    surface.setLineDashes(level.truth() ? new double[] {5 * u, 4 * u} : new double[] {u, 2 * u});
    surface.strokeLine(from, middle, to, middle);
    surface.setLineDashes();
  }

  // One point a step, or the span of each pixel column where there are more steps than pixels.
  private void line(Values values, int step, TraceFrame frame) {
    double columns = frame.width();
    int size = 0;
    if (frame.steps() <= 2 * columns) {
      reserve(step + 1);
      for (int s = 0; s <= step; s++) {
        xs[size] = frame.x(s);
        ys[size++] = clamp(frame.y(values.at(s)), frame);
      }
    } else {
      reserve(2 * (int) columns + 4);
      int s = 0;
      for (int column = 0; s <= step && column <= columns; column++) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (; s <= step && (frame.x(s) < frame.left() + column + 1 || column >= columns); s++) {
          low = Math.min(low, values.at(s));
          high = Math.max(high, values.at(s));
        }
        if (low <= high) {
          boolean falls = size > 0 && ys[size - 1] < frame.y(high);
          xs[size] = frame.left() + column + 0.5;
          ys[size++] = clamp(frame.y(falls ? high : low), frame);
          xs[size] = frame.left() + column + 0.5;
          ys[size++] = clamp(frame.y(falls ? low : high), frame);
        }
      }
    }
    brush.surface().strokePolyline(xs, ys, size);
  }

  // What the levels are, at the upper right, each with a piece of its line.
  private void levels(TraceFigure figure, TraceFrame frame) {
    double u = brush.unit();
    double y = frame.top() + 7 * u;
    for (Level level : figure.levels()) {
      String text = level.label() + " " + value(level.value(), figure.factor());
      double left = frame.right() - brush.width(text, false) - 2 * u;
      double sample = left - 22 * u;
      brush.veil(sample - 4 * u, y - 7 * u, frame.right() - sample + 4 * u, 14 * u);
      Ink color = level.truth() ? Ink.TEXT : Ink.MUTED;
      brush.text(text, left, y, Align.LEFT, color, false);
      stroke(level, sample, left - 5 * u, y);
      y += LABEL * u;
    }
  }

  // The momenta of the other lines, at their ends, moved apart.
  private void names(TraceFigure figure, TraceFrame frame, int step) {
    double u = brush.unit();
    List<Other> others = new ArrayList<>(figure.others());
    others.sort(Comparator.comparingDouble(other -> -other.values().at(step)));
    double least = frame.top() + 6 * u;
    for (Other other : others) {
      double y = frame.y(other.values().at(step));
      if (y < frame.top() || y > frame.foot()) {
        continue;
      }
      y = Math.max(least, Math.min(y, frame.foot() - 6 * u));
      least = y + LABEL * u;
      double width = brush.width(other.label(), false);
      boolean right = frame.x(step) + width + 12 * u < frame.right();
      double x = frame.x(step) + (right ? 8 * u : -8 * u);
      double left = right ? x : x - width;
      brush.veil(left - 2 * u, y - 6 * u, width + 4 * u, 12 * u);
      brush.text(other.label(), x, y, right ? Align.LEFT : Align.RIGHT, Ink.MUTED, false);
    }
  }

  private void playhead(
      TraceFigure figure, TraceFrame frame, int step, boolean focused, Ink color) {
    double u = brush.unit();
    brush.vertical(frame.x(step), frame.top(), frame.foot(), Ink.ACCENT);
    if (focused) {
      brush.vertical(frame.x(step) + u, frame.top(), frame.foot(), Ink.ACCENT);
    }
    if (figure.running().isEmpty()) {
      return;
    }
    double y = frame.y(figure.running().get().at(step));
    if (y < frame.top() || y > frame.foot()) {
      return;
    }
    Surface surface = brush.surface();
    surface.setFill(Ink.PANEL);
    surface.fillOval(frame.x(step) - 5 * u, y - 5 * u, 10 * u, 10 * u);
    surface.setFill(color);
    surface.fillOval(frame.x(step) - 3.5 * u, y - 3.5 * u, 7 * u, 7 * u);
  }

  static String value(double value, double factor) {
    return Numbers.fixed(value * factor, factor >= 1000 ? 1 : factor > 1 ? 2 : 4);
  }

  // Far outside is outside: huge coordinates are slow to clip.
  private static double clamp(double y, TraceFrame frame) {
    double far = frame.foot() - frame.top() + 100;
    return Math.clamp(y, frame.top() - far, frame.foot() + far);
  }

  private void reserve(int size) {
    if (xs.length < size) {
      xs = new double[size + 64];
      ys = Arrays.copyOf(ys, size + 64);
    }
  }
}
