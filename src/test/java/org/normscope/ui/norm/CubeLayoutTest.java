package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.normscope.export.picture.SvgColors;
import org.normscope.export.picture.SvgSurface;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;
import org.normscope.tensor.Span;
import org.normscope.ui.norm.CubeGeometry.Cell;

class CubeLayoutTest {

  private static final List<CubeBatch> BATCHES =
      List.of(
          CubeBatch.ofOneSize(8, List.of("R", "G", "B"), 187_500),
          new CubeBatch(32, List.of("R", "G", "B"), 48_000, 187_500, 4_000_000),
          CubeBatch.ofOneSize(1, List.of("gray"), 784));

  @Test
  void keepsWordsApartAndInside() {
    for (double scale : new double[] {1, 1.5}) {
      TextMeter meter = new TextMeter(new SvgSurface(scale, SvgColors.of(false)));
      for (CubeBatch batch : BATCHES) {
        for (Point2D box :
            List.of(new Point2D(200, 150), new Point2D(266, 196), new Point2D(420, 380))) {
          check(batch, meter, CubeTurn.HOME, box.multiply(scale));
          check(batch, meter, CubeTurn.HOME.by(-20, 8), box.multiply(scale));
          check(batch, meter, CubeTurn.HOME.by(100, -5), box.multiply(scale));
        }
      }
    }
  }

  /// Its numbers stand along an edge that may be seen nearly from its end: they never take its
  /// room.
  @Test
  void isLargeHoweverItIsTurned() {
    TextMeter meter = new TextMeter(new SvgSurface(1, SvgColors.of(false)));
    CubeBatch batch = CubeBatch.ofOneSize(10, List.of("R", "G", "B"), 19_200);
    CubeCaption caption = CubeCaption.of(SharedAxes.PER_CHANNEL, batch);
    for (int yaw = 0; yaw < 360; yaw += 3) {
      for (int pitch = -30; pitch <= 30; pitch += 5) {
        CubeTurn turn = CubeTurn.HOME.by(yaw, pitch);
        for (int pictures : new int[] {1, 2, 4, 8}) {
          CubeGeometry cube =
              CubeLayout.of(
                      (width, height) -> new CubeGeometry(8, 3, 0, turn, width, height),
                      new CubeWords(batch, 0, new Span(0, pictures), caption),
                      meter,
                      new Point2D(226, 150))
                  .geometry();
          double alone = new CubeGeometry(8, 3, 0, turn, 166, 126).height();
          assertTrue(cube.height() > 0.6 * alone, turn + ", " + pictures + ": " + cube.height());
        }
      }
    }
  }

  private static void check(CubeBatch batch, TextMeter meter, CubeTurn turn, Point2D box) {
    SharedAxes shared = SharedAxes.PER_IMAGE_AND_CHANNEL.coupledAlong(Axis.C);
    int images = Math.min(8, batch.images());
    CubeLayout layout =
        CubeLayout.of(
            (width, height) ->
                new CubeGeometry(images, batch.channels().size(), 0, turn, width, height),
            new CubeWords(
                batch,
                batch.images() - images,
                new Span(batch.images() - images, batch.images()),
                CubeCaption.of(shared, batch)),
            meter,
            box);
    List<CubeLayout.Word> words = new ArrayList<>(layout.words());
    layout.numbers().forEach(number -> words.add(number.word()));
    for (CubeLayout.Word word : words) {
      Rectangle2D bounds = word.bounds();
      assertTrue(
          bounds.getMinX() > -0.5
              && bounds.getMinY() > -0.5
              && bounds.getMaxX() < box.getX() + 0.5
              && bounds.getMaxY() < box.getY() + 0.5,
          () -> word + " leaves " + box);
      for (CubeLayout.Word other : words) {
        boolean apart =
            word.equals(other) || !grown(bounds, word.y() == other.y()).intersects(other.bounds());
        assertTrue(apart, () -> word + " over " + other);
      }
      for (Cell cell : layout.geometry().cells()) {
        Point2D at = cell.centre();
        assertFalse(bounds.contains(at), () -> word + " over the cube");
      }
    }
  }

  /// Runs of one line touch, lines keep a distance.
  private static Rectangle2D grown(Rectangle2D r, boolean sameLine) {
    double by = sameLine ? -0.5 : 1.5;
    return new Rectangle2D(
        r.getMinX() - by, r.getMinY() - by, r.getWidth() + 2 * by, r.getHeight() + 2 * by);
  }
}
