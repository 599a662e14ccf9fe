package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.normscope.stats.Histogram;

/// Histograms after a method, where a code is a point and where it is an interval.
final class AfterHistogramTest {
  /// A code reaches half a code down and half a code up. With a bin a code, half of its pixels are
  /// in each of two bins; with two bins a code, in the two beside its value.
  @Test
  void aCodeIsSpreadOverItsInterval() {
    Normalized after = identity(8, 10, 10, 10, 10);
    double[] one = spread(after, 255, 0, 1).counts()[0];
    assertSparse(one, 1e-9, "9:2 10:2");
    double[] two = spread(after, 510, 0, 1).counts()[0];
    assertSparse(two, 1e-9, "19:2 20:2");
    double[] four = spread(after, 1020, 0, 1).counts()[0];
    assertSparse(four, 1e-9, "38:1 39:1 40:1 41:1");
    double[] coarse = spread(after, 51, 0, 1).counts()[0];
    assertSparse(coarse, 1e-9, "1:2 2:2");
    double[] whole = spread(after, 17, 0, 1).counts()[0];
    assertSparse(whole, 0, "0:4");
  }

  /// Two thirds of a code below an edge, one third above.
  @Test
  void anEdgeDividesACodeByWhereItLies() {
    Normalized after = identity(8, 10, 10, 10, 10, 10, 10);
    double edge = (10 + 1 / 6.0) / 255;
    assertSparse(spread(after, 2, 0, 2 * edge).counts()[0], 1e-9, "0:4 1:2");
  }

  /// A 16-bit code is 257 times narrower.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCodeOfSixteenBitsIsNarrow(boolean sameForAll) {
    Normalized after = sameForAll ? identity(16, 2570, 2570) : perImage(16, 2570, 2570);
    assertSparse(spread(after, 255, 0, 1).counts()[0], 1e-9, "9:1 10:1");
    assertSparse(spread(after, 65535, 0, 1).counts()[0], 1e-6, "2569:1 2570:1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEightBitCodeIsWide(boolean sameForAll) {
    Normalized after = sameForAll ? identity(8, 10, 10) : perImage(8, 10, 10);
    assertSparse(spread(after, 1020, 0, 1).counts()[0], 1e-9, "38:0.5 39:0.5 40:0.5 41:0.5");
  }

  /// A line that turns dark into bright spreads as one that does not.
  @Test
  void aFallingLineSpreadsTheSame() {
    TestPlanes planes = planes(8, 10, 10, 10, 10);
    Setup setup = Setup.of(Method.FIXED, Map.of("lo", "1", "hi", "0"));
    Normalized after = Normalized.of(planes, GroupMoments.of(setup, planes, planes), setup);
    assertSparse(spread(after, 1020, 0, 1).counts()[0], 1e-9, "978:1 979:1 980:1 981:1");
  }

  /// The first and the last code have only half an interval in 0..1; no pixel is cut off.
  @Test
  void aCodeInTheRangeStaysInItWhole() {
    Histogram histogram = spread(identity(8, 0, 0, 255, 255), 1020, 0, 1);
    assertSparse(histogram.counts()[0], 1e-9, "0:1 1:1 1018:1 1019:1");
    assertEquals(0, histogram.below()[0]);
    assertEquals(0, histogram.above()[0]);
    // An interval as wide as the range fills it.
    Histogram wide = spread(identity(8, 10, 10), 4, 9.9 / 255, 10.1 / 255);
    assertArrayEquals(new double[] {0.5, 0.5, 0.5, 0.5}, wide.counts()[0], 1e-9);
  }

  @Test
  void whatLiesOutsideIsCountedThere() {
    Normalized after = identity(8, 0, 10, 10, 20, 20, 20, 30, 30, 30, 30, 255);
    Histogram histogram = spread(after, 10, 15 / 255.0, 25 / 255.0);
    assertEquals(3, histogram.below()[0]);
    assertEquals(5, histogram.above()[0]);
    assertEquals(3, Arrays.stream(histogram.counts()[0]).sum(), 1e-9);
    Histogram points = after.points(10, 15 / 255.0, 25 / 255.0);
    assertEquals(3, points.below()[0]);
    assertEquals(5, points.above()[0]);
    assertSparse(points.counts()[0], 0, "5:3");
    assertEquals(15 / 255.0, points.low());
    assertEquals(25 / 255.0, points.high());
  }

  /// The range often begins or ends with a value that another formula gave, rounded otherwise: a
  /// billionth of the range outside is inside still, and ten billionths are not.
  @Test
  void aHairOutsideIsInside() {
    Normalized after = identity(8, 51, 51, 51, 102, 102);
    double hair = 1e-10 * 0.2;
    Histogram inside = spread(after, 8, 0.2 + hair, 0.4 - hair);
    assertEquals(5, Arrays.stream(inside.counts()[0]).sum(), 1e-9);
    Histogram outside = spread(after, 8, 0.2 + 100 * hair, 0.4 - 100 * hair);
    assertEquals(3, outside.below()[0]);
    assertEquals(2, outside.above()[0]);
  }

  /// A flat line has no intervals, and its one value may lie on an edge or an end.
  @Test
  void aFlatLineIsAPoint() {
    TestPlanes planes = planes(8, 10, 20, 30);
    Setup setup = Setup.of(Method.FIXED, Map.of("lo", "0.5", "hi", "0.5"));
    Normalized after = Normalized.of(planes, GroupMoments.of(setup, planes, planes), setup);
    assertSparse(spread(after, 4, 0, 1).counts()[0], 0, "2:3");
    assertSparse(spread(after, 4, 0.5, 1).counts()[0], 0, "0:3");
    assertSparse(spread(after, 4, 0, 0.5).counts()[0], 0, "3:3");
  }

  /// Only eps scales a constant image, 316 times for 1e-5: it is drawn as the point that it is,
  /// whether all images have one line or each its own, and beside images that are not constant.
  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"BATCH_NORM", "INSTANCE_NORM", "LAYER_NORM"})
  void aConstantImageHasNoSpread(Method method) {
    assertSparse(spread(opening(method, 10, 10), 41, -1, 1).counts()[0], 1e-9, "20:2");
    assertSparse(spread(opening(method, 10, 10), 40, -1, 1).counts()[0], 1e-9, "20:2");
  }

  @Test
  void aConstantImageIsAPointBesideOthers() {
    short[][] codes = {{10, 10, 10, 10, 10, 10}, {0, 0, 0, 200, 200, 200}};
    TestPlanes planes = TestPlanes.of(codes, _ -> 8);
    Setup setup = Setup.opening(Method.INSTANCE_NORM);
    Normalized after = Normalized.of(planes, GroupMoments.of(setup, planes, planes), setup);
    double[] counts = spread(after, 41, -1.5, 1.5).counts()[0];
    assertEquals(2, counts[20], 1e-9, "the constant one");
    assertEquals(2, Arrays.stream(counts).sum() - counts[20], 1e-9);
  }

  private static Normalized opening(Method method, int... gray) {
    TestPlanes planes = planes(8, gray);
    Setup setup = Setup.opening(method);
    return Normalized.of(planes, GroupMoments.of(setup, planes, planes), setup);
  }

  private static Histogram spread(Normalized after, int bins, double low, double high) {
    Histogram histogram = after.spread(bins, low, high);
    assertEquals(bins, histogram.bins());
    assertEquals(low, histogram.low());
    assertEquals(high, histogram.high());
    return histogram;
  }

  // What is not named is empty.
  private static void assertSparse(double[] counts, double tolerance, String expected) {
    double[] all = new double[counts.length];
    for (String entry : expected.split(" ")) {
      String[] binAndCount = entry.split(":");
      all[Integer.parseInt(binAndCount[0])] = Double.parseDouble(binAndCount[1]);
    }
    assertArrayEquals(all, counts, tolerance);
  }

  private static Normalized identity(int bits, int... gray) {
    TestPlanes planes = planes(bits, gray);
    Setup setup = Setup.of(Method.FIXED, Map.of("lo", "0", "hi", "1"));
    return Normalized.of(planes, GroupMoments.of(setup, planes, planes), setup);
  }

  // The identity too, but a line an image: x + 0 * x * norm.
  private static Normalized perImage(int bits, int... gray) {
    TestPlanes planes = planes(bits, gray);
    Setup setup = Setup.defaults(Method.GRN);
    return Normalized.of(planes, GroupMoments.of(setup, planes, planes), setup);
  }

  private static TestPlanes planes(int bits, int... gray) {
    short[] codes = new short[gray.length * 3];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (short) gray[i / 3];
    }
    return TestPlanes.of(new short[][] {codes}, _ -> bits);
  }
}
