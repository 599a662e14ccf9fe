package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.normscope.stats.Moments;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// The groups of a tensor that share a statistic.
final class NormalizedTensorTest {
  private static final Shape SHAPE = new Shape(2, 4, 1, 3);
  private static final Tensor TENSOR =
      Tensor.of(SHAPE, IntStream.range(0, SHAPE.size()).asDoubleStream().toArray());

  @Test
  void groupsComeInTheOrderOfTheirFirstElements() {
    assertEquals(List.of(5.5, 17.5), means(Method.LAYER_NORM, Map.of()));
    assertEquals(List.of(7.0, 10.0, 13.0, 16.0), means(Method.BATCH_NORM, Map.of()));
    assertEquals(
        List.of(2.5, 8.5, 14.5, 20.5), means(Method.GROUP_NORM, Map.of("num_groups", "2")));
    assertEquals(
        List.of(4.5, 5.5, 6.5, 16.5, 17.5, 18.5), means(Method.LAYER_NORM_CHANNELS, Map.of()));
    assertEquals(
        List.of(1.0, 4.0, 7.0, 10.0, 13.0, 16.0, 19.0, 22.0),
        means(Method.INSTANCE_NORM, Map.of()));
  }

  @Test
  void whereNothingIsSharedThereAreNone() {
    assertEquals(List.of(), means(Method.CONSTANTS, Map.of()));
    assertEquals(List.of(), means(Method.BATCH_NORM, Map.of("mode", "evaluation")));
  }

  @Test
  void withAWindowEveryElementHasItsOwn() {
    List<Moments> groups =
        NormalizedTensor.groups(Setup.of(Method.LRN, Map.of("size", "3")), TENSOR);
    assertEquals(SHAPE.size(), groups.size());
    assertEquals(2, groups.get(0).count());
    assertEquals(1.5, groups.get(0).mean());
    assertEquals(3, groups.get(3).count());
    assertEquals(3, groups.get(3).mean());
  }

  /// Three values whose mean is no double: 1e6 + 1/3. Rounding it is 4e-11, which the small std
  /// makes 9e-11 of the result.
  @Test
  void theRoundingOfALargeMeanIsNotSeen() {
    Tensor tensor = Tensor.of(new Shape(1, 1, 1, 3), new double[] {1e6, 1e6, 1e6 + 1});
    double std = Math.sqrt(2) / 3;
    for (Setup setup :
        List.of(
            Setup.of(Method.Z_SCORE, Map.of("eps", "1e-16")),
            Setup.of(Method.LAYER_NORM, Map.of("eps", "1e-16")),
            Setup.of(Method.BATCH_NORM, Map.of("eps", "1e-16")))) {
      Tensor output = NormalizedTensor.of(setup, tensor);
      assertEquals(-1.0 / 3 / std, output.at(0), 1e-14, setup.method().id());
      assertEquals(2.0 / 3 / std, output.at(2), 1e-14, setup.method().id());
    }
  }

  /// Nor in the mean of what comes out.
  @Test
  void theRoundingOfALargeMeanIsNotSeenInTheMeanAfter() {
    double[] values = {1e6, 1e6, 1e6 + 0.01};
    BatchMoments before = BatchMoments.of(Tensor.of(new Shape(1, 1, 1, 3), values), List.of("c1"));
    Setup setup = Setup.of(Method.INSTANCE_NORM, Map.of("eps", "1e-16"));
    assertEquals(0, NormalizedBatch.of(before, setup, null).moments(0).mean(), 1e-12);
  }

  /// Divided by an infinite variance they were zeros, which looks like an answer.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer_norm",
        "layer_norm_channels",
        "batch_norm",
        "z_score",
        "rms_norm",
        "rms_norm over=channels",
        "lrn size=1",
        "lrn size=2",
        "lrn",
        "pitfall_lrn_rows",
      })
  void valuesWhoseSquaresAreTooLargeAreRefused(String call) {
    Shape shape = new Shape(1, 3, 2, 1);
    String[] words = call.split("[ =]");
    Map<String, String> settings = words.length > 1 ? Map.of(words[1], words[2]) : Map.of();
    Setup setup = Setup.of(Method.of(words[0]), settings);
    Tensor some = Tensor.of(shape, new double[] {1e200, -1e200, 2e200, 3e200, -4e200, 1e199});
    BatchMoments before = BatchMoments.of(some, List.of("R", "G", "B"));
    for (Executable each :
        List.<Executable>of(
            () -> NormalizedTensor.of(setup, some),
            () -> NormalizedBatch.of(before, setup, null))) {
      IllegalArgumentException e = assertThrows(IllegalArgumentException.class, each, call);
      assertEquals(
          "these values are too large for double precision: their squares are beyond 1.8e308",
          e.getMessage());
    }
  }

  /// Equal values have no variance, however large; their mean square is too large.
  @Test
  void ofLargeEqualValuesTheMeanSquareIsRefused() {
    Tensor equal = Tensor.of(new Shape(1, 1, 1, 2), new double[] {1e200, 1e200});
    assertEquals(0, NormalizedTensor.of(Setup.defaults(Method.LAYER_NORM), equal).at(0));
    Setup setup = Setup.defaults(Method.RMS_NORM);
    assertThrows(IllegalArgumentException.class, () -> NormalizedTensor.of(setup, equal));
  }

  private static List<Double> means(Method method, Map<String, String> settings) {
    return NormalizedTensor.groups(Setup.of(method, settings), TENSOR).stream()
        .map(Moments::mean)
        .toList();
  }
}
