package org.normscope.chart.draw;

import java.util.List;
import org.normscope.chart.Series;

/// Which colour a series wears: R, G, B and a lone gray have theirs, all others a ramp of the ink.
final class SeriesColors {
  // Paler, and neither its name nor the letters on its tag are read.
  private static final double PALEST = 0.38;

  private SeriesColors() {}

  static Ink of(List<Series> series, int index) {
    String name = series.get(index).name();
    boolean channel = name.equals("R") || name.equals("G") || name.equals("B");
    if (channel || series.size() == 1) {
      return Ink.channel(name);
    }
    double place = index / (double) (series.size() - 1);
    return Ink.TEXT.pale(PALEST * place);
  }
}
