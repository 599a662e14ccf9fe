package org.normscope.ui.norm;

import java.util.List;

/// How tiles in sections share a room. Where all of them can be seen at once they are as large as
/// that allows; else there are as many columns as fit, and the rest is scrolled to. Lengths are in
/// ems.
///
/// @param columns in each section
/// @param width of a tile
/// @param height of a tile
record CompareGrid(int columns, double width, double height) {
  /// Between two tiles.
  static final double GAP = 0.85;

  // How small a tile may be: a little lower where all are seen at once.
  private static final double LEAST_WIDTH = 16.5;
  private static final double LEAST_NARROW = 14;
  private static final double NARROW = 69;
  private static final double LEAST_HEIGHT = 14.2;
  private static final double USUAL_HEIGHT = 15.4;

  // How high they are for their width, where they scroll, and at most.
  private static final double USUAL_SHAPE = 0.66;
  private static final double HIGHEST_SHAPE = 0.85;

  // Where they scroll, larger windows make larger tiles and not more columns.
  private static final double WIDE = 140;
  private static final int MOST_COLUMNS = 5;

  /// The tiles of a room.
  ///
  /// @param width of the room
  /// @param height of the room without the heads of the sections
  /// @param counts how many tiles each section has
  static CompareGrid of(double width, double height, List<Integer> counts) {
    double least = width < NARROW ? LEAST_NARROW : LEAST_WIDTH;
    int fitting = Math.max(1, (int) ((width + GAP) / (least + GAP)));
    CompareGrid best = null;
    for (int columns = 1; columns <= fitting; columns++) {
      CompareGrid grid = whole(columns, width, height, counts);
      boolean fits = grid.height >= LEAST_HEIGHT;
      if (fits && (best == null || grid.area() > best.area())) {
        best = grid;
      }
    }
    return best == null ? scrolling(fitting, width) : best;
  }

  private static CompareGrid whole(int columns, double width, double height, List<Integer> counts) {
    int rows = counts.stream().mapToInt(count -> Math.ceilDiv(count, columns)).sum();
    double wide = tile(width, columns);
    double high = (height - (rows - counts.size()) * GAP) / Math.max(1, rows);
    return new CompareGrid(columns, wide, Math.min(high, HIGHEST_SHAPE * wide));
  }

  private static CompareGrid scrolling(int fitting, double width) {
    int columns = Math.min(fitting, width < WIDE ? MOST_COLUMNS : MOST_COLUMNS + 1);
    double wide = tile(width, columns);
    return new CompareGrid(columns, wide, Math.max(USUAL_HEIGHT, USUAL_SHAPE * wide));
  }

  private static double tile(double width, int columns) {
    return (width - (columns - 1) * GAP) / columns;
  }

  private double area() {
    return width * height;
  }
}
