package org.normscope.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.normscope.job.Progress;
import org.normscope.norm.Affine;
import org.normscope.norm.Convention;
import org.normscope.norm.RunningStats;

/// One batch through training and evaluation mode, against its pixels one by one.
final class BothModesTest {
  private static final double EPS = 1e-5;
  private static final Pictures PICTURES = Pictures.ofManySizes(3, 8);
  private static final TrainingImages IMAGES = PICTURES.training();
  private static final int[] BATCH = {1, 4, 6, 4};
  private static final RunningStats RUNNING =
      new RunningStats(List.of(0.4, 0.5, 0.6), List.of(0.05, 0.2, 0.01), 7);

  @Test
  void distancesAreThoseOfThePixels() {
    BothModes both = BothModes.of(plain(), Optional.of(RUNNING), EPS);
    for (int c = 0; c < 3; c++) {
      double[] x = PICTURES.values(BATCH, c);
      double[] training = standardized(x, Pictures.mean(x), Pictures.variance(x));
      double[] evaluation = standardized(x, RUNNING.mean().get(c), RUNNING.variance().get(c));
      double distance = 0;
      double ks = 0;
      for (int i = 0; i < x.length; i++) {
        distance += Math.abs(training[i] - evaluation[i]) / x.length;
      }
      for (double y :
          DoubleStream.concat(Arrays.stream(training), Arrays.stream(evaluation)).toArray()) {
        ks = Math.max(ks, Math.abs(share(training, y) - share(evaluation, y)));
      }
      assertEquals(distance, both.channels().get(c).distance(), 1e-12);
      assertEquals(ks, both.channels().get(c).ks(), 1e-12);
    }
  }

  @Test
  void withTheBatchsOwnStatisticsTheModesAgree() {
    List<Distribution> batch = plain();
    RunningStats own =
        new RunningStats(
            batch.stream().map(Distribution::mean).toList(),
            batch.stream().map(d -> d.variance() * (1 + 1e-15)).toList(),
            1);
    for (BothModes both :
        List.of(
            BothModes.of(batch, Optional.of(own), EPS),
            BothModes.of(batch, Optional.empty(), EPS))) {
      for (BothModes.Channel channel : both.channels()) {
        assertEquals(0, channel.distance(), 1e-12);
        assertEquals(0, channel.ks());
      }
    }
  }

  @Test
  void aShiftShowsInEvaluationAndRecalibrationMendsIt() {
    TrainingImages images = Pictures.ofOneSize(5, 40, 16).training();
    Settings settings =
        new Settings(
            Loader.shuffled(20, 60, 1), Jitter.NONE, RunningRule.of(0.1, Convention.PYTORCH), EPS);
    TrainingSimulation trained = TrainingSimulation.run(images, settings, Progress.NONE);
    Factors dark = new Factors(1, 0.5, 1, false);
    int[] batch = trained.batches().orElseThrow().batch(0);
    List<Distribution> shifted = Distribution.of(images, batch, dark);
    RunningStats mended = Recalibration.of(images, 20, dark, Convention.PYTORCH, Progress.NONE);
    BothModes before = BothModes.of(shifted, Optional.of(trained.running().last()), EPS);
    BothModes after = BothModes.of(shifted, Optional.of(mended), EPS);
    for (int c = 0; c < 3; c++) {
      assertTrue(before.channels().get(c).distance() > 0.5);
      assertTrue(after.channels().get(c).distance() < before.channels().get(c).distance() / 2);
      assertTrue(after.channels().get(c).ks() < before.channels().get(c).ks());
      Constants all = images.pooled(IntStream.range(0, 40).toArray());
      assertEquals(all.means()[c] / 2, mended.mean().get(c), 1e-12, "half as bright");
    }
    assertEquals(2, mended.numBatchesTracked());
  }

  @Test
  void recalibrationOfUnchangedImagesIsTheCumulativeAverage() {
    RunningStats mended =
        Recalibration.of(IMAGES, 8, Factors.NONE, Convention.KERAS, Progress.NONE);
    Constants all = IMAGES.pooled(0, 1, 2, 3, 4, 5, 6, 7);
    assertEquals(all.means()[0], mended.mean().getFirst(), 1e-14);
    assertEquals(all.variances()[0], mended.variance().getFirst(), 1e-14);
  }

  private static List<Distribution> plain() {
    return Distribution.of(IMAGES, BATCH, Factors.NONE);
  }

  private static double[] standardized(double[] x, double mean, double variance) {
    return Arrays.stream(x).map(v -> (v - mean) / Math.sqrt(variance + EPS)).toArray();
  }

  private static double share(double[] values, double y) {
    return (double) Arrays.stream(values).filter(v -> v <= y + 1e-12).count() / values.length;
  }

  /// Nothing is lost on the way into bins, and each value lies where the line puts it.
  @Test
  void spreadKeepsAllMass() {
    Distribution values = Distribution.of(-5.0, 0.1, 0.1, 0.9, 7.0);
    Affine line = new Affine(2, 0, 0);
    double[] points = values.spread(line, 0, 0, 2, 4);
    assertArrayEquals(new double[] {1, 2, 0, 0, 1, 1}, points, 1e-8);
    // 0.1 lands on 0.2 and is spread from -0.2 to 0.6, over bins of 0.5.
    double[] wide = Distribution.of(0.1).spread(line, 0.4, 0, 2, 4);
    assertArrayEquals(new double[] {0.25, 0.625, 0.125, 0, 0, 0}, wide, 1e-8);
  }
}
