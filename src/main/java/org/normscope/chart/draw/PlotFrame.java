package org.normscope.chart.draw;

import org.normscope.chart.Range;

/// Where the parts of the picture lie: the plot, left of it the labels of the shares, under it one
/// row of mean ± std per series, under them the tick labels. All in pixels, and all but width and
/// height in proportion to the font.
///
/// @param unit pixels of the design at 13 px text: 1 at that size
/// @param range what the x axis shows
/// @param left left edge of the plot
/// @param right right edge of the plot
/// @param top upper end of the grid lines
/// @param ceiling where the tallest outline ends; above it is room for a tag
/// @param baseline foot of the outlines
/// @param rows how many rows of mean ± std there are
public record PlotFrame(
    double unit,
    Range range,
    double left,
    double right,
    double top,
    double ceiling,
    double baseline,
    int rows) {

  static final int MOST_ROWS = 6;

  private static final double AXIS = 44;
  private static final double SIDE = 9;
  private static final double FIRST_ROW = 9;
  private static final double ROW = 10;
  private static final double LABELS = 20;
  private static final double TOP = 4;
  // Less than this, and a shape is not seen any more.
  private static final double LEAST = 78;

  /// The frame for a picture of this size.
  ///
  /// @param compact a small multiple: neither tags nor labels of shares and rows
  public static PlotFrame of(
      double width, double height, double unit, Range range, int series, boolean compact) {
    int rows = rows(series);
    double baseline = Math.max(height - Math.rint(under(rows) * unit), unit);
    double side = Math.rint((compact ? 2 : SIDE) * unit);
    double left = compact ? side : Math.rint(AXIS * unit);
    double top = Math.rint(TOP * unit);
    double head = Math.min((compact ? 4 : 20) * unit, (baseline - top) / 3);
    return new PlotFrame(
        unit, range, left, Math.max(width - side, left + 1), top, top + head, baseline, rows);
  }

  /// How high a picture has to be for shapes to be seen in it, and all that stands under them.
  public static double least(double unit, int series) {
    return Math.ceil((TOP + LEAST + under(rows(series))) * unit);
  }

  private static int rows(int series) {
    return series > MOST_ROWS ? 0 : series;
  }

  private static double under(int rows) {
    return (rows > 0 ? 2 * FIRST_ROW + (rows - 1) * ROW : FIRST_ROW) + LABELS;
  }

  /// Width of the plot.
  public double width() {
    return right - left;
  }

  /// Pixel place of a value.
  public double x(double value) {
    return left + range.fraction(value) * width();
  }

  /// Value at a pixel place.
  public double value(double x) {
    return range.at((x - left) / width());
  }

  /// Pixel place of a height between 0 (baseline) and 1; taller ones end at the top of the grid.
  public double y(double height) {
    return Math.max(top, baseline - height * (baseline - ceiling));
  }

  /// Middle of a row of mean ± std.
  public double row(int index) {
    return baseline + (FIRST_ROW + index * ROW) * unit;
  }

  /// Lower end of the grid lines, under the rows.
  public double gridEnd() {
    return rows > 0 ? row(rows - 1) + FIRST_ROW * unit : baseline + FIRST_ROW * unit / 2;
  }

  /// Middle of the tick labels.
  public double labels() {
    return gridEnd() + 11 * unit;
  }
}
