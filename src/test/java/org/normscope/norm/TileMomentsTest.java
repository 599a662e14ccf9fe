package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.normscope.stats.Moments;
import org.normscope.tensor.Shape;
import org.normscope.tensor.SharedAxes;
import org.normscope.tensor.Tensor;

/// Moments of planes that are read in pieces are those of whole planes.
final class TileMomentsTest {
  private static final Shape SHAPE = new Shape(1, 2, 211, 97);

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -3, 1e6})
  void theyAreThoseOfTheBox(double mean) {
    SplittableRandom random = new SplittableRandom(9);
    double[] values = random.doubles(SHAPE.size()).map(x -> mean + x).toArray();
    assertSame(Tensor.of(SHAPE, values));
  }

  /// A first piece that is far from the rest does not cost the variance its digits.
  @Test
  void thePlaneMayBeginFarFromItsMean() {
    double[] values = new double[SHAPE.size()];
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < values.length; i++) {
      values[i] = i < Tiles.SIZE ? 0 : 1e7 + random.nextDouble();
    }
    assertSame(Tensor.of(SHAPE, values));
  }

  @Test
  void aConstantPlaneHasNoVariance() {
    double[] values = new double[SHAPE.size()];
    Arrays.fill(values, 0.1);
    Moments moments = TileMoments.of(Tiles.of(Tensor.of(SHAPE, values)), 1, SHAPE.plane(), null);
    assertEquals(new Moments(SHAPE.plane(), 0.1, 0, 0.1, 0.1), moments);
  }

  @Test
  void countingOnTheWayChangesNothing() {
    double[] values = new SplittableRandom(9).doubles(SHAPE.size()).toArray();
    Tiles tiles = Tiles.of(Tensor.of(SHAPE, values));
    PlaneBins bins = new PlaneBins(new Bins(-1, 1, 13));
    Affine line = new Affine(-2, 0.3, 0.1);
    PlaneBins.Counter alone = bins.counter(line);
    alone.add(tiles, 1, SHAPE.plane());
    PlaneBins.Counter along = bins.counter(line);
    assertEquals(
        TileMoments.of(tiles, 1, SHAPE.plane(), null),
        TileMoments.of(tiles, 1, SHAPE.plane(), along));
    assertArrayEquals(alone.row(), along.row());
  }

  private static void assertSame(Tensor tensor) {
    for (int c = 0; c < SHAPE.c(); c++) {
      Moments expected =
          BoxMoments.of(tensor, SharedAxes.PER_IMAGE_AND_CHANNEL.box(0, c, 0, 0, SHAPE));
      Moments actual = TileMoments.of(Tiles.of(tensor), c, SHAPE.plane(), null);
      double std = expected.std();
      assertEquals(expected.count(), actual.count());
      assertEquals(expected.min(), actual.min());
      assertEquals(expected.max(), actual.max());
      assertEquals(expected.variance(), actual.variance(), 1e-14 * expected.variance());
      assertEquals(
          0,
          (actual.mean() - expected.mean()) + (actual.rest() - expected.rest()),
          1e-15 * std + 1e-16 * Math.abs(expected.mean()) / SHAPE.plane());
    }
  }
}
