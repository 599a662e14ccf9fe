package org.normscope.stats;

import java.math.BigInteger;
import java.util.Arrays;

/// What an interval needs of one channel of a sample of images, as exact sums over the images: of
/// each image's pixels `n`, their sum `s` and the sum of their squares `q`, and of all products of
/// two of them. Units are 1/65535. Mutable; the result does not depend on the order of additions.
///
/// Nothing of an image is looked at again, however often an interval is asked for.
public final class SampleSums {
  // Factors of a product: 1, n, s, q.
  private static final int N = 1;
  private static final int S = 2;
  private static final int Q = 3;

  private int images;

  // The sum of the products of factors i and j, j <= i, at place i * (i + 1) / 2 + j: that of two
  // ones, the first, stays empty.
  private final WideSum[] sums = new WideSum[10];

  /// The sums of no image.
  public SampleSums() {
    Arrays.setAll(sums, _ -> new WideSum());
  }

  /// Adds the plane of one image.
  public void add(PlaneCounts plane) {
    add(plane.pixels(), plane.sum(), plane.sumOfSquares());
  }

  /// Adds one image by its sums, none of them negative.
  void add(long pixels, long sum, long squares) {
    images++;
    long[] factors = {1, pixels, sum, squares};
    int place = 1;
    for (int i = 1; i < factors.length; i++) {
      for (int j = 0; j <= i; j++) {
        sums[place++].add(factors[i], factors[j]);
      }
    }
  }

  /// Adds all images of another one.
  public void add(SampleSums other) {
    images += other.images;
    for (int i = 0; i < sums.length; i++) {
      sums[i].add(other.sums[i]);
    }
  }

  private BigInteger sum(int i) {
    return products(i, 0);
  }

  private BigInteger products(int i, int j) {
    return sums[i * (i + 1) / 2 + j].value();
  }

  /// A copy that later additions do not reach.
  public SampleSums copy() {
    SampleSums copy = new SampleSums();
    copy.add(this);
    return copy;
  }

  /// Images in the sample.
  public int images() {
    return images;
  }

  /// Pixels.
  BigInteger pixels() {
    return sum(N);
  }

  /// The ratio estimate of the mean, in 0..1.
  public double mean() {
    return sum(S).doubleValue() / sum(N).doubleValue() / Scale.ONE;
  }

  /// The estimate of the population std, in 0..1.
  public double std() {
    return Math.sqrt(scatter().doubleValue()) / sum(N).doubleValue() / Scale.ONE;
  }

  /// `pixels^2 * variance`, exact: `Q N - S^2`.
  BigInteger scatter() {
    BigInteger sum = sum(S);
    return sum(Q).multiply(sum(N)).subtract(sum.multiply(sum));
  }

  /// The sum over the images of `(a n + b s + c q)^2`, exact.
  BigInteger squares(BigInteger a, BigInteger b, BigInteger c) {
    BigInteger mixed =
        a.multiply(b)
            .multiply(products(S, N))
            .add(a.multiply(c).multiply(products(Q, N)))
            .add(b.multiply(c).multiply(products(Q, S)));
    return a.multiply(a)
        .multiply(products(N, N))
        .add(b.multiply(b).multiply(products(S, S)))
        .add(c.multiply(c).multiply(products(Q, Q)))
        .add(mixed.shiftLeft(1));
  }

  /// `pixels^2` times the sum over the images of `z^2`, `z = s - mean n`.
  BigInteger meanResiduals() {
    return squares(sum(S).negate(), sum(N), BigInteger.ZERO);
  }

  /// `pixels^4` times the sum over the images of `u^2`, `u = q - 2 mean s + (mean^2 - variance) n`.
  BigInteger varianceResiduals() {
    BigInteger pixels = sum(N);
    BigInteger sum = sum(S);
    BigInteger ofN = sum.multiply(sum).shiftLeft(1).subtract(sum(Q).multiply(pixels));
    BigInteger ofS = pixels.multiply(sum).shiftLeft(1).negate();
    return squares(ofN, ofS, pixels.multiply(pixels));
  }
}
