package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

final class SortedPlanesTest {
  private static final Shape SHAPE = new Shape(2, 2, 20, 25);

  /// Many values alike, many on edges of bins, both zeros, lines that rise, fall and are flat, bins
  /// that hold all and that leave some out.
  @ParameterizedTest
  @ValueSource(doubles = {1, -1, 0.3, -0.7, 0, 1e-9, 37, -1e5})
  void countsAreThoseOfValueByValue(double scale) {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 40; round++) {
      double offset = round % 4 == 3 ? 1e6 : 0;
      double[] values = random.doubles(SHAPE.size()).map(x -> offset + value(x)).toArray();
      Tensor tensor = Tensor.of(SHAPE, values);
      SortedPlanes sorted = SortedPlanes.of(tensor);
      Affine line = new Affine(scale, offset + random.nextInt(3) * 0.25, random.nextInt(-1, 2));
      double low = random.nextInt(-3, 2) * 0.5;
      Bins bins = new Bins(low, low + random.nextInt(0, 4), 1 + random.nextInt(40));
      PlaneBins direct = new PlaneBins(bins);
      for (int plane = 0; plane < 4; plane++) {
        long[] expected = new long[bins.bins() + 2];
        for (int i = plane * SHAPE.plane(); i < (plane + 1) * SHAPE.plane(); i++) {
          expected[bins.place(line.at(values[i]))]++;
        }
        long[] counted = new long[bins.bins() + 2];
        sorted.count(plane, line, bins, counted);
        assertArrayEquals(expected, counted);
        PlaneBins.Counter counter = direct.counter(line);
        counter.add(Tiles.of(tensor), plane, SHAPE.plane());
        assertArrayEquals(expected, counter.row());
      }
    }
  }

  private static double value(double x) {
    return x < 0.3 ? 0 : x < 0.4 ? -0.0 : x < 0.6 ? Math.rint(x * 32) / 16 : 4 * x - 2.5;
  }
}
