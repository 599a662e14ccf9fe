package org.normscope.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// The figures of a set of images: pooled, and averaged over images.
final class DatasetStatsTest {
  /// Channel R: image 0 is 0 and 1 (mean 1/2, variance 1/4), image 1 is four times 1 (mean 1,
  /// variance 0). Channel G is the same in every pixel.
  private static final Images TWO =
      Images.of(
          new PlaneCounts[][] {
            {ChannelStatsTest.eight(0, 255), ChannelStatsTest.eight(51, 51)},
            {ChannelStatsTest.eight(255, 255, 255, 255), ChannelStatsTest.eight(51, 51, 51, 51)}
          });

  @Test
  void figuresPerImageWeighEveryImageTheSame() {
    DatasetStats stats = DatasetStats.of(TWO);
    assertArrayEquals(new double[] {0.75, 0.2}, stats.perImage().meanOfMeans(), 1e-16);
    assertArrayEquals(new double[] {0.25, 0}, stats.perImage().meanOfStds());
    assertArrayEquals(
        new double[] {Math.sqrt(0.125), 0}, stats.perImage().rootMeanVariance(), 1e-16);
  }

  /// Pooled, every pixel weighs the same: five of six are 1.
  @Test
  void pooledFiguresWeighEveryPixelTheSame() {
    DatasetStats stats = DatasetStats.of(TWO);
    assertEquals(2, stats.images());
    assertEquals(6, stats.pixels());
    assertEquals(6, TWO.pixels());
    assertEquals("R", stats.channels().getFirst().name());
    assertEquals(5 / 6.0, stats.channels().getFirst().mean());
    assertEquals(Math.sqrt(5 / 36.0), stats.channels().getFirst().std());
  }

  /// Within the images lies `(2 · 1/4 + 4 · 0) / 6 = 1/12` of the pooled `5/36`: three fifths.
  @Test
  void theShareWithinImagesWeighsTheirPixels() {
    double[] within = DatasetStats.of(TWO).within();
    assertEquals(0.6, within[0], 1e-15);
    assertTrue(Double.isNaN(within[1]), "no variance, no share");
  }

  /// Where images have one mean all of the variance is within them, and no rounding makes it more.
  @Test
  void theShareWithinImagesIsAtMostAll() {
    for (int code = 1; code < 255; code++) {
      PlaneCounts plane = ChannelStatsTest.eight(0, code, 255);
      Images same = Images.of(new PlaneCounts[][] {{plane}, {plane}, {plane}});
      double within = DatasetStats.of(same).within()[0];
      assertTrue(within <= 1, "code " + code);
      assertEquals(1, within, 1e-15);
    }
  }

  @Test
  void driftIsTheLargestDifferenceInStdsOfTheReference() {
    DatasetStats reference = dataset(eight(0, 255), eight(0, 255), eight(102, 102));
    assertEquals(0.4, Drift.ofMeans(dataset(eight(153), eight(178), eight(255)), reference), 0.01);
    // 0.3 is (0.35 - 0.5) / 0.5 of the reference's stds, and negative.
    DatasetStats dark = dataset(eight(102), eight(140), eight(0));
    assertEquals((102 / 255.0 - 0.5) / 0.5, Drift.ofMeans(dark, reference), 1e-15);
    DatasetStats darker = dataset(eight(140), eight(102), eight(0));
    assertEquals((102 / 255.0 - 0.5) / 0.5, Drift.ofMeans(darker, reference), 1e-15);
    assertEquals(0, Drift.ofMeans(reference, reference));
  }

  @Test
  void ofTwoEqualDifferencesTheFirstChannelsIsGiven() {
    DatasetStats reference = dataset(eight(0, 254), eight(0, 254));
    assertEquals(-0.5, Drift.ofMeans(dataset(eight(63, 64), eight(190, 191)), reference), 1e-15);
    assertEquals(0.5, Drift.ofMeans(dataset(eight(190, 191), eight(63, 64)), reference), 1e-15);
  }

  @Test
  void withoutSpreadThereIsNoDrift() {
    DatasetStats flat = dataset(eight(7));
    assertTrue(Double.isNaN(Drift.ofMeans(flat, flat)));
    assertTrue(Double.isNaN(Drift.ofMeans(dataset(eight(9)), flat)));
  }

  private static PlaneCounts eight(int... codes) {
    return ChannelStatsTest.eight(codes);
  }

  private static DatasetStats dataset(PlaneCounts... image) {
    return DatasetStats.of(Images.of(new PlaneCounts[][] {image}));
  }
}
