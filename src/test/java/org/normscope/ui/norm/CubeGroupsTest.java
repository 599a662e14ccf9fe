package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import org.normscope.norm.Setups;
import org.normscope.tensor.Axis;
import org.normscope.tensor.Shape;
import org.normscope.tensor.SharedAxes;
import org.normscope.ui.norm.CubeFocus.Lit;
import org.normscope.ui.norm.CubeGeometry.Cell;
import org.normscope.ui.norm.CubeGeometry.Face;

class CubeGroupsTest {
  private static final int IMAGES = 4;
  private static final List<String> RGB = List.of("R", "G", "B");
  private static final Shape SHAPE = new Shape(IMAGES, 3, CubeGeometry.ROWS, 1);
  private static final List<Cell> CELLS =
      new CubeGeometry(IMAGES, 3, 0, CubeTurn.HOME, 200, 200).cells();

  static Stream<SharedAxes> axes() {
    Stream<SharedAxes> more =
        Stream.of(
            SharedAxes.over(Axis.H),
            SharedAxes.over(Axis.N, Axis.C),
            SharedAxes.window(Axis.C, 1, 0),
            SharedAxes.window(Axis.H, 0, 3));
    return Stream.concat(Setups.all().map(Setup::axes), more).distinct();
  }

  private static int h(Cell cell) {
    return CubeGeometry.ROWS - 1 - cell.row();
  }

  @ParameterizedTest
  @MethodSource("axes")
  void lightsExactlyTheBox(SharedAxes shared) {
    CubeGroups groups = CubeGroups.of(shared, IMAGES, 3);
    for (Cell lit : CELLS) {
      Lit light = new Lit(lit.image(), lit.channel(), lit.row());
      for (Cell cell : CELLS) {
        boolean inBox =
            shared
                .box(lit.image(), lit.channel(), h(lit), 0, SHAPE)
                .contains(cell.image(), cell.channel(), h(cell), 0);
        boolean inReach =
            shared
                .reach(lit.image(), lit.channel(), h(lit), 0, SHAPE)
                .contains(cell.image(), cell.channel(), h(cell), 0);
        double expected = inBox ? 1 : inReach ? CubeFocus.COUPLED : CubeFocus.DIMMED;
        assertEquals(expected, light.emphasis(cell, groups));
        assertEquals(1, Lit.ALL.emphasis(cell, groups));
      }
    }
  }

  /// What shares a statistic has one colour, wherever a statistic is shared by more than
  /// neighbours.
  @ParameterizedTest
  @MethodSource("axes")
  void paintsAGroupInOneColour(SharedAxes shared) {
    CubeGroups groups = CubeGroups.of(shared, IMAGES, 3);
    CubeColors colors = new CubeColors(false, groups, RGB, IMAGES);
    if (!shared.any() || shared.window().isPresent() || !shared.over().contains(Axis.W)) {
      return;
    }
    for (Cell a : CELLS) {
      for (Cell b : CELLS) {
        if (CubeGroups.contains(groups.box(a.image(), a.channel(), a.row()), b)) {
          assertEquals(
              colors.of(a.image(), a.channel(), a.row()),
              colors.of(b.image(), b.channel(), b.row()));
        }
      }
    }
  }

  @Test
  void knowsWherePlanesAreSplit() {
    assertFalse(CubeGroups.of(SharedAxes.ALL, 1, 3).withinPlanes());
    assertTrue(CubeGroups.of(SharedAxes.PER_PIXEL, 1, 3).withinPlanes());
    assertTrue(CubeGroups.of(SharedAxes.NONE, 1, 3).withinPlanes());
    Setup rows = Setup.defaults(Method.PITFALL_LRN_ROWS);
    assertTrue(CubeGroups.of(rows.axes(), 1, 3).withinPlanes());
  }

  /// The top layer is the first row: neighbours above in H are towards smaller rows.
  @Test
  void standsOnItsLastRow() {
    CubeGroups groups = CubeGroups.of(SharedAxes.window(Axis.H, 1, 0), IMAGES, 3);
    int top = CubeGeometry.ROWS - 1;
    Lit light = new Lit(0, 0, top - 1);
    List<Integer> lit =
        CELLS.stream()
            .filter(cell -> cell.face() == CubeGeometry.Face.FRONT && cell.channel() == 0)
            .filter(cell -> light.emphasis(cell, groups) == 1)
            .map(Cell::row)
            .toList();
    assertEquals(List.of(top - 1, top), lit);
  }

  @Test
  void gapsAreBetweenGroups() {
    assertEquals(List.of(1, 3), ends(SharedAxes.PER_CHANNEL, Face.TOP), "channels are apart");
    assertEquals(List.of(1, 3), ends(SharedAxes.PER_CHANNEL, Face.FRONT));
    assertEquals(List.of(), ends(SharedAxes.PER_CHANNEL, Face.SIDE));
    assertEquals(List.of(0, 2), ends(SharedAxes.PER_IMAGE, Face.TOP), "images are apart");
    assertEquals(List.of(), ends(SharedAxes.PER_IMAGE, Face.FRONT));
    assertEquals(List.of(1, 3), ends(SharedAxes.PER_IMAGE, Face.SIDE));
    assertEquals(List.of(0, 1, 2, 3), ends(SharedAxes.PER_IMAGE_AND_CHANNEL, Face.TOP));
    assertEquals(List.of(0, 1, 2, 3), ends(SharedAxes.PER_PIXEL, Face.SIDE), "rows and images");
    assertEquals(List.of(0, 2), ends(SharedAxes.PER_PIXEL, Face.FRONT));
    assertEquals(List.of(), ends(SharedAxes.ALL, Face.TOP));
  }

  @Test
  void gapsAreNotWhereNothingIsBesideNorWhereGroupsOverlap() {
    CubeGroups each = CubeGroups.of(SharedAxes.PER_IMAGE_AND_CHANNEL, IMAGES, 3);
    Cell corner = cell(Face.TOP, 0, 0);
    assertFalse(each.ends(corner, 2), "no image is before the first");
    assertFalse(each.ends(corner, 3), "no channel before the first");
    assertFalse(CubeGroups.of(SharedAxes.window(Axis.C, 1, 0), IMAGES, 3).parted());
    assertFalse(CubeGroups.of(SharedAxes.NONE, IMAGES, 3).parted());
  }

  // Of a cell in the middle of a face.
  private static List<Integer> ends(SharedAxes shared, Face face) {
    CubeGroups groups = CubeGroups.of(shared, IMAGES, 3);
    Cell middle =
        switch (face) {
          case TOP -> cell(face, 1, 1);
          case FRONT -> cell(face, 0, 1);
          case SIDE -> cell(face, 1, 2);
        };
    return IntStream.range(0, 4).filter(edge -> groups.ends(middle, edge)).boxed().toList();
  }

  private static Cell cell(Face face, int image, int channel) {
    return CELLS.stream()
        .filter(cell -> cell.face() == face && cell.image() == image)
        .filter(cell -> cell.channel() == channel)
        .filter(cell -> face == Face.TOP || cell.row() == 2)
        .findFirst()
        .orElseThrow();
  }
}
