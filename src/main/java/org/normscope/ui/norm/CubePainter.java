package org.normscope.ui.norm;

import java.util.function.ToDoubleFunction;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import org.normscope.ui.common.Palette;
import org.normscope.ui.norm.CubeGeometry.Cell;
import org.normscope.ui.norm.CubeGeometry.Face;

/// Paints the axis cube.
///
/// @param emphasis of each cell, from 0 (gone) to 1 (full)
record CubePainter(
    GraphicsContext g,
    CubeLayout layout,
    CubeColors colors,
    TextMeter meter,
    ToDoubleFunction<Cell> emphasis) {

  /// Narrower than this, a channel carries no letter.
  private static final double ROOM_FOR_LETTER = 13;

  void paint() {
    g.setLineJoin(StrokeLineJoin.ROUND);
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
    letters();
    words();
  }

  /// Outlines what is pointed at: the visible faces of a plane, or of one of its layers where a
  /// plane is not in one group.
  void outline(Cell lit) {
    boolean layer = colors.groups().withinPlanes();
    g.setStroke(colors.palette().text());
    g.setLineWidth(1.5);
    for (Cell cell : layout.geometry().cells()) {
      if (cell.image() == lit.image()
          && cell.channel() == lit.channel()
          && (!layer || cell.row() == lit.row())) {
        g.strokePolygon(cell.xs(), cell.ys(), 4);
      }
    }
  }

  private Color color(Cell cell, double strength) {
    Color full = colors.shaded(colors.of(cell.image(), cell.channel(), cell.row()), cell.face());
    return colors.palette().panel().interpolate(full, strength);
  }

  private void fill(Cell cell, double strength) {
    g.setFill(color(cell, strength));
    g.fillPolygon(cell.xs(), cell.ys(), 4);
    g.setStroke(colors.palette().panel());
    g.setLineWidth(Math.clamp(layout.geometry().channelWidth() / 14, 0.3, 1));
    g.strokePolygon(cell.xs(), cell.ys(), 4);
  }

  /// More images than are drawn: three dots go on where the cube ends.
  private void dots() {
    CubeGeometry cube = layout.geometry();
    g.setFill(colors.palette().muted());
    for (int i = 1; i <= 3; i++) {
      Point2D at = cube.point(cube.images() + i * 0.42, cube.sideEdge(), CubeGeometry.ROWS * 0.5);
      double radius = meter.px(1.4);
      g.fillOval(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
    }
  }

  private void letters() {
    CubeGeometry cube = layout.geometry();
    if (cube.channelWidth() < meter.px(ROOM_FOR_LETTER)) {
      return;
    }
    Palette palette = colors.palette();
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.setFont(meter.font(Math.clamp(cube.channelWidth() / meter.px(1) * 0.66, 10, 18), true));
    for (Cell cell : cube.cells()) {
      String letter = letter(cell.channel());
      if (cell.face() == Face.FRONT && cell.row() == CubeGeometry.ROWS / 2) {
        Point2D centre = cell.centre();
        double strength = emphasis.applyAsDouble(cell);
        // The grid's lines stop short of the letter.
        g.setStroke(color(cell, strength));
        g.setLineWidth(3);
        g.strokeText(letter, centre.getX(), centre.getY());
        g.setFill(palette.panel().interpolate(palette.onChannel(), strength));
        g.fillText(letter, centre.getX(), centre.getY());
      }
    }
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.BASELINE);
  }

  private String letter(int channel) {
    String name = colors.channels().get(channel);
    return name.length() <= 2 ? name : "";
  }

  private void words() {
    Palette palette = colors.palette();
    for (CubeLayout.Word word : layout.words()) {
      g.setFill(word.bold() ? palette.text() : palette.muted());
      g.setFont(meter.font(word.size(), word.bold()));
      g.fillText(word.text(), word.x(), word.y());
    }
  }
}
