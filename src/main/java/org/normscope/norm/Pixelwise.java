package org.normscope.norm;

/// A rule that can also be evaluated where every pixel has a group of its own, without an object
/// for each: in two steps, `(x - mean) * slope` or `x * slope` with a slope of the group, and then
/// a line of the channel, `* gamma + beta`.
interface Pixelwise extends Rule {
  /// What a group's figures make of its values.
  @FunctionalInterface
  interface Slope {
    /// The slopes of some groups, from their spreads: the biased variance where the rule is
    /// [#centered()], else the sum of the squares.
    ///
    /// @param first place of the first of the spreads
    /// @param slopes where they go, from 0; may be where the spreads are
    /// @param scratch as long; what is in it is lost
    void of(double[] spreads, int first, double[] slopes, int size, double[] scratch);
  }

  /// True when the mean of the group is subtracted.
  boolean centered();

  /// The slope, with these values.
  ///
  /// @param count elements of each group; of a window, which is cut short at the ends, 0
  /// @param most the largest spread that it is asked for
  Slope slope(Values values, int count, double most);

  /// What comes last, and does not depend on the group; nothing by default.
  default Affine last(Values values, int channel) {
    return Affine.IDENTITY;
  }

  /// The same values where [#last] does nothing.
  default Values withoutLast(Values values) {
    return values;
  }
}
