package org.normscope.chart.draw;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.normscope.chart.Range;
import org.normscope.chart.TraceFigure;
import org.normscope.export.picture.SvgColors;
import org.normscope.export.picture.SvgSurface;

final class TracePainterTest {
  private static final Pattern NUMBER = Pattern.compile(">(0\\.\\d+)</text>");

  // One image: every batch is the same, and an axis close to it would need long numbers.
  @Test
  void numbersOfAnAxisFitBesideIt() {
    for (double value : List.of(0.0190751, 0.0403163, 0.6368, 0.9)) {
      Range range = TraceFigure.near(200, _ -> value, List.of());
      TraceFigure figure =
          new TraceFigure(
              "R",
              200,
              Optional.of(_ -> value),
              _ -> value,
              List.of(),
              Optional.empty(),
              List.of(),
              range,
              1);
      SvgSurface surface = new SvgSurface(1, SvgColors.VARIABLES, "t");
      TraceFrame frame = TraceFrame.of(250, 150, 1, 200, range, false);
      new TracePainter(surface).ground(figure, frame, false);
      Matcher numbers = NUMBER.matcher(surface.element(250, 150, "running_var"));
      assertTrue(numbers.find(), "it has a number");
      do {
        String number = numbers.group(1);
        assertFalse(surface.width(number, false) > frame.left() - 5, number);
      } while (numbers.find());
    }
  }
}
