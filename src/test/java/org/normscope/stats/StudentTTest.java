package org.normscope.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against quantiles that mpmath 1.3 found with 30 digits by inverting the incomplete beta
/// function.
final class StudentTTest {
  @ParameterizedTest
  @CsvSource({
    "5, 2.5705818356363155, 2e-4",
    "10, 2.2281388519862747, 1e-5",
    "30, 2.0422724563012383, 1e-7",
    "100, 1.9839715185235523, 1e-10",
    "199, 1.9719565442517538, 2e-12",
    "399, 1.9659272959208821, 1e-13",
    "799, 1.9629374611056082, 4e-15",
    "12799, 1.9601493499413226, 4e-15",
    "1000000, 1.959966356814107, 4e-15"
  })
  void quantiles(int degrees, double expected, double relative) {
    assertEquals(expected, StudentT.quantile975(degrees), relative * expected);
  }
}
