package org.normscope.chart.draw;

import java.util.List;
import org.normscope.chart.MeansFigure;
import org.normscope.chart.MeansFigure.Dot;

/// Paints means of groups as dots, one above the other in the order of the channels, over lines
/// that mark the means of all.
public final class MeansPainter {
  /// Pixels of the design that a row is high.
  public static final double ROW = 22;

  private static final double INSET = 5;
  private static final double HEAD = 26;
  private final Surface surface;
  private final Brush brush;

  /// Paints on a surface.
  public MeansPainter(Surface surface) {
    this.surface = surface;
    brush = new Brush(surface);
  }

  /// How high a picture of all rows is.
  public static double height(MeansFigure figure, double unit) {
    return (HEAD + ROW * figure.rows().size() + 8) * unit;
  }

  /// Paints all rows with their names, under the ends of the axis.
  public void paint(MeansFigure figure, double width, double height) {
    double u = brush.unit();
    double left = 12 * u + names(figure, 0.4 * width);
    double right = width - 12 * u;
    double middle = HEAD * u / 2;
    double from = left + INSET * u;
    double to = right - INSET * u;
    brush.text(figure.text(figure.axis().low()), from, middle, Align.LEFT, Ink.MUTED, false);
    brush.text(figure.text(figure.axis().high()), to, middle, Align.RIGHT, Ink.MUTED, false);
    head(figure, (left + right) / 2, middle);
    for (int i = 0; i < figure.rows().size(); i++) {
      double top = (HEAD + ROW * i) * u;
      brush.horizontal(top, 12 * u, right, Ink.GRID);
      String name = cut(figure.rows().get(i).name(), left - 20 * u);
      brush.text(name, 12 * u, top + ROW * u / 2, Align.LEFT, Ink.TEXT, false);
      row(figure, i, left, top, right - left, ROW * u);
    }
  }

  // Which dot is which channel, in the order in which they stand above each other.
  private void head(MeansFigure figure, double x, double y) {
    double u = brush.unit();
    String title = "mean, " + figure.unit().label();
    List<Dot> dots =
        figure.rows().stream()
            .map(MeansFigure.Row::dots)
            .filter(some -> !some.isEmpty())
            .findFirst()
            .orElse(List.of());
    double each = 24 * u;
    double at = x - (brush.width(title, false) + dots.size() * each) / 2;
    brush.text(title, at, y, Align.LEFT, Ink.MUTED, false);
    at += brush.width(title, false) + 12 * u;
    for (Dot dot : dots) {
      surface.setFill(Ink.channel(dot.channel()));
      surface.fillOval(at - 3 * u, y - 3 * u, 6 * u, 6 * u);
      brush.text(dot.channel(), at + 6 * u, y, Align.LEFT, Ink.TEXT, false);
      at += each;
    }
  }

  private double names(MeansFigure figure, double most) {
    double widest = 0;
    for (MeansFigure.Row row : figure.rows()) {
      widest = Math.max(widest, brush.width(row.name(), false) + 12 * brush.unit());
    }
    return Math.min(widest, most);
  }

  private String cut(String name, double room) {
    if (brush.width(name, false) <= room) {
      return name;
    }
    int length = name.length();
    while (length > 1 && brush.width(name.substring(0, length) + "…", false) > room) {
      length--;
    }
    return name.substring(0, length) + "…";
  }

  /// Paints the dots of one row into a box.
  public void row(MeansFigure figure, int row, double x, double y, double width, double height) {
    double u = brush.unit();
    double left = x + INSET * u;
    double span = width - 2 * INSET * u;
    if (span <= 0) {
      return;
    }
    for (Dot dot : figure.whole()) {
      double at = left + figure.axis().fraction(dot.mean()) * span;
      brush.vertical(at, y, y + height, Ink.channel(dot.channel()).fade(0.4));
    }
    List<Dot> dots = figure.rows().get(row).dots();
    for (int c = 0; c < dots.size(); c++) {
      surface.setFill(Ink.channel(dots.get(c).channel()));
      double at = left + figure.axis().fraction(dots.get(c).mean()) * span;
      double middle = y + height * (c + 1) / (dots.size() + 1);
      surface.fillOval(at - 3 * u, middle - 3 * u, 6 * u, 6 * u);
    }
  }
}
