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
  public record PerImage(double[] meanOfMeans, double[] meanOfStds, double[] rootMeanVariance) {}

  /// Computes all of it; `planes` must hold at least one image.
  public static DatasetStats of(Planes planes) {
    List<ChannelStats> channels = new ArrayList<>();
    for (int c = 0; c < planes.channels().size(); c++) {
      channels.add(ChannelStats.of(planes.channels().get(c), planes.pooled(c)));
    }
    return of(planes, List.copyOf(channels));
  }

  // Image by image, so that planes that lie in a file are looked at once and in their order.
  private static DatasetStats of(Planes planes, List<ChannelStats> channels) {
    double[] means = new double[channels.size()];
    double[] stds = new double[channels.size()];
    double[] variances = new double[channels.size()];
    double[] within = new double[channels.size()];
    int images = planes.images();
    for (int i = 0; i < images; i++) {
      for (int c = 0; c < means.length; c++) {
        Moments moments = planes.plane(i, c).moments();
        means[c] += moments.mean();
        stds[c] += moments.std();
        variances[c] += moments.variance();
        within[c] += moments.variance() * moments.count();
      }
    }
    for (int c = 0; c < means.length; c++) {
      ChannelStats channel = channels.get(c);
      means[c] /= images;
      stds[c] /= images;
      variances[c] = Math.sqrt(variances[c] / images);
      double total = channel.std() * channel.std() * channel.count();
      // 0 / 0 is NaN.
      within[c] = Math.min(1, within[c] / total);
    }
    return new DatasetStats(images, channels, new PerImage(means, stds, variances), within);
  }

  /// Pixels in each channel.
  public long pixels() {
    return channels.getFirst().count();
  }
}
