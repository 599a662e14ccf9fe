package org.normscope.stats;

import java.util.ArrayList;
import java.util.List;

/// Statistics of a set of images: pooled over all pixels, and the figures that are computed per
/// image and then averaged, which people mistake for them.
///
/// @param images number of images
/// @param channels one entry per channel
/// @param perImage figures per image, averaged
public record DatasetStats(int images, List<ChannelStats> channels, PerImage perImage) {

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
    return new DatasetStats(planes.images(), List.copyOf(channels), PerImage.of(planes));
  }

  /// Pixels in each channel.
  public long pixels() {
    return channels.getFirst().count();
  }
}
