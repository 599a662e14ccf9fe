package org.normscope.chart.draw;

import java.util.List;
import org.normscope.chart.Crosshair;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Outline;
import org.normscope.chart.ShareScale;

/// Everything one picture shows: what the painters of its parts read.
///
/// @param figure the histogram
/// @param frame where the parts lie
/// @param scale the y axis
/// @param outlines one traced line per series
/// @param crosshair what is pointed at, or null
/// @param density whether the y axis is labelled with shares per unit of the x axis
/// @param compact a small multiple: thin lines, no tags, no labels at the side
record View(
    HistogramFigure figure,
    PlotFrame frame,
    ShareScale scale,
    List<Outline> outlines,
    Crosshair crosshair,
    boolean compact,
    boolean density) {

  /// A series' colour.
  Ink color(int series) {
    return SeriesColors.of(figure.series(), series);
  }

  /// Pixel height of a share.
  double y(double share) {
    return frame.y(scale.height(share));
  }
}
