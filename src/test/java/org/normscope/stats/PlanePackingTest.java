package org.normscope.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A packed plane says what its table said.
final class PlanePackingTest {
  private static final int MOST = Integer.MAX_VALUE;

  static Stream<Arguments> planes() {
    List<Arguments> planes = new ArrayList<>();
    for (int bits : new int[] {8, 16}) {
      int top = (1 << bits) - 1;
      for (int count : new int[] {1, 255, 256, 65535, 65536, MOST}) {
        planes.add(plane("one code", bits, 1, count, 0));
        planes.add(plane("one code", bits, 1, count, top));
      }
      for (int count : new int[] {1, 255, 256, 65535, 65536, MOST / 70000}) {
        planes.add(plane("dense", bits, top, count, 0));
        planes.add(plane("far apart", bits, 2, count, 0));
        planes.add(plane("sparse", bits, 40, count, 3));
      }
    }
    return planes.stream();
  }

  // `codes` codes, evenly apart from `first` on, up to the last one.
  private static Arguments plane(String name, int bits, int codes, int count, int first) {
    int[] table = new int[1 << bits];
    int step = Math.max(1, (table.length - 1 - first) / Math.max(1, codes - 1));
    SplittableRandom random = new SplittableRandom(count);
    for (int i = 0; i < codes; i++) {
      table[first + i * step] =
          i == 0 ? count : 1 + random.nextInt(Math.min(count, MOST / codes / 2));
    }
    return Arguments.of(name + ", " + bits + " bits, " + count, bits, table);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planes")
  void everyCountComesBack(String name, int bits, int[] table) {
    PlaneCounts plane = PlaneCounts.of(bits, table);
    assertHolds(table, plane, name);
    ByteBuffer packed =
        ByteBuffer.allocateDirect(plane.packedBytes() + 20).order(ByteOrder.LITTLE_ENDIAN);
    plane.packInto(packed, 7);
    PlaneCounts again = PlaneCounts.at(packed.asReadOnlyBuffer().order(packed.order()), 7);
    assertHolds(table, again, name);
    assertEquals(plane.packedBytes(), again.packedBytes());
    assertEquals(plane.moments(), again.moments());
  }

  private static void assertHolds(int[] table, PlaneCounts plane, String name) {
    int[] seen = new int[table.length];
    long pixels = 0;
    PlaneReader reader = new PlaneReader();
    reader.read(plane);
    assertTrue(reader.run() || reader.bits() == 16, name);
    for (int i = 0; i < reader.entries(); i++) {
      int count = reader.counts()[i];
      assertEquals(pixels << 32 | count, reader.sums()[i], name);
      seen[reader.code(i)] += count;
      pixels += count;
    }
    assertEquals(pixels << 32, reader.sums()[reader.entries()], name);
    assertArrayEquals(table, seen, name);
    Arrays.fill(seen, 0);
    for (int i = 0; i < plane.entries(); i++) {
      seen[plane.code(i)] += plane.count(i);
    }
    assertArrayEquals(table, seen, name);
    assertEquals(pixels, plane.pixels(), name);
    MomentSums sums = new MomentSums();
    ChannelCounts counts = new ChannelCounts();
    counts.add(plane);
    counts.forEach((bits, code, count) -> sums.add(count, code * Scale.unitsPerCode(bits)));
    assertEquals(sums.moments(), plane.moments(), name);
  }

  @Test
  void aSmallImageCostsItsCodes() {
    int[] table = new int[256];
    for (int code = 40; code < 220; code++) {
      table[code] = code % 11;
    }
    assertEquals(PlanePacking.HEADER + 180, PlaneCounts.of(8, table).packedBytes());
    int[] flat = new int[65536];
    flat[1000] = 500;
    flat[60000] = 524;
    assertEquals(PlanePacking.HEADER + 8, PlaneCounts.of(16, flat).packedBytes());
  }

  @Test
  void aPlaneHasPixels() {
    assertThrows(IllegalArgumentException.class, () -> PlaneCounts.of(8, new int[256]));
  }

  @Test
  void onlyLittleEndianBytesAreRead() {
    assertThrows(IllegalArgumentException.class, () -> PlaneCounts.at(ByteBuffer.allocate(100), 0));
  }

  @Test
  void aRunTurnsAround() {
    int[] table = new int[256];
    table[7] = 1;
    table[8] = 2;
    table[9] = 3;
    PlaneReader reader = new PlaneReader();
    reader.read(PlaneCounts.of(8, table));
    assertTrue(reader.run());
    reader.reverse();
    assertEquals(9, reader.code(0));
    assertEquals(3, reader.counts()[0]);
    assertEquals(7, reader.code(2));
    assertEquals(1, reader.counts()[2]);
    assertEquals(3L << 32 | 2, reader.sums()[1]);
    assertEquals(6L << 32, reader.sums()[3]);
  }
}
