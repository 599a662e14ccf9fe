package org.normscope.ui.chart;

import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
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
        brush.context().setFill(fade(view.color(i), FILL));
        brush.context().fillPolygon(xs, ys, size + 2);
      }
    }
  }

  /// All outlines, R last.
  void outlines(View view) {
    GraphicsContext context = brush.context();
    context.setLineJoin(StrokeLineJoin.ROUND);
    context.setLineCap(StrokeLineCap.BUTT);
    int count = view.figure().series().size();
    boolean thin = view.compact() || count > FILLED;
    context.setLineWidth((thin ? 1.5 : 2) * brush.unit());
    for (int i = count - 1; i >= 0; i--) {
      int size = points(view, i);
      context.setStroke(view.color(i));
      LineStyle style = LineStyle.of(view.figure().series().get(i).name());
      context.setLineDashes(style.dashes(brush.unit()));
      context.strokePolyline(xs, ys, size);
    }
    context.setLineDashes();
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

  static Color fade(Color color, double opacity) {
    return Color.color(color.getRed(), color.getGreen(), color.getBlue(), opacity);
  }
}
