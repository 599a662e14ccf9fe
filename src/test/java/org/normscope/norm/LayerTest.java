package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// Running statistics, in training and evaluation, by each convention.
final class LayerTest {
  // One channel, one row: mean 2.5, biased variance 1.25, unbiased 5/3.
  private static final Tensor FOUR = row(1, 2, 3, 4);

  @Test
  void pyTorchWeighsTheNewBatchAndKeepsTheUnbiasedVariance() {
    RunningStats after = train(layer("momentum", "0.1"), FOUR).running();
    assertEquals(0.25, after.mean().getFirst(), 1e-15);
    assertEquals(0.9 + 0.1 * 5 / 3, after.variance().getFirst(), 1e-15);
    assertEquals(1, after.numBatchesTracked());
  }

  @Test
  void kerasWeighsTheOldValueAndKeepsTheBiasedVariance() {
    RunningStats after = train(layer("convention", "keras", "momentum", "0.9"), FOUR).running();
    assertEquals(0.25, after.mean().getFirst(), 1e-15);
    assertEquals(0.9 + 0.1 * 1.25, after.variance().getFirst(), 1e-15);
  }

  @Test
  void tensorFlowFusedWeighsTheOldValueAndKeepsTheUnbiasedVariance() {
    RunningStats after =
        train(layer("convention", "tensorflow_fused", "momentum", "0.9"), FOUR).running();
    assertEquals(0.25, after.mean().getFirst(), 1e-15);
    assertEquals(0.9 + 0.1 * 5 / 3, after.variance().getFirst(), 1e-15);
  }

  @Test
  void kerasAndTensorFlowGoOnWithOneValue() {
    for (String convention : List.of("keras", "tensorflow_fused")) {
      Layer.Step step =
          layer("convention", convention, "momentum", "0.5", "beta", "0.25").train(row(7));
      assertEquals(0.25, step.output().at(0));
      assertEquals(3.5, step.after().running().mean().getFirst());
      assertEquals(0.5, step.after().running().variance().getFirst());
    }
  }

  /// The paper averages over batches, and so does momentum=None: a batch counts as one whatever its
  /// size.
  @Test
  void withoutMomentumEveryBatchWeighsTheSame() {
    for (Layer layer : List.of(layer("momentum", "none"), layer("convention", "paper"))) {
      Layer after = train(train(layer, row(0, 0, 0, 0, 0, 0)), row(10, 10));
      assertEquals(5, after.running().mean().getFirst(), 1e-15);
      assertEquals(0, after.running().variance().getFirst(), 1e-15);
      assertEquals(2, after.running().numBatchesTracked());
    }
  }

  /// What a layer has come to can be written down and taken up again.
  @Test
  void aCumulativeAverageGoesOnWhereItStopped() {
    Layer first = train(layer("momentum", "none"), row(0, 2));
    Layer again =
        layer(
            "momentum",
            "none",
            "running_mean",
            first.running().mean().getFirst().toString(),
            "running_var",
            first.running().variance().getFirst().toString(),
            "num_batches_tracked",
            "1");
    assertEquals(first.running(), again.running());
    assertEquals(train(first, row(5, 9)).running(), train(again, row(5, 9)).running());
    assertEquals(4, train(again, row(5, 9)).running().mean().getFirst());
  }

  @Test
  void evaluationUsesTheRunningStatisticsAndChangesNothing() {
    Layer trained = train(layer("momentum", "1", "eps", "1e-6"), FOUR);
    Layer.Step step = trained.evaluate(row(2.5, 5));
    assertEquals(0, step.output().at(0));
    assertEquals(2.5 / Math.sqrt(5.0 / 3 + 1e-6), step.output().at(1), 1e-14);
    assertSame(trained, step.after());
    // Before any training they are 0 and 1.
    assertEquals(3 / Math.sqrt(1 + 1e-5), layer().evaluate(row(3)).output().at(0), 1e-15);
  }

  @Test
  void evaluationWithoutRunningStatisticsUsesTheBatch() {
    Layer layer = layer("track_running_stats", "false");
    assertFalse(layer.tracks());
    assertEquals(
        0, layer.evaluate(row(3, 5)).output().at(0) + layer.evaluate(row(3, 5)).output().at(1));
    assertEquals(RunningStats.initial(1), train(layer, FOUR).running());
    assertThrows(Refusal.class, () -> layer.evaluate(row(3)));
  }

  @Test
  void aRefusedBatchMovesNothing() {
    Layer layer = layer();
    Refusal refusal = assertThrows(Refusal.class, () -> layer.train(row(3)));
    assertEquals(
        "ValueError: Expected more than 1 value per channel when training, got input size"
            + " torch.Size([1, 1, 1, 1])",
        refusal.torch());
    assertTrue(refusal.getMessage().endsWith("(PyTorch: " + refusal.torch() + ")"));
  }

  /// Measured in PyTorch: the refused batch was counted, so that the next one weighs 1/2.
  @Test
  void aRefusedBatchIsCountedAsInPyTorch() {
    Layer after = layer("momentum", "none").refused();
    assertEquals(1, after.running().numBatchesTracked());
    assertEquals(5, train(after, row(10, 10)).running().mean().getFirst());
    Layer untracked = layer("track_running_stats", "false");
    assertSame(untracked, untracked.refused());
    Setup instance = Setup.of(Method.INSTANCE_NORM, Map.of("track_running_stats", "true"));
    assertEquals(0, Layer.of(instance, FOUR.shape()).refused().running().numBatchesTracked());
  }

  /// Instance norm's running variance never sees what differs between images.
  @Test
  void instanceNormAveragesOverImages() {
    Tensor two = Tensor.of(new Shape(2, 1, 1, 2), new double[] {0, 2, 10, 14});
    Layer layer =
        Layer.of(
            Setup.of(Method.INSTANCE_NORM, Map.of("track_running_stats", "true", "momentum", "1")),
            two.shape());
    RunningStats after = train(layer, two).running();
    assertEquals((1 + 12) / 2.0, after.mean().getFirst());
    assertEquals((2 + 8) / 2.0, after.variance().getFirst());
    assertEquals(0, after.numBatchesTracked());
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                Layer.of(
                        Setup.of(
                            Method.INSTANCE_NORM,
                            Map.of("track_running_stats", "true", "momentum", "none")),
                        two.shape())
                    .train(two));
    assertTrue(refusal.torch().startsWith("TypeError: instance_norm()"));
  }

  @Test
  void aLayerStartsFromWhatItsSetupNames() {
    Setup setup = Setup.of(Method.BATCH_NORM, Map.of("running_mean", "1,2", "running_var", "4"));
    Layer layer = Layer.of(setup, new Shape(4, 2, 1, 1));
    assertEquals(List.of(1.0, 2.0), layer.running().mean());
    assertEquals(List.of(4.0, 4.0), layer.running().variance());
    assertThrows(Refusal.class, () -> Layer.of(setup, new Shape(4, 3, 1, 1)));
  }

  /// Momentum 0.25: three quarters of what was, 2 and 4, and one of the batch's 2.5 and 5/3.
  @Test
  void runningStatisticsMoveFromWhereTheyStand() {
    RunningStats after =
        train(layer("momentum", "0.25", "running_mean", "2", "running_var", "4"), FOUR).running();
    assertEquals(1.5 + 2.5 / 4, after.mean().getFirst(), 1e-15);
    assertEquals(3 + 5.0 / 12, after.variance().getFirst(), 1e-15);
  }

  @Test
  void methodsWithoutAModeAreTheSameInBoth() {
    Layer layer = Layer.of(Setup.defaults(Method.LAYER_NORM), FOUR.shape());
    assertFalse(Layer.hasMode(layer.setup()));
    assertEquals(
        Arrays.toString(layer.train(FOUR).output().toArray()),
        Arrays.toString(layer.evaluate(FOUR).output().toArray()));
    assertSame(layer, layer.train(FOUR).after());
  }

  private static Layer train(Layer layer, Tensor batch) {
    return layer.train(batch).after();
  }

  private static Layer layer(String... settings) {
    Setup setup = Setup.defaults(Method.BATCH_NORM);
    for (int i = 0; i < settings.length; i += 2) {
      setup = setup.set(settings[i], settings[i + 1]);
    }
    return Layer.of(setup, FOUR.shape());
  }

  private static Tensor row(double... values) {
    return Tensor.of(new Shape(1, 1, 1, values.length), values);
  }
}
