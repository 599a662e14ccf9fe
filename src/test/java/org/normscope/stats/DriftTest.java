package org.normscope.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.normscope.stats.ChannelStatsTest.eight;
import static org.normscope.stats.ChannelStatsTest.sixteen;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What drift says of groups of which it is known.
final class DriftTest {
  /// Every pixel 51 codes brighter is a mean 0.2 higher, the same std, and in either unit 0.2 over
  /// what one group has alone.
  @Test
  void aKnownShiftIsGivenBack() {
    Random random = new Random(3);
    int[][] codes = new int[30][];
    for (int i = 0; i < codes.length; i++) {
      int low = random.nextInt(60);
      codes[i] = random.ints(50 + i, low, low + 140).toArray();
    }
    PlaneCounts[] dark = planes(0, codes);
    PlaneCounts[] bright = planes(51, codes);
    DriftGroup of = DriftGroup.of(Images.gray(dark));
    Drift.Channel drift = Drift.of(DriftGroup.of(Images.gray(bright)), of).channels().getFirst();
    assertEquals(0.2, drift.meanDifference(), 1e-15);
    assertEquals(0, drift.stdDifference(), 1e-15);
    double std = DatasetStats.of(Images.gray(dark)).channels().getFirst().std();
    assertEquals(std, drift.pixelStd(), 1e-15);
    assertEquals(0.2 / std, drift.inPixelStds(drift.meanDifference()), 1e-14);
    double sd = Math.sqrt(of.imageMeans().getFirst().sampleVariance());
    assertEquals(0.2 / sd, drift.inImageSds(drift.meanDifference()), 1e-13);
  }

  /// With code 10 in one half and 20 in the other half of a, and 20 alone in b, a has half of its
  /// pixels below 20 and b none.
  @Test
  void ksIsTheLargestDifferenceOfTheDistributions() {
    assertEquals(0.5, ks(eight(10, 20), eight(20, 20, 20)));
    assertEquals(1, ks(eight(0), eight(255)));
    assertEquals(0, ks(eight(3, 200), eight(3, 3, 200, 200)));
  }

  /// 8-bit 7 is 1799/65535: one 16-bit code further is another value, the same code is not.
  @Test
  void ksSeesTheLastBitOfSixteen() {
    assertEquals(1, ks(sixteen(1800), eight(7)));
    assertEquals(0, ks(sixteen(1799), eight(7)));
    assertEquals(1, ks(sixteen(65534), sixteen(65535)));
  }

  @Test
  void withoutSpreadThereAreNoUnits() {
    DriftGroup flat = DriftGroup.of(Images.gray(eight(7)));
    Drift.Channel drift = Drift.of(flat, flat).channels().getFirst();
    assertTrue(Double.isNaN(drift.inPixelStds(0)));
    assertTrue(Double.isNaN(drift.imageSd()), "one image in each group has no sd");
    assertTrue(Double.isNaN(Drift.of(flat, flat).meanShift()));
  }

  private static double ks(PlaneCounts a, PlaneCounts b) {
    return Drift.of(DriftGroup.of(Images.gray(a)), DriftGroup.of(Images.gray(b))).ks();
  }

  private static PlaneCounts[] planes(int shift, int[]... codes) {
    return Arrays.stream(codes)
        .map(image -> eight(Arrays.stream(image).map(code -> code + shift).toArray()))
        .toArray(PlaneCounts[]::new);
  }
}
