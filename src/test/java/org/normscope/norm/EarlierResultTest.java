package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.normscope.job.Progress;
import org.normscope.stats.Histogram;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// What is taken from an earlier result while a slider moves changes nothing.
final class EarlierResultTest {
  private static final Shape SHAPE = new Shape(4, 3, 5, 6);
  private static final List<String> NAMES = List.of("1", "2", "3");
  private static final Tensor TENSOR =
      Tensor.of(SHAPE, new SplittableRandom(3).doubles(SHAPE.size()).toArray());

  @ParameterizedTest
  @EnumSource(Method.class)
  void aTensorIsTheSameWithAndWithout(Method method) {
    BatchMoments before = BatchMoments.of(TENSOR, NAMES);
    NormalizedBatch earlier = null;
    for (Setup setup : moved(method)) {
      earlier = NormalizedBatch.of(before, setup, earlier);
      NormalizedBatch fresh = NormalizedBatch.of(BatchMoments.of(TENSOR, NAMES), setup, null);
      assertSame(fresh, earlier, setup);
      Tensor expected = NormalizedTensor.of(setup, TENSOR);
      for (int i = 0; i < SHAPE.size(); i++) {
        assertEquals(expected.at(i), earlier.at(i), 1e-12 * Math.abs(expected.at(i)) + 1e-13);
        int plane = i / SHAPE.plane();
        assertEquals(
            earlier.at(i),
            earlier.plane(plane / SHAPE.c(), plane % SHAPE.c()).applyAsDouble(i % SHAPE.plane()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"LAYER_NORM", "LAYER_NORM_CHANNELS", "RMS_NORM", "LRN", "PITFALL_LRN_ROWS"})
  void imagesAreTheSameWithAndWithout(Method method) throws IOException {
    EachImage source = new EachImage(TENSOR);
    NormalizedPixels earlier = null;
    for (Setup setup : moved(method)) {
      earlier = NormalizedPixels.of(setup, NAMES, source, Progress.NONE, earlier, null);
      NormalizedPixels fresh =
          NormalizedPixels.of(setup, NAMES, new EachImage(TENSOR), Progress.NONE);
      assertSame(fresh, earlier, setup);
      for (int n = 0; n < SHAPE.n(); n++) {
        assertArrayEquals(fresh.tensor(n).toArray(), earlier.tensor(n).toArray());
      }
    }
  }

  private static void assertSame(After expected, After actual, Setup setup) {
    assertEquals(expected.allMoments(), actual.allMoments(), setup.toString());
    // The same bins again, which may have been counted on the way, then others.
    for (double high : new double[] {2, 1}) {
      Histogram counted = expected.spread(16, -2, high);
      Histogram again = actual.spread(16, -2, high);
      assertArrayEquals(counted.below(), again.below(), setup.toString());
      assertArrayEquals(counted.above(), again.above(), setup.toString());
      for (int c = 0; c < NAMES.size(); c++) {
        assertArrayEquals(counted.counts()[c], again.counts()[c], setup.toString());
      }
    }
    actual.spread(16, -2, 2);
  }

  // One parameter after the other, on every choice of axes, and back.
  private static List<Setup> moved(Method method) {
    List<Setup> setups = new ArrayList<>();
    Setup start = Setup.opening(method);
    for (Over over : method.overs()) {
      Setup setup = start.with(over);
      setups.add(setup);
      for (Parameter parameter : setup.values().parameters()) {
        boolean steps = parameter.scale() == Parameter.Scale.WHOLE;
        double value = steps ? 3 : 0.5;
        if (parameter.accepted().contains(value)) {
          setups.add(setup.with(setup.values().with(parameter.id(), value)));
        }
        if (parameter.id().equals("gamma")) {
          setups.add(setup.with(setup.values().with("gamma", List.of(1.0, 2.0, -3.0))));
        }
      }
      setups.add(setup);
    }
    return setups;
  }
}
