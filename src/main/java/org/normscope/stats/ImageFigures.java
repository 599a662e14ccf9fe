package org.normscope.stats;

import java.util.Arrays;

/// Mean, std, smallest and largest value of each image, per channel and over all its channels: kept
/// in arrays of primitives, some 20 bytes a channel, so that a table of 600,000 images sorts by any
/// of them without going back to the planes. Values are in 0..1; stds are the population's. Filled
/// by one thread, then immutable.
public final class ImageFigures {
  private final double[][] means;
  private final double[][] stds;
  private final char[][] mins;
  private final char[][] maxs;
  private final int[] pixels;
  private final long[] prints;

  /// Room for so many images of at most so many channels.
  public ImageFigures(int images, int channels) {
    means = new double[channels][images];
    stds = new double[channels][images];
    mins = new char[channels][images];
    maxs = new char[channels][images];
    pixels = new int[images];
    prints = new long[images];
    for (int c = 0; c < channels; c++) {
      Arrays.fill(means[c], Double.NaN);
      Arrays.fill(stds[c], Double.NaN);
    }
  }

  /// The figures of all images.
  public static ImageFigures of(Planes planes) {
    ImageFigures figures = new ImageFigures(planes.images(), planes.channels().size());
    for (int i = 0; i < planes.images(); i++) {
      for (int c = 0; c < figures.channels(); c++) {
        figures.put(i, c, planes.plane(i, c));
      }
    }
    return figures;
  }

  /// Takes the figures of a plane over. An image may have fewer channels than there is room for.
  public void put(int image, int channel, PlaneCounts plane) {
    Moments moments = plane.moments();
    means[channel][image] = moments.mean();
    stds[channel][image] = moments.std();
    mins[channel][image] = (char) plane.min();
    maxs[channel][image] = (char) plane.max();
    pixels[image] = Math.max(pixels[image], Math.toIntExact(moments.count()));
    prints[image] = mixed(mixed(mixed(prints[image], plane.sum()), plane.sumOfSquares()), plane);
  }

  private static long mixed(long print, PlaneCounts plane) {
    return mixed(mixed(print, plane.pixels()), ((long) plane.min() << 16) | plane.max());
  }

  // Stafford's mixer 13, as SplittableRandom uses it.
  private static long mixed(long print, long value) {
    long z = print * 31 + value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /// How many images there are.
  public int images() {
    return pixels.length;
  }

  /// The most channels that an image has.
  public int channels() {
    return means.length;
  }

  /// False for a channel that an image does not have.
  public boolean has(int image, int channel) {
    return !Double.isNaN(means[channel][image]);
  }

  /// Mean of a channel of an image; NaN for one that it does not have.
  public double mean(int image, int channel) {
    return means[channel][image];
  }

  /// Population std of a channel of an image; NaN for one that it does not have.
  public double std(int image, int channel) {
    return stds[channel][image];
  }

  /// Smallest value of a channel of an image; NaN for one that it does not have.
  public double min(int image, int channel) {
    return has(image, channel) ? mins[channel][image] / (double) Scale.ONE : Double.NaN;
  }

  /// Largest value of a channel of an image; NaN for one that it does not have.
  public double max(int image, int channel) {
    return has(image, channel) ? maxs[channel][image] / (double) Scale.ONE : Double.NaN;
  }

  /// Mean over all channels of an image, each the same.
  public double mean(int image) {
    double sum = 0;
    int of = 0;
    for (int c = 0; c < means.length && has(image, c); c++) {
      sum += means[c][image];
      of++;
    }
    return sum / of;
  }

  /// Population std over the pixels of all channels of an image: the root of the mean variance of
  /// its channels plus the variance of their means.
  public double std(int image) {
    double mean = mean(image);
    double squares = 0;
    int of = 0;
    for (int c = 0; c < means.length && has(image, c); c++) {
      double off = means[c][image] - mean;
      squares += stds[c][image] * stds[c][image] + off * off;
      of++;
    }
    return Math.sqrt(squares / of);
  }

  /// Smallest value of an image in any channel.
  public double min(int image) {
    int min = Scale.ONE;
    for (int c = 0; c < means.length && has(image, c); c++) {
      min = Math.min(min, mins[c][image]);
    }
    return min / (double) Scale.ONE;
  }

  /// Largest value of an image in any channel.
  public double max(int image) {
    int max = 0;
    for (int c = 0; c < means.length && has(image, c); c++) {
      max = Math.max(max, maxs[c][image]);
    }
    return max / (double) Scale.ONE;
  }

  /// Pixels of an image that were counted, in the channel where most were.
  public int pixels(int image) {
    return pixels[image];
  }

  /// A number that images with the same counts share, and hardly any others: it is mixed from the
  /// sums of their planes. Equal prints prove nothing.
  public long print(int image) {
    return prints[image];
  }
}
