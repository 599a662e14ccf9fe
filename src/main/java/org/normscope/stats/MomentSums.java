package org.normscope.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/// Exact sums of pixel values in units of 1/65535: a mutable accumulator whose result does not
/// depend on the order of additions.
///
/// The sum of squares has 128 bits: in these units a `long` overflows at 2.1 * 10^9 white pixels.
/// The plain sum has 64 and holds 1.4 * 10^14 of them.
public final class MomentSums {
  private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);
  private static final MathContext DIGITS = new MathContext(40);

  private long count;
  private long sum;
  private long squaresHigh;
  private long squaresLow;
  private int min = Integer.MAX_VALUE;
  private int max = -1;

  /// Adds one plane.
  public void add(PlaneCounts plane) {
    add(plane.pixels(), plane.sum(), plane.sumOfSquares());
    min = Math.min(min, plane.min());
    max = Math.max(max, plane.max());
  }

  /// Adds the pooled counts of a channel.
  public void add(ChannelCounts counts) {
    counts.forEach((bits, code, pixels) -> add(pixels, code * Scale.unitsPerCode(bits)));
  }

  /// Adds `pixels` pixels of value `k`; any number of them.
  void add(long pixels, int k) {
    count = Math.addExact(count, pixels);
    sum = Math.addExact(sum, Math.multiplyExact(pixels, (long) k));
    long square = (long) k * k;
    addSquares(Math.unsignedMultiplyHigh(pixels, square), pixels * square);
    min = Math.min(min, k);
    max = Math.max(max, k);
  }

  /// Adds the sums of a plane, whose smallest and largest values are not asked for.
  void add(long pixels, long planeSum, long planeSquares) {
    count = Math.addExact(count, pixels);
    sum = Math.addExact(sum, planeSum);
    addSquares(0, planeSquares);
  }

  private void addSquares(long high, long low) {
    squaresLow += low;
    squaresHigh += high + (Long.compareUnsigned(squaresLow, low) < 0 ? 1 : 0);
  }

  /// Forgets all that was added.
  public void clear() {
    count = 0;
    sum = 0;
    squaresHigh = 0;
    squaresLow = 0;
    min = Integer.MAX_VALUE;
    max = -1;
  }

  /// Pixels added.
  public long count() {
    return count;
  }

  /// Moments in 0..1. Needs at least one pixel.
  public Moments moments() {
    return new Moments(count, mean(), variance(), value(min), value(max));
  }

  /// The population (biased) variance, from the exact scatter. Needs at least one pixel.
  public double variance() {
    double scatter = isSmall() ? smallScatter() : scatter().doubleValue();
    return scatter / ((double) count * count * ((double) Scale.ONE * Scale.ONE));
  }

  /// sum / count, rounded once. Needs at least one pixel.
  public double mean() {
    if (isSmall()) {
      // Both are below 2^53 and thus exact.
      return (double) sum / (count * Scale.ONE);
    }
    return BigDecimal.valueOf(sum)
        .divide(BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(Scale.ONE)), DIGITS)
        .doubleValue();
  }

  /// Square root of scatter / (count * (count - ddof)), rounded once; NaN when count equals ddof.
  double std(int ddof) {
    if (count <= ddof) {
      return Double.NaN;
    }
    BigDecimal denominator =
        BigDecimal.valueOf(count)
            .multiply(BigDecimal.valueOf(count - ddof))
            .multiply(BigDecimal.valueOf((long) Scale.ONE * Scale.ONE));
    return new BigDecimal(scatter()).divide(denominator, DIGITS).sqrt(DIGITS).doubleValue();
  }

  double min() {
    return value(min);
  }

  double max() {
    return value(max);
  }

  /// count * sum of squares - sum^2: exact, never negative.
  private BigInteger scatter() {
    BigInteger low = BigInteger.valueOf(squaresLow);
    if (squaresLow < 0) {
      low = low.add(TWO_64);
    }
    BigInteger squares = BigInteger.valueOf(squaresHigh).shiftLeft(64).add(low);
    BigInteger total = BigInteger.valueOf(sum);
    return squares.multiply(BigInteger.valueOf(count)).subtract(total.multiply(total));
  }

  // True for whatever fits into one plane.
  private boolean isSmall() {
    return count <= Integer.MAX_VALUE && squaresHigh == 0 && squaresLow >= 0;
  }

  /// The scatter of few pixels, rounded once to a double: every image of a folder asks for it, and
  /// big integers are slow, to run and to compile.
  private double smallScatter() {
    long low = count * squaresLow;
    long square = sum * sum;
    long high =
        Math.multiplyHigh(count, squaresLow)
            - Math.multiplyHigh(sum, sum)
            - (Long.compareUnsigned(low, square) < 0 ? 1 : 0);
    low -= square;
    if (high == 0 && low >= 0) {
      return (double) low;
    }
    // The first 63 bits, the last of them telling whether anything was lost: rounding those is
    // rounding all.
    int lost = 65 - Long.numberOfLeadingZeros(high);
    long kept = (high << (64 - lost)) | (low >>> lost);
    boolean exact = low << (64 - lost) == 0;
    return Math.scalb((double) (exact ? kept : kept | 1), lost);
  }

  private static double value(int k) {
    return k / (double) Scale.ONE;
  }
}
