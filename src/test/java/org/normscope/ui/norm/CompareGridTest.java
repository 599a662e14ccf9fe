package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompareGridTest {
  private static final List<Integer> ALL = List.of(9, 4);

  /// At 2560x1440 a third of the room was empty.
  @Test
  void fillsALargeRoom() {
    CompareGrid grid = CompareGrid.of(188, 94, ALL);
    assertEquals(5, grid.columns());
    assertEquals(94, height(grid, ALL), 1e-9);
    assertEquals(188, 5 * grid.width() + 4 * CompareGrid.GAP, 1e-9);
  }

  @Test
  void showsAllAtOnceWhereTheyFit() {
    CompareGrid grid = CompareGrid.of(90, 46, ALL);
    assertEquals(5, grid.columns());
    assertTrue(height(grid, ALL) <= 46, grid::toString);
  }

  @Test
  void scrollsInASmallRoom() {
    CompareGrid grid = CompareGrid.of(70, 40, ALL);
    assertEquals(new CompareGrid(4, (70 - 3 * CompareGrid.GAP) / 4, 15.4), grid);
    assertEquals(4, CompareGrid.of(66, 40, ALL).columns(), "a narrow room has narrower tiles");
    assertEquals(1, CompareGrid.of(9, 40, ALL).columns());
  }

  /// A tile is a picture of a shape: far higher than wide, it would show less of it.
  @Test
  void keepsAShape() {
    CompareGrid grid = CompareGrid.of(90, 400, ALL);
    assertTrue(grid.height() <= 0.85 * grid.width() + 1e-9, grid::toString);
    assertTrue(CompareGrid.of(90, 400, List.of()).columns() >= 1);
  }

  private static double height(CompareGrid grid, List<Integer> counts) {
    double height = 0;
    for (int count : counts) {
      int rows = Math.ceilDiv(count, grid.columns());
      height += rows * grid.height() + (rows - 1) * CompareGrid.GAP;
    }
    return height;
  }
}
