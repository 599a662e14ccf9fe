package org.normscope.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.normscope.norm.Affine;
import org.normscope.norm.RunningStats;

/// The same batch through batch norm's training mode, which normalizes by the batch, and its
/// evaluation mode, which normalizes by the running statistics (gamma 1, beta 0).
///
/// @param channels one entry per channel
public record BothModes(List<Channel> channels) {
  // Outputs that differ by rounding are the same value.
  private static final double SAME = 1e-9;

  /// One channel of both outputs.
  ///
  /// @param training the line of training mode
  /// @param evaluation the line of evaluation mode
  /// @param distance mean `|y_train - y_eval|` over the batch's values
  /// @param ks Kolmogorov-Smirnov distance of the outputs, 0..1
  public record Channel(Affine training, Affine evaluation, double distance, double ks) {}

  /// Sends a batch through both.
  ///
  /// @param batch its channels
  /// @param running the running statistics; absent for `track_running_stats=False`, with which
  ///   evaluation uses the batch too
  /// @param eps added to the variance inside the root
  public static BothModes of(List<Distribution> batch, Optional<RunningStats> running, double eps) {
    List<Channel> channels = new ArrayList<>();
    for (int c = 0; c < batch.size(); c++) {
      Distribution values = batch.get(c);
      Affine training = line(values.mean(), values.variance(), eps);
      Affine evaluation = training;
      if (running.isPresent()) {
        evaluation = line(running.get().mean().get(c), running.get().variance().get(c), eps);
      }
      channels.add(
          new Channel(
              training,
              evaluation,
              distance(values, training, evaluation),
              ks(values, training, evaluation)));
    }
    return new BothModes(List.copyOf(channels));
  }

  private static Affine line(double mean, double variance, double eps) {
    return new Affine(1 / Math.sqrt(variance + eps), mean, 0);
  }

  private static double distance(Distribution values, Affine a, Affine b) {
    double sum = 0;
    for (int e = 0; e < values.entries(); e++) {
      sum += Math.abs(a.at(values.value(e)) - b.at(values.value(e))) * values.count(e);
    }
    return sum / values.count();
  }

  // Both outputs rise with the input: two walks through the same values.
  private static double ks(Distribution values, Affine a, Affine b) {
    int i = 0;
    int j = 0;
    long belowA = 0;
    long belowB = 0;
    long most = 0;
    int entries = values.entries();
    while (i < entries && j < entries) {
      double next = Math.min(a.at(values.value(i)), b.at(values.value(j))) + SAME;
      while (i < entries && a.at(values.value(i)) <= next) {
        belowA += values.count(i++);
      }
      while (j < entries && b.at(values.value(j)) <= next) {
        belowB += values.count(j++);
      }
      most = Math.max(most, Math.abs(belowA - belowB));
    }
    return (double) most / values.count();
  }
}
