package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.normscope.stats.Moments;

/// The value range of pictures.
final class AxisRangeTest {
  /// Each channel has four pixels of 0 and 255: mean 0.5, std 0.5, so 4 std reach past both ends.
  @Test
  void itEndsWithTheSmallestAndLargestValue() {
    assertEquals(new AxisRange(0, 1), AxisRange.of(identity(0, 0, 0, 255, 255, 255)));
  }

  /// 99 pixels of code 100 and one of 255: mean + 4 std is what the picture shows, as the one
  /// outlier lies nearly ten stds away. And the other way round.
  @Test
  void itEndsFourStdsFromTheMean() {
    double mean = (99 * 100 + 255) / 25500.0;
    double std = Math.sqrt(0.99 * 0.01) * (155 / 255.0);
    AxisRange bright = AxisRange.of(identity(pixels(100, 255)));
    assertEquals(100 / 255.0, bright.low());
    assertEquals(mean + 4 * std, bright.high(), 1e-15);
    double darkMean = (99 * 200 + 10) / 25500.0;
    double darkStd = Math.sqrt(0.99 * 0.01) * (190 / 255.0);
    AxisRange dark = AxisRange.of(identity(pixels(200, 10)));
    assertEquals(darkMean - 4 * darkStd, dark.low(), 1e-15);
    assertEquals(200 / 255.0, dark.high());
  }

  /// One picture shows all channels, each of which has its own ends.
  @Test
  void itIsTheUnionOverTheChannels() {
    assertEquals(
        new AxisRange(51 / 255.0, 204 / 255.0),
        AxisRange.of(identity(51, 102, 153, 102, 153, 204)));
  }

  /// As wide as what standardized values span: on 0.0005 to either side, as it was once, the single
  /// code that was drawn, 1.2 wide after batch norm, filled the whole picture.
  @Test
  void aConstantHasARoundItsValue() {
    AxisRange range = AxisRange.of(identity(51, 51, 51));
    assertEquals(-0.8, range.low(), 1e-15);
    assertEquals(1.2, range.high(), 1e-15);
  }

  /// It was at least 0.001 wide: values of arrays near 1e-8 were a line, and their pictures gray.
  @Test
  void smallValuesHaveTheirOwn() {
    AxisRange small = AxisRange.of(List.of(Moments.of(-2e-8, 1e-8)));
    assertEquals(new AxisRange(-2e-8, 1e-8), small);
    assertEquals(-2e-8, small.rounded().low(), 1e-20);
  }

  /// What rounding leaves of equal values is one value, and a large one is not lost in its digits.
  @Test
  void oneValueIsOneWhateverItsSize() {
    assertEquals(-1, AxisRange.of(List.of(Moments.of(0, 1e-16))).low(), 1e-15);
    AxisRange large = AxisRange.of(List.of(Moments.of(1e30, 1e30)));
    assertEquals(1e24, large.high() - large.low(), 1e19);
  }

  @Test
  void theUnionCoversBoth() {
    AxisRange a = new AxisRange(-1, 2);
    AxisRange b = new AxisRange(0, 3);
    assertEquals(new AxisRange(-1, 3), a.union(b));
    assertEquals(new AxisRange(-1, 3), b.union(a));
  }

  /// Steps near a tenth of the range: 0.1 for 1, 0.2 from 2 on, 0.5 from 5 on, 1 for 10.
  @ParameterizedTest
  @CsvSource({
    "0, 1, 0, 1",
    "0.00000001, 0.99999999, 0, 1",
    "-0.00000001, 1.00000001, 0, 1",
    "0.03, 1.52, 0, 1.6",
    "-0.03, 1.52, -0.1, 1.6",
    "-0.01, 1.99, -0.2, 2",
    "0.01, 2.03, 0, 2.2",
    "-2.1179, 2.64, -2.2, 2.8",
    "-2.1, 2.9, -2.5, 3",
    "-2.1, 2.8, -2.2, 2.8",
    "-3.2, 6.9, -4, 7",
    "0.031, 0.049, 0.031, 0.049",
    "0.0311, 0.0489, 0.031, 0.049",
    "-130, 1520, -200, 1600"
  })
  void itIsRoundedOutward(double low, double high, double roundedLow, double roundedHigh) {
    AxisRange rounded = new AxisRange(low, high).rounded();
    assertEquals(roundedLow, rounded.low(), 1e-12);
    assertEquals(roundedHigh, rounded.high(), 1e-12);
  }

  private static short[] pixels(int most, int one) {
    short[] pixels = new short[300];
    for (int i = 0; i < 300; i++) {
      pixels[i] = (short) (i < 3 ? one : most);
    }
    return pixels;
  }

  private static After identity(int... rgb) {
    short[] codes = new short[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      codes[i] = (short) rgb[i];
    }
    return identity(codes);
  }

  private static After identity(short[] rgb) {
    TestPlanes planes = TestPlanes.of(new short[][] {rgb}, _ -> 8);
    Setup setup = Setup.of(Method.FIXED, Map.of("lo", "0", "hi", "1"));
    return Normalized.of(planes, GroupMoments.of(setup, planes, planes), setup);
  }
}
