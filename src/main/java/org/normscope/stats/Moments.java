package org.normscope.stats;

/// The moments of a group of pixel values, in 0..1 units.
///
/// @param count pixels in the group, at least 1
/// @param mean their mean, rounded to double
/// @param rest what the rounding lost: the mean is nearer to `mean + rest`, which matters where the
///   mean is large beside the std
/// @param variance their population (biased) variance, `sum((x - mean)^2) / count`
/// @param min smallest value
/// @param max largest value
public record Moments(
    long count, double mean, double rest, double variance, double min, double max) {

  /// Moments whose mean is as near as a double comes.
  public Moments(long count, double mean, double variance, double min, double max) {
    this(count, mean, 0, variance, min, max);
  }

  /// The same with the mean given by a number and a small correction of it.
  public static Moments corrected(
      long count, double mean, double correction, double variance, double min, double max) {
    double sum = mean + correction;
    return new Moments(count, sum, correction - (sum - mean), variance, min, max);
  }

  /// The moments of some numbers, at least one: summed with compensation in their order, the
  /// deviations about their mean.
  public static Moments of(double... values) {
    CompensatedSum sum = new CompensatedSum();
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      sum.add(value);
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    double mean = sum.value() / values.length;
    CompensatedSum squares = new CompensatedSum();
    for (double value : values) {
      squares.add((value - mean) * (value - mean));
    }
    return new Moments(values.length, mean, squares.value() / values.length, min, max);
  }

  /// Population standard deviation.
  public double std() {
    return Math.sqrt(variance);
  }

  /// The largest absolute value.
  public double largest() {
    return Math.max(Math.abs(min), Math.abs(max));
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
  /// nothing cancels where they are large. What their rounding lost is carried along.
  public Moments and(Moments other) {
    long both = count + other.count;
    double off = (other.mean - mean) + (other.rest - rest);
    double share = (double) other.count / both;
    return combined(
        both,
        off * share,
        variance + (other.variance - variance) * share + off * off * share * (1 - share),
        other);
  }

  private Moments combined(long both, double move, double bothVariance, Moments other) {
    double moved = mean + move;
    // Knuth's exact sum: what `moved` lost of either term.
    double part = moved - mean;
    double lost = (mean - (moved - part)) + (move - part);
    return corrected(
        both, moved, rest + lost, bothVariance, Math.min(min, other.min), Math.max(max, other.max));
  }
}
