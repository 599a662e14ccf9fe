package org.normscope.stats;

import java.util.Arrays;

/// Where the middle of some numbers lies and how far they usually are from it, both untouched by a
/// few wild ones: the median, and the median of the absolute deviations from it (MAD).
///
/// A number's robust z-score is `(x - median) / scale` with `scale = 1.4826 * MAD`, which is the
/// standard deviation for normal numbers (1.4826 is `1 / Φ⁻¹(3/4)`); beyond 3.5 in magnitude it is
/// called an outlier (Iglewicz and Hoaglin 1993, How to Detect and Handle Outliers). Where more
/// than half of the numbers are equal the MAD is 0: then `scale = 1.2533 * mean absolute deviation`
/// (1.2533 is `√(π/2)`), as they do. Where all are equal there is no scale, and no z-score.
///
/// @param median the middle number, the mean of the two middle ones of an even count
/// @param scale one robust standard deviation; 0 where the numbers do not vary
public record RobustScale(double median, double scale) {
  /// From this magnitude on a number is an outlier.
  public static final double OUTLIER = 3.5;

  private static final double OF_MAD = 1.482602218505602;
  private static final double OF_MEAN_DEVIATION = 1.2533141373155001;

  // What is less is rounding: figures are in 0..1.
  private static final double ROUNDING = 1e-9;

  /// The scale of some numbers, at least one; NaN is none of them. They are not changed, and their
  /// order does not matter.
  public static RobustScale of(double... numbers) {
    double[] sorted = Arrays.stream(numbers).filter(x -> !Double.isNaN(x)).sorted().toArray();
    double median = middle(sorted);
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = Math.abs(sorted[i] - median);
    }
    Arrays.sort(sorted);
    double mad = middle(sorted);
    if (mad > ROUNDING) {
      return new RobustScale(median, OF_MAD * mad);
    }
    CompensatedSum sum = new CompensatedSum();
    for (double deviation : sorted) {
      sum.add(deviation);
    }
    double deviation = sum.value() / sorted.length;
    return new RobustScale(median, deviation > ROUNDING ? OF_MEAN_DEVIATION * deviation : 0);
  }

  /// The robust z-score of a number; NaN where the numbers do not vary.
  public double z(double x) {
    return scale == 0 ? Double.NaN : (x - median) / scale;
  }

  private static double middle(double[] sorted) {
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }
}
