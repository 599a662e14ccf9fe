package org.normscope.chart.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.normscope.chart.Series;

final class SeriesColorsTest {
  /// Names stand in these colours on the panel, and letters on tags of them: 4.5 to 1 is the least
  /// of WCAG 2.
  @Test
  void namesAndLettersAreRead() {
    for (int count : List.of(2, 4, 16)) {
      List<Series> series =
          IntStream.rangeClosed(1, count)
              .mapToObj(i -> new Series("c" + i, new double[1], 0, 0, 0))
              .toList();
      for (int i = 0; i < count; i++) {
        Ink ink = SeriesColors.of(series, i);
        assertEquals(0, ink.light());
        for (boolean dark : new boolean[] {false, true}) {
          double own = luminance(ink, dark);
          for (Ink other : List.of(Ink.PANEL, Ink.ON_CHANNEL)) {
            double beside = luminance(other, dark);
            double contrast = (Math.max(own, beside) + 0.05) / (Math.min(own, beside) + 0.05);
            assertTrue(contrast >= 4.5, ink + " has " + contrast + " to " + other);
          }
        }
      }
    }
  }

  private static double luminance(Ink ink, boolean dark) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      double own = part(ink.tone().in(dark), c);
      double mixed = own + ink.paleness() * (part(Tone.PANEL.in(dark), c) - own);
      sum +=
          weights[c] * (mixed <= 0.04045 ? mixed / 12.92 : Math.pow((mixed + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static double part(String color, int c) {
    return Integer.parseInt(color.substring(1 + 2 * c, 3 + 2 * c), 16) / 255.0;
  }
}
