package org.normscope.export.picture;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.normscope.chart.draw.Align;
import org.normscope.chart.draw.Ink;
import org.normscope.chart.draw.Surface;
import org.normscope.export.format.Escapes;

/// Writes what is drawn as SVG.
public final class SvgSurface implements Surface {
  private static final double SMALL = 11;
  // From the middle of a line of text down to where its letters stand, in multiples of its size.
  private static final double MIDDLE = 0.35;
  private static final String FONT =
      "Roboto, 'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

  private final StringBuilder body = new StringBuilder();
  private final double unit;
  private final SvgColors colors;
  private final String id;
  private String fill = "";
  private String stroke = "";
  private String width = "";
  private String dashes = "";
  private double textSize = SMALL;
  // The names of the rectangles that were clipped to.
  private final Map<String, String> clips = new HashMap<>();

  /// An empty picture that stands by itself.
  ///
  /// @param unit pixels of the design
  /// @param colors how colours are named
  public SvgSurface(double unit, SvgColors colors) {
    this(unit, colors, "clip");
  }

  /// An empty picture in a page.
  ///
  /// @param id what no other picture of the page is called
  public SvgSurface(double unit, SvgColors colors, String id) {
    this.unit = unit;
    this.colors = colors;
    this.id = id;
  }

  /// The picture as a file of its own, on the panel's ground.
  ///
  /// @param title what it shows, for those who cannot see it
  public String file(double width, double height, String title) {
    String ground = colors.of(Ink.PANEL);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + open(width, height, " width=\"" + number(width) + "\" height=\"" + number(height) + "\"")
        + "<title>"
        + Escapes.markup(title)
        + "</title>\n<rect width=\"100%\" height=\"100%\" fill=\""
        + ground
        + "\"/>\n"
        + body
        + "</svg>\n";
  }

  /// The picture as a part of a page, as wide as its place.
  ///
  /// @param title what it shows, for those who cannot see it
  public String element(double width, double height, String title) {
    return open(width, height, "")
        + "<title>"
        + Escapes.markup(title)
        + "</title>"
        + body
        + "</svg>";
  }

  private static String open(double width, double height, String size) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 "
        + number(width)
        + " "
        + number(height)
        + "\""
        + size
        + " font-family=\""
        + FONT
        + "\" fill=\"none\" stroke-linejoin=\"round\">\n";
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    text = text.replaceFirst("\\.?0+$", "");
    return text.equals("-0") ? "0" : text;
  }

  private static String color(String name, String color, double opacity) {
    String paint = name + "=\"" + color + "\"";
    return opacity == 1 ? paint : paint + " " + name + "-opacity=\"" + number(opacity) + "\"";
  }

  @Override
  public double unit() {
    return unit;
  }

  @Override
  public double scale() {
    return 1;
  }

  @Override
  public void setFill(Ink ink) {
    fill = color("fill", colors.of(ink), ink.opacity());
  }

  @Override
  public void setStroke(Ink ink) {
    stroke = color("stroke", colors.of(ink), ink.opacity());
  }

  @Override
  public void setLineWidth(double wanted) {
    width = "stroke-width=\"" + number(wanted) + "\"";
  }

  @Override
  public void setLineDashes(double... lengths) {
    dashes =
        lengths.length == 0
            ? ""
            : " stroke-dasharray=\""
                + Arrays.stream(lengths)
                    .mapToObj(SvgSurface::number)
                    .collect(Collectors.joining(" "))
                + "\"";
  }

  private void filled(String shape) {
    body.append('<').append(shape).append(' ').append(fill).append("/>\n");
  }

  private void stroked(String shape) {
    body.append('<').append(shape).append(' ').append(stroke).append(' ').append(width);
    body.append(dashes).append("/>\n");
  }

  @Override
  public void strokeLine(double x1, double y1, double x2, double y2) {
    stroked("path d=\"M" + point(x1, y1) + "L" + point(x2, y2) + "\"");
  }

  private static String point(double x, double y) {
    return number(x) + " " + number(y);
  }

  private static String points(double[] xs, double[] ys, int size) {
    StringBuilder path = new StringBuilder("path d=\"M");
    for (int i = 0; i < size; i++) {
      path.append(i == 0 ? "" : "L").append(point(xs[i], ys[i]));
    }
    return path.toString();
  }

  @Override
  public void strokePolyline(double[] xs, double[] ys, int size) {
    if (size > 1) {
      stroked(points(xs, ys, size) + "\"");
    }
  }

  @Override
  public void fillPolygon(double[] xs, double[] ys, int size) {
    if (size > 2) {
      filled(points(xs, ys, size) + "Z\"");
    }
  }

  private static String rectangle(double x, double y, double width, double height, double arc) {
    return "rect x=\""
        + number(x)
        + "\" y=\""
        + number(y)
        + "\" width=\""
        + number(width)
        + "\" height=\""
        + number(height)
        + "\""
        + (arc == 0 ? "" : " rx=\"" + number(arc / 2) + "\"");
  }

  @Override
  public void fillRoundRect(double x, double y, double width, double height, double arc) {
    filled(rectangle(x, y, width, height, arc));
  }

  @Override
  public void strokeRoundRect(double x, double y, double width, double height, double arc) {
    stroked(rectangle(x, y, width, height, arc));
  }

  private static String ellipse(double x, double y, double width, double height) {
    return "ellipse cx=\""
        + number(x + width / 2)
        + "\" cy=\""
        + number(y + height / 2)
        + "\" rx=\""
        + number(width / 2)
        + "\" ry=\""
        + number(height / 2)
        + "\"";
  }

  @Override
  public void fillOval(double x, double y, double width, double height) {
    filled(ellipse(x, y, width, height));
  }

  @Override
  public void strokeOval(double x, double y, double width, double height) {
    stroked(ellipse(x, y, width, height));
  }

  @Override
  public void setTextSize(double size) {
    textSize = size;
  }

  @Override
  public void fillText(String text, double x, double y, Align align, boolean bold) {
    double size = textSize * unit;
    body.append("<text x=\"").append(number(x)).append("\" y=\"");
    body.append(number(y + MIDDLE * size)).append("\" font-size=\"").append(number(size));
    body.append('"');
    if (align != Align.LEFT) {
      body.append(" text-anchor=\"").append(align == Align.CENTER ? "middle" : "end").append('"');
    }
    // As wide as it was measured, whatever font there is: words stand beside each other.
    String words = text.strip();
    body.append(" textLength=\"").append(number(width(words, bold)));
    body.append("\" lengthAdjust=\"spacingAndGlyphs\"");
    body.append(bold ? " font-weight=\"bold\" " : " ").append(fill).append('>');
    body.append(Escapes.markup(words)).append("</text>\n");
  }

  @Override
  public double width(String text, boolean bold) {
    return TextWidths.of(text, bold) * textSize * unit;
  }

  @Override
  public void clip(double x, double y, double width, double height) {
    String rectangle = rectangle(x, y, width, height, 0);
    String name = clips.get(rectangle);
    if (name == null) {
      name = id + clips.size();
      clips.put(rectangle, name);
      body.append("<clipPath id=\"").append(name).append("\"><");
      body.append(rectangle).append("/></clipPath>\n");
    }
    body.append("<g clip-path=\"url(#").append(name).append(")\">\n");
  }

  @Override
  public void unclip() {
    body.append("</g>\n");
  }
}
