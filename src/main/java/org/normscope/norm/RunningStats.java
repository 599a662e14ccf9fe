package org.normscope.norm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.normscope.stats.Moments;

/// The running statistics of batch norm or instance norm: one mean and variance a channel.
///
/// @param mean `running_mean`, 0 before training
/// @param variance `running_var`, 1 before training
/// @param numBatchesTracked batches that batch norm has seen in training; instance norm does not
///   count
public record RunningStats(List<Double> mean, List<Double> variance, long numBatchesTracked) {
  /// Copies the lists.
  public RunningStats {
    mean = List.copyOf(mean);
    variance = List.copyOf(variance);
  }

  /// Before the first batch.
  public static RunningStats initial(int channels) {
    return new RunningStats(
        Collections.nCopies(channels, 0.0), Collections.nCopies(channels, 1.0), 0);
  }

  /// After a batch that was counted and then refused.
  RunningStats counted() {
    return new RunningStats(mean, variance, numBatchesTracked + 1);
  }

  /// After one more batch: `running = (1 - m) * running + m * batch`, where m is the momentum, or
  /// `1 / num_batches_tracked` for a cumulative average, in which every batch weighs the same
  /// whatever its size.
  ///
  /// @param batch by channel the moments of the groups that its batch statistic is the average of:
  ///   one for batch norm, one an image for instance norm
  /// @param momentum the convention's momentum; absent for a cumulative average
  /// @param counts whether the batch is counted: batch norm does, instance norm does not
  public RunningStats after(
      List<List<Moments>> batch, List<Double> momentum, Convention convention, boolean counts) {
    long tracked = numBatchesTracked + (counts ? 1 : 0);
    double weight =
        momentum.isEmpty() ? 1.0 / tracked : convention.weightOfNew(momentum.getFirst());
    List<Double> means = new ArrayList<>();
    List<Double> variances = new ArrayList<>();
    for (int c = 0; c < batch.size(); c++) {
      double newMean = batch.get(c).stream().mapToDouble(Moments::mean).average().orElseThrow();
      double newVariance =
          batch.get(c).stream()
              .mapToDouble(moments -> kept(moments, convention))
              .average()
              .orElseThrow();
      means.add((1 - weight) * mean.get(c) + weight * newMean);
      variances.add((1 - weight) * variance.get(c) + weight * newVariance);
    }
    return new RunningStats(means, variances, tracked);
  }

  // TensorFlow's kernel takes a factor of 1 for one value; PyTorch never comes here with one.
  private static double kept(Moments batch, Convention convention) {
    boolean biased = convention.biasedRunningVariance() || batch.count() == 1;
    return biased ? batch.variance() : batch.sampleVariance();
  }
}
