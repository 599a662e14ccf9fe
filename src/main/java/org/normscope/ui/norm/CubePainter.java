package org.normscope.ui.norm;

import java.util.function.ToDoubleFunction;
import javafx.geometry.Point2D;
import org.normscope.chart.draw.Align;
import org.normscope.chart.draw.Ink;
import org.normscope.chart.draw.Surface;
import org.normscope.ui.norm.CubeGeometry.Cell;
import org.normscope.ui.norm.CubeGeometry.Face;

/// Paints the axis cube on a surface: cells of one group lie close together, and a gap is between
/// groups, since a colour that pales with depth alone is taken for fog.
///
/// @param emphasis how strongly a cell is painted, 1 for its own colour
record CubePainter(
    Surface surface, CubeLayout layout, CubeColors colors, ToDoubleFunction<Cell> emphasis) {

  /// How pale the lines between cells of one group are, and how wide a gap is at most.
  private static final double WITHIN = 0.22;

  private static final double MOST_GAP = 2.2;

  /// Narrower than this, a channel carries no letter.
  private static final double ROOM_FOR_LETTER = 13;

  /// From where letters stand up to their middle, in multiples of their size.
  private static final double MIDDLE = 0.35;

  void paint() {
    boolean fading = colors.groups().shared().wholeDataset();
    for (int i = layout.geometry().further() - 1; fading && i >= 0; i--) {
      double strength = 0.42 * Math.pow(0.55, i);
      layout
          .geometry()
          .beyond(i)
          .forEach(cell -> fill(cell, strength * emphasis.applyAsDouble(cell)));
    }
    if (!fading && layout.geometry().further() > 0) {
      dots();
    }
    layout.geometry().cells().forEach(cell -> fill(cell, emphasis.applyAsDouble(cell)));
    gaps();
    letters();
    words();
    numbers();
  }

  /// Outlines what is pointed at: the visible faces of a plane, or of one of its layers where a
  /// plane is not in one group.
  void outline(Cell lit) {
    boolean layer = colors.groups().withinPlanes();
    surface.setStroke(Ink.TEXT);
    surface.setLineWidth(1.5);
    for (Cell cell : layout.geometry().cells()) {
      if (cell.image() == lit.image()
          && cell.channel() == lit.channel()
          && (!layer || cell.row() == lit.row())) {
        edges(cell);
      }
    }
  }

  // Once around and a little further, so that every corner is a joint of two lines.
  private void edges(Cell cell) {
    double[] xs = new double[6];
    double[] ys = new double[6];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = cell.xs()[i % 4];
      ys[i] = cell.ys()[i % 4];
    }
    surface.strokePolyline(xs, ys, xs.length);
  }

  private Ink color(Cell cell, double strength) {
    Ink full = colors.shaded(colors.of(cell.image(), cell.channel(), cell.row()), cell.face());
    return full.paler(1 - strength);
  }

  private void fill(Cell cell, double strength) {
    Ink ink = color(cell, strength);
    surface.setFill(ink);
    surface.fillPolygon(cell.xs(), cell.ys(), 4);
    surface.setStroke(colors.groups().parted() ? ink.paler(WITHIN) : Ink.PANEL);
    surface.setLineWidth(Math.clamp(layout.geometry().channelWidth() / 14, 0.3, 1));
    edges(cell);
  }

  private void gaps() {
    if (!colors.groups().parted()) {
      return;
    }
    surface.setStroke(Ink.PANEL);
    surface.setLineWidth(
        Math.clamp(layout.geometry().channelWidth() / 7, 1, MOST_GAP) * surface.unit());
    for (Cell cell : layout.geometry().cells()) {
      for (int edge = 0; edge < 4; edge++) {
        if (colors.groups().ends(cell, edge)) {
          int next = (edge + 1) % 4;
          surface.strokeLine(cell.xs()[edge], cell.ys()[edge], cell.xs()[next], cell.ys()[next]);
        }
      }
    }
  }

  /// More images than are drawn: three dots go on where the cube ends.
  private void dots() {
    CubeGeometry cube = layout.geometry();
    surface.setFill(Ink.MUTED);
    for (int i = 1; i <= 3; i++) {
      Point2D at = cube.point(cube.images() + i * 0.42, cube.sideEdge(), CubeGeometry.ROWS * 0.5);
      double radius = 1.4 * surface.unit();
      surface.fillOval(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
    }
  }

  private void letters() {
    CubeGeometry cube = layout.geometry();
    double u = surface.unit();
    if (cube.channelWidth() < ROOM_FOR_LETTER * u) {
      return;
    }
    double size = Math.clamp(cube.channelWidth() / u * 0.66, 10, 18);
    surface.setTextSize(size);
    for (Cell cell : cube.cells()) {
      String letter = letter(cell.channel());
      if (cell.face() == Face.FRONT && cell.row() == CubeGeometry.ROWS / 2 && !letter.isEmpty()) {
        Point2D centre = cell.centre();
        double strength = emphasis.applyAsDouble(cell);
        // The grid's lines stop short of the letter.
        double width = surface.width(letter, true) + 3 * u;
        double height = 0.74 * size * u + 3 * u;
        surface.setFill(color(cell, strength));
        surface.fillRoundRect(
            centre.getX() - width / 2, centre.getY() - height / 2, width, height, 3 * u);
        surface.setFill(Ink.ON_CHANNEL.paler(1 - strength));
        surface.fillText(letter, centre.getX(), centre.getY(), Align.CENTER, true);
      }
    }
  }

  private String letter(int channel) {
    String name = colors.channels().get(channel);
    return name.length() <= 2 ? name : "";
  }

  // As strong as their slices: what is lit is read off the edge too.
  private void numbers() {
    surface.setTextSize(SliceNumbers.SIZE);
    for (CubeLayout.ImageNumber number : layout.numbers()) {
      double strength =
          layout.geometry().cells().stream()
              .filter(cell -> cell.image() >= number.first() && cell.image() <= number.last())
              .mapToDouble(emphasis)
              .max()
              .orElse(1);
      CubeLayout.Word word = number.word();
      surface.setFill(Ink.MUTED.paler(1 - strength));
      double middle = word.y() - MIDDLE * word.size() * surface.unit();
      surface.fillText(word.text(), word.x(), middle, Align.LEFT, false);
    }
  }

  private void words() {
    for (CubeLayout.Word word : layout.words()) {
      surface.setFill(word.bold() ? Ink.TEXT : Ink.MUTED);
      surface.setTextSize(word.size());
      double middle = word.y() - MIDDLE * word.size() * surface.unit();
      surface.fillText(word.text(), word.x(), middle, Align.LEFT, word.bold());
    }
  }
}
