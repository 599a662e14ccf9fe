package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;

/// Where the cells of an isometric cube lie: C runs right and down along the front face, N right
/// and up along the side, H·W upward. Only the three visible faces have cells.
final class CubeGeometry {

  /// How many layers stand for H·W.
  static final int ROWS = 5;

  private static final double COS = Math.sqrt(3) / 2;
  private static final double SIN = 0.5;
  private static final double HEIGHT = 2.8;

  private final int images;
  private final int channels;
  private final int further;
  private final double unit;
  private final double channelStep;
  private final double imageStep;
  private final Point2D origin;
  private final List<Cell> cells;

  /// Which side of the cube a cell is on.
  enum Face {
    TOP,
    FRONT,
    SIDE
  }

  /// A visible cell.
  ///
  /// @param row layer of H·W, from 0 at the bottom
  /// @param xs its corners
  /// @param ys its corners
  record Cell(Face face, int image, int channel, int row, double[] xs, double[] ys) {
    Point2D centre() {
      return new Point2D((xs[0] + xs[2]) / 2, (ys[0] + ys[2]) / 2);
    }

    boolean contains(double x, double y) {
      boolean inside = true;
      for (int i = 0; i < 4; i++) {
        int j = (i + 1) % 4;
        double cross = (xs[j] - xs[i]) * (y - ys[i]) - (ys[j] - ys[i]) * (x - xs[i]);
        inside &= cross >= 0;
      }
      return inside;
    }
  }

  /// A cube as large as fits into a box of this size, its bounds starting at 0, 0.
  ///
  /// @param further how many more images need room behind the last one
  CubeGeometry(int images, int channels, int further, double width, double height) {
    this(
        images, channels, further, fitting(images, channels, further, width, height), Point2D.ZERO);
  }

  private CubeGeometry(int images, int channels, int further, double unit, Point2D corner) {
    this.images = images;
    this.channels = channels;
    this.further = further;
    this.unit = unit;
    this.channelStep = channelExtent(channels) / channels;
    this.imageStep = imageExtent(images) / images;
    this.origin = corner.add(0, unit * (HEIGHT + depth(images, further) * SIN));
    this.cells = buildCells();
  }

  /// The same cube elsewhere: its bounds start here.
  CubeGeometry at(double x, double y) {
    return new CubeGeometry(images, channels, further, unit, new Point2D(x, y));
  }

  private static double channelExtent(int channels) {
    return Math.clamp(channels, 1.4, 4.0);
  }

  private static double imageExtent(int images) {
    return Math.clamp(0.5 * images, 1.0, 4.0);
  }

  private static double depth(int images, int further) {
    return imageExtent(images) * (images + further) / images;
  }

  private static double fitting(
      int images, int channels, int further, double width, double height) {
    double run = channelExtent(channels) + depth(images, further);
    return Math.max(0, Math.min(width / (run * COS), height / (HEIGHT + run * SIN)));
  }

  double width() {
    return unit * COS * (channelExtent(channels) + depth(images, further));
  }

  double height() {
    return unit * (HEIGHT + SIN * (channelExtent(channels) + depth(images, further)));
  }

  int images() {
    return images;
  }

  int channels() {
    return channels;
  }

  /// How many more images there is room for behind the last one.
  int further() {
    return further;
  }

  /// A point of the grid: before image n, channel c, layer h; fractions and values outside are
  /// fine.
  Point2D point(double n, double c, double h) {
    double right = COS * (c * channelStep + n * imageStep);
    double down = SIN * (c * channelStep - n * imageStep) - HEIGHT * h / ROWS;
    return origin.add(unit * right, unit * down);
  }

  /// All visible cells, none hidden by another.
  List<Cell> cells() {
    return cells;
  }

  /// The cell at a point.
  Optional<Cell> hit(double x, double y) {
    return cells.stream().filter(cell -> cell.contains(x, y)).findFirst();
  }

  /// The cell that a plane shows on top, where every plane has one.
  Optional<Cell> top(int image, int channel) {
    return cells.stream()
        .filter(cell -> cell.face() == Face.TOP)
        .filter(cell -> cell.image() == image && cell.channel() == channel)
        .findFirst();
  }

  /// How wide one channel is drawn: letters need some.
  double channelWidth() {
    return unit * COS * channelStep;
  }

  private List<Cell> buildCells() {
    List<Cell> all = new ArrayList<>();
    for (int n = images - 1; n >= 0; n--) {
      for (int c = 0; c < channels; c++) {
        all.add(topOf(n, c));
      }
    }
    for (int row = 0; row < ROWS; row++) {
      for (int c = 0; c < channels; c++) {
        all.add(
            cell(
                Face.FRONT,
                new int[] {0, c, row},
                point(0, c, row + 1),
                point(0, c + 1, row + 1),
                point(0, c + 1, row),
                point(0, c, row)));
      }
      for (int n = 0; n < images; n++) {
        all.add(side(n, row));
      }
    }
    return List.copyOf(all);
  }

  private Cell topOf(int n, int c) {
    return cell(
        Face.TOP,
        new int[] {n, c, ROWS - 1},
        point(n + 1, c, ROWS),
        point(n + 1, c + 1, ROWS),
        point(n, c + 1, ROWS),
        point(n, c, ROWS));
  }

  private Cell side(int n, int row) {
    return cell(
        Face.SIDE,
        new int[] {n, channels - 1, row},
        point(n, channels, row + 1),
        point(n + 1, channels, row + 1),
        point(n + 1, channels, row),
        point(n, channels, row));
  }

  /// Top and side of an image behind the last one, from 0: a hint at the rest.
  List<Cell> beyond(int index) {
    List<Cell> all = new ArrayList<>();
    int n = images + index;
    for (int c = 0; c < channels; c++) {
      all.add(topOf(n, c));
    }
    for (int row = 0; row < ROWS; row++) {
      all.add(side(n, row));
    }
    return all;
  }

  private static Cell cell(Face face, int[] index, Point2D a, Point2D b, Point2D c, Point2D d) {
    return new Cell(
        face,
        index[0],
        index[1],
        index[2],
        new double[] {a.getX(), b.getX(), c.getX(), d.getX()},
        new double[] {a.getY(), b.getY(), c.getY(), d.getY()});
  }
}
