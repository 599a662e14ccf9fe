package org.normscope.norm;

/// One power of many positive numbers, `x^p`, a few times as fast as [Math#pow] and as near: off by
/// about one unit in the last place at most.
///
/// The numbers of a range are cut into parts, 128 between a number and its double. Of each part `g`,
/// about 1 over its middle, and `g^-p` are known; then, with `r = x g - 1`, which is small,
///
///     x^p = g^-p (1 + r)^p = g^-p (1 + p r + p (p - 1) / 2 r^2 + ...)
///
/// where eight terms of the binomial series are enough.
final class Powers {
  private static final int BITS = 7;
  private static final int SHIFT = Double.PRECISION - 1 - BITS;
  private static final int TERMS = 8;
  // Beyond, eight terms are not enough.
  private static final double LARGEST = 4;
  // One over larger ones, or smaller than one over it, has not the 24 bits of a float.
  private static final double LARGEST_NUMBER = 1e36;
  private static final int MOST_PARTS = 64 << BITS;
  // Times it, a number tells its upper half (Veltkamp 1968), whose product with 24 bits is exact.
  private static final double HALVES = (1 << 27) + 1;

  private final double exponent;
  // By the lowest digits of a part's number: no part that is raised shares a place with another.
  private final double[] near;
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
        low >= 1 / LARGEST_NUMBER
            && high <= LARGEST_NUMBER
            && parts <= MOST_PARTS
            && Math.abs(exponent) <= LARGEST;
    near = new double[few ? Integer.highestOneBit(2 * parts - 1) : 0];
    power = new double[near.length];
    for (int part = first; few && part < first + parts; part++) {
      int place = part & near.length - 1;
      near[place] = (float) (1 / middle(part));
      power[place] = Math.pow(near[place], -exponent);
    }
    series[0] = 1;
    for (int i = 1; i < TERMS; i++) {
      series[i] = series[i - 1] * (exponent - (i - 1)) / i;
    }
  }

  private static int part(double x) {
    return (int) (Double.doubleToRawLongBits(x) >>> SHIFT);
  }

  private static double middle(int part) {
    return Double.longBitsToDouble(((long) part << SHIFT) + (1L << (SHIFT - 1)));
  }

  /// Raises numbers that lie in the range, in place.
  ///
  /// @param scratch of two parts as long as `numbers`; what is in it is lost
  void raise(double[] numbers, int from, int to, double[] scratch) {
    if (near.length == 0) {
      for (int i = from; i < to; i++) {
        numbers[i] = Math.pow(numbers[i], exponent);
      }
      return;
    }
    find(numbers, scratch, from, to);
    split(numbers, scratch, from, to);
    join(numbers, scratch, from, to);
  }

  // Nothing but what a compiler does one number at a time; it turns the other two loops into
  // operations on four.
  private void find(double[] numbers, double[] scratch, int from, int to) {
    double[] about = near;
    double[] known = power;
    int second = numbers.length;
    for (int i = from; i < to; i++) {
      int part = part(numbers[i]);
      scratch[i] = known[part & known.length - 1];
      scratch[second + i] = about[part & about.length - 1];
    }
  }

  private static void split(double[] numbers, double[] scratch, int from, int to) {
    int second = numbers.length;
    for (int i = from; i < to; i++) {
      double x = numbers[i];
      double g = scratch[second + i];
      double many = x * HALVES;
      double upper = many - (many - x);
      numbers[i] = (upper * g - 1) + (x - upper) * g;
    }
  }

  private void join(double[] numbers, double[] powers, int from, int to) {
    double c1 = series[1];
    double c2 = series[2];
    double c3 = series[3];
    double c4 = series[4];
    double c5 = series[5];
    double c6 = series[6];
    double c7 = series[7];
    for (int i = from; i < to; i++) {
      double r = numbers[i];
      double r2 = r * r;
      double rest = (c1 + c2 * r) + r2 * ((c3 + c4 * r) + r2 * ((c5 + c6 * r) + r2 * c7));
      numbers[i] = powers[i] + powers[i] * (r * rest);
    }
  }
}
