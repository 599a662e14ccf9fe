package org.normscope.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NumbersTest {
  @Test
  void valuesHaveTheDecimalsOfTheirUnit() {
    assertEquals("0.5586", Numbers.value(0.55861, Unit.ZERO_ONE));
    assertEquals("142.44", Numbers.value(0.5586, Unit.ZERO_255));
    assertEquals("−5.4091", Numbers.normalized(-5.40912));
  }

  @Test
  void estimatesHaveTheDecimalsThatTheirIntervalSupports() {
    assertEquals(3, Numbers.decimals(0.0047, Unit.ZERO_ONE));
    assertEquals(3, Numbers.decimals(0.00001, Unit.ZERO_ONE), "one less than an exact value");
    assertEquals(2, Numbers.decimals(0.04, Unit.ZERO_ONE));
    assertEquals(1, Numbers.decimals(0.0047, Unit.ZERO_255), "1.2");
    assertEquals(0, Numbers.decimals(0.04, Unit.ZERO_255), "10.2");
    assertEquals(3, Numbers.decimals(0, Unit.ZERO_ONE));
    assertEquals(3, Numbers.decimals(Double.NaN, Unit.ZERO_ONE));
    assertEquals("0.663", Numbers.estimate(0.66312, 3, Unit.ZERO_ONE));
    assertEquals("169.1", Numbers.estimate(0.66312, 1, Unit.ZERO_255));
  }

  @Test
  void anIntervalIsNeverShownNarrowerThanItIs() {
    assertEquals("± 0.005", Numbers.plusMinus(0.0041, 3, Unit.ZERO_ONE));
    assertEquals("± 0.001", Numbers.plusMinus(0.00001, 3, Unit.ZERO_ONE));
    assertEquals("± 1.3", Numbers.plusMinus(0.0049, 1, Unit.ZERO_255));
    assertEquals("± 0.000", Numbers.plusMinus(0, 3, Unit.ZERO_ONE));
  }

  @Test
  void zeroHasNoSign() {
    assertEquals("0.0000", Numbers.normalized(-0.00001));
    assertEquals("0.0000", Numbers.signed(0.00001, Unit.ZERO_ONE));
    assertEquals("0.0000", Numbers.normalized(-0.0));
    assertEquals("0.00 σ", Numbers.sigma(-0.001));
  }

  @Test
  void signedNumbersCarryPlusOrTypographicMinus() {
    assertEquals("+0.2870", Numbers.signed(0.287, Unit.NORMALIZED));
    assertEquals("−0.0015", Numbers.signed(-0.0015, Unit.NORMALIZED));
    assertEquals("+0.10 σ", Numbers.sigma(0.1));
    assertEquals("−0.08 σ", Numbers.sigma(-0.08));
  }

  @Test
  void sharesAreNeverZeroWhenThereIsSomething() {
    assertEquals("2.07\u2009%", Numbers.share(0.0207));
    assertEquals("< 0.01\u2009%", Numbers.share(1e-7));
    assertEquals("0.00\u2009%", Numbers.share(0));
    assertEquals("100.00\u2009%", Numbers.share(1));
  }

  @Test
  void countsAreGrouped() {
    assertEquals("1,500,000", Numbers.count(1_500_000));
    assertEquals("999", Numbers.count(999));
    assertEquals("1 image", Numbers.images(1));
    assertEquals("0 images", Numbers.images(0));
    assertEquals("−1,000", Numbers.count(-1000));
  }

  @Test
  void smallNumbersHaveAnExponent() {
    assertEquals("1e−5", Numbers.small(1e-5));
    assertEquals("2.5e−4", Numbers.small(2.5e-4));
    assertEquals("−1e−12", Numbers.small(-1e-12));
    assertEquals("1e−5", Numbers.small(9.99999e-6));
    assertEquals("0.001", Numbers.small(0.001));
    assertEquals("0.1", Numbers.small(0.1));
    assertEquals("1", Numbers.small(1));
    assertEquals("120", Numbers.small(120));
    assertEquals("2e6", Numbers.small(2e6));
    assertEquals("0", Numbers.small(0));
  }

  @Test
  void sizesInAColumnHaveTheSameDecimals() {
    assertEquals(
        List.of("0.5170", "0.4783", "0.0000"), Numbers.sizes(List.of(0.51695, 0.478342, 0.0)));
    assertEquals(List.of("0.517", "2e−7"), Numbers.sizes(List.of(0.517, 2e-7)), "nothing is lost");
  }

  @Test
  void durationsChangeTheirUnit() {
    assertEquals("0.5 s", Numbers.duration(0.5));
    assertEquals("3 s", Numbers.duration(3));
    assertEquals("10 s", Numbers.duration(9.97));
    assertEquals("2:10 min", Numbers.duration(130));
    assertEquals("1:00 min", Numbers.duration(59.7));
    assertEquals("1:02:10 h", Numbers.duration(3730));
  }

  @Test
  void whatIsNoNumberIsADash() {
    assertEquals("–", Numbers.normalized(Double.NaN));
    assertEquals("−∞", Numbers.normalized(Double.NEGATIVE_INFINITY));
    assertEquals("+∞", Numbers.signed(Double.POSITIVE_INFINITY, 2));
  }

  @Test
  void exactNumbersReadBack() {
    double third = 1.0 / 3;
    assertEquals(third, Double.parseDouble(Numbers.exact(third)));
    assertEquals("-1.0E-5", Numbers.exact(-1e-5));
  }

  @Test
  void significantDigits() {
    assertEquals("0.009761", Numbers.significant(0.00976104, 4));
    assertEquals("0.5529", Numbers.significant(0.552941, 4));
    assertEquals("12.5", Numbers.significant(12.5, 4));
    assertEquals("62625", Numbers.significant(62_625, 4));
    assertEquals("1e−5", Numbers.significant(1e-5, 4));
    assertEquals("−1.111", Numbers.significant(-1.11111, 4));
    assertEquals("0", Numbers.significant(0, 4));
  }

  /// Arrays have values of any size: tables of them said 0.0000, or filled the window with digits.
  @Test
  void amongSmallOrLargeValuesDecimalsSayNothing() {
    assertEquals("1.168e−8", Numbers.among(3e-8, 1.1676e-8, Unit.NORMALIZED));
    assertEquals("−2.333e28", Numbers.among(2.9e30, -2.3333e28, Unit.NORMALIZED));
    assertEquals("0", Numbers.among(2.9e30, 1e14, Unit.NORMALIZED));
    assertEquals("0.0000", Numbers.among(1, 1e-16, Unit.NORMALIZED));
    assertEquals("0.0000", Numbers.among(1e-16, 1e-16, Unit.NORMALIZED));
    assertEquals("0.5000", Numbers.among(999_999, 0.5, Unit.NORMALIZED));
    assertEquals("0.0010", Numbers.among(0.001, 0.001, Unit.ZERO_ONE));
    assertEquals("+1e−8", Numbers.signedAmong(3e-8, 1e-8, Unit.NORMALIZED));
    assertEquals("−1e−8", Numbers.signedAmong(3e-8, -1e-8, Unit.NORMALIZED));
    assertEquals("0", Numbers.signedAmong(3e-8, 1e-20, Unit.NORMALIZED));
    assertEquals("+0.5000", Numbers.signedAmong(1, 0.5, Unit.NORMALIZED));
    assertEquals("0.0000", Numbers.signedAmong(1, 1e-9, Unit.NORMALIZED));
    assertEquals(List.of("2e30"), Numbers.sizes(List.of(2e30)));
  }
}
