package org.normscope.simulation;

import java.util.Arrays;

/// `(v / 255)^gamma` for every 8-bit code v, and 1 for `0^0`, as PyTorch has it. Serves one thread.
final class GammaTable {
  private static final int[] SMALLEST_FACTOR = smallestFactors();
  private static final double[] LOGARITHM = logarithms();
  // 255^gamma must not come near the largest double.
  private static final double LARGE = 100;

  private final double[] powers = new double[256];

  /// The table, until the next call.
  ///
  /// `(a b)^gamma = a^gamma b^gamma`: 54 powers of primes give all 256, to a few units in the last
  /// place.
  double[] of(double gamma) {
    if (gamma > LARGE) {
      Arrays.setAll(powers, v -> Math.pow(v / 255.0, gamma));
      return powers;
    }
    powers[0] = gamma == 0 ? 1 : 0;
    powers[1] = 1;
    for (int v = 2; v < 256; v++) {
      int factor = SMALLEST_FACTOR[v];
      powers[v] =
          factor == v ? Math.exp(gamma * LOGARITHM[v]) : powers[factor] * powers[v / factor];
    }
    double top = powers[255];
    for (int v = 1; v < 256; v++) {
      powers[v] /= top;
    }
    return powers;
  }

  private static double[] logarithms() {
    double[] logarithms = new double[256];
    Arrays.setAll(logarithms, Math::log);
    return logarithms;
  }

  private static int[] smallestFactors() {
    int[] smallest = new int[256];
    for (int v = 2; v < 256; v++) {
      for (int multiple = v; multiple < 256; multiple += v) {
        if (smallest[multiple] == 0) {
          smallest[multiple] = v;
        }
      }
    }
    return smallest;
  }
}
