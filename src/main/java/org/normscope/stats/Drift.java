package org.normscope.stats;

/// How far one set of images lies from another.
public final class Drift {
  private Drift() {}

  /// The largest difference of a channel's pooled mean, in pooled stds of the reference: signed, by
  /// magnitude over the channels. NaN when the reference has no spread in any channel.
  public static double ofMeans(DatasetStats group, DatasetStats reference) {
    double worst = Double.NaN;
    for (int c = 0; c < reference.channels().size(); c++) {
      ChannelStats channel = reference.channels().get(c);
      double off = (group.channels().get(c).mean() - channel.mean()) / channel.std();
      if (Double.isFinite(off) && !(Math.abs(off) <= Math.abs(worst))) {
        worst = off;
      }
    }
    return worst;
  }
}
