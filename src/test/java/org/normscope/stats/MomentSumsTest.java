package org.normscope.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.normscope.stats.ChannelStatsTest.eight;
import static org.normscope.stats.ChannelStatsTest.sixteen;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Exact sums, and what is computed from moments.
final class MomentSumsTest {
  private static final MathContext DIGITS = new MathContext(60);

  /// Two values that lie one step of 1/65535 apart, near white, up to 2^45 pixels: the mean of
  /// squares minus the squared mean has no digit of such a variance. The sums pass 2^64 and 2^63 on
  /// the way.
  @ParameterizedTest
  @ValueSource(longs = {1, 3, 1_000_003, 1L << 31, (1L << 31) + 1, 1L << 32, 1L << 45})
  void momentsAreRoundedOnce(long pixels) {
    MomentSums sums = new MomentSums();
    sums.add(pixels, 65534);
    sums.add(2 * pixels, 65535);
    BigDecimal n = BigDecimal.valueOf(3 * pixels);
    BigDecimal one = BigDecimal.valueOf(65535);
    BigDecimal mean =
        BigDecimal.valueOf(65534 + 2 * 65535).divide(one.multiply(BigDecimal.valueOf(3)), DIGITS);
    // One of three differs by one: 2/9 of a step's square.
    BigDecimal variance =
        BigDecimal.valueOf(2).divide(BigDecimal.valueOf(9).multiply(one.pow(2)), DIGITS);
    BigDecimal sample = variance.multiply(n).divide(n.subtract(BigDecimal.ONE), DIGITS);
    Moments moments = sums.moments();
    assertEquals(3 * pixels, moments.count());
    assertEquals(mean.doubleValue(), moments.mean());
    assertEquals(1, moments.variance() / variance.doubleValue(), 1e-15);
    assertEquals(variance.sqrt(DIGITS).doubleValue(), sums.std(0));
    assertEquals(sample.sqrt(DIGITS).doubleValue(), sums.std(1));
    assertEquals(65534 / 65535.0, moments.min());
    assertEquals(65534 / 65535.0, sums.min());
    assertEquals(1, moments.max());
    assertEquals(1, sums.max());
  }

  /// What fits into one plane is computed without big integers, to the same bits.
  @Test
  void smallSumsAreRoundedLikeBigOnes() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 20_000; round++) {
      MomentSums sums = new MomentSums();
      BigInteger n = BigInteger.ZERO;
      BigInteger sum = BigInteger.ZERO;
      BigInteger squares = BigInteger.ZERO;
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        long pixels = random.nextLong(1, 1L << random.nextInt(1, 30));
        int k = random.nextInt(65536) >>> random.nextInt(16);
        sums.add(pixels, k);
        BigInteger all = BigInteger.valueOf(pixels).multiply(BigInteger.valueOf(k));
        n = n.add(BigInteger.valueOf(pixels));
        sum = sum.add(all);
        squares = squares.add(all.multiply(BigInteger.valueOf(k)));
      }
      BigInteger scatter = n.multiply(squares).subtract(sum.multiply(sum));
      double count = n.doubleValue();
      Moments moments = sums.moments();
      assertEquals(scatter.doubleValue() / (count * count * (65535.0 * 65535)), moments.variance());
      assertEquals(
          new BigDecimal(sum)
              .divide(new BigDecimal(n).multiply(BigDecimal.valueOf(65535)), DIGITS)
              .doubleValue(),
          moments.mean());
    }
  }

  /// Black has sums of zero, before and after a carry.
  @Test
  void blackAddsNothing() {
    MomentSums black = new MomentSums();
    black.add(5, 0);
    black.add(7, 0);
    assertEquals(new Moments(12, 0, 0, 0, 0), black.moments());
    assertEquals(0, black.std(0));
  }

  @Test
  void oneValueHasNoSampleStd() {
    MomentSums one = new MomentSums();
    one.add(1, 9);
    assertEquals(0, one.std(0));
    assertTrue(Double.isNaN(one.std(1)));
  }

  /// Rather a failure than a wrong number.
  @Test
  void whatDoesNotFitIsAnError() {
    MomentSums sums = new MomentSums();
    assertThrows(ArithmeticException.class, () -> sums.add(1L << 62, 65535));
  }

  /// The order and the parts do not matter, to the bit.
  @Test
  void planesAndCountsAddUpToTheSame() {
    MomentSums planes = new MomentSums();
    planes.add(eight(3, 3, 7, 255));
    planes.add(sixteen(500, 65535));
    MomentSums counts = new MomentSums();
    counts.add(1, 500);
    counts.add(2, 3 * 257);
    counts.add(2, 65535);
    counts.add(1, 7 * 257);
    assertEquals(counts.moments(), planes.moments());
    assertEquals(500 / 65535.0, planes.moments().min());
    assertEquals(6, planes.count());
  }

  /// A copy, and what is added to it, are apart from the original.
  @Test
  void aCopyIsApart() {
    ChannelCounts counts = new ChannelCounts();
    counts.add(eight(1, 2));
    counts.add(sixteen(300, 40000));
    ChannelCounts copy = counts.copy();
    counts.add(eight(255));
    assertEquals(4, copy.moments().count());
    assertEquals("8:1=1 8:2=1 16:300=1 16:40000=1", text(copy));
    copy.add(copy.copy());
    assertEquals("8:1=2 8:2=2 16:300=2 16:40000=2", text(copy));
  }

  /// The histogram of 16-bit codes has their upper bytes.
  @ParameterizedTest
  @CsvSource({"0, 0", "255, 0", "256, 1", "65279, 254", "65280, 255", "65535, 255"})
  void sixteenBitCodesFallIntoTheBinOfTheirUpperByte(int code, int bin) {
    ChannelCounts counts = new ChannelCounts();
    counts.add(sixteen(code, code));
    long[] histogram = ChannelStats.of("gray", counts).histogram();
    assertEquals(2, histogram[bin]);
    assertEquals(2, Arrays.stream(histogram).sum());
  }

  /// 0, 1 and 3 tenths: the half percent lies a hundredth of the way from the first to the second.
  @Test
  void percentilesLieBetweenNeighbours() {
    ChannelCounts counts = new ChannelCounts();
    counts.add(eight(51, 102, 204));
    ChannelStats stats = ChannelStats.of("gray", counts);
    assertEquals(0.2 + 0.01 * 0.2, stats.percentiles().get("0.5"), 1e-16);
    assertEquals(0.4, stats.percentiles().get("50"));
    assertEquals(0.8 - 0.02 * 0.4, stats.percentiles().get("99"), 1e-15);
  }

  @Test
  void codesHaveEightOrSixteenBits() {
    assertEquals(257, Scale.unitsPerCode(8));
    assertEquals(1, Scale.unitsPerCode(16));
    assertThrows(IllegalArgumentException.class, () -> Scale.unitsPerCode(12));
  }

  /// 1, 2, 3 and 6: mean 3, squares 50, so biased variance 14/4 and unbiased 14/3.
  @Test
  void figuresOfMomentsByHand() {
    Moments moments = new Moments(4, 3, 3.5, 1, 6);
    assertEquals(Math.sqrt(3.5), moments.std());
    assertEquals(12.5, moments.meanSquare());
    assertEquals(14 / 3.0, moments.sampleVariance(), 1e-15);
    assertEquals(Math.sqrt(50), moments.norm());
    assertTrue(Double.isNaN(new Moments(1, 3, 0, 3, 3).sampleVariance()));
  }

  /// 1 and 3 (mean 2, variance 1) with 6, 6 and 9 (mean 7, variance 2): mean 5, and the squares of
  /// -4, -2, 1, 1 and 4 are 38.
  @Test
  void momentsOfTwoGroupsTogether() {
    Moments both = new Moments(2, 2, 1, 1, 3).and(new Moments(3, 7, 2, 6, 9));
    assertEquals(5, both.count());
    assertEquals(5, both.mean(), 1e-15);
    assertEquals(38 / 5.0, both.variance(), 1e-14);
    assertEquals(1, both.min());
    assertEquals(9, both.max());
  }

  /// Means that are large beside their variance do not cancel.
  @Test
  void mergingDoesNotCancel() {
    SplittableRandom random = new SplittableRandom(8);
    Moments merged = new Moments(1, 1e9, 0, 1e9, 1e9);
    double[] offsets = random.doubles(500).toArray();
    offsets[0] = 0;
    for (int i = 1; i < offsets.length; i++) {
      double x = 1e9 + offsets[i];
      offsets[i] = x - 1e9;
      merged = merged.and(new Moments(1, x, 0, x, x));
    }
    double mean = Arrays.stream(offsets).average().orElseThrow();
    double variance = Arrays.stream(offsets).map(d -> (d - mean) * (d - mean)).sum() / 500;
    assertEquals(1e9 + mean, merged.mean(), 1e-5);
    assertEquals(variance, merged.variance(), 1e-7);
  }

  @Test
  void aHistogramHasBinsOfOneWidth() {
    Histogram histogram = new Histogram(-1, 3, new double[2][8], new double[2], new double[2]);
    assertEquals(8, histogram.bins());
    assertEquals(0.5, histogram.binWidth());
    assertEquals(0, new Histogram(0, 1, new double[0][], new double[0], new double[0]).bins());
  }

  private static String text(ChannelCounts counts) {
    StringBuilder text = new StringBuilder();
    counts.forEach((bits, code, count) -> text.append(bits + ":" + code + "=" + count + " "));
    return text.toString().strip();
  }
}
