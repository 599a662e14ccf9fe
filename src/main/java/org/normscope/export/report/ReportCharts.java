package org.normscope.export.report;

import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Unit;
import org.normscope.chart.draw.HistogramPainter;
import org.normscope.chart.draw.PlotFrame;
import org.normscope.export.picture.SvgColors;
import org.normscope.export.picture.SvgSurface;
import org.normscope.stats.DatasetStats;

/// Histograms of the page, drawn as the window draws them.
final class ReportCharts {
  private ReportCharts() {}

  /// @param compact a small one without letters
  static String histogram(DatasetStats stats, double width, double height, boolean compact) {
    HistogramFigure figure = HistogramFigure.of(stats, Unit.ZERO_ONE);
    SvgSurface svg = new SvgSurface(1, SvgColors.VARIABLES);
    PlotFrame frame =
        PlotFrame.of(width, height, 1, figure.home(), figure.series().size(), compact);
    new HistogramPainter(svg).paint(figure, frame, false, null, compact, false);
    return svg.element(width, height, figure.sentence());
  }
}
