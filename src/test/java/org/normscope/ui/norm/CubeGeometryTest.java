package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.normscope.ui.norm.CubeGeometry.Cell;

class CubeGeometryTest {

  @ParameterizedTest
  @CsvSource({"1,1,0", "8,3,0", "8,3,3", "4,16,0", "2,1,2"})
  void fillsTheHexagonAndFindsEachCell(int images, int channels, int further) {
    for (int around = 0; around < 360; around += 23) {
      check(images, channels, further, CubeTurn.HOME.by(around, around % 3 * 10 - 10));
    }
  }

  private static void check(int images, int channels, int further, CubeTurn turn) {
    CubeGeometry cube = new CubeGeometry(images, channels, further, turn, 200, 180).at(7, 9);
    int rows = CubeGeometry.ROWS;
    assertEquals(channels * rows + images * rows + images * channels, cube.cells().size());
    for (Cell cell : cube.cells()) {
      assertSame(cell, cube.hit(cell.centre().getX(), cell.centre().getY()).orElseThrow());
      for (int i = 0; i < 4; i++) {
        assertTrue(cell.xs()[i] >= 7 - 1e-9 && cell.xs()[i] <= 7 + cube.width() + 1e-9);
        assertTrue(cell.ys()[i] >= 9 - 1e-9 && cell.ys()[i] <= 9 + cube.height() + 1e-9);
      }
    }
    assertTrue(cube.width() <= 200 + 1e-9 && cube.height() <= 180 + 1e-9);
  }

  @Test
  void touchesAllFourSidesOfItsBounds() {
    CubeGeometry cube = new CubeGeometry(8, 3, 0, CubeTurn.HOME, 300, 300);
    double left = 300;
    double top = 300;
    double right = 0;
    double bottom = 0;
    for (Cell cell : cube.cells()) {
      for (int i = 0; i < 4; i++) {
        left = Math.min(left, cell.xs()[i]);
        right = Math.max(right, cell.xs()[i]);
        top = Math.min(top, cell.ys()[i]);
        bottom = Math.max(bottom, cell.ys()[i]);
      }
    }
    assertEquals(0, left, 1e-9);
    assertEquals(0, top, 1e-9);
    assertEquals(cube.width(), right, 1e-9);
    assertEquals(cube.height(), bottom, 1e-9);
  }

  @Test
  void hitsNothingOutside() {
    CubeGeometry cube = new CubeGeometry(8, 3, 0, CubeTurn.HOME, 200, 180);
    assertTrue(cube.hit(0, 0).isEmpty());
    assertTrue(cube.hit(-5, 90).isEmpty());
    assertTrue(cube.hit(cube.width(), cube.height()).isEmpty());
  }
}
