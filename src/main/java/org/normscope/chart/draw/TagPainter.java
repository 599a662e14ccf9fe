package org.normscope.chart.draw;

import java.util.ArrayList;
import java.util.List;
import org.normscope.chart.Outline;
import org.normscope.chart.TagLayout;

/// Paints the lettered tags at the peaks.
final class TagPainter {
  private static final double SIZE = 16;
  private static final double ABOVE = 14;
  private static final double GAP = 22;
  private static final double APART = 6;
  private static final int MOST = 6;

  private final Brush brush;
  private final List<Box> boxes = new ArrayList<>();

  TagPainter(Brush brush) {
    this.brush = brush;
  }

  /// True when a line of text around a height would touch a tag that was painted.
  boolean touch(double left, double right, double y) {
    double half = 8 * brush.unit();
    return boxes.stream().anyMatch(box -> box.touches(left, y - half, right, y + half));
  }

  /// Keeps other words clear of a line of text, too.
  void keep(double left, double right, double y) {
    double half = 5.5 * brush.unit();
    boxes.add(new Box(left, y - half, right - left, 2 * half));
  }

  private record Box(double left, double top, double width, double height) {
    boolean touches(double from, double upper, double to, double lower) {
      return from < left + width && to > left && upper < top + height && lower > top;
    }
  }

  void tags(View view) {
    int count = view.outlines().size();
    boxes.clear();
    if (count > MOST) {
      return;
    }
    double unit = brush.unit();
    PlotFrame frame = view.frame();
    double widest = 0;
    double[] peakX = new double[count];
    double[] peakY = new double[count];
    double[] x = new double[count];
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      Outline outline = view.outlines().get(i);
      int peak = outline.peak(view.scale());
      peakX[i] = peak < 0 ? Double.NaN : frame.left() + outline.x(peak) * frame.width();
      peakY[i] = peak < 0 ? Double.NaN : view.y(outline.share(peak));
      x[i] = peakX[i];
      widest = Math.max(widest, width(view.figure().series().get(i).name()));
      y[i] = Math.max(peakY[i] - ABOVE * unit, SIZE / 2 * unit);
    }
    double inset = SIZE / 2 * unit;
    TagLayout.spread(
        x,
        y,
        Math.max(GAP * unit, widest + APART * unit),
        frame.left() + inset,
        frame.right() - inset);
    for (int i = count - 1; i >= 0; i--) {
      if (!Double.isNaN(peakX[i])) {
        leader(x[i], y[i], peakX[i], peakY[i], view.color(i));
      }
    }
    for (int i = count - 1; i >= 0; i--) {
      if (!Double.isNaN(peakX[i])) {
        tag(view, view.figure().series().get(i).name(), x[i], y[i], view.color(i));
      }
    }
  }

  private void leader(double x, double y, double peakX, double peakY, Ink color) {
    Surface surface = brush.surface();
    double width = brush.whole(1.5 * brush.unit());
    surface.setStroke(color);
    surface.setLineWidth(width);
    if (Math.abs(x - peakX) < 1) {
      double middle = brush.crisp(peakX, width);
      surface.strokeLine(middle, y, middle, peakY);
    } else {
      surface.strokeLine(x, y, peakX, peakY);
    }
  }

  private double width(String name) {
    double inside = brush.whole(brush.width(name, true) + 6 * brush.unit());
    return Math.max(brush.whole(SIZE * brush.unit()), inside);
  }

  private void tag(View view, String name, double x, double y, Ink color) {
    Surface surface = brush.surface();
    double unit = brush.unit();
    double height = brush.whole(SIZE * unit);
    double width = width(name);
    double left =
        Math.clamp(
            x - width / 2,
            view.frame().left(),
            Math.max(view.frame().left(), view.frame().right() - width));
    left = Math.rint(left);
    double top = Math.rint(y - height / 2);
    boxes.add(new Box(left, top, width, height));
    surface.setFill(color);
    surface.fillRoundRect(left, top, width, height, 6 * unit);
    brush.text(name, left + width / 2, top + height / 2, Align.CENTER, Ink.ON_CHANNEL, true);
  }
}
