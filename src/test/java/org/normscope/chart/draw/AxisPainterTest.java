package org.normscope.chart.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Range;
import org.normscope.chart.Series;
import org.normscope.chart.Unit;
import org.normscope.export.picture.SvgColors;
import org.normscope.export.picture.SvgSurface;

final class AxisPainterTest {
  private static final Pattern LABEL = Pattern.compile(">(−?\\d+)</text>");

  /// The labels at the ends stand inside the plot, and so nearer to the ones beside them.
  @Test
  void labelsKeepApartOrEverySecondGoes() {
    assertEquals(List.of("−4", "−3", "−2", "−1", "0", "1", "2", "3", "4"), labels(540));
    assertEquals(List.of("−4", "−2", "0", "2", "4"), labels(200));
    assertEquals(List.of("−3", "0", "3"), labels(100));
  }

  private static List<String> labels(double width) {
    Range range = new Range(-4, 4);
    Series series = new Series("R", new double[] {1, 2, 1}, 4, 0, 1);
    HistogramFigure figure =
        new HistogramFigure(range, range, List.of(series), Unit.NORMALIZED, "normalized value");
    SvgSurface surface = new SvgSurface(1, SvgColors.of(false));
    PlotFrame frame = PlotFrame.of(width, 120, 1, range, 1, true);
    new HistogramPainter(surface).paint(figure, frame, false, null, true, false);
    return LABEL
        .matcher(surface.file(width, 120, ""))
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
