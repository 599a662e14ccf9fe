package org.normscope.chart.draw;

import org.normscope.chart.Crosshair;
import org.normscope.chart.LineStyle;

/// Paints what is pointed at: one line through all series, or one line for each, and rings where
/// they meet the outlines. Nothing else: the numbers stand in the table.
final class CrosshairPainter {
  private static final double RING = 9;

  private final Brush brush;

  CrosshairPainter(Brush brush) {
    this.brush = brush;
  }

  void crosshair(View view) {
    Crosshair crosshair = view.crosshair();
    PlotFrame frame = view.frame();
    int count = view.figure().series().size();
    if (crosshair.shared() && frame.range().contains(crosshair.value(0))) {
      Ink ink = Ink.TEXT.fade(0.75);
      brush.vertical(frame.x(crosshair.value(0)), frame.top(), frame.gridEnd(), ink);
    }
    for (int i = count - 1; i >= 0 && !crosshair.shared(); i--) {
      line(view, i, crosshair.value(i));
    }
    for (int i = count - 1; i >= 0; i--) {
      ring(view, i, crosshair.value(i));
    }
  }

  private void line(View view, int series, double value) {
    PlotFrame frame = view.frame();
    if (!frame.range().contains(value)) {
      return;
    }
    Surface surface = brush.surface();
    double width = brush.whole(1.5 * brush.unit());
    double x = brush.crisp(frame.x(value), width);
    LineStyle style = LineStyle.of(view.figure().series().get(series).name());
    surface.setStroke(view.color(series));
    surface.setLineWidth(width);
    surface.setLineDashes(style.dashes(brush.unit()));
    surface.strokeLine(x, height(view, series, value), x, frame.gridEnd());
    surface.setLineDashes();
  }

  private void ring(View view, int series, double value) {
    PlotFrame frame = view.frame();
    if (!frame.range().contains(value)) {
      return;
    }
    Surface surface = brush.surface();
    double size = RING * brush.unit();
    double x = frame.x(value);
    double y = height(view, series, value);
    surface.setFill(Ink.PANEL);
    surface.fillOval(x - size / 2, y - size / 2, size, size);
    surface.setStroke(view.color(series));
    surface.setLineWidth(2 * brush.unit());
    surface.strokeOval(x - size / 2, y - size / 2, size, size);
  }

  private static double height(View view, int series, double value) {
    double place = view.frame().range().fraction(value);
    return view.y(view.outlines().get(series).shareAt(place));
  }
}
