package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Powers as near as those of the library, whatever the exponent and the range.
final class PowersTest {
  private static final MathContext DIGITS = new MathContext(60);

  /// Against the exact values, where roots give them.
  @Test
  void threeQuartersAreRightToAUnitInTheLastPlace() {
    double[] numbers = new SplittableRandom(5).doubles(2_000, 1, 40).toArray();
    double[] raised = raised(-0.75, 1, 40, numbers);
    for (int i = 0; i < numbers.length; i++) {
      BigDecimal root = new BigDecimal(numbers[i]).sqrt(DIGITS);
      BigDecimal exact = BigDecimal.ONE.divide(root.multiply(root.sqrt(DIGITS)), DIGITS);
      BigDecimal off = new BigDecimal(raised[i]).subtract(exact).abs();
      double units = off.doubleValue() / Math.ulp(exact.doubleValue());
      assertEquals(0, units, 1.1, numbers[i] + "");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1000, -4, -2, -1.37, -1, -0.5, -1e-3, 0, 0.3, 1, 2, 4, 4.01, 500})
  void powersAreThoseOfTheLibrary(double exponent) {
    for (double[] range :
        new double[][] {
          {1, 1},
          {1, 1.5},
          {0.7, 3},
          {1e-12, 1e6},
          {2, 2e5},
          {1e-300, 1e300},
          {1e-60, 2e-60},
          {1e60, 2e60}
        }) {
      double[] numbers = new double[300];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = range[0] * Math.pow(range[1] / range[0], i / 299.0);
        numbers[i] = Math.clamp(numbers[i], range[0], range[1]);
      }
      double[] raised = raised(exponent, range[0], range[1], numbers);
      for (int i = 0; i < numbers.length; i++) {
        double expected = Math.pow(numbers[i], exponent);
        assertEquals(expected, raised[i], 2 * Math.ulp(expected), numbers[i] + "^" + exponent);
      }
    }
  }

  /// Squares of numbers beyond 1e154 are infinite; the result says so, and nothing breaks.
  @Test
  void theRangeMayBeInfinite() {
    double[] raised =
        raised(-0.75, 1, Double.POSITIVE_INFINITY, new double[] {1, 16, Double.POSITIVE_INFINITY});
    assertArrayEquals(new double[] {1, 0.125, 0}, raised);
  }

  @Test
  void numbersBesideThoseAskedForStay() {
    double[] numbers = {4, 4, 4};
    new Powers(0.5, 4, 4).raise(numbers, 2, new double[3]);
    assertArrayEquals(new double[] {2, 2, 4}, numbers);
  }

  private static double[] raised(double exponent, double low, double high, double[] numbers) {
    double[] raised = numbers.clone();
    new Powers(exponent, low, high).raise(raised, raised.length, new double[raised.length]);
    return raised;
  }
}
