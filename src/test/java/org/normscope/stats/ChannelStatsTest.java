package org.normscope.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Exactness of the pooled statistics.
final class ChannelStatsTest {
  @Test
  void twoPixelsByHand() {
    ChannelStats stats = ChannelStats.of("gray", counts(eight(0, 255)));
    assertEquals(2, stats.count());
    assertEquals(0.5, stats.mean());
    assertEquals(0.5, stats.std());
    assertEquals(Math.sqrt(0.5), stats.stdSample(), 1e-16);
    assertEquals(0, stats.min());
    assertEquals(1, stats.max());
    assertEquals(0.5, stats.median());
    assertEquals(0.005, stats.percentiles().get("0.5"), 1e-17);
    assertEquals(1, stats.histogram()[0]);
    assertEquals(1, stats.histogram()[255]);
  }

  @Test
  void onePixelHasNoSampleStd() {
    ChannelStats stats = ChannelStats.of("gray", counts(eight(17)));
    assertEquals(17 / 255.0, stats.mean());
    assertEquals(0, stats.std());
    assertTrue(Double.isNaN(stats.stdSample()));
    assertEquals(17 / 255.0, stats.median());
  }

  @Test
  void eightAndSixteenBitsPoolExactly() {
    // 128/255 is 32896/65535: the same value from both kinds of file has no variance.
    ChannelStats stats = ChannelStats.of("gray", counts(eight(128, 128), sixteen(32896)));
    assertEquals(0, stats.std());
    assertEquals(3, stats.count());
    assertEquals(3, stats.histogram()[128]);
    assertEquals(128 / 255.0, stats.median());
  }

  @Test
  void anEightBitConstantHasExactlyNoVariance() {
    int[] table = new int[256];
    table[26] = 1_000_003;
    ChannelStats stats = ChannelStats.of("gray", counts(PlaneCounts.of(8, table)));
    assertEquals(0, stats.std());
    assertEquals(26 / 255.0, stats.mean());
  }

  /// 2^36 white pixels and one black one: in units of 1/65535 the sum of squares passes 2^63 long
  /// before, and the mean of squares minus the squared mean would lose every digit of the variance.
  @Test
  void hugeCountsDoNotOverflow() {
    ChannelCounts pooled = new ChannelCounts();
    int[] white = new int[256];
    white[255] = 1 << 30;
    PlaneCounts plane = PlaneCounts.of(8, white);
    for (int i = 0; i < 64; i++) {
      pooled.add(plane);
    }
    pooled.add(eight(0));
    ChannelStats stats = ChannelStats.of("gray", pooled);
    double n = Math.pow(2, 36) + 1;
    assertEquals((1L << 36) + 1, stats.count());
    assertEquals(1 - 1 / n, stats.mean(), 1e-16);
    assertEquals(Math.sqrt((1 / n) * (1 - 1 / n)), stats.std(), 1e-20);
    Moments moments = pooled.moments();
    assertEquals(stats.std(), moments.std(), 1e-20);
  }

  @Test
  void theLargestImageFitsInAPlane() {
    int[] table = new int[65536];
    table[65535] = Integer.MAX_VALUE;
    Moments moments = PlaneCounts.of(16, table).moments();
    assertEquals(1, moments.mean());
    assertEquals(0, moments.variance());
  }

  /// NumPy's linear percentiles on expanded pixels, computed here by sorting.
  @Test
  void percentilesFollowNumpysLinearRule() {
    SplittableRandom random = new SplittableRandom(5);
    int[] codes = random.ints(1001, 0, 65536).toArray();
    ChannelStats stats = ChannelStats.of("gray", counts(sixteen(codes)));
    int[] sorted = codes.clone();
    java.util.Arrays.sort(sorted);
    stats
        .percentiles()
        .forEach((percent, value) -> {
          double place = Double.parseDouble(percent) / 100 * 1000;
          int below = (int) Math.floor(place);
          int above = Math.min(below + 1, 1000);
          double expected =
              (sorted[below] + (sorted[above] - sorted[below]) * (place - below)) / 65535;
          assertEquals(expected, value, 1e-15, percent + " %");
        });
  }

  /// Any split of planes equals the whole, to the bit.
  @Test
  void anySplitEqualsTheWhole() {
    SplittableRandom random = new SplittableRandom(11);
    ChannelCounts whole = new ChannelCounts();
    ChannelCounts[] parts = {new ChannelCounts(), new ChannelCounts(), new ChannelCounts()};
    for (int i = 0; i < 60; i++) {
      PlaneCounts plane =
          i % 5 == 0
              ? sixteen(random.ints(1 + i, 0, 65536).toArray())
              : eight(random.ints(1 + i, 0, 256).toArray());
      whole.add(plane);
      parts[random.nextInt(3)].add(plane);
    }
    ChannelCounts merged = parts[2].copy();
    merged.add(parts[0]);
    merged.add(parts[1]);
    assertEquals(ChannelStats.of("gray", whole), ChannelStats.of("gray", merged));
  }

  @Test
  void sparseAndDensePlanesAreTheSame() {
    int[] table = new int[65536];
    table[3] = 2;
    table[60000] = 5;
    PlaneCounts sparse = PlaneCounts.of(16, table);
    assertEquals(2, sparse.entries());
    assertEquals(60000, sparse.code(1));
    assertEquals(5, sparse.count(1));
    int[] run = new int[256];
    for (int i = 10; i < 20; i++) {
      run[i] = i;
    }
    PlaneCounts dense = PlaneCounts.of(8, run);
    assertEquals(10, dense.entries());
    assertEquals(10, dense.code(0));
    assertEquals(145, dense.pixels());
  }

  @Test
  void theCounterCountsEveryStride() {
    byte[] rgba = {1, 2, 3, 9, (byte) 255, 2, 4, 9};
    PlaneCounts[] planes = new PlaneCounter().count(rgba, 4, 3, 2);
    assertEquals(3, planes.length);
    assertArrayEquals(
        new long[] {1, 255},
        new long[] {planes[0].code(0), planes[0].code(planes[0].entries() - 1)});
    assertEquals(2, planes[1].count(0));
    short[] wide = {(short) 65535, 7, 0, 7};
    PlaneCounts[] shorts = new PlaneCounter().count(wide, 2, 1, 2);
    assertEquals(0.5, shorts[0].moments().mean());
  }

  private static ChannelCounts counts(PlaneCounts... planes) {
    ChannelCounts counts = new ChannelCounts();
    for (PlaneCounts plane : planes) {
      counts.add(plane);
    }
    return counts;
  }

  static PlaneCounts eight(int... codes) {
    return table(8, 256, codes);
  }

  static PlaneCounts sixteen(int... codes) {
    return table(16, 65536, codes);
  }

  private static PlaneCounts table(int bits, int size, int... codes) {
    int[] table = new int[size];
    for (int code : codes) {
      table[code]++;
    }
    return PlaneCounts.of(bits, table);
  }
}
