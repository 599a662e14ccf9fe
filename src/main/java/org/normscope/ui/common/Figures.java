package org.normscope.ui.common;

import java.util.ArrayList;
import java.util.List;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Range;
import org.normscope.chart.Series;
import org.normscope.chart.Unit;
import org.normscope.norm.After;
import org.normscope.norm.AxisRange;
import org.normscope.norm.BatchMoments;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Histogram;
import org.normscope.stats.Moments;

/// Turns results of the core into figures.
public final class Figures {
  /// The same number before and after, so that heights can be compared.
  private static final int BINS = 256;

  private Figures() {}

  /// Pixel values as they are: one bin per 8-bit code.
  public static HistogramFigure before(DatasetStats stats, Unit unit) {
    List<Series> series = new ArrayList<>();
    for (ChannelStats channel : stats.channels()) {
      double[] mass = new double[BINS];
      for (int i = 0; i < BINS; i++) {
        mass[i] = channel.histogram()[i];
      }
      series.add(new Series(channel.name(), mass, channel.count(), channel.mean(), channel.std()));
    }
    // Bin i holds code i, which stands in its middle.
    double half = 0.5 / 255;
    return new HistogramFigure(
        new Range(-half, 1 + half), new Range(0, 1), series, unit, "pixel value, " + unit.label());
  }

  /// Values of an array as they are.
  ///
  /// @param title what they are, for the axis
  public static HistogramFigure before(BatchMoments array, String title) {
    Histogram histogram = array.histogram(BINS);
    Range range = new Range(histogram.low(), histogram.high());
    return new HistogramFigure(
        range, range, series(array.names(), array.channels(), histogram), Unit.NORMALIZED, title);
  }

  /// Normalized values over a range.
  public static HistogramFigure after(After after, List<Moments> moments, AxisRange axis) {
    Histogram histogram = after.spread(BINS, axis.low(), axis.high());
    Range range = new Range(axis.low(), axis.high());
    return new HistogramFigure(
        range,
        range,
        series(after.channels(), moments, histogram),
        Unit.NORMALIZED,
        "normalized value, no unit");
  }

  private static List<Series> series(
      List<String> names, List<Moments> moments, Histogram histogram) {
    List<Series> series = new ArrayList<>();
    for (int c = 0; c < names.size(); c++) {
      Moments channel = moments.get(c);
      series.add(
          new Series(
              names.get(c),
              histogram.counts()[c],
              histogram.below()[c],
              histogram.above()[c],
              channel.count(),
              channel.mean(),
              channel.std()));
    }
    return series;
  }
}
