package org.normscope.export;

import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Series;

/// A histogram as a table: a row a bin, from its low to its high edge, with the pixels of each
/// channel in it. The first and last rows are what lies outside the bins.
public final class HistogramCsv {
  private HistogramCsv() {}

  /// The table of a figure; values in the figure's own unit (pixel values in 0..1).
  public static String of(HistogramFigure figure) {
    StringBuilder text = new StringBuilder("low,high");
    for (Series series : figure.series()) {
      text.append(',').append(Csv.cell(series.name()));
    }
    text.append('\n');
    int bins = figure.binCount();
    for (int bin = -1; bin <= bins; bin++) {
      double low = figure.bins().at((double) bin / bins);
      double high = figure.bins().at((bin + 1.0) / bins);
      text.append(bin < 0 ? "" : Csv.number(low)).append(',');
      text.append(bin == bins ? "" : Csv.number(high));
      for (Series series : figure.series()) {
        double pixels =
            bin < 0 ? series.below() : bin == bins ? series.above() : series.mass()[bin];
        text.append(',').append(Csv.number(pixels));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
