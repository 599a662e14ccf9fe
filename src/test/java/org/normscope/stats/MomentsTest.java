package org.normscope.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Moments of groups, put together.
final class MomentsTest {
  private static final MathContext DIGITS = new MathContext(50);
  private static final int PARTS = 12;
  private static final int PART = 5;

  /// Pooled from parts, the std of values far from zero is as exact as that of all at once.
  @Test
  void partsTogetherLoseNothingToALargeMean() {
    Random random = new Random(3);
    double[] all = random.doubles(PARTS * PART, 1e6, 1e6 + 0.2).toArray();
    Moments together = null;
    for (int i = 0; i < PARTS; i++) {
      Moments part = exact(all, i * PART, (i + 1) * PART);
      together = together == null ? part : together.and(part);
    }
    Moments expected = exact(all, 0, all.length);
    assertEquals(expected.count(), together.count());
    assertEquals(expected.mean(), together.mean());
    assertEquals(expected.rest(), together.rest(), 1e-16);
    assertEquals(expected.variance(), together.variance(), 1e-14 * expected.variance());
    assertEquals(expected.min(), together.min());
    assertEquals(expected.max(), together.max());
  }

  private static Moments exact(double[] values, int from, int to) {
    BigDecimal count = BigDecimal.valueOf(to - from);
    BigDecimal sum = BigDecimal.ZERO;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      sum = sum.add(new BigDecimal(values[i]));
      min = Math.min(min, values[i]);
      max = Math.max(max, values[i]);
    }
    BigDecimal mean = sum.divide(count, DIGITS);
    BigDecimal squares = BigDecimal.ZERO;
    for (int i = from; i < to; i++) {
      squares = squares.add(new BigDecimal(values[i]).subtract(mean).pow(2));
    }
    double rounded = mean.doubleValue();
    return new Moments(
        to - from,
        rounded,
        mean.subtract(new BigDecimal(rounded)).doubleValue(),
        squares.divide(count, DIGITS).doubleValue(),
        min,
        max);
  }
}
