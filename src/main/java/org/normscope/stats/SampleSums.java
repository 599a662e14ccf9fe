package org.normscope.stats;

import java.math.BigInteger;

/// What an interval needs of one channel of a sample of images, as exact sums over the images: of
/// each image's pixels `n`, their sum `s` and the sum of their squares `q`, and of all products of
/// two of them. Units are 1/65535. Mutable; the result does not depend on the order of additions.
///
/// Nothing of an image is looked at again, however often an interval is asked for.
public final class SampleSums {
  private int images;
  private final WideSum n = new WideSum();
  private final WideSum s = new WideSum();
  private final WideSum q = new WideSum();
  private final WideSum nn = new WideSum();
  private final WideSum ns = new WideSum();
  private final WideSum nq = new WideSum();
  private final WideSum ss = new WideSum();
  private final WideSum sq = new WideSum();
  private final WideSum qq = new WideSum();

  /// Adds the plane of one image.
  public void add(PlaneCounts plane) {
    add(plane.pixels(), plane.sum(), plane.sumOfSquares());
  }

  /// Adds one image by its sums, none of them negative.
  void add(long pixels, long sum, long squares) {
    images++;
    n.add(pixels, 1);
    s.add(sum, 1);
    q.add(squares, 1);
    nn.add(pixels, pixels);
    ns.add(pixels, sum);
    nq.add(pixels, squares);
    ss.add(sum, sum);
    sq.add(sum, squares);
    qq.add(squares, squares);
  }

  /// Adds all images of another one.
  public void add(SampleSums other) {
    images += other.images;
    n.add(other.n);
    s.add(other.s);
    q.add(other.q);
    nn.add(other.nn);
    ns.add(other.ns);
    nq.add(other.nq);
    ss.add(other.ss);
    sq.add(other.sq);
    qq.add(other.qq);
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
    return n.value();
  }

  /// The ratio estimate of the mean, in 0..1.
  public double mean() {
    return s.value().doubleValue() / n.value().doubleValue() / Scale.ONE;
  }

  /// The estimate of the population std, in 0..1.
  public double std() {
    return Math.sqrt(scatter().doubleValue()) / n.value().doubleValue() / Scale.ONE;
  }

  /// `pixels^2 * variance`, exact: `Q N - S^2`.
  BigInteger scatter() {
    BigInteger sum = s.value();
    return q.value().multiply(n.value()).subtract(sum.multiply(sum));
  }

  /// The sum over the images of `(a n + b s + c q)^2`, exact.
  BigInteger squares(BigInteger a, BigInteger b, BigInteger c) {
    BigInteger mixed =
        a.multiply(b)
            .multiply(ns.value())
            .add(a.multiply(c).multiply(nq.value()))
            .add(b.multiply(c).multiply(sq.value()));
    return a.multiply(a)
        .multiply(nn.value())
        .add(b.multiply(b).multiply(ss.value()))
        .add(c.multiply(c).multiply(qq.value()))
        .add(mixed.shiftLeft(1));
  }

  /// `pixels^2` times the sum over the images of `z^2`, `z = s - mean n`.
  BigInteger meanResiduals() {
    return squares(s.value().negate(), n.value(), BigInteger.ZERO);
  }

  /// `pixels^4` times the sum over the images of `u^2`, `u = q - 2 mean s + (mean^2 - variance) n`.
  BigInteger varianceResiduals() {
    BigInteger pixels = n.value();
    BigInteger sum = s.value();
    BigInteger ofN = sum.multiply(sum).shiftLeft(1).subtract(q.value().multiply(pixels));
    BigInteger ofS = pixels.multiply(sum).shiftLeft(1).negate();
    return squares(ofN, ofS, pixels.multiply(pixels));
  }
}
