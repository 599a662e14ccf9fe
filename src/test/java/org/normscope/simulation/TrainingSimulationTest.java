package org.normscope.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.normscope.job.Progress;
import org.normscope.norm.Convention;
import org.normscope.norm.RunningStats;

/// Whole trainings.
final class TrainingSimulationTest {
  private static final TrainingImages IMAGES = Pictures.ofOneSize(2, 30, 16).training(3);
  private static final Jitter JITTER = new Jitter(0.4, 0.3, 0.2);

  @Test
  void theNumberOfThreadsChangesNothing() throws Exception {
    Settings settings = settings(Loader.shuffled(8, 300, 1), JITTER);
    TrainingSimulation here = TrainingSimulation.run(IMAGES, settings, Progress.NONE);
    try (ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(7)) {
      for (ForkJoinPool pool : List.of(one, many)) {
        TrainingSimulation there =
            pool.submit(() -> TrainingSimulation.run(IMAGES, settings, Progress.NONE)).get();
        for (int step = 0; step <= 300; step++) {
          assertEquals(here.running().at(step), there.running().at(step));
        }
      }
    }
  }

  @Test
  void anotherRuleReplaysTheSameBatches() {
    TrainingSimulation slow =
        TrainingSimulation.run(
            IMAGES, settings(Loader.shuffled(8, 50, 1), Jitter.NONE), Progress.NONE);
    RunningRule rule = RunningRule.of(0.5, Convention.PYTORCH);
    TrainingSimulation quick = slow.withRule(rule);
    assertSame(slow.batchTrace(), quick.batchTrace());
    assertEquals(
        TrainingSimulation.run(IMAGES, slow.settings().withRule(rule), Progress.NONE)
            .running()
            .last(),
        quick.running().last());
  }

  @Test
  void jitterLeavesTheBatchesAloneAndMovesTheirMoments() {
    Loader loader = Loader.shuffled(8, 20, 1);
    TrainingSimulation clean =
        TrainingSimulation.run(IMAGES, settings(loader, Jitter.NONE), Progress.NONE);
    TrainingSimulation jittered =
        TrainingSimulation.run(IMAGES, settings(loader, JITTER), Progress.NONE);
    for (int step = 0; step < 20; step++) {
      assertArrayEquals(
          clean.batches().orElseThrow().batch(step), jittered.batches().orElseThrow().batch(step));
      assertTrue(clean.batchTrace().mean(step, 0) != jittered.batchTrace().mean(step, 0));
      List<Distribution> batch = jittered.batch(step);
      for (int c = 0; c < 3; c++) {
        assertEquals(batch.get(c).count(), jittered.batchTrace().count(step, c));
        assertEquals(batch.get(c).mean(), jittered.batchTrace().mean(step, c), 1e-13);
        assertEquals(batch.get(c).variance(), jittered.batchTrace().variance(step, c), 1e-13);
      }
    }
  }

  @Test
  void factorsAreUniformAndIndependentOfEachOthersStrength() {
    Factors[] factors = new Jitter(0.5, 2, 0).draw(9, 0, 20_000);
    double brightness = 0;
    double contrast = 0;
    int first = 0;
    for (Factors f : factors) {
      assertTrue(f.brightness() >= 0.5 && f.brightness() <= 1.5);
      assertTrue(f.contrast() >= 0 && f.contrast() <= 3);
      assertEquals(1, f.gamma());
      brightness += f.brightness() / factors.length;
      contrast += f.contrast() / factors.length;
      first += f.contrastFirst() ? 1 : 0;
    }
    assertEquals(1, brightness, 0.01);
    assertEquals(1.5, contrast, 0.03);
    assertEquals(10_000, first, 350);
    assertEquals(factors[5].brightness(), new Jitter(0.5, 0, 1).draw(9, 0, 20_000)[5].brightness());
  }

  @Test
  void normalValuesAreThoseTheStatisticsAreOf() {
    NormalValues values = new NormalValues(List.of(1.0, 2.0), List.of(0.5, 0.0), 2, 3);
    TrainingSimulation run =
        TrainingSimulation.run(
            values, settings(Loader.shuffled(4, 5, 3), Jitter.NONE), Progress.NONE);
    double[] drawn = values.draw(3, 2, 4);
    double[] x =
        IntStream.range(0, 4)
            .flatMap(n -> IntStream.range(n * 12, n * 12 + 6))
            .mapToDouble(i -> drawn[i])
            .toArray();
    assertEquals(Pictures.mean(x), run.batchTrace().mean(2, 0), 1e-14);
    assertEquals(Pictures.variance(x), run.batchTrace().variance(2, 0), 1e-14);
    assertEquals(24, run.batchTrace().count(2, 0));
    assertEquals(2, run.batchTrace().mean(2, 1));
    assertEquals(0, run.batchTrace().variance(2, 1));
    assertEquals(run.batch(2).getFirst().mean(), run.batchTrace().mean(2, 0), 1e-14);
    Settings jittered = settings(Loader.shuffled(4, 5, 3), JITTER);
    assertThrows(
        IllegalArgumentException.class,
        () -> TrainingSimulation.run(values, jittered, Progress.NONE));
  }

  @Test
  void sortedByClassFollowsTheLastClass() {
    // Three classes as in PYTORCH's measured stream: each far from the others.
    byte[][] codes = new byte[30][12];
    for (int i = 0; i < 30; i++) {
      Arrays.fill(codes[i], (byte) (100 * (i % 3) + i));
    }
    TrainingImages images = new Pictures(codes).training(3);
    Loader loader = new Loader(Sampler.SORTED_BY_CLASS, 5, 60, 0, false, "");
    TrainingSimulation run =
        TrainingSimulation.run(images, settings(loader, Jitter.NONE), Progress.NONE);
    RunningStats last = run.withRule(RunningRule.of(0.7, Convention.PYTORCH)).running().last();
    Constants all = images.pooled(IntStream.range(0, 30).toArray());
    assertTrue(last.mean().getFirst() > all.means()[0] + 0.3);
    assertTrue(last.variance().getFirst() < all.variances()[0] / 10);
  }

  @Test
  void anEnvelopeHoldsWhatTheoryHolds() {
    Settings settings = settings(Loader.shuffled(8, 40, 1), Jitter.NONE);
    int[] grid = Band.grid(40, 5);
    assertArrayEquals(new int[] {0, 10, 20, 30, 40}, grid);
    Envelope envelope = Envelope.of(IMAGES, settings, grid, Progress.NONE);
    Theory theory =
        Theory.of(IMAGES, settings.loader(), Jitter.NONE, settings.rule()).orElseThrow();
    Band band = theory.meanBand(grid);
    assertTrue(envelope.mean().simulated() && !band.simulated());
    assertEquals(200, envelope.replicas());
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < grid.length; i++) {
        double width = band.high()[c][i] - band.low()[c][i];
        assertEquals(band.low()[c][i], envelope.mean().low()[c][i], 0.15 * width + 1e-12);
        assertEquals(band.high()[c][i], envelope.mean().high()[c][i], 0.15 * width + 1e-12);
        assertEquals(
            theory.expectedVariance(grid[i], c),
            envelope.variance().expected()[c][i],
            0.01 * theory.pooledVariance(c));
      }
      assertEquals(theory.mean(c), envelope.settled().means()[c], 0.005);
      assertEquals(
          theory.settledVariance(c),
          envelope.settled().variances()[c],
          0.01 * theory.pooledVariance(c));
    }
  }

  @Test
  void whatIsNotRandomHasOneReplica() {
    Loader sorted = new Loader(Sampler.SEQUENTIAL, 7, 20, 1, false, "");
    Settings settings = settings(sorted, Jitter.NONE);
    Envelope envelope = Envelope.of(IMAGES, settings, new int[] {20}, Progress.NONE);
    TrainingSimulation run = TrainingSimulation.run(IMAGES, settings, Progress.NONE);
    assertEquals(1, envelope.replicas());
    assertEquals(run.running().mean(20, 0), envelope.mean().low()[0][0]);
    assertEquals(run.running().mean(20, 0), envelope.mean().high()[0][0]);
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void presetsRun(Preset preset) {
    Source source = preset.normalValues().<Source>map(values -> values).orElse(IMAGES);
    TrainingSimulation run = TrainingSimulation.run(source, preset.settings(), Progress.NONE);
    RunningStats last = run.running().last();
    int steps = preset.settings().loader().steps();
    switch (preset) {
      case NEVER_UPDATED -> assertEquals(RunningStats.initial(3), last);
      case MOMENTUM_0, ONE_VALUE -> {
        assertEquals(RunningStats.initial(3).mean(), last.mean());
        assertEquals(steps, last.numBatchesTracked());
      }
      case MOMENTUM_1 -> assertEquals(run.batchTrace().mean(steps - 1, 1), last.mean().get(1));
      default -> assertTrue(last.variance().getFirst() < 1.5);
    }
    assertEquals(preset == Preset.ONE_VALUE, run.running().refused(0));
    assertEquals(preset, Preset.of(preset.id()));
  }

  @Test
  void cancelledMeansNothing() {
    Progress stop =
        new Progress() {
          @Override
          public void found(long units) {}

          @Override
          public void done(long units) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    Settings settings = settings(Loader.shuffled(8, 40, 1), Jitter.NONE);
    assertThrows(CancellationException.class, () -> TrainingSimulation.run(IMAGES, settings, stop));
  }

  private static Settings settings(Loader loader, Jitter jitter) {
    return new Settings(loader, jitter, RunningRule.of(0.1, Convention.PYTORCH), 1e-5);
  }
}
