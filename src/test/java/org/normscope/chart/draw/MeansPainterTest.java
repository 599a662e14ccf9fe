package org.normscope.chart.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.normscope.chart.MeansFigure;
import org.normscope.chart.MeansFigure.Dot;
import org.normscope.chart.MeansFigure.Row;
import org.normscope.chart.MeterFigure;
import org.normscope.chart.MeterFigure.Mark;
import org.normscope.chart.Unit;
import org.normscope.export.picture.SvgColors;
import org.normscope.export.picture.SvgSurface;

/// Dots of means and the settled meter, as SVG.
final class MeansPainterTest {
  private static final int WIDTH = 560;

  private final SvgSurface svg = new SvgSurface(1, SvgColors.of(false));

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  @Test
  void everyGroupHasItsNameAndADotAChannelWhereItsMeanIs() {
    List<Row> rows =
        List.of(
            new Row("sea & <b>", List.of(new Dot("R", 0.2), new Dot("G", 0.4))),
            new Row("x".repeat(400), List.of(new Dot("R", 0.6), new Dot("G", 0.8))),
            new Row("not read yet", List.of()));
    MeansFigure figure = MeansFigure.of(rows, null, Unit.ZERO_255);
    new MeansPainter(svg).paint(figure, WIDTH, MeansPainter.height(figure, 1));
    String file = svg.file(WIDTH, MeansPainter.height(figure, 1), figure.sentence());
    assertTrue(file.contains(">sea &amp; &lt;b&gt;</text>"), file);
    assertTrue(file.contains("x…</text>"), "a long name is cut");
    assertTrue(file.contains(">not read yet</text>"));
    assertEquals(2 * 2 + 2, count(file, "<ellipse"), "two channels of two groups, and the key");
    // 0.15 to 0.85 of white, rounded outwards to whole hundredths.
    assertTrue(file.contains(">38</text>") && file.contains(">217</text>"), file);
  }

  @Test
  void theMeterFillsAndItsMarksKeepApart() {
    Mark mean = new Mark("mean", "44", 0.85);
    Mark variance = new Mark("variance", "46", 0.88);
    new MeterPainter(svg).paint(new MeterFigure(0.5, "step 0", List.of(mean, variance), ""), 200);
    String file = svg.file(200, MeterPainter.HEIGHT, "");
    assertTrue(file.contains("width=\"100\""), "half full");
    // Words of marks that are close stand beside each other, inside the picture.
    double first = place(file, ">mean<");
    double second = place(file, ">variance<");
    assertTrue(first + svg.width("mean", false) < second, file);
    assertTrue(second + svg.width("variance", false) < 201, file);
    assertTrue(file.contains(">step 0<"));
    SvgSurface never = new SvgSurface(1, SvgColors.of(false));
    new MeterPainter(never).paint(new MeterFigure(0, "step 0", List.of(), ""), 200);
    assertFalse(never.file(200, MeterPainter.HEIGHT, "").contains("stroke="), "no mark");
  }

  private static double place(String file, String words) {
    String before = file.substring(0, file.indexOf(words));
    String x = before.substring(before.lastIndexOf("<text x=\"") + 9);
    return Double.parseDouble(x.substring(0, x.indexOf('"')));
  }
}
