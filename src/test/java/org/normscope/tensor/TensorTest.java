package org.normscope.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Shapes, positions, and what shares a statistic.
final class TensorTest {
  private static final Shape SHAPE = new Shape(2, 6, 3, 4);

  @Test
  void refusesWhatIsNotFiniteWithItsPosition() {
    for (double bad :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      double[] values = new double[SHAPE.size()];
      values[SHAPE.offset(1, 4, 2, 3)] = bad;
      String message =
          assertThrows(IllegalArgumentException.class, () -> Tensor.of(SHAPE, values)).getMessage();
      assertTrue(message.startsWith("the value at [1, 4, 2, 3] (n, c, h, w) is " + bad), message);
    }
    assertThrows(IllegalArgumentException.class, () -> Tensor.of(SHAPE, new double[143]));
  }

  @Test
  void shapesThatCannotBeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Shape(0, 3, 2, 2));
    assertThrows(IllegalArgumentException.class, () -> new Shape(1, -3, 2, 2));
    assertThrows(IllegalArgumentException.class, () -> new Shape(1, 1, 65536, 65536));
    assertThrows(IllegalArgumentException.class, () -> new Shape(65536, 65536, 65536, 65536));
    assertThrows(IllegalArgumentException.class, () -> new Shape(2, 1, 32768, 32768));
    assertEquals(2147395600, new Shape(1, 1, 46340, 46340).size());
    assertEquals("[2, 6, 3, 4]", SHAPE.toString());
    assertEquals(24, new Shape(1, 2, 3, 4).image());
    for (Axis axis : Axis.values()) {
      assertEquals(List.of(2, 6, 3, 4).get(List.of(Axis.values()).indexOf(axis)), SHAPE.of(axis));
    }
  }

  @Test
  void boxesAreVisitedInPieces() {
    Box all = SharedAxes.ALL.box(0, 0, 0, 0, SHAPE);
    assertEquals(144, all.count());
    Box image = SharedAxes.PER_IMAGE.inChannelGroups(2).box(0, 1, 0, 0, SHAPE);
    assertEquals("0:0-12 1:12-24 2:24-36", pieces(image));
    assertEquals(
        "0:1-3", pieces(new Box(Span.only(0), Span.only(0), Span.only(0), new Span(1, 3))));
    Box columns = new Box(Span.only(1), Span.only(5), new Span(1, 3), new Span(0, 2));
    assertEquals("5:136-138 5:140-142", pieces(columns));
    assertFalse(all.contains(2, 0, 0, 0));
    assertTrue(all.contains(1, 5, 2, 3));
  }

  @Test
  void channelsSplitIntoGroups() {
    SharedAxes two = SharedAxes.PER_IMAGE.inChannelGroups(2);
    assertEquals(4, two.groups(2, 6));
    assertEquals(List.of(0, 0, 0, 1, 1, 1), groups(two, 0));
    assertEquals(List.of(2, 2, 2, 3, 3, 3), groups(two, 1));
    assertEquals(new Span(3, 6), two.box(1, 4, 0, 0, SHAPE).c());
    assertEquals("C/G·H·W", two.symbol());
    assertTrue(two.wholePlanes());
  }

  /// The last channel's number times that of the groups does not fit an int.
  @Test
  void aGroupForEachOfManyChannels() {
    SharedAxes many = SharedAxes.PER_IMAGE.inChannelGroups(100_000);
    assertEquals(99_999, many.group(0, 99_999, 100_000));
    assertEquals(100_000, many.group(1, 0, 100_000));
  }

  @Test
  void groupsOfEachKind() {
    assertEquals(List.of(0, 1, 2, 3, 4, 5), groups(SharedAxes.PER_CHANNEL, 1));
    assertEquals(List.of(6, 7, 8, 9, 10, 11), groups(SharedAxes.PER_IMAGE_AND_CHANNEL, 1));
    assertEquals(List.of(1, 1, 1, 1, 1, 1), groups(SharedAxes.PER_IMAGE, 1));
    assertEquals(List.of(0, 0, 0, 0, 0, 0), groups(SharedAxes.ALL, 1));
    assertEquals(6, SharedAxes.PER_CHANNEL.groups(2, 6));
    assertEquals(12, SharedAxes.PER_IMAGE_AND_CHANNEL.groups(2, 6));
    assertEquals(1, SharedAxes.ALL.groups(2, 6));
  }

  @Test
  void windowsEndWithTheTensor() {
    SharedAxes four = SharedAxes.window(Axis.C, 2, 1);
    assertFalse(four.wholePlanes());
    assertEquals(new Span(0, 2), four.box(0, 0, 1, 1, SHAPE).c());
    assertEquals(new Span(1, 5), four.box(0, 3, 1, 1, SHAPE).c());
    assertEquals(new Span(3, 6), four.box(0, 5, 1, 1, SHAPE).c());
    assertEquals(Span.only(1), four.box(0, 5, 1, 2, SHAPE).h());
    assertEquals("C−2+1", four.symbol());
    assertEquals("H±2", SharedAxes.window(Axis.H, 2, 2).symbol());
  }

  @Test
  void coupledGroupsReachFurther() {
    SharedAxes response = SharedAxes.PER_IMAGE_AND_CHANNEL.coupledAlong(Axis.C);
    assertEquals(Span.only(2), response.box(1, 2, 0, 0, SHAPE).c());
    assertEquals(new Span(0, 6), response.reach(1, 2, 0, 0, SHAPE).c());
    assertEquals(Span.only(1), response.reach(1, 2, 0, 0, SHAPE).n());
    SharedAxes images = SharedAxes.PER_IMAGE_AND_CHANNEL.coupledAlong(Axis.N);
    assertEquals(new Span(0, 2), images.reach(1, 2, 0, 0, SHAPE).n());
    assertEquals(Span.only(2), images.reach(1, 2, 0, 0, SHAPE).c());
  }

  private static List<Integer> groups(SharedAxes axes, int image) {
    List<Integer> groups = new ArrayList<>();
    for (int c = 0; c < SHAPE.c(); c++) {
      groups.add(axes.group(image, c, SHAPE.c()));
    }
    return groups;
  }

  private static String pieces(Box box) {
    List<String> pieces = new ArrayList<>();
    box.runs(SHAPE, (c, from, to) -> pieces.add(c + ":" + from + "-" + to));
    return String.join(" ", pieces);
  }
}
