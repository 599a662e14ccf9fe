package org.normscope.norm;

import org.normscope.stats.Moments;

/// One straight line, `y = (x - center) * scale + shift`: what most methods do to a plane.
///
/// The center is kept apart because `x * scale + (shift - center * scale)` loses digits when the
/// variance is nearly zero; this way a constant plane lands on `shift` exactly.
///
/// @param scale slope
/// @param center value that lands on `shift`
/// @param shift what is added last
public record Affine(double scale, double center, double shift) {
  /// Leaves every value where it is.
  static final Affine IDENTITY = new Affine(1, 0, 0);

  /// The line through the mean of a group, to the last digit: beside a large mean with a small std
  /// the rounding of the mean alone is seen in the result.
  ///
  /// @param shift where the mean lands
  static Affine through(Moments group, double scale, double shift) {
    return new Affine(scale, group.mean(), shift - group.rest() * scale);
  }

  /// Where a value lands.
  public double at(double x) {
    return (x - center) * scale + shift;
  }

  /// What lands at a value; not a number where the line is flat.
  public double from(double y) {
    return scale == 0 ? Double.NaN : (y - shift) / scale + center;
  }

  /// This line, and then another; this one must not be flat.
  Affine then(Affine next) {
    return new Affine(scale * next.scale, center + (next.center - shift) / scale, next.shift);
  }
}
