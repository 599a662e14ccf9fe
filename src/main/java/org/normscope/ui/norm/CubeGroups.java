package org.normscope.ui.norm;

import org.normscope.tensor.Axis;
import org.normscope.tensor.Box;
import org.normscope.tensor.Shape;
import org.normscope.tensor.SharedAxes;
import org.normscope.ui.norm.CubeGeometry.Cell;
import org.normscope.ui.norm.CubeGeometry.Face;

/// What the cells of the axis cube share: all of it read from the shared axes, so that whatever
/// they can say is shown.
///
/// The cube is a small tensor. Its layers stand for H, the first row on top; W has one column,
/// since no layer stands for it alone.
///
/// @param shared which axes one statistic runs over
/// @param shape of that tensor
record CubeGroups(SharedAxes shared, Shape shape) {

  /// The groups of a cube that draws so many images.
  ///
  /// @param channels of the batch, drawn or not: groups of channels are parts of all of them
  static CubeGroups of(SharedAxes shared, int images, int channels) {
    return new CubeGroups(
        shared, new Shape(Math.max(1, images), Math.max(1, channels), CubeGeometry.ROWS, 1));
  }

  /// The elements whose values make the statistic of a cell.
  Box box(int image, int channel, int row) {
    return shared.box(image, channel, height(row), 0, shape);
  }

  /// The elements on which the result at a cell depends: its box, and those it is compared with.
  Box reach(int image, int channel, int row) {
    return shared.reach(image, channel, height(row), 0, shape);
  }

  /// True when a cell lies in a box.
  static boolean contains(Box box, Cell cell) {
    return box.contains(cell.image(), cell.channel(), height(cell.row()), 0);
  }

  /// True when not all of a plane is in one group: each pixel has a statistic of its own, each
  /// value has its own neighbours, or nothing is shared at all.
  boolean withinPlanes() {
    return !shared.over().contains(Axis.H)
        || !shared.over().contains(Axis.W)
        || shared.window().isPresent();
  }

  /// True when groups lie beside each other, and not over each other as windows do.
  boolean parted() {
    return shared.any() && shared.window().isEmpty();
  }

  /// Whether another group begins beyond an edge of a cell.
  ///
  /// @param edge from the corner of that number to the next
  boolean ends(Cell cell, int edge) {
    // Edges 0 and 2 lie across the first of a face's axes, 1 and 3 across the second; 0 and 1 are
    // where it goes on.
    int step = edge < 2 ? 1 : -1;
    boolean first = edge % 2 == 0;
    Face face = cell.face();
    int row = cell.row() + (first && face != Face.TOP ? step : 0);
    int channel = cell.channel() + (!first && face != Face.SIDE ? step : 0);
    boolean acrossImages = first ? face == Face.TOP : face == Face.SIDE;
    int image = cell.image() + (acrossImages ? step : 0);
    boolean inside = in(image, shape.n()) && in(channel, shape.c()) && in(row, shape.h());
    return inside
        && !box(cell.image(), cell.channel(), cell.row()).equals(box(image, channel, row));
  }

  private static boolean in(int index, int length) {
    return index >= 0 && index < length;
  }

  private static int height(int row) {
    return CubeGeometry.ROWS - 1 - row;
  }
}
