package org.normscope.chart.draw;

import java.util.List;
import org.normscope.chart.Series;

/// Which colour a series wears: R, G, B and a lone gray have theirs, all others a ramp of the ink.
final class SeriesColors {
  private SeriesColors() {}

  static Ink of(List<Series> series, int index) {
    String name = series.get(index).name();
    boolean channel = name.equals("R") || name.equals("G") || name.equals("B");
    if (channel || series.size() == 1) {
      return Ink.channel(name);
    }
    double place = index / (double) (series.size() - 1);
    return Ink.TEXT.pale(0.55 * place);
  }
}
