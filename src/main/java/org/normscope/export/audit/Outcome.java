package org.normscope.export.audit;

import org.normscope.export.format.ExportedStats;
import org.normscope.stats.ChannelStats;

/// What a channel of the dataset becomes under `y = (x - mean) / std`: exactly, since its own mean
/// and std follow the same line.
///
/// @param name of the channel
/// @param mean of y; 0 is wanted
/// @param std of y, population; 1 is wanted
public record Outcome(String name, double mean, double std) {

  /// The outcome of a channel.
  ///
  /// @param mean subtracted, in 0..1
  /// @param std divided by, in 0..1
  static Outcome of(ExportedStats stats, int channel, double mean, double std) {
    ChannelStats one = stats.stats().channels().get(channel);
    return new Outcome(one.name(), (one.mean() - mean) / std, one.std() / std);
  }

  /// True when the mean is further from 0 than a config that fits leaves it.
  public boolean meanIsOff() {
    return !(Math.abs(mean) <= Audit.MEAN_TOLERANCE);
  }

  /// The same for the std and 1.
  public boolean stdIsOff() {
    return !(Math.abs(std - 1) <= Audit.STD_TOLERANCE);
  }

  /// How far mean and std are from 0 and 1, whichever is further.
  public double error() {
    return Math.max(Math.abs(mean), Math.abs(std - 1));
  }
}
