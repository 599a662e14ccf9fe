package org.normscope.ui.chart;

import java.util.List;
import javafx.scene.paint.Color;
import org.normscope.chart.Series;
import org.normscope.ui.common.Palette;

/// Which colour a series wears: R, G, B and a lone gray have theirs, all others a ramp of the ink.
final class SeriesColors {
  private SeriesColors() {}

  static Color of(List<Series> series, int index, Palette palette) {
    String name = series.get(index).name();
    boolean channel = name.equals("R") || name.equals("G") || name.equals("B");
    if (channel || series.size() == 1) {
      return palette.channel(name);
    }
    double place = index / (double) (series.size() - 1);
    return palette.text().interpolate(palette.panel(), 0.55 * place);
  }
}
