package org.normscope.stats;

/// The moments of a group of pixel values, in 0..1 units.
///
/// @param count pixels in the group, at least 1
/// @param mean their mean
/// @param variance their population (biased) variance, `sum((x - mean)^2) / count`
/// @param min smallest value
/// @param max largest value
public record Moments(long count, double mean, double variance, double min, double max) {

  /// Population standard deviation.
  public double std() {
    return Math.sqrt(variance);
  }

  /// Mean of the squares, `mean^2 + variance`.
  public double meanSquare() {
    return mean * mean + variance;
  }
}
