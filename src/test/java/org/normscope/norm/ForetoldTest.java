package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.normscope.job.Progress;
import org.normscope.stats.Histogram;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// A histogram that was foretold, rightly or wrongly, is the one that is asked for.
final class ForetoldTest {
  private static final Shape SHAPE = new Shape(3, 2, 60, 41);
  private static final List<String> NAMES = List.of("1", "2");
  private static final BatchMoments BATCH = BatchMoments.of(Tensor.of(SHAPE, values()), NAMES);

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"LAYER_NORM", "LAYER_NORM_CHANNELS", "RMS_NORM", "LRN", "PITFALL_LRN_ROWS"})
  void rightOrWrongItChangesNothing(Method method) throws IOException {
    Setup setup = Setup.opening(method);
    AxisRange right = new AxisRange(-1, 2);
    Histogram batch = NormalizedBatch.of(BATCH, setup, null).spread(20, -1, 2);
    Histogram images =
        NormalizedPixels.of(setup, NAMES, new EachImage(BATCH.tensor()), Progress.NONE)
            .spread(20, -1, 2);
    for (AxisRange told : List.of(right, new AxisRange(-1, 1))) {
      NextHistogram next = new NextHistogram(20, _ -> told);
      assertSame(batch, NormalizedBatch.of(BATCH, setup, null, next).spread(20, -1, 2));
      assertSame(
          images,
          NormalizedPixels.of(
                  setup, NAMES, new EachImage(BATCH.tensor()), Progress.NONE, null, next)
              .spread(20, -1, 2));
    }
  }

  /// After the first one, the range that is told of is nearly the one that all values need.
  @Test
  void whatOneGuessWasOffCorrectsTheNext() {
    List<AxisRange> told = new ArrayList<>();
    NextHistogram next =
        new NextHistogram(
            20,
            range -> {
              told.add(range);
              return range.rounded();
            });
    NormalizedBatch earlier = null;
    List<Double> off = new ArrayList<>();
    for (double alpha = 1; alpha < 2; alpha *= 1.05) {
      Setup setup = Setup.opening(Method.LRN);
      earlier =
          NormalizedBatch.of(BATCH, setup.with(setup.values().with("alpha", alpha)), earlier, next);
      off.add(Math.abs(told.getLast().high() / AxisRange.of(earlier).high() - 1));
    }
    assertEquals(told.size(), off.size());
    assertTrue(off.getFirst() > 0.01, off.toString());
    assertTrue(off.stream().skip(1).allMatch(one -> one < 0.01), off.toString());
  }

  private static void assertSame(Histogram expected, Histogram actual) {
    assertArrayEquals(expected.below(), actual.below());
    assertArrayEquals(expected.above(), actual.above());
    for (int c = 0; c < NAMES.size(); c++) {
      assertArrayEquals(expected.counts()[c], actual.counts()[c]);
    }
  }

  // Some of them tell little of the others: they are larger from plane to plane and below.
  private static double[] values() {
    SplittableRandom random = new SplittableRandom(3);
    double[] values = new double[SHAPE.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, random.nextDouble() * (0.2 + i % SHAPE.plane() / 2e3) - 0.1);
    }
    return values;
  }
}
