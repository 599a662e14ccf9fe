package org.normscope.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;

/// A histogram as data: what a canvas paints and a file draws.
///
/// All series share the bins: equally wide, from `low` to `high`. The y axis is the share of a
/// series' pixels per bin.
///
/// @param bins from the lowest bin's left edge to the highest bin's right edge
/// @param home what is shown when nobody has zoomed; may be less or more than the bins
/// @param series in the order R, G, B
/// @param unit how values are shown
/// @param axisTitle what the x axis is: `pixel value, 0..1`
public record HistogramFigure(
    Range bins, Range home, List<Series> series, Unit unit, String axisTitle) {

  private static final int CODES = 256;

  /// Pixel values as they are: one bin per 8-bit code.
  public static HistogramFigure of(DatasetStats stats, Unit unit) {
    List<Series> series = new ArrayList<>();
    for (ChannelStats channel : stats.channels()) {
      double[] mass = Arrays.stream(channel.histogram()).asDoubleStream().toArray();
      series.add(new Series(channel.name(), mass, channel.count(), channel.mean(), channel.std()));
    }
    // Bin i holds code i, which stands in its middle.
    double half = 0.5 / (CODES - 1);
    return new HistogramFigure(
        new Range(-half, 1 + half), new Range(0, 1), series, unit, "pixel value, " + unit.label());
  }

  /// Refuses series with different bins.
  public HistogramFigure {
    series = List.copyOf(series);
    for (Series one : series) {
      if (one.mass().length == 0 || one.mass().length != series.getFirst().mass().length) {
        throw new IllegalArgumentException("all series of a figure have the same bins, at least 1");
      }
    }
  }

  /// Some of the series.
  ///
  /// @param places of them, from 0
  public HistogramFigure only(List<Integer> places) {
    return places.size() == series.size()
        ? this
        : new HistogramFigure(
            bins, home, places.stream().map(series::get).toList(), unit, axisTitle);
  }

  /// The same shape as the beginning of a motion to a figure of another unit.
  public HistogramFigure as(Unit other) {
    return new HistogramFigure(bins, home, series, other, axisTitle);
  }

  /// How many bins there are; none without series.
  public int binCount() {
    return series.isEmpty() ? 0 : series.getFirst().mass().length;
  }

  /// How wide a bin is.
  public double binWidth() {
    return bins.span() / Math.max(1, binCount());
  }

  /// The middle of a bin. Middles keep clear of rounding at the bins' edges: 8-bit codes stand in
  /// the middles of bins that reach from -1/2 to 255 1/2.
  public double center(int bin) {
    return bins.at((bin + 0.5) / binCount());
  }

  /// The bin that holds a value, or -1.
  public int binOf(double value) {
    if (!bins.contains(value) || binCount() == 0) {
      return -1;
    }
    return Math.min((int) (bins.fraction(value) * binCount()), binCount() - 1);
  }

  /// All that can be seen by zooming out: the bins and the home range, whichever reaches further.
  /// Half a bin at each side is not worth a zoom, so edges that near stay at home.
  public Range extent() {
    double slack = binWidth();
    double low = bins.low() < home.low() - slack ? bins.low() : home.low();
    double high = bins.high() > home.high() + slack ? bins.high() : home.high();
    return new Range(low, high);
  }

  /// The nearest value that a bin stands for.
  public double snap(double value) {
    int bin = binOf(value);
    return bin < 0 ? value : center(bin);
  }

  /// Pixels of a series in the bin at a value; 0 beyond the bins.
  public double count(int index, double value) {
    int bin = binOf(value);
    return bin < 0 ? 0 : series.get(index).mass()[bin];
  }

  /// Their share of all the series' pixels.
  public double share(int index, double value) {
    int bin = binOf(value);
    return bin < 0 ? 0 : series.get(index).share(bin);
  }

  /// The share of all pixels, of all series, that lies left of the range.
  public double shareBelow(Range range) {
    double outside = 0;
    for (Series one : series) {
      outside += one.below();
      for (int i = 0; i < binCount() && center(i) < range.low() - binWidth() * 1e-6; i++) {
        outside += one.mass()[i];
      }
    }
    return total() > 0 ? outside / total() : 0;
  }

  /// The share of all pixels, of all series, that lies right of the range.
  public double shareAbove(Range range) {
    double outside = 0;
    for (Series one : series) {
      outside += one.above();
      for (int i = binCount() - 1; i >= 0 && center(i) > range.high() + binWidth() * 1e-6; i--) {
        outside += one.mass()[i];
      }
    }
    return total() > 0 ? outside / total() : 0;
  }

  /// True when motion from this figure to the other makes sense: the same channels and bins.
  public boolean resembles(HistogramFigure other) {
    return binCount() == other.binCount()
        && binCount() > 0
        && names().equals(other.names())
        && unit.factor() == other.unit.factor();
  }

  /// Between two figures that resemble each other, for motion: this at 0, the other at 1. The shape
  /// travels along the axis while it changes.
  public HistogramFigure towards(HistogramFigure other, double progress) {
    List<Series> between = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      between.add(series.get(i).towards(other.series.get(i), progress));
    }
    return new HistogramFigure(
        bins.towards(other.bins, progress),
        home.towards(other.home, progress),
        between,
        other.unit,
        other.axisTitle);
  }

  /// The picture in a sentence.
  public String sentence() {
    if (series.isEmpty()) {
      return "Histogram, empty.";
    }
    return series.stream()
        .map(one -> "%s mean %s, std %s".formatted(one.name(), among(one.mean()), among(one.std())))
        .collect(Collectors.joining("; ", "Histogram of " + axisTitle + ": ", "."));
  }

  /// The largest absolute value that the bins hold.
  public double largest() {
    return Math.max(Math.abs(bins.low()), Math.abs(bins.high()));
  }

  private String among(double value) {
    return Numbers.among(largest(), value, unit);
  }

  /// What is at a value, in a sentence.
  public String sentenceAt(double value) {
    StringBuilder text = new StringBuilder("At ").append(among(value));
    for (int i = 0; i < series.size(); i++) {
      text.append(i == 0 ? ": " : ", ").append(series.get(i).name()).append(' ');
      text.append(Numbers.share(share(i, value)));
    }
    return text.append('.').toString();
  }

  private List<String> names() {
    return series.stream().map(Series::name).toList();
  }

  private double total() {
    double sum = 0;
    for (Series one : series) {
      sum += one.total();
    }
    return sum;
  }
}
