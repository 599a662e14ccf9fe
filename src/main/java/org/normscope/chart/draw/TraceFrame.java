package org.normscope.chart.draw;

import org.normscope.chart.Range;

/// Where the parts of a trace lie, in pixels.
///
/// @param left left edge of the plot; labels of the y axis stand left of it
/// @param right right edge of the plot
/// @param top upper edge
/// @param foot lower edge; labels of steps stand under it
/// @param steps number of steps
/// @param range of the y axis
public record TraceFrame(
    double left, double right, double top, double foot, int steps, Range range) {
  private static final double AXIS = 40;
  private static final double LABELS = 20;
  private static final double SIDE = 6;

  /// The frame for a picture of this size.
  ///
  /// @param stepLabels whether steps are written under it
  public static TraceFrame of(
      double width, double height, double unit, int steps, Range range, boolean stepLabels) {
    double left = Math.rint(AXIS * unit);
    double right = Math.max(left + 1, width - SIDE * unit);
    double top = Math.rint(4 * unit);
    double foot = Math.max(top + 1, height - (stepLabels ? LABELS : 6) * unit);
    return new TraceFrame(left, right, top, foot, steps, range);
  }

  /// Where a step is.
  public double x(double step) {
    return left + step / Math.max(1, steps) * (right - left);
  }

  double y(double value) {
    return foot - range.fraction(value) * (foot - top);
  }

  /// The step nearest to a place.
  public int step(double x) {
    double fraction = (x - left) / (right - left);
    return (int) Math.clamp(Math.rint(fraction * steps), 0, steps);
  }

  double width() {
    return right - left;
  }
}
