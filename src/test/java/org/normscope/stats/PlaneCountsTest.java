package org.normscope.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Counting planes, and what is kept of them.
final class PlaneCountsTest {
  /// Every stride and number of channels, 8 bits and 16, one counter for all: what an earlier image
  /// left in its tables is gone.
  @Test
  void aCounterServesManyImages() {
    PlaneCounter counter = new PlaneCounter();
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 60; round++) {
      int stride = random.nextInt(1, 9);
      int channels = random.nextInt(1, stride + 1);
      int pixels = random.nextInt(1, 30);
      short[] codes = new short[stride * pixels];
      byte[] bytes = new byte[codes.length];
      for (int k = 0; k < codes.length; k++) {
        codes[k] = (short) random.nextInt(65536);
        bytes[k] = (byte) codes[k];
      }
      boolean eight = round % 2 == 0;
      PlaneCounts[] planes =
          eight
              ? counter.count(bytes, stride, channels, pixels)
              : counter.count(codes, stride, channels, pixels);
      assertEquals(channels, planes.length);
      for (int c = 0; c < channels; c++) {
        int[] table = new int[eight ? 256 : 65536];
        for (int p = 0; p < pixels; p++) {
          table[codes[p * stride + c] & (table.length - 1)]++;
        }
        assertArrayEquals(table, expanded(planes[c]));
        assertEquals(eight ? 8 : 16, planes[c].bits());
        assertEquals(pixels, planes[c].pixels());
      }
    }
  }

  /// Eight are the most.
  @Test
  void eightChannelsAreCounted() {
    PlaneCounts[] planes =
        new PlaneCounter().count(new byte[] {0, 1, 2, 3, 4, 5, 6, (byte) 255}, 8, 8, 1);
    assertEquals(8, planes.length);
    assertEquals(6, planes[6].code(0));
    assertEquals(255, planes[7].code(0));
  }

  /// The first and the last code of the table, alone or together.
  @ParameterizedTest
  @CsvSource({"0, 0", "255, 255", "0, 255", "0, 1", "254, 255", "128, 128"})
  void codesAtTheEndsAreKept(int low, int high) {
    int[] table = new int[256];
    table[low]++;
    table[high]++;
    PlaneCounts plane = PlaneCounts.of(8, table);
    assertArrayEquals(table, expanded(plane));
    assertEquals(low, plane.code(0));
    assertEquals(high, plane.code(plane.entries() - 1));
    assertEquals(low / 255.0, plane.moments().min());
    assertEquals(high / 255.0, plane.moments().max());
  }

  @Test
  void aPlaneHasAPixel() {
    assertThrows(IllegalArgumentException.class, () -> PlaneCounts.of(8, new int[256]));
  }

  /// A code and its count take 6 bytes, a place in a run of codes 4: what takes less is kept.
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "2, 2, 2",
    "2, 3, 3",
    "2, 4, 2",
    "3, 4, 4",
    "3, 5, 3",
    "200, 300, 300",
    "200, 301, 200",
    "1001, 1500, 1500"
  })
  void theSmallerOfRunAndPairsIsKept(int distinct, int run, int entries) {
    int[] table = new int[65536];
    for (int i = 0; i < distinct - 1; i++) {
      table[700 + i] = i + 1;
    }
    table[700 + run - 1] = 9;
    PlaneCounts plane = PlaneCounts.of(16, table);
    assertEquals(entries, plane.entries());
    assertArrayEquals(table, expanded(plane));
  }

  /// Units of 1/65535: the sums are whole numbers.
  @Test
  void sumsAreExact() {
    PlaneCounts eight = ChannelStatsTest.eight(3, 3, 200);
    assertEquals(257L * 206, eight.sum());
    assertEquals(257L * 257 * (9 + 9 + 40000), eight.sumOfSquares());
    PlaneCounts sixteen = ChannelStatsTest.sixteen(3, 3, 60000);
    assertEquals(60006, sixteen.sum());
    assertEquals(18 + 3_600_000_000L, sixteen.sumOfSquares());
    assertEquals(3, sixteen.min());
    assertEquals(60000, sixteen.max());
    assertEquals(200 * 257, eight.max());
  }

  /// Statistics are equal when every one of them is.
  @Test
  void statisticsAreComparedByTheirContents() {
    ChannelStats stats = stats("R", 1, 2, 200);
    assertEquals(stats, stats("R", 2, 1, 200));
    assertEquals(stats.hashCode(), stats("R", 2, 1, 200).hashCode());
    assertNotEquals(stats.hashCode(), stats("G", 1, 2, 200).hashCode());
    assertNotEquals(stats.hashCode(), stats("R", 1, 2, 201).hashCode());
    assertFalse(stats.equals(null));
    assertTrue(!stats.equals(stats("G", 1, 2, 200)));
    assertTrue(!stats.equals(stats("R", 1, 2, 201)));
    assertTrue(!stats.equals(stats("R", 1, 2, 200, 200)));
    double[] figures = {stats.mean(), stats.std(), stats.stdSample(), stats.min(), stats.max()};
    for (int i = 0; i < figures.length; i++) {
      double[] other = figures.clone();
      other[i] += 0.001;
      ChannelStats changed =
          new ChannelStats(
              "R",
              3,
              other[0],
              other[1],
              other[2],
              other[3],
              other[4],
              stats.percentiles(),
              stats.histogram());
      assertFalse(stats.equals(changed), "figure " + i);
    }
  }

  private static ChannelStats stats(String name, int... codes) {
    ChannelCounts counts = new ChannelCounts();
    counts.add(ChannelStatsTest.eight(codes));
    return ChannelStats.of(name, counts);
  }

  // A count for every code. Codes rise.
  private static int[] expanded(PlaneCounts plane) {
    int[] table = new int[plane.bits() == 8 ? 256 : 65536];
    int last = -1;
    for (int i = 0; i < plane.entries(); i++) {
      assertTrue(plane.code(i) > last);
      last = plane.code(i);
      table[last] = plane.count(i);
    }
    return table;
  }
}
