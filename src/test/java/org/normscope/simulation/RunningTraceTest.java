package org.normscope.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.normscope.job.Progress;
import org.normscope.norm.Convention;
import org.normscope.norm.RunningStats;
import org.normscope.stats.MomentSums;
import org.normscope.stats.Moments;

/// Replays against the formula of a single step.
final class RunningTraceTest {
  private static final Pictures PICTURES = Pictures.ofManySizes(1, 9);
  private static final TrainingImages IMAGES = PICTURES.training();

  @ParameterizedTest
  @EnumSource(Convention.class)
  void aReplayIsTheStepsOneByOne(Convention convention) {
    Batches batches = Batches.draw(IMAGES, Loader.shuffled(3, 42, 3));
    BatchTrace trace = BatchTrace.of(IMAGES, batches, Progress.NONE);
    for (List<Double> momentum : List.of(List.of(0.1), List.of(0.25), List.<Double>of())) {
      RunningRule rule =
          momentum.isEmpty()
              ? RunningRule.cumulative(convention)
              : RunningRule.of(momentum.getFirst(), convention);
      RunningTrace replay = RunningTrace.of(trace, rule);
      RunningStats stats = RunningStats.initial(3);
      assertEquals(stats, replay.at(0));
      for (int step = 0; step < batches.steps(); step++) {
        stats = stats.after(moments(batches.batch(step)), momentum, convention, true);
        assertEquals(stats, replay.at(step + 1), convention + " step " + step);
      }
    }
  }

  @Test
  void batchesAreAllTheirPixels() {
    Batches batches = Batches.draw(IMAGES, Loader.shuffled(4, 10, 5));
    BatchTrace trace = BatchTrace.of(IMAGES, batches, Progress.NONE);
    for (int step = 0; step < 10; step++) {
      for (int c = 0; c < 3; c++) {
        double[] x = PICTURES.values(batches.batch(step), c);
        assertEquals(x.length, trace.count(step, c));
        assertEquals(Pictures.mean(x), trace.mean(step, c), 1e-14);
        assertEquals(Pictures.variance(x), trace.variance(step, c), 1e-14);
      }
    }
  }

  @Test
  void withoutStrengthJitterChangesNothing() {
    Batches batches = Batches.draw(IMAGES, Loader.shuffled(4, 20, 5));
    BatchTrace exact = BatchTrace.of(IMAGES, batches, Progress.NONE);
    BatchTrace codes =
        BatchTrace.of(
            IMAGES, batches, (step, size) -> Jitter.NONE.draw(1, step, size), Progress.NONE);
    for (int step = 0; step < 20; step++) {
      assertEquals(exact.count(step, 1), codes.count(step, 1));
      assertEquals(exact.mean(step, 1), codes.mean(step, 1), 1e-14);
      assertEquals(exact.variance(step, 1), codes.variance(step, 1), 1e-14);
    }
  }

  @Test
  void pooledIsAllValuesTogether() {
    Batches batches = Batches.of(new int[] {0, 1}, new int[] {5}, new int[] {7, 2, 8});
    Constants pooled = BatchTrace.of(IMAGES, batches, Progress.NONE).pooled();
    Constants exact = IMAGES.pooled(0, 1, 5, 7, 2, 8);
    double[] x = PICTURES.values(new int[] {0, 1, 5, 7, 2, 8}, 2);
    assertEquals(Pictures.mean(x), pooled.means()[2], 1e-14);
    assertEquals(Pictures.variance(x), pooled.variances()[2], 1e-14);
    assertEquals(exact.means()[2], pooled.means()[2], 1e-14);
    assertEquals(exact.variances()[2], pooled.variances()[2], 1e-14);
  }

  @Test
  void oneValueIsCountedAndChangesNothing() {
    BatchTrace trace =
        BatchTrace.of(IMAGES, Batches.of(new int[] {0}, new int[] {3}), Progress.NONE);
    RunningTrace torch = RunningTrace.of(trace, RunningRule.cumulative(Convention.PYTORCH));
    assertTrue(torch.refused(0));
    assertFalse(torch.refused(1));
    assertEquals(0, torch.mean(1, 0));
    assertEquals(1, torch.tracked(1));
    // The next batch weighs 1/2 although it is the first that counts.
    assertEquals(trace.mean(1, 0) / 2, torch.mean(2, 0));
    RunningTrace keras = RunningTrace.of(trace, RunningRule.cumulative(Convention.KERAS));
    assertFalse(keras.refused(0));
    assertEquals(trace.mean(0, 0), keras.mean(1, 0));
    assertEquals(0, keras.variance(1, 0));
  }

  @Test
  void frozenStatisticsStayAndDoNotCount() {
    BatchTrace trace =
        BatchTrace.of(IMAGES, Batches.draw(IMAGES, Loader.shuffled(3, 9, 1)), Progress.NONE);
    RunningRule rule = RunningRule.of(0.1, Convention.PYTORCH);
    RunningTrace moving = RunningTrace.of(trace, rule);
    RunningTrace frozen = RunningTrace.of(trace, rule.frozenAfter(4));
    assertEquals(moving.at(4), frozen.at(4));
    assertEquals(moving.at(4), frozen.last());
    assertEquals(RunningStats.initial(3), RunningTrace.of(trace, rule.frozenAfter(0)).last());
  }

  @Test
  void momentumIsReadInTheConventionsSense() {
    assertEquals(0.1, RunningRule.of(0.9, Convention.KERAS).weight(5), 1e-15);
    assertEquals(0.1, RunningRule.of(0.1, Convention.PYTORCH).weight(5));
    assertEquals(0.2, RunningRule.cumulative(Convention.KERAS).weight(5));
    assertEquals(0.9, RunningRule.of(0.9, Convention.KERAS).momentum().orElseThrow(), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> RunningRule.of(1.5, Convention.PYTORCH));
    assertThrows(
        IllegalArgumentException.class, () -> RunningRule.of(Double.NaN, Convention.KERAS));
  }

  private static List<List<Moments>> moments(int[] batch) {
    return IntStream.range(0, 3)
        .mapToObj(c -> {
          MomentSums sums = new MomentSums();
          IntStream.of(batch).forEach(i -> sums.add(PICTURES.plane(i, c)));
          return List.of(sums.moments());
        })
        .toList();
  }
}
