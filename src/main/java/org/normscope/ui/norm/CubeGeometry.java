package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;

/// Where the cells of a cube lie that is looked at from somewhere above: at home, C runs right and
/// down along the front face, N right and up along the side, H·W upward. Only the three visible
/// faces have cells.
final class CubeGeometry {

  /// How many layers stand for H·W.
  static final int ROWS = 5;

  private static final double HEIGHT = 2.8;

  private final int images;
  private final int channels;
  private final int further;
  private final CubeTurn turn;
  private final double unit;
  private final double channelStep;
  private final double imageStep;
  private final Point2D corner;
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
      boolean right = true;
      boolean left = true;
      for (int i = 0; i < 4; i++) {
        int j = (i + 1) % 4;
        double cross = (xs[j] - xs[i]) * (y - ys[i]) - (ys[j] - ys[i]) * (x - xs[i]);
        right &= cross >= 0;
        left &= cross <= 0;
      }
      // Seen from the other side the corners go the other way round.
      return right || left;
    }
  }

  /// A cube as large as fits into a box of this size, its bounds starting at 0, 0.
  ///
  /// @param further how many more images need room behind the last one
  /// @param turn from where it is looked at
  CubeGeometry(int images, int channels, int further, CubeTurn turn, double width, double height) {
    this(
        images,
        channels,
        further,
        turn,
        // Turned, it does not grow: it would seem to come nearer.
        Math.min(
            fitting(images, channels, further, turn, width, height),
            fitting(images, channels, further, CubeTurn.HOME, width, height)),
        Point2D.ZERO);
  }

  private CubeGeometry(
      int images, int channels, int further, CubeTurn turn, double unit, Point2D corner) {
    this.images = images;
    this.channels = channels;
    this.further = further;
    this.turn = turn;
    this.unit = unit;
    this.channelStep = channelExtent(channels) / channels;
    this.imageStep = imageExtent(images) / images;
    this.corner = corner;
    double channelExtent = channelExtent(channels);
    double depth = depth(images, further);
    double left =
        Math.min(0, turn.channelRight() * channelExtent) + Math.min(0, turn.imageRight() * depth);
    double top =
        Math.min(0, turn.channelDown() * channelExtent)
            + Math.min(0, turn.imageDown() * depth)
            - HEIGHT * turn.up();
    this.origin = corner.add(-unit * left, -unit * top);
    this.cells = buildCells();
  }

  /// The same cube elsewhere: its bounds start here.
  CubeGeometry at(double x, double y) {
    return new CubeGeometry(images, channels, further, turn, unit, new Point2D(x, y));
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
      int images, int channels, int further, CubeTurn turn, double width, double height) {
    double depth = depth(images, further);
    double across = across(channelExtent(channels), depth, turn);
    double down = down(channelExtent(channels), depth, turn);
    return Math.max(0, Math.min(width / across, height / down));
  }

  private static double across(double channelExtent, double depth, CubeTurn turn) {
    return Math.abs(turn.channelRight()) * channelExtent + Math.abs(turn.imageRight()) * depth;
  }

  private static double down(double channelExtent, double depth, CubeTurn turn) {
    return Math.abs(turn.channelDown()) * channelExtent
        + Math.abs(turn.imageDown()) * depth
        + HEIGHT * turn.up();
  }

  double width() {
    return unit * across(channelExtent(channels), depth(images, further), turn);
  }

  double height() {
    return unit * down(channelExtent(channels), depth(images, further), turn);
  }

  /// From where it is looked at.
  CubeTurn turn() {
    return turn;
  }

  /// Where, along the images, the visible face across them is: before the first, or behind the
  /// last.
  int frontEdge() {
    return turn.firstImageInFront() ? 0 : images;
  }

  /// Where, along the channels, the visible face across them is.
  int sideEdge() {
    return turn.lastChannelInFront() ? channels : 0;
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
    double along = c * channelStep;
    double back = n * imageStep;
    double right = turn.channelRight() * along + turn.imageRight() * back;
    double down =
        turn.channelDown() * along + turn.imageDown() * back - turn.up() * HEIGHT * h / ROWS;
    return origin.add(unit * right, unit * down);
  }

  /// Where its bounds begin.
  double left() {
    return corner.getX();
  }

  /// The foot of the upright edge farthest to the left.
  Point2D leftmost() {
    Point2D leftmost = point(0, 0, 0);
    for (int corner = 1; corner < 4; corner++) {
      double n = corner % 2 == 0 ? 0 : images;
      Point2D foot = point(n, corner < 2 ? 0 : channels, 0);
      leftmost = foot.getX() < leftmost.getX() ? foot : leftmost;
    }
    return leftmost;
  }

  /// How long an upright edge is.
  double upright() {
    return unit * turn.up() * HEIGHT;
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
    return unit * Math.abs(turn.channelRight()) * channelStep;
  }

  private List<Cell> buildCells() {
    List<Cell> all = new ArrayList<>();
    int front = frontEdge();
    int first = Math.min(front, images - 1);
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
                new int[] {first, c, row},
                point(front, c, row + 1),
                point(front, c + 1, row + 1),
                point(front, c + 1, row),
                point(front, c, row)));
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
    int side = sideEdge();
    return cell(
        Face.SIDE,
        new int[] {n, Math.min(side, channels - 1), row},
        point(n, side, row + 1),
        point(n + 1, side, row + 1),
        point(n + 1, side, row),
        point(n, side, row));
  }

  /// Top and side of an image behind the last one, from 0: a hint at the rest. None where they
  /// would stand before the others.
  List<Cell> beyond(int index) {
    List<Cell> all = new ArrayList<>();
    if (!turn.firstImageInFront()) {
      return all;
    }
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
