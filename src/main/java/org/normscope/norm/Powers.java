package org.normscope.norm;

/// One power of many positive numbers, `x^p`, a few times as fast as [Math#pow] and as near: off by
/// about one unit in the last place at most.
///
/// The numbers of a range are cut into parts, 128 between a number and its double. Of each part,
/// 1 over its middle `m`, and `m^p` are known; then, with `r = (x - m) / m`, which is small, and
/// whose difference is exact,
///
///     x^p = m^p (1 + r)^p = m^p (1 + p r + p (p - 1) / 2 r^2 + ...)
///
/// where eight terms of the binomial series are enough.
final class Powers {
  private static final int BITS = 7;
  private static final int SHIFT = Double.PRECISION - 1 - BITS;
  private static final int TERMS = 8;
  // Beyond, eight terms are not enough.
  private static final double LARGEST = 4;
  private static final int MOST_PARTS = 64 << BITS;
  private static final long MIDDLE = 1L << (SHIFT - 1);

  private final double exponent;
  // By the lowest digits of a part's number: no part that is raised shares a place with another.
  private final double[] inverse;
  private final double[] power;
  private final double[] series = new double[TERMS];

  /// @param exponent the power
  /// @param low the smallest number that is raised, positive
  /// @param high the largest
  Powers(double exponent, double low, double high) {
    this.exponent = exponent;
    int first = part(low);
    int parts = part(high) - first + 1;
    boolean few =
        low >= Double.MIN_NORMAL
            && high <= Double.MAX_VALUE
            && parts <= MOST_PARTS
            && Math.abs(exponent) <= LARGEST;
    inverse = new double[few ? Integer.highestOneBit(2 * parts - 1) : 0];
    power = new double[inverse.length];
    for (int part = first; few && part < first + parts; part++) {
      int place = part & inverse.length - 1;
      double middle = middle((long) part << SHIFT);
      inverse[place] = 1 / middle;
      power[place] = Math.pow(middle, exponent);
    }
    series[0] = 1;
    for (int i = 1; i < TERMS; i++) {
      series[i] = series[i - 1] * (exponent - (i - 1)) / i;
    }
  }

  private static int part(double x) {
    return (int) (Double.doubleToRawLongBits(x) >>> SHIFT);
  }

  private static double middle(long bits) {
    return Double.longBitsToDouble((bits & -MIDDLE) | MIDDLE);
  }

  /// Raises numbers that lie in the range, in place.
  ///
  /// @param size how many, from the first
  /// @param scratch as long as `numbers`; what is in it is lost
  void raise(double[] numbers, int size, double[] scratch) {
    if (inverse.length == 0) {
      for (int i = 0; i < size; i++) {
        numbers[i] = Math.pow(numbers[i], exponent);
      }
      return;
    }
    find(numbers, scratch, size);
    join(numbers, scratch, size);
  }

  // Nothing but what a compiler does one number at a time; it turns the other loop into operations
  // on four.
  private void find(double[] numbers, double[] powers, int size) {
    double[] inverses = inverse;
    double[] known = power;
    for (int i = 0; i < size; i++) {
      double x = numbers[i];
      long bits = Double.doubleToRawLongBits(x);
      int part = (int) (bits >>> SHIFT);
      powers[i] = known[part & known.length - 1];
      numbers[i] = (x - middle(bits)) * inverses[part & inverses.length - 1];
    }
  }

  private void join(double[] numbers, double[] powers, int size) {
    double c1 = series[1];
    double c2 = series[2];
    double c3 = series[3];
    double c4 = series[4];
    double c5 = series[5];
    double c6 = series[6];
    double c7 = series[7];
    for (int i = 0; i < size; i++) {
      double r = numbers[i];
      double r2 = r * r;
      double rest = (c1 + c2 * r) + r2 * ((c3 + c4 * r) + r2 * ((c5 + c6 * r) + r2 * c7));
      numbers[i] = powers[i] + powers[i] * (r * rest);
    }
  }
}
