package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.normscope.stats.Moments;
import org.normscope.tensor.Box;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Span;
import org.normscope.tensor.Tensor;

/// Moments of boxes against exact sums, where plain sums lose digits.
final class BoxMomentsTest {
  private static final MathContext DIGITS = new MathContext(60);

  /// In float64 `E[x²] − E[x]²` has no correct digit at 1e9. The mean is rounded twice, after the
  /// sum and after the division: the last bit may be another, and no more.
  @ParameterizedTest
  @ValueSource(doubles = {0, 1, 1e3, 1e6, -1e6, 1e9})
  void largeOffsetsLoseNoDigits(double offset) {
    for (int seed = 0; seed < 40; seed++) {
      double[] values =
          new SplittableRandom(seed).doubles(999).map(x -> offset + 0.5 * x).toArray();
      Moments moments = moments(values);
      BigDecimal mean = mean(values);
      BigDecimal variance = variance(values, mean);
      assertEquals(999, moments.count());
      assertEquals(mean.doubleValue(), moments.mean(), Math.ulp(mean.doubleValue()));
      assertEquals(1, moments.variance() / variance.doubleValue(), 1e-13);
    }
  }

  /// Small terms outlive a large one that comes and goes, wherever it stands. (The mean was once
  /// corrected by the plain sum of the deviations, which had lost them: 0.625 in the second line.)
  @Test
  void smallTermsOutliveLargeOnes() {
    assertEquals(0.5, moments(1, 1e100, 1, -1e100).mean());
    assertEquals(0.5, moments(1e16, 1, -1e16, 1).mean());
    assertEquals(0.5, moments(1, -1e16, 1, 1e16).mean());
    assertEquals(1.25, moments(-1e16, 3, 1e16, 2).mean());
  }

  /// Near 1e16 only even numbers are doubles, and the mean 1e16 + 4/3 is not one. Deviations from
  /// the rounded mean alone give a variance of 4/3.
  @Test
  void theVarianceDoesNotHearOfTheRoundingOfTheMean() {
    Moments moments = moments(1e16, 1e16 + 2, 1e16 + 2);
    assertEquals(1e16 + 2, moments.mean());
    assertEquals(8 / 9.0, moments.variance(), 1e-15);
  }

  /// A constant group lands on beta exactly, so its mean is its value, and its variance nothing.
  @Test
  void aConstantHasExactlyNoVariance() {
    SplittableRandom random = new SplittableRandom(3);
    for (int count = 1; count < 200; count++) {
      double[] values = new double[count];
      Arrays.fill(values, random.nextDouble(-1e3, 1e3));
      assertEquals(new Moments(count, values[0], 0, values[0], values[0]), moments(values));
    }
    // Their sum is not a finite number.
    assertEquals(
        new Moments(3, Double.MAX_VALUE, 0, Double.MAX_VALUE, Double.MAX_VALUE),
        moments(Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE));
  }

  /// Columns 1 and 2 of rows 1 and 2, of channels 1 and 2 of both images.
  @Test
  void onlyTheBoxIsLookedAt() {
    Shape shape = new Shape(2, 3, 3, 4);
    double[] values = new double[shape.size()];
    Arrays.fill(values, 1e9);
    double sum = 0;
    for (int n = 0; n < 2; n++) {
      for (int c = 1; c < 3; c++) {
        for (int h = 1; h < 3; h++) {
          for (int w = 1; w < 3; w++) {
            double x = n * 8 + c * 4 + h * 2 + w;
            values[shape.offset(n, c, h, w)] = x;
            sum += x;
          }
        }
      }
    }
    Box box = new Box(new Span(0, 2), new Span(1, 3), new Span(1, 3), new Span(1, 3));
    Moments moments = BoxMoments.of(Tensor.of(shape, values), box);
    assertEquals(16, moments.count());
    assertEquals(sum / 16, moments.mean());
    assertEquals(7, moments.min());
    assertEquals(22, moments.max());
    // Four independent coins of 8, 4, 2 and 1: a quarter of the sum of their squares.
    assertEquals((64 + 16 + 4 + 1) / 4.0, moments.variance());
  }

  private static Moments moments(double... values) {
    Span only = Span.only(0);
    return BoxMoments.of(
        Tensor.of(new Shape(1, 1, 1, values.length), values),
        new Box(only, only, only, new Span(0, values.length)));
  }

  private static BigDecimal mean(double[] values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double x : values) {
      sum = sum.add(new BigDecimal(x));
    }
    return sum.divide(BigDecimal.valueOf(values.length), DIGITS);
  }

  private static BigDecimal variance(double[] values, BigDecimal mean) {
    BigDecimal sum = BigDecimal.ZERO;
    for (double x : values) {
      sum = sum.add(new BigDecimal(x).subtract(mean).pow(2));
    }
    return sum.divide(BigDecimal.valueOf(values.length), DIGITS);
  }
}
