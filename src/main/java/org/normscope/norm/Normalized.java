package org.normscope.norm;

import java.util.List;
import org.normscope.stats.Histogram;
import org.normscope.stats.Moments;
import org.normscope.stats.PlaneMoments;
import org.normscope.stats.Planes;
import org.normscope.tensor.Tensor;

/// Images after a method, as one straight line per plane: nothing is read or computed per pixel.
public final class Normalized implements After {
  private final Planes planes;
  private final GroupMoments groups;
  private final Setup setup;
  private final Lines lines;

  private Normalized(Planes planes, GroupMoments groups, Setup setup) {
    this.planes = planes;
    this.groups = groups;
    this.setup = setup;
    this.lines = Lines.of(groups, setup);
  }

  /// Applies a method.
  ///
  /// @param planes the images; at least one
  /// @param groups their group moments, [GroupMoments#of], which may be those of a setup that
  ///   differs in what does not change what is shared
  /// @param setup the method, a line per plane
  /// @throws IllegalArgumentException when the method refuses these images
  public static Normalized of(Planes planes, GroupMoments groups, Setup setup) {
    setup.values().checkChannels(groups.size());
    setup.method().rule().check(groups.size(), setup.values());
    return new Normalized(planes, groups, setup);
  }

  @Override
  public List<String> channels() {
    return planes.channels();
  }

  /// Every code is a point at its value, moved.
  @Override
  public Histogram points(int bins, double low, double high) {
    return AfterHistogram.points(this, bins, low, high);
  }

  /// Every code is the interval that it stands for, moved, so that no comb appears where bins are
  /// narrower than codes. A code whose value lies in the range stays in it whole.
  @Override
  public Histogram spread(int bins, double low, double high) {
    return AfterHistogram.spread(this, bins, low, high);
  }

  @Override
  public int images() {
    return planes.images();
  }

  /// Only counts are known.
  @Override
  public Tensor input(int image) {
    throw new UnsupportedOperationException("only the counts of these images are at hand");
  }

  /// Along the lines of the image.
  @Override
  public Tensor output(int image, Tensor input) {
    double[] values = input.toArray();
    int plane = input.shape().plane();
    for (int i = 0; i < values.length; i++) {
      values[i] = line(image, i / plane).at(values[i]);
    }
    return Tensor.of(input.shape(), values);
  }

  /// The moments of each group that shares a statistic.
  public GroupMoments groups() {
    return groups;
  }

  /// The formula with the numbers of the group that plane (n, c) belongs to, and a value of it.
  public Worked worked(int image, int channel, double x) {
    return groups.worked(setup, image, channel, x);
  }

  /// The images before.
  public Planes planes() {
    return planes;
  }

  /// The line of plane (n, c).
  public Affine line(int image, int channel) {
    return lines.of(image, channel);
  }

  /// True when all images of a channel have one line, so that pooled counts are enough.
  public boolean oneLinePerChannel() {
    return lines.oneLinePerChannel();
  }

  /// Over all images: the mean and variance of each plane follow its line, and the between-image
  /// part is added in a second pass, so that nothing cancels.
  @Override
  public Moments moments(int channel) {
    if (oneLinePerChannel()) {
      return moved(planes.pooled(channel).moments(), line(0, channel));
    }
    int images = planes.images();
    PlaneMoments before = planes.moments();
    long count = 0;
    double sum = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int n = 0; n < images; n++) {
      Affine line = line(n, channel);
      long pixels = before.count(n, channel);
      double low = line.at(before.min(n, channel));
      double high = line.at(before.max(n, channel));
      count += pixels;
      sum += line.at(before.mean(n, channel)) * pixels;
      min = Math.min(min, Math.min(low, high));
      max = Math.max(max, Math.max(low, high));
    }
    double mean = sum / count;
    double scatter = 0;
    for (int n = 0; n < images; n++) {
      Affine line = line(n, channel);
      double off = line.at(before.mean(n, channel)) - mean;
      double variance = before.variance(n, channel) * line.scale() * line.scale();
      scatter += before.count(n, channel) * (variance + off * off);
    }
    return new Moments(count, mean, scatter / count, min, max);
  }

  /// Moments of a plane after.
  Moments after(int image, int channel) {
    return moved(planes.plane(image, channel).moments(), line(image, channel));
  }

  /// Moments along a line. A steep one would show what the rounding of the mean lost.
  static Moments moved(Moments before, Affine line) {
    double a = line.at(before.min());
    double b = line.at(before.max());
    return new Moments(
        before.count(),
        line.at(before.mean()) + before.rest() * line.scale(),
        before.variance() * line.scale() * line.scale(),
        Math.min(a, b),
        Math.max(a, b));
  }
}
