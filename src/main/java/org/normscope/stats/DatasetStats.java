package org.normscope.stats;

import java.util.ArrayList;
import java.util.Arrays;
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
  /// @param meanOfMeans average of the images' means: the mean where every image weighs the same
  /// @param meanOfStds average of the images' population stds
  /// @param rootMeanVariance root of the average of the images' population variances
  /// @param stdOfMeans population std of the images' means
  public record PerImage(
      double[] meanOfMeans, double[] meanOfStds, double[] rootMeanVariance, double[] stdOfMeans) {

    /// The std of a channel where every image weighs the same: the root of the average of
    /// `(variance
    /// + mean²) - meanOfMeans²`, computed without that difference as the root of `rootMeanVariance²
    ///   + stdOfMeans²`.
    public double std(int channel) {
      return Math.hypot(rootMeanVariance[channel], stdOfMeans[channel]);
    }
  }

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
    int images = planes.images();
    double[][] means = new double[channels.size()][images];
    CompensatedSum[] stds = sums(channels.size());
    CompensatedSum[] variances = sums(channels.size());
    CompensatedSum[] within = sums(channels.size());
    for (int i = 0; i < images; i++) {
      for (int c = 0; c < means.length; c++) {
        Moments moments = planes.plane(i, c).moments();
        means[c][i] = moments.mean();
        stds[c].add(moments.std());
        variances[c].add(moments.variance());
        within[c].add(moments.variance() * moments.count());
      }
    }
    double[][] figures = new double[4][channels.size()];
    double[] share = new double[channels.size()];
    for (int c = 0; c < means.length; c++) {
      Moments ofMeans = Moments.of(means[c]);
      figures[0][c] = ofMeans.mean();
      figures[1][c] = stds[c].value() / images;
      figures[2][c] = Math.sqrt(variances[c].value() / images);
      figures[3][c] = ofMeans.std();
      ChannelStats channel = channels.get(c);
      double total = channel.std() * channel.std() * channel.count();
      // 0 / 0 is NaN.
      share[c] = Math.min(1, within[c].value() / total);
    }
    PerImage perImage = new PerImage(figures[0], figures[1], figures[2], figures[3]);
    return new DatasetStats(images, channels, perImage, share);
  }

  private static CompensatedSum[] sums(int count) {
    CompensatedSum[] sums = new CompensatedSum[count];
    Arrays.setAll(sums, _ -> new CompensatedSum());
    return sums;
  }

  /// The same with the mean and std of each channel by a weighting, and with the share within the
  /// images that follows. Under [Weighting#IMAGE] there is no sample std; counts, smallest and
  /// largest value, percentiles and histograms stay those of the pixels.
  public DatasetStats weighted(Weighting weighting) {
    if (weighting == Weighting.PIXEL) {
      return this;
    }
    List<ChannelStats> weighted = new ArrayList<>();
    double[] share = new double[channels.size()];
    for (int c = 0; c < channels.size(); c++) {
      double std = perImage.std(c);
      double part = perImage.rootMeanVariance[c] / std;
      weighted.add(channels.get(c).with(perImage.meanOfMeans[c], std));
      share[c] = Math.min(1, part * part);
    }
    return new DatasetStats(images, List.copyOf(weighted), perImage, share);
  }

  /// Pixels in each channel.
  public long pixels() {
    return channels.getFirst().count();
  }
}
