package org.normscope.stats;

/// Quantiles of Student's t distribution.
final class StudentT {
  /// The 0.975 quantile of the normal distribution.
  private static final double Z = 1.959963984540054;

  private StudentT() {}

  /// The 0.975 quantile: between it and its negative lie 95 % of the distribution.
  ///
  /// Cornish and Fisher's expansion about the normal quantile, in powers of 1 / degrees. Relative
  /// error below 1e-10 from 100 degrees on and below 2e-4 from 5 on; for fewer it is too small.
  ///
  /// Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5.
  ///
  /// @param degrees of freedom, at least 1
  static double quantile975(int degrees) {
    double z = Z;
    double z2 = z * z;
    double g1 = z * (z2 + 1) / 4;
    double g2 = z * ((5 * z2 + 16) * z2 + 3) / 96;
    double g3 = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    double g4 = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
    double r = 1.0 / degrees;
    return z + r * (g1 + r * (g2 + r * (g3 + r * g4)));
  }
}
