package org.normscope.norm;

import java.util.List;
import org.normscope.stats.Moments;
import org.normscope.stats.Planes;
import org.normscope.tensor.Axis;

/// Images after a method, as one straight line per plane: nothing is read or computed per pixel.
public final class Normalized {
  private final Planes planes;
  private final int channels;
  private final Affine[] lines;
  private final boolean oneLinePerChannel;

  private Normalized(Planes planes, Affine[] lines, boolean oneLinePerChannel) {
    this.planes = planes;
    this.channels = planes.channels().size();
    this.lines = lines;
    this.oneLinePerChannel = oneLinePerChannel;
  }

  /// Applies a rule.
  ///
  /// @param planes the images; at least one
  /// @param values parameters: one value each, or one a channel; another number is refused with an
  ///   [IllegalArgumentException]
  /// @param groups their group moments, [GroupMoments#of]
  public static Normalized of(Planes planes, GroupMoments groups, Rule rule, Values values) {
    int channels = planes.channels().size();
    values.checkChannels(channels);
    boolean oneLinePerChannel =
        !groups.axes().any()
            || (groups.axes().over().contains(Axis.N) && groups.axes().coupled().isEmpty());
    int images = oneLinePerChannel ? 1 : planes.images();
    Affine[] lines = new Affine[images * channels];
    for (int n = 0; n < images; n++) {
      List<Moments> coupled = groups.coupled(n);
      for (int c = 0; c < channels; c++) {
        lines[n * channels + c] = rule.line(groups.of(n, c), coupled, values, c);
      }
    }
    return new Normalized(planes, lines, oneLinePerChannel);
  }

  /// The images before.
  public Planes planes() {
    return planes;
  }

  /// The line of plane (n, c).
  public Affine line(int image, int channel) {
    return lines[(oneLinePerChannel ? 0 : image * channels) + channel];
  }

  /// True when all images of a channel have one line, so that pooled counts are enough.
  public boolean oneLinePerChannel() {
    return oneLinePerChannel;
  }

  /// Moments of a channel after the method, over all images: the mean and variance of each plane
  /// follow its line, and the between-image part is added in a second pass, so that nothing
  /// cancels.
  public Moments moments(int channel) {
    if (oneLinePerChannel) {
      return moved(planes.pooled(channel).moments(), line(0, channel));
    }
    int images = planes.images();
    Moments[] after = new Moments[images];
    long count = 0;
    double sum = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int n = 0; n < images; n++) {
      after[n] = moved(planes.plane(n, channel).moments(), line(n, channel));
      count += after[n].count();
      sum += after[n].mean() * after[n].count();
      min = Math.min(min, after[n].min());
      max = Math.max(max, after[n].max());
    }
    double mean = sum / count;
    double scatter = 0;
    for (Moments plane : after) {
      double off = plane.mean() - mean;
      scatter += plane.count() * (plane.variance() + off * off);
    }
    return new Moments(count, mean, scatter / count, min, max);
  }

  private static Moments moved(Moments before, Affine line) {
    double a = line.at(before.min());
    double b = line.at(before.max());
    return new Moments(
        before.count(),
        line.at(before.mean()),
        before.variance() * line.scale() * line.scale(),
        Math.min(a, b),
        Math.max(a, b));
  }
}
