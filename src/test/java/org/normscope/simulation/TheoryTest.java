package org.normscope.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.normscope.job.Progress;
import org.normscope.norm.Convention;

/// Formulas against many trainings with other seeds.
final class TheoryTest {
  private static final int REPLICAS = 6000;
  private static final Pictures PICTURES = Pictures.ofOneSize(4, 20, 4);
  private static final TrainingImages IMAGES = PICTURES.training(3);

  /// 20 images in batches of 8: the last batch of an epoch has 4. 24 steps end an epoch, 25 do not.
  @ParameterizedTest
  @CsvSource({
    "SHUFFLED, 0.2, 24, false",
    "SHUFFLED, 0.2, 25, false",
    "SHUFFLED, 0.05, 26, false",
    "SHUFFLED, 0.2, 25, true",
    "SHUFFLED, -1, 25, false",
    "WITH_REPLACEMENT, 0.2, 24, false",
    "WITH_REPLACEMENT, 0.05, 25, false",
    "WITH_REPLACEMENT, -1, 25, false",
    "CLASS_BALANCED, 0.2, 25, false",
    "ONE_CLASS, 0.2, 13, false"
  })
  void spreadAndExpectationAreThoseOfManySeeds(
      Sampler sampler, double momentum, int steps, boolean dropLast) {
    int batch = sampler == Sampler.ONE_CLASS ? 3 : 8;
    RunningRule rule =
        momentum < 0
            ? RunningRule.cumulative(Convention.PYTORCH)
            : RunningRule.of(momentum, Convention.PYTORCH);
    Loader loader = new Loader(sampler, batch, steps, 0, dropLast, "");
    Theory theory = Theory.of(IMAGES, loader, Jitter.NONE, rule).orElseThrow();
    double[][] means = new double[3][REPLICAS];
    double[][] variances = new double[3][REPLICAS];
    for (int r = 0; r < REPLICAS; r++) {
      Batches batches = Batches.draw(IMAGES, loader.withSeed(1000 + r));
      RunningTrace trace = RunningTrace.of(BatchTrace.of(IMAGES, batches, Progress.NONE), rule);
      for (int c = 0; c < 3; c++) {
        means[c][r] = trace.mean(steps, c);
        variances[c][r] = trace.variance(steps, c);
      }
    }
    for (int c = 0; c < 3; c++) {
      double sd = Math.sqrt(Pictures.variance(means[c]));
      assertEquals(1, theory.meanSd(steps, c) / sd, 0.03, "sd of running_mean");
      double error = 5 * sd / Math.sqrt(REPLICAS);
      assertEquals(theory.expectedMean(steps, c), Pictures.mean(means[c]), error);
      double errorOfVariance = 5 * Math.sqrt(Pictures.variance(variances[c]) / REPLICAS);
      assertEquals(theory.expectedVariance(steps, c), Pictures.mean(variances[c]), errorOfVariance);
    }
  }

  @Test
  void theVarianceDoesNotSettleAtThePooledOne() {
    Loader loader = new Loader(Sampler.WITH_REPLACEMENT, 2, 3000, 0, false, "");
    RunningRule rule = RunningRule.of(0.1, Convention.PYTORCH);
    Theory theory = Theory.of(IMAGES, loader, Jitter.NONE, rule).orElseThrow();
    double[] all = PICTURES.values(loader.drawnFrom(IMAGES), 0);
    double n = 2 * 4;
    double[] means = new double[20];
    for (int i = 0; i < 20; i++) {
      means[i] = Pictures.mean(PICTURES.values(new int[] {i}, 0));
    }
    double ofBatchMean = Pictures.variance(means) / 2;
    assertEquals(Pictures.mean(all), theory.mean(0), 1e-14);
    assertEquals(Pictures.variance(all), theory.pooledVariance(0), 1e-14);
    double expected = n / (n - 1) * (Pictures.variance(all) - ofBatchMean);
    assertEquals(expected, theory.settledVariance(0), 1e-14);
    assertEquals(expected, theory.expectedVariance(3000, 0), 1e-14);
    assertEquals(Math.pow(0.9, 20), theory.startUpBias(20), 1e-15);
    assertEquals(1 - Math.pow(0.9, 20), theory.expectedMean(20, 0) / theory.mean(0), 1e-15);
  }

  @Test
  void noFormulaWhereNoneHolds() {
    RunningRule rule = RunningRule.of(0.1, Convention.PYTORCH);
    Loader shuffled = Loader.shuffled(4, 10, 0);
    TrainingImages sizes = Pictures.ofManySizes(1, 9).training();
    assertTrue(Theory.of(sizes, shuffled, Jitter.NONE, rule).isEmpty(), "unequal sizes");
    assertTrue(Theory.of(IMAGES, shuffled, new Jitter(0.1, 0, 0), rule).isEmpty(), "jitter");
    Loader sorted = new Loader(Sampler.SORTED_BY_CLASS, 4, 10, 0, false, "");
    assertTrue(Theory.of(IMAGES, sorted, Jitter.NONE, rule).isEmpty(), "not random");
  }

  @Test
  void thePublishedExperimentIsWithinTheory() {
    Preset preset = Preset.FIRST_LAYER;
    NormalValues values = preset.normalValues().orElseThrow();
    Loader loader = preset.settings().loader();
    Theory theory = Theory.of(values, loader, preset.settings().rule());
    assertEquals(2000, loader.steps());
    assertEquals(0.0513, theory.meanSd(2000, 0), 5e-5);
    assertEquals(0.0744, theory.varianceSd(2000, 0), 5e-5);
    assertEquals(0.0409, FirstLayer.expected(theory.meanSd(2000, 0)), 5e-5);
    assertEquals(0.0594, FirstLayer.expected(theory.varianceSd(2000, 0)), 5e-5);
    assertEquals(1, theory.settledVariance(0), 1e-15);

    double mean = 0;
    double variance = 0;
    int seeds = 150;
    for (int seed = 0; seed < seeds; seed++) {
      FirstLayer gap =
          TrainingSimulation.run(values, preset.settings().withSeed(seed), Progress.NONE)
              .firstLayer();
      mean += gap.meanDifference() / seeds;
      variance += gap.varianceDifference() / seeds;
    }
    // 450 differences: 3.6% is one standard deviation of such an average.
    assertEquals(1, mean / 0.0409, 0.11);
    assertEquals(1, variance / 0.0594, 0.11);
  }

  @Test
  void normalValuesSpreadAsTheirFormulasSay() {
    NormalValues values = new NormalValues(List.of(2.0, -1.0), List.of(0.5, 3.0), 2, 1);
    for (Convention convention : List.of(Convention.PYTORCH, Convention.KERAS)) {
      Settings settings =
          new Settings(
              Loader.shuffled(10, 30, 0),
              Jitter.NONE,
              new RunningRule(OptionalDouble.of(0.1), convention, RunningRule.NEVER),
              1e-5);
      Theory theory = Theory.of(values, settings.loader(), settings.rule());
      double[][] means = new double[2][REPLICAS];
      double[][] variances = new double[2][REPLICAS];
      for (int r = 0; r < REPLICAS; r++) {
        RunningTrace trace =
            TrainingSimulation.run(values, settings.withSeed(r), Progress.NONE).running();
        for (int c = 0; c < 2; c++) {
          means[c][r] = trace.mean(30, c);
          variances[c][r] = trace.variance(30, c);
        }
      }
      for (int c = 0; c < 2; c++) {
        assertEquals(1, theory.meanSd(30, c) / Math.sqrt(Pictures.variance(means[c])), 0.03);
        assertEquals(
            1, theory.varianceSd(30, c) / Math.sqrt(Pictures.variance(variances[c])), 0.04);
        assertEquals(
            theory.expectedVariance(30, c),
            Pictures.mean(variances[c]),
            5 * theory.varianceSd(30, c) / Math.sqrt(REPLICAS));
      }
    }
  }

  /// Another rule over the same batches is what starting anew would give, and what is left of the
  /// start is the trace's own.
  @Test
  void anotherRuleOverTheSameBatches() {
    Loader loader = new Loader(Sampler.SHUFFLED, 6, 40, 3, false, "");
    RunningRule rule = RunningRule.of(0.2, Convention.KERAS).frozenAfter(30);
    Theory first =
        Theory.of(IMAGES, loader, Jitter.NONE, RunningRule.of(0.1, Convention.PYTORCH))
            .orElseThrow();
    Theory anew = Theory.of(IMAGES, loader, Jitter.NONE, rule).orElseThrow();
    Theory moved = first.with(rule);
    RunningTrace trace =
        RunningTrace.of(BatchTrace.of(IMAGES, Batches.draw(IMAGES, loader), Progress.NONE), rule);
    for (int step = 0; step <= 40; step++) {
      assertEquals(anew.meanSd(step, 1), moved.meanSd(step, 1));
      assertEquals(anew.expectedVariance(step, 2), moved.expectedVariance(step, 2));
      assertEquals(anew.startUpBias(step), trace.startLeft(step));
    }
    assertEquals(anew.settledVariance(0), moved.settledVariance(0));
    assertFalse(moved.knowsVarianceSpread());
  }
}
