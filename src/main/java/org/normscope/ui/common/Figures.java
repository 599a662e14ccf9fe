package org.normscope.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Range;
import org.normscope.chart.Series;
import org.normscope.chart.Unit;
import org.normscope.norm.After;
import org.normscope.norm.AxisRange;
import org.normscope.norm.BatchMoments;
import org.normscope.norm.NextHistogram;
import org.normscope.stats.Histogram;
import org.normscope.stats.Moments;

/// Turns results of the core into figures.
public final class Figures {
  /// The same number before and after, so that heights can be compared.
  private static final int BINS = 256;

  private Figures() {}

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

  /// The histogram that [#after] asks for.
  ///
  /// @param axis its range, by the one that the values need
  public static NextHistogram nextAfter(UnaryOperator<AxisRange> axis) {
    return new NextHistogram(BINS, axis);
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
