package org.normscope.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.normscope.stats.ChannelStatsTest.eight;
import static org.normscope.stats.ChannelStatsTest.sixteen;

import org.junit.jupiter.api.Test;

/// Figures of single images.
final class ImageFiguresTest {
  /// R is 0, 0, 1, 1; G is 1/5 everywhere. Over both: mean 0.35, mean square (2 + 4/25) / 8 = 0.27.
  @Test
  void overAllChannelsEverySampleCountsTheSame() {
    ImageFigures figures =
        ImageFigures.of(
            Images.of(new PlaneCounts[] {eight(0, 0, 255, 255), eight(51, 51, 51, 51)}));
    assertEquals(0.5, figures.mean(0, 0));
    assertEquals(0.5, figures.std(0, 0));
    assertEquals(0.2, figures.min(0, 1));
    assertEquals(0.2, figures.max(0, 1));
    assertEquals(0.35, figures.mean(0), 1e-16);
    assertEquals(Math.sqrt(0.27 - 0.35 * 0.35), figures.std(0), 1e-16);
    assertEquals(0, figures.min(0));
    assertEquals(1, figures.max(0));
    assertEquals(4, figures.pixels(0));
  }

  @Test
  void aChannelThatAnImageDoesNotHaveIsNoNumber() {
    ImageFigures figures = new ImageFigures(1, 3);
    figures.put(0, 0, sixteen(65535, 1));
    assertTrue(figures.has(0, 0));
    assertFalse(figures.has(0, 1));
    assertTrue(Double.isNaN(figures.mean(0, 1)) && Double.isNaN(figures.min(0, 1)));
    assertTrue(Double.isNaN(figures.std(0, 2)) && Double.isNaN(figures.max(0, 2)));
    assertEquals(32768 / 65535.0, figures.mean(0));
    assertEquals(1 / 65535.0, figures.min(0));
  }

  @Test
  void equalCountsHaveEqualPrints() {
    ImageFigures figures =
        ImageFigures.of(Images.gray(eight(1, 2, 3), eight(3, 1, 2), eight(1, 2, 4), eight(2, 2)));
    assertEquals(figures.print(0), figures.print(1));
    assertNotEquals(figures.print(0), figures.print(2));
    assertNotEquals(figures.print(0), figures.print(3));
    assertTrue(eight(1, 2, 3).sameAs(eight(3, 1, 2)));
    assertFalse(eight(1, 2, 3).sameAs(eight(1, 2, 4)));
    assertFalse(eight(1, 2, 3).sameAs(eight(1, 3)));
    assertFalse(eight(0).sameAs(sixteen(0)), "of another depth");
  }

  @Test
  void meansFallIntoEqualBins() {
    ImageFigures figures =
        ImageFigures.of(Images.gray(eight(0), eight(10), eight(128), eight(255)));
    assertArrayEquals(new int[] {2, 0, 1, 1}, VarianceSplit.meansHistogram(figures, 0, 4));
  }

  @Test
  void pixelsUpToAValueAreCounted() {
    PlaneCounts run = eight(4, 5, 5, 6, 9);
    assertEquals(0, run.pixelsUpTo(4 * 257 - 1));
    assertEquals(1, run.pixelsUpTo(4 * 257));
    assertEquals(3, run.pixelsUpTo(5 * 257 + 256));
    assertEquals(5, run.pixelsUpTo(9 * 257));
    assertEquals(2, sixteen(3, 70, 60_000).pixelsUpTo(59_999));
  }
}
