package org.normscope.chart.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.normscope.chart.Crosshair;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Outline;
import org.normscope.chart.Range;
import org.normscope.chart.ShareScale;

/// Paints a histogram: the order of its layers, and what is kept from picture to picture.
public final class HistogramPainter {
  private final Brush brush;
  private final AxisPainter axis;
  private final CurvePainter curves;
  private final TagPainter tags;
  private final NotePainter notes;
  private final WhiskerPainter whiskers;
  private final CrosshairPainter crosshairs;
  private final List<Outline> outlines = new ArrayList<>();

  private HistogramFigure scaled;
  private HistogramFigure scaledBeside;
  private HistogramFigure beside;
  private Range scaledRange;
  private ShareScale scale;

  /// Paints on a surface.
  public HistogramPainter(Surface surface) {
    brush = new Brush(surface);
    axis = new AxisPainter(brush);
    curves = new CurvePainter(brush);
    tags = new TagPainter(brush);
    notes = new NotePainter(brush);
    whiskers = new WhiskerPainter(brush);
    crosshairs = new CrosshairPainter(brush);
  }

  /// From now on the y axis also holds what another figure shows; null for none.
  public void beside(HistogramFigure other) {
    beside = other;
  }

  /// Paints everything but what is being dragged.
  public void paint(
      HistogramFigure figure,
      PlotFrame frame,
      boolean log,
      Crosshair crosshair,
      boolean compact,
      boolean density) {
    List<Outline> traced = trace(figure, frame);
    ShareScale shares = scale(figure, frame.range(), log);
    View view = new View(figure, frame, shares, traced, crosshair, compact, density);
    axis.grid(view);
    curves.fills(view);
    axis.baseline(view);
    curves.outlines(view);
    whiskers.rows(view);
    if (!compact) {
      tags.tags(view);
      notes.spikes(view, tags);
      notes.ends(view, tags);
    }
    if (crosshair != null) {
      crosshairs.crosshair(view);
    }
  }

  /// A tinted band over what the mouse is dragged across.
  public void band(PlotFrame frame, double from, double to) {
    double left = Math.clamp(Math.min(from, to), frame.left(), frame.right());
    double right = Math.clamp(Math.max(from, to), frame.left(), frame.right());
    Surface surface = brush.surface();
    surface.setFill(Ink.ACCENT.fade(0.14));
    surface.fillRoundRect(left, frame.top(), right - left, frame.gridEnd() - frame.top(), 0);
    brush.vertical(left, frame.top(), frame.gridEnd(), Ink.ACCENT);
    brush.vertical(right, frame.top(), frame.gridEnd(), Ink.ACCENT);
  }

  /// Words in the middle of an empty picture.
  public void message(String words, double width, double height, Ink color) {
    brush.text(words, width / 2, height / 2, Align.CENTER, color, false);
  }

  /// The ring of a picture that has the keyboard.
  public void focus(double width, double height, Ink color) {
    Surface surface = brush.surface();
    double line = brush.whole(2 * brush.unit());
    surface.setStroke(color);
    surface.setLineWidth(line);
    double radius = 8 * brush.unit();
    surface.strokeRoundRect(line / 2, line / 2, width - line, height - line, radius);
  }

  private List<Outline> trace(HistogramFigure figure, PlotFrame frame) {
    int count = figure.series().size();
    while (outlines.size() < count) {
      outlines.add(new Outline());
    }
    for (int i = 0; i < count; i++) {
      outlines.get(i).trace(figure, i, frame.range(), (int) Math.max(1, frame.width()));
    }
    return outlines.subList(0, count);
  }

  private ShareScale scale(HistogramFigure figure, Range range, boolean log) {
    boolean kept =
        scale != null
            && figure.equals(scaled)
            && Objects.equals(beside, scaledBeside)
            && range.equals(scaledRange)
            && scale.log() == log;
    if (!kept) {
      scale = ShareScale.of(figure, range, log);
      if (beside != null) {
        scale = scale.hull(ShareScale.of(beside, range, log));
      }
      scaled = figure;
      scaledBeside = beside;
      scaledRange = range;
    }
    return scale;
  }
}
