package org.normscope.ui.chart;

import org.normscope.chart.draw.Surface;

/// Paints all of a chart; the surface has this size.
@FunctionalInterface
public interface Painter {
  /// Paints it.
  void paint(Surface surface, double width, double height);
}
