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

  /// Sample (unbiased) variance, `sum((x - mean)^2) / (count - 1)`; NaN for one value.
  public double sampleVariance() {
    return count == 1 ? Double.NaN : variance * ((double) count / (count - 1));
  }

  /// The L2 norm of the group, `sqrt(sum of x^2)`.
  public double norm() {
    return Math.sqrt(count * meanSquare());
  }

  /// The moments of two groups together.
  ///
  /// Source: Chan, Golub and LeVeque 1979: the means are combined by their difference, so that
  /// nothing cancels where they are large.
  public Moments and(Moments other) {
    long both = count + other.count;
    double off = other.mean - mean;
    double share = (double) other.count / both;
    return new Moments(
        both,
        mean + off * share,
        variance + (other.variance - variance) * share + off * off * share * (1 - share),
        Math.min(min, other.min),
        Math.max(max, other.max));
  }
}
