package org.normscope.norm;

/// A rule that can also be evaluated where every pixel has a group of its own, without an object
/// for each: in two steps, `(x - mean) * slope` or `x * slope` with a slope of the group, and then
/// a line of the channel, `* gamma + beta`.
interface Pixelwise extends Rule {
  /// What a group's figures make of its values.
  @FunctionalInterface
  interface Slope {
    /// The slope of a group.
    ///
    /// @param count its elements
    /// @param spread its biased variance where the rule is [#centered()], else the sum of its
    ///   squares
    double of(int count, double spread);
  }

  /// True when the mean of the group is subtracted.
  boolean centered();

  /// The slope, with these values.
  Slope slope(Values values);

  /// What comes last, and does not depend on the group; nothing by default.
  default Affine last(Values values, int channel) {
    return Affine.IDENTITY;
  }

  /// The same values where [#last] does nothing.
  default Values withoutLast(Values values) {
    return values;
  }
}
