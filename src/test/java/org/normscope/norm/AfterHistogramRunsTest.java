package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.normscope.stats.Histogram;
import org.normscope.stats.Moments;
import org.normscope.stats.PlaneCounts;
import org.normscope.stats.PlaneMoments;
import org.normscope.stats.PlaneReader;

/// Planes added whole give the histogram of their codes added one by one.
final class AfterHistogramRunsTest {
  private static final int BINS = 64;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void pointsAreTheSame(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 300; i++) {
      Bins bins = bins(random);
      PlaneCounts plane = plane(random);
      Affine line = line(random);
      PointBins whole = new PointBins(bins);
      PointBins single = new PointBins(bins);
      add(whole, single, line, plane);
      assertEquals(Arrays.toString(single.row()), Arrays.toString(whole.row()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void spreadPixelsAreTheSame(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 300; i++) {
      Bins bins = bins(random);
      PlaneCounts plane = plane(random);
      Affine line = line(random);
      SpreadBins whole = new SpreadBins(bins.low(), bins.high(), BINS);
      SpreadBins single = new SpreadBins(bins.low(), bins.high(), BINS);
      add(whole, single, line, plane);
      double[] expected = single.row();
      double[] actual = whole.row();
      double most = 1e-9 * (double) plane.pixels();
      for (int bin = 0; bin < BINS + 2; bin++) {
        assertEquals(expected[bin], actual[bin], most, line + " in " + bins);
        assertTrue(expected[bin] != 0 || actual[bin] < most, "an empty bin stays empty");
      }
      assertEquals((double) plane.pixels(), Arrays.stream(actual).sum(), most);
    }
  }

  /// The sums of whole numbers hold 2^30 pixels; more of them in one plane, or in many.
  @Test
  void anyNumberOfPixelsFits() {
    int[] most = new int[256];
    most[100] = 1 << 30;
    most[101] = (1 << 30) - 1;
    int[] many = new int[256];
    many[17] = 1 << 28;
    many[19] = 1 << 27;
    Affine line = new Affine(0.9, 0.2, 0.3);
    SpreadBins whole = new SpreadBins(-1, 2, BINS);
    SpreadBins single = new SpreadBins(-1, 2, BINS);
    double pixels = 0;
    for (int i = 0; i < 10; i++) {
      PlaneCounts plane = PlaneCounts.of(8, i == 5 ? most : many);
      pixels += plane.pixels();
      add(whole, single, line, plane);
    }
    double[] actual = whole.row();
    assertArrayEquals(single.row(), actual, 1e-9 * pixels);
    assertEquals(pixels, Arrays.stream(actual).sum(), 1e-9 * pixels);
  }

  /// Images are gone through in blocks, on all cores: one thread or four, the same bits.
  @Test
  void threadsChangeNothing() throws Exception {
    TestPlanes images = TestPlanes.ofOneSize(6, 2500, 40, 8);
    Setup setup = Setup.opening(Method.INSTANCE_NORM);
    Normalized after = Normalized.of(images, GroupMoments.of(setup, images, images), setup);
    Histogram one = on(1, () -> after.spread(BINS, -2, 2));
    Histogram four = on(4, () -> after.spread(BINS, -2, 2));
    for (int c = 0; c < 3; c++) {
      assertEquals(Arrays.toString(one.counts()[c]), Arrays.toString(four.counts()[c]));
      double all = Arrays.stream(one.counts()[c]).sum() + one.below()[c] + one.above()[c];
      assertEquals(2500.0 * 40, all, 1e-6, "no pixel is lost between the blocks");
      for (int n = 0; n < images.images(); n++) {
        PlaneMoments planes = images.moments();
        assertEquals(
            images.plane(n, c).moments(),
            new Moments(
                planes.count(n, c),
                planes.mean(n, c),
                planes.variance(n, c),
                planes.min(n, c),
                planes.max(n, c)));
      }
    }
  }

  private static <T> T on(int threads, Callable<T> work) throws Exception {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      return pool.submit(work).get();
    }
  }

  private static void add(
      AfterHistogram.Collector whole,
      AfterHistogram.Collector single,
      Affine line,
      PlaneCounts plane) {
    PlaneReader reader = new PlaneReader();
    reader.read(plane);
    whole.add(line, reader);
    for (int i = 0; i < plane.entries(); i++) {
      if (plane.count(i) != 0) {
        single.add(line, plane.bits(), plane.code(i), plane.count(i));
      }
    }
  }

  // Also ranges that begin and end at codes, and one without width.
  private static Bins bins(SplittableRandom random) {
    double low = random.nextInt(-2, 2);
    return new Bins(low, low + random.nextInt(0, 4), BINS);
  }

  private static Affine line(SplittableRandom random) {
    double scale =
        switch (random.nextInt(8)) {
          case 0 -> 0;
          case 1 -> 1;
          case 2 -> -1;
          case 3 -> 1e-5;
          case 4 -> random.nextDouble(-1e4, 1e4);
          default -> random.nextDouble(-8, 8);
        };
    return new Affine(scale, random.nextDouble(), random.nextInt(3) == 0 ? 0 : random.nextDouble());
  }

  private static PlaneCounts plane(SplittableRandom random) {
    int bits = random.nextInt(3) == 0 ? 16 : 8;
    int[] table = new int[1 << bits];
    int low = random.nextInt(table.length);
    int high = random.nextInt(low, table.length);
    int gaps = random.nextInt(4);
    table[low] = 1;
    for (int code = low; code <= high; code++) {
      table[code] += random.nextInt(4) < gaps ? 0 : random.nextInt(300);
    }
    return PlaneCounts.of(bits, table);
  }
}
