package org.normscope.chart;

/// One channel's histogram. The array is shared, not copied: whoever makes a figure leaves it
/// alone.
///
/// @param name `R`, `G`, `B`, `gray`, or a number for feature maps
/// @param mass pixels in each bin; fractions where a code's pixels are spread over several bins
/// @param below pixels under the lowest bin
/// @param above pixels over the highest bin
/// @param total all pixels, those beyond the bins included
/// @param mean the mean of all pixels
/// @param std their standard deviation
public record Series(
    String name, double[] mass, double below, double above, double total, double mean, double std) {

  /// A series whose bins hold all its pixels.
  public Series(String name, double[] mass, double total, double mean, double std) {
    this(name, mass, 0, 0, total, mean, std);
  }

  /// The share of all pixels that lies in a bin.
  public double share(int bin) {
    return total > 0 ? mass[bin] / total : 0;
  }

  /// Between two series of equally many bins, for motion: this at 0, the other at 1.
  Series towards(Series other, double progress) {
    double[] between = new double[mass.length];
    double from = total > 0 ? (1 - progress) / total : 0;
    double to = other.total > 0 ? progress / other.total : 0;
    for (int i = 0; i < between.length; i++) {
      between[i] = (mass[i] * from + other.mass[i] * to) * other.total;
    }
    return new Series(
        other.name,
        between,
        other.below,
        other.above,
        other.total,
        mean + progress * (other.mean - mean),
        std + progress * (other.std - std));
  }
}
