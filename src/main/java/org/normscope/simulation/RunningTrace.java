package org.normscope.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.normscope.norm.RunningStats;

/// `running_mean`, `running_var` and `num_batches_tracked` after every step of a training: a replay
/// of its batches' statistics, a few multiplications a step. Immutable.
///
/// Step 0 is the state before the first batch, mean 0 and variance 1; the state after the batch of
/// step t (from 0) of a [BatchTrace] is that of step t + 1 here. It equals a chain of
/// [RunningStats#after] to the bit.
public final class RunningTrace {
  private final RunningRule rule;
  private final BatchTrace batches;
  // By step and channel.
  private final double[] means;
  private final double[] variances;
  // Weight of the start, by step.
  private final double[] starts;

  private RunningTrace(BatchTrace batches, RunningRule rule) {
    this.rule = rule;
    this.batches = batches;
    int channels = batches.channels();
    means = new double[(batches.steps() + 1) * channels];
    variances = new double[means.length];
    Arrays.fill(variances, 0, channels, 1);
    starts = new double[batches.steps() + 1];
    starts[0] = 1;
  }

  /// Replays batches.
  public static RunningTrace of(BatchTrace batches, RunningRule rule) {
    RunningTrace trace = new RunningTrace(batches, rule);
    for (int step = 0; step < batches.steps(); step++) {
      trace.update(step);
    }
    return trace;
  }

  private void update(int step) {
    int channels = batches.channels();
    int from = step * channels;
    int to = from + channels;
    if (rule.frozen(step) || refused(step)) {
      System.arraycopy(means, from, means, to, channels);
      System.arraycopy(variances, from, variances, to, channels);
      starts[step + 1] = starts[step];
      return;
    }
    double weight = rule.weight(step + 1L);
    starts[step + 1] = (1 - weight) * starts[step];
    for (int c = 0; c < channels; c++) {
      double kept = rule.kept(batches.variance(step, c), batches.count(step, c));
      means[to + c] = (1 - weight) * means[from + c] + weight * batches.mean(step, c);
      variances[to + c] = (1 - weight) * variances[from + c] + weight * kept;
    }
  }

  /// Number of steps, T: states go from 0 to T.
  public int steps() {
    return batches.steps();
  }

  /// `running_mean` of a channel after this many steps.
  public double mean(int steps, int channel) {
    return means[steps * batches.channels() + channel];
  }

  /// `running_var` of a channel after this many steps.
  public double variance(int steps, int channel) {
    return variances[steps * batches.channels() + channel];
  }

  /// What is left of the start after this many steps, 0..1: `(1 - m)^t` where no batch was refused.
  public double startLeft(int steps) {
    return starts[steps];
  }

  /// `num_batches_tracked` after this many steps: refused batches count, those of evaluation mode
  /// do not.
  public long tracked(int steps) {
    return Math.min(steps, rule.frozenAfter());
  }

  /// True when the batch of a step, from 0, was refused: one value per channel in training.
  public boolean refused(int step) {
    return !rule.frozen(step) && batches.oneValue(step) && rule.refuses(1);
  }

  /// The state after this many steps.
  public RunningStats at(int steps) {
    List<Double> mean = new ArrayList<>();
    List<Double> variance = new ArrayList<>();
    for (int c = 0; c < batches.channels(); c++) {
      mean.add(mean(steps, c));
      variance.add(variance(steps, c));
    }
    return new RunningStats(mean, variance, tracked(steps));
  }

  /// The state after the last step.
  public RunningStats last() {
    return at(steps());
  }
}
