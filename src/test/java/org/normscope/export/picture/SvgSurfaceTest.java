package org.normscope.export.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Range;
import org.normscope.chart.Series;
import org.normscope.chart.Spread;
import org.normscope.chart.TraceFigure;
import org.normscope.chart.Unit;
import org.normscope.chart.draw.HistogramPainter;
import org.normscope.chart.draw.Ink;
import org.normscope.chart.draw.PlotFrame;
import org.normscope.chart.draw.SpreadPainter;
import org.normscope.chart.draw.TraceFrame;
import org.normscope.chart.draw.TracePainter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Charts as SVG: well formed, whatever their names are.
final class SvgSurfaceTest {
  private static final String HOSTILE = "<script>alert('1')</script> & \"x\"\n\u0000\ud800";

  @Test
  void everyChartIsWellFormed() throws Exception {
    double[] mass = new double[256];
    mass[10] = 30;
    mass[200] = 70;
    HistogramFigure figure =
        new HistogramFigure(
            new Range(0, 1),
            new Range(0, 1),
            List.of(new Series(HOSTILE, mass, 100, 0.5, 0.2), new Series("G", mass, 100, 0.5, 0.2)),
            Unit.ZERO_ONE,
            "pixel value");
    SvgSurface histogram = new SvgSurface(1, SvgColors.of(true));
    PlotFrame frame = PlotFrame.of(400, 200, 1, figure.home(), 2, false);
    new HistogramPainter(histogram).paint(figure, frame, false, null, false, false);
    Document read = parsed(histogram.file(400, 200, HOSTILE));
    assertTrue(texts(read).contains("mean \u00b1 std"), texts(read));
    assertTrue(texts(read).contains("alert('1')"), texts(read));
    assertEquals(0, read.getElementsByTagName("script").getLength());

    SvgSurface spread = new SvgSurface(1, SvgColors.of(false));
    new SpreadPainter(spread)
        .paint(List.of(new Spread("R", 0.3, 0.2, 0.2, 0.19, 0.2)), Unit.ZERO_ONE, 300, 100);
    assertTrue(texts(parsed(spread.file(300, 100, ""))).contains("between"));

    TraceFigure trace =
        new TraceFigure(
            "B",
            3,
            Optional.of(step -> step * 0.1),
            step -> 0.1 * step,
            List.of(new TraceFigure.Level("true mean", 0.2, true)),
            Optional.empty(),
            List.of(),
            new Range(0, 0.4),
            1);
    SvgSurface traced = new SvgSurface(1, SvgColors.VARIABLES, "t");
    TraceFrame room = TraceFrame.of(300, 150, 1, 3, trace.range(), true);
    new TracePainter(traced).paint(trace, room, 3, true);
    Document steps = parsed(traced.element(300, 150, "running_mean"));
    assertTrue(texts(steps).contains("true mean"), texts(steps));
    assertEquals(1, steps.getElementsByTagName("clipPath").getLength());
  }

  @Test
  void sharesAndNamesOfTheRowsStandBesideThePlotAndNotUnderItsCurves() throws Exception {
    double[] mass = new double[256];
    Arrays.fill(mass, 0, 20, 5);
    HistogramFigure figure =
        new HistogramFigure(
            new Range(0, 1),
            new Range(0, 1),
            List.of(new Series("R", mass, 100, 0.02, 0.02)),
            Unit.ZERO_ONE,
            "pixel value");
    PlotFrame frame = PlotFrame.of(400, 200, 1, figure.home(), 1, false);
    SvgSurface surface = new SvgSurface(1, SvgColors.of(false));
    new HistogramPainter(surface).paint(figure, frame, false, null, false, false);
    NodeList texts = parsed(surface.file(400, 200, "")).getElementsByTagName("text");
    int beside = 0;
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      boolean ends = text.getAttribute("text-anchor").equals("end");
      boolean share = text.getTextContent().endsWith("%");
      if (share || (text.getTextContent().equals("R") && ends)) {
        assertTrue(ends, text.getTextContent());
        assertTrue(Double.parseDouble(text.getAttribute("x")) < frame.left());
        beside++;
      }
    }
    assertTrue(beside >= 2, "a share and the name of the row: " + beside);
  }

  @Test
  void pageAndFileNameTheirColoursDifferently() {
    Ink pale = Ink.TEXT.pale(0.5);
    assertEquals("#8f9194", SvgColors.of(false).of(pale));
    assertEquals("color-mix(in srgb, var(--text) 50%, var(--panel))", SvgColors.VARIABLES.of(pale));
  }

  @Test
  void numbersAreShort() {
    SvgSurface surface = new SvgSurface(1, SvgColors.of(false));
    surface.setStroke(Ink.TEXT);
    surface.setLineWidth(1.25);
    surface.strokeLine(1, -0.0001, 100, 1.0 / 3);
    String svg = surface.file(100, 10, "");
    assertTrue(svg.contains("M1 0L100 0.33"), svg);
    assertFalse(svg.contains("E-"), svg);
  }

  private static Document parsed(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static String texts(Document svg) {
    StringBuilder all = new StringBuilder();
    NodeList texts = svg.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      all.append(texts.item(i).getTextContent()).append('|');
    }
    return all.toString();
  }
}
