package org.normscope.chart.draw;

import java.util.Arrays;
import org.normscope.chart.LineStyle;
import org.normscope.chart.Outline;

/// Paints the series: fills and outlines.
final class CurvePainter {
  private static final double FILL = 0.14;
  private static final int FILLED = 4;

  private final Brush brush;
  private double[] xs = new double[0];
  private double[] ys = new double[0];

  CurvePainter(Brush brush) {
    this.brush = brush;
  }

  /// All fills, the last series first, so that R ends on top.
  void fills(View view) {
    int count = view.figure().series().size();
    if (count > FILLED) {
      return;
    }
    for (int i = count - 1; i >= 0; i--) {
      int size = points(view, i);
      if (size > 2) {
        xs[size] = xs[size - 1];
        ys[size] = view.frame().baseline();
        xs[size + 1] = xs[0];
        ys[size + 1] = view.frame().baseline();
        brush.surface().setFill(view.color(i).fade(FILL));
        brush.surface().fillPolygon(xs, ys, size + 2);
      }
    }
  }

  /// All outlines, R last.
  void outlines(View view) {
    Surface surface = brush.surface();
    int count = view.figure().series().size();
    boolean thin = view.compact() || count > FILLED;
    surface.setLineWidth((thin ? 1.5 : 2) * brush.unit());
    for (int i = count - 1; i >= 0; i--) {
      int size = points(view, i);
      surface.setStroke(view.color(i));
      LineStyle style = LineStyle.of(view.figure().series().get(i).name());
      surface.setLineDashes(style.dashes(brush.unit()));
      surface.strokePolyline(xs, ys, size);
    }
    surface.setLineDashes();
  }

  private int points(View view, int index) {
    Outline outline = view.outlines().get(index);
    PlotFrame frame = view.frame();
    int size = outline.size();
    if (xs.length < size + 2) {
      xs = new double[size + 66];
      ys = Arrays.copyOf(ys, size + 66);
    }
    for (int i = 0; i < size; i++) {
      xs[i] = frame.left() + outline.x(i) * frame.width();
      ys[i] = view.y(outline.share(i));
    }
    return size;
  }
}
