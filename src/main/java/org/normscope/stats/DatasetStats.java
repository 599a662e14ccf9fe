package org.normscope.stats;

import java.util.ArrayList;
import java.util.List;

/// Statistics of a set of images: pooled over all pixels, and the figures that are computed per
/// image and then averaged, which people mistake for them.
///
/// @param images number of images
/// @param channels one entry per channel
/// @param perImage figures per image, averaged
/// @param within share of each channel's pooled variance that lies within the images, 0..1: the
///   mean of the images' variances, each weighed by its pixels, over the pooled variance. The rest
///   lies between the images' means. NaN for a channel without variance
public record DatasetStats(
    int images, List<ChannelStats> channels, PerImage perImage, double[] within) {

  /// Averages over images, one value a channel, summed in the order of the images (sorted path
  /// order) so that they do not depend on the number of threads. The pooled variance is the mean of
  /// the images' variances *plus* the variance of their means; so both stds here are at most the
  /// pooled one when images have one size.
  ///
  /// @param meanOfMeans average of the images' means: every image weighs the same
  /// @param meanOfStds average of the images' population stds
  /// @param rootMeanVariance root of the average of the images' population variances
  public record PerImage(double[] meanOfMeans, double[] meanOfStds, double[] rootMeanVariance) {
    static PerImage of(Planes planes) {
      int channels = planes.channels().size();
      double[] means = new double[channels];
      double[] stds = new double[channels];
      double[] variances = new double[channels];
      int images = planes.images();
      for (int c = 0; c < channels; c++) {
        for (int i = 0; i < images; i++) {
          Moments moments = planes.plane(i, c).moments();
          means[c] += moments.mean();
          stds[c] += moments.std();
          variances[c] += moments.variance();
        }
        means[c] /= images;
        stds[c] /= images;
        variances[c] = Math.sqrt(variances[c] / images);
      }
      return new PerImage(means, stds, variances);
    }
  }

  /// Computes all of it; `planes` must hold at least one image.
  public static DatasetStats of(Planes planes) {
    List<ChannelStats> channels = new ArrayList<>();
    for (int c = 0; c < planes.channels().size(); c++) {
      channels.add(ChannelStats.of(planes.channels().get(c), planes.pooled(c)));
    }
    return new DatasetStats(
        planes.images(), List.copyOf(channels), PerImage.of(planes), within(planes, channels));
  }

  private static double[] within(Planes planes, List<ChannelStats> channels) {
    double[] within = new double[channels.size()];
    for (int c = 0; c < within.length; c++) {
      double scatter = 0;
      for (int i = 0; i < planes.images(); i++) {
        Moments moments = planes.plane(i, c).moments();
        scatter += moments.variance() * moments.count();
      }
      ChannelStats channel = channels.get(c);
      double total = channel.std() * channel.std() * channel.count();
      // 0 / 0 is NaN.
      within[c] = Math.min(1, scatter / total);
    }
    return within;
  }

  /// Pixels in each channel.
  public long pixels() {
    return channels.getFirst().count();
  }
}
