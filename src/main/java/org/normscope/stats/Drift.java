package org.normscope.stats;

import java.util.ArrayList;
import java.util.List;

/// How far one group of images lies from another, channel by channel.
///
/// @param channels one entry per channel
public record Drift(List<Channel> channels) {

  /// One channel of both groups. Values are in 0..1; `a` is compared with `b`, so that what is
  /// brighter in `a` is positive.
  ///
  /// @param name of the channel
  /// @param a mean and std of the pixels of one group
  /// @param b those of the other
  /// @param pixelStd std of the pixels within the groups: the root of the mean of their variances,
  ///   each weighed by its pixels
  /// @param imageSd standard deviation of the images' means within the groups, `√((SSa + SSb) / (Ma
  ///   + Mb - 2))` with SS the sum of squared deviations of M means; NaN without two images in
  ///     either group
  /// @param ks Kolmogorov-Smirnov distance, 0..1: the largest difference between the two
  ///   distribution functions of the pixels, at full resolution. (It comes without a p-value:
  ///   pixels of an image are not independent, and any p-value would be far too small)
  public record Channel(
      String name, Moments a, Moments b, double pixelStd, double imageSd, double ks) {
    /// `mean(a) - mean(b)`.
    public double meanDifference() {
      return (a.mean() - b.mean()) + (a.rest() - b.rest());
    }

    /// `std(a) - std(b)`.
    public double stdDifference() {
      return a.std() - b.std();
    }

    /// A difference in units of [#pixelStd]; NaN where the pixels do not vary.
    public double inPixelStds(double difference) {
      return pixelStd > 0 ? difference / pixelStd : Double.NaN;
    }

    /// A difference in units of [#imageSd]; NaN where the images' means do not vary.
    public double inImageSds(double difference) {
      return imageSd > 0 ? difference / imageSd : Double.NaN;
    }
  }

  /// The drift of one group from another; both hold at least one image and have the same channels.
  public static Drift of(DriftGroup a, DriftGroup b) {
    List<Channel> channels = new ArrayList<>();
    for (int c = 0; c < a.channels().size(); c++) {
      Moments pixelsA = a.counts().get(c).moments();
      Moments pixelsB = b.counts().get(c).moments();
      channels.add(
          new Channel(
              a.channels().get(c),
              pixelsA,
              pixelsB,
              pooled(pixelsA, pixelsB),
              pooledSd(a.imageMeans().get(c), b.imageMeans().get(c)),
              ks(
                  a.counts().get(c),
                  (double) pixelsA.count(),
                  b.counts().get(c),
                  (double) pixelsB.count())));
    }
    return new Drift(List.copyOf(channels));
  }

  /// The largest Kolmogorov-Smirnov distance of a channel: what drifts are ranked by, since it sees
  /// a moved mean, another spread and another shape alike.
  public double ks() {
    return channels.stream().mapToDouble(Channel::ks).max().orElse(0);
  }

  /// The largest difference of a channel's means in pixel stds: signed, by magnitude over the
  /// channels; NaN where no channel varies.
  public double meanShift() {
    double worst = Double.NaN;
    for (Channel channel : channels) {
      double off = channel.inPixelStds(channel.meanDifference());
      if (!Double.isNaN(off) && !(Math.abs(off) <= Math.abs(worst))) {
        worst = off;
      }
    }
    return worst;
  }

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

  private static double pooledSd(Moments a, Moments b) {
    long freedom = a.count() + b.count() - 2;
    return freedom == 0
        ? Double.NaN
        : Math.sqrt((a.count() * a.variance() + b.count() * b.variance()) / freedom);
  }

  // Equal variances give themselves, whatever the weights.
  private static double pooled(Moments a, Moments b) {
    double share = (double) b.count() / (a.count() + b.count());
    return Math.sqrt(a.variance() + (b.variance() - a.variance()) * share);
  }

  private static double ks(ChannelCounts a, double pixelsA, ChannelCounts b, double pixelsB) {
    int step = a.only8() && b.only8() ? Scale.unitsPerCode(8) : 1;
    long belowA = 0;
    long belowB = 0;
    double most = 0;
    for (int k = 0; k < Scale.ONE; k += step) {
      belowA += a.countAt(k);
      belowB += b.countAt(k);
      most = Math.max(most, Math.abs(belowA / pixelsA - belowB / pixelsB));
    }
    return most;
  }
}
