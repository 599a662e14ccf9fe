package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.normscope.tensor.HandTensor;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// The formula that is shown, worked out by hand, gives what the code computes.
final class WorkedTest {
  private static final Tensor BATCH = random(new Shape(4, 3, 3, 2));

  private static Tensor random(Shape shape) {
    return Tensor.of(shape, new Random(5).doubles(shape.size(), 0.05, 0.95).toArray());
  }

  private static Setup fit(Setup setup) {
    return setup.with(setup.values().forChannels(BATCH.shape().c()));
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void isWhatIsComputed(Method method) {
    BatchMoments before = BatchMoments.of(BATCH, List.of("R", "G", "B"));
    for (Over over : method.overs()) {
      for (Convention convention : method.rule().conventions()) {
        Setup setup =
            fit(Setup.opening(method).with(over).with(Values.defaults(method.rule(), convention)));
        check(before, setup);
      }
      for (Option option : method.rule().options()) {
        for (Option.Item item : option.choices()) {
          Setup setup = fit(Setup.opening(method).with(over));
          check(before, setup.with(setup.values().with(option.id(), item.id())));
        }
      }
    }
  }

  private static void check(BatchMoments before, Setup setup) {
    NormalizedBatch after = NormalizedBatch.of(before, setup, null);
    Tensor expected = NormalizedTensor.of(setup, BATCH);
    Shape shape = BATCH.shape();
    for (int i = 0; i < shape.size(); i++) {
      int c = i / shape.plane() % shape.c();
      Worked worked = after.worked(i / shape.image(), c, i / shape.w() % shape.h(), i % shape.w());
      double tolerance = 1e-11 * Math.max(1, Math.abs(expected.at(i)));
      assertEquals(expected.at(i), worked.value(), tolerance, setup.toString());
      assertEquals(expected.at(i), after.at(i), tolerance, setup.toString());
    }
  }

  /// Layer norm may have a gamma for each element: the formula holds the element's own.
  @Test
  void isOfTheElementsOwnParameters() {
    Setup setup = Setup.opening(Method.LAYER_NORM);
    List<Double> gamma = new Random(6).doubles(BATCH.shape().image()).boxed().toList();
    Values values = setup.values().with("gamma", gamma).with("beta", List.of(1.0, 2.0, 3.0));
    check(BatchMoments.of(BATCH, List.of("R", "G", "B")), setup.with(values));
  }

  @Test
  void isWorkedOutLineByLine() {
    BatchMoments before = BatchMoments.of(HandTensor.get(), List.of("1", "2"));
    NormalizedBatch after = NormalizedBatch.of(before, Setup.opening(Method.INSTANCE_NORM), null);
    Worked worked = after.worked(1, 1, 0, 1);
    List<String> lines =
        worked.lines(x -> String.valueOf(Math.rint(x * 1e4) / 1e4)).stream()
            .map(Formula::text)
            .toList();
    assertEquals(
        "y = 1.0 × (14.0 − 10.0) / √(16.0 + 0.0) + 0.0", lines.getFirst().replace("  ", " "));
    assertEquals("y = 1.0", lines.getLast());
    assertEquals(
        List.of("γ", "μ_nc", "σ_nc²", "ε", "β"),
        worked.quantities().stream().map(each -> each.symbol().text()).toList());
    assertEquals(16, worked.quantities().get(2).value());
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void tensorsHaveTheMomentsAndHistogramsOfTheirElements(Method method) {
    Setup setup = fit(Setup.opening(method));
    NormalizedBatch after =
        NormalizedBatch.of(BatchMoments.of(BATCH, List.of("R", "G", "B")), setup, null);
    Tensor expected = NormalizedTensor.of(setup, BATCH);
    for (int c = 0; c < 3; c++) {
      var wanted = NormalizedTensor.perChannel(expected).get(c);
      double tolerance = 1e-10 * Math.max(1, wanted.std());
      assertEquals(wanted.mean(), after.moments(c).mean(), tolerance);
      assertEquals(wanted.std(), after.moments(c).std(), tolerance);
      assertEquals(wanted.min(), after.moments(c).min(), tolerance);
      assertEquals(wanted.max(), after.moments(c).max(), tolerance);
    }
    double low = after.moments(0).min() - 0.1;
    double high = after.moments(1).max();
    var points = after.points(17, low, high);
    var spread = after.spread(17, low, high);
    for (int c = 0; c < 3; c++) {
      org.junit.jupiter.api.Assertions.assertArrayEquals(points.counts()[c], spread.counts()[c]);
      assertEquals(points.below()[c], spread.below()[c]);
      assertEquals(points.above()[c], spread.above()[c]);
    }
  }

  @Test
  void differencesAreThoseOfThePixels() throws IOException {
    BatchMoments before = BatchMoments.of(BATCH, List.of("R", "G", "B"));
    Setup first = fit(Setup.opening(Method.BATCH_NORM));
    Setup second = fit(Setup.opening(Method.LRN));
    Tensor a = NormalizedTensor.of(first, BATCH);
    Tensor b = NormalizedTensor.of(second, BATCH);
    Difference difference =
        Difference.of(
            NormalizedBatch.of(before, first, null), NormalizedBatch.of(before, second, null));
    double sum = 0;
    double max = 0;
    for (int i = 0; i < BATCH.shape().size(); i++) {
      sum += Math.abs(a.at(i) - b.at(i));
      max = Math.max(max, Math.abs(a.at(i) - b.at(i)));
    }
    assertEquals(sum / BATCH.shape().size(), difference.mean(), 1e-12);
    assertEquals(max, difference.max(), 1e-12);
    assertTrue(difference.channels().size() == 3);
  }
}
