package org.normscope.stats;

/// The moments of every plane of a set, in plain arrays: what the moments of images that are moved
/// along lines follow from, without a look at packed planes. 40 bytes a plane. Immutable.
public final class PlaneMoments {
  private static final int FIELDS = 4;

  private final int channels;
  private final long[] pixels;
  // By image and channel: mean, variance, smallest, largest.
  private final double[] figures;

  private PlaneMoments(int images, int channels) {
    this.channels = channels;
    this.pixels = new long[images * channels];
    this.figures = new double[FIELDS * images * channels];
  }

  /// The moments of these planes.
  public static PlaneMoments of(Planes planes) {
    int channels = planes.channels().size();
    PlaneMoments all = new PlaneMoments(planes.images(), channels);
    for (int place = 0; place < all.pixels.length; place++) {
      Moments moments = planes.plane(place / channels, place % channels).moments();
      all.pixels[place] = moments.count();
      all.figures[FIELDS * place] = moments.mean();
      all.figures[FIELDS * place + 1] = moments.variance();
      all.figures[FIELDS * place + 2] = moments.min();
      all.figures[FIELDS * place + 3] = moments.max();
    }
    return all;
  }

  /// Pixels of a plane.
  public long count(int image, int channel) {
    return pixels[image * channels + channel];
  }

  /// The mean of a plane.
  public double mean(int image, int channel) {
    return figure(image, channel, 0);
  }

  /// The population variance of a plane.
  public double variance(int image, int channel) {
    return figure(image, channel, 1);
  }

  /// The smallest value of a plane.
  public double min(int image, int channel) {
    return figure(image, channel, 2);
  }

  /// The largest value of a plane.
  public double max(int image, int channel) {
    return figure(image, channel, 3);
  }

  private double figure(int image, int channel, int field) {
    return figures[FIELDS * (image * channels + channel) + field];
  }
}
