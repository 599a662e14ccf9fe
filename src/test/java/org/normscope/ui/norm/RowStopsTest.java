package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowStopsTest {
  private final RowStops four = new RowStops(List.of(0.0, 26.0, 52.0, 78.0), 104);

  @Test
  void isAsHighAsWholeRows() {
    assertEquals(52, four.height(77.9), "the third row would be cut");
    assertEquals(78, four.height(78));
    assertEquals(110, four.height(110), "all of them are there");
    assertEquals(20, four.height(20), "there is not room for one");
  }

  @Test
  void stopsWhereARowBegins() {
    assertEquals(26, four.nearest(30, 52));
    assertEquals(52, four.nearest(41, 52), "the end");
    assertEquals(0, four.nearest(-3, 52));
    assertEquals(0, four.nearest(40, 104), "nothing is hidden");
  }

  @Test
  void goesOneRowOnToTheEndAndBack() {
    assertEquals(26, four.next(0, 52, true));
    assertEquals(52, four.next(26, 52, true));
    assertEquals(52, four.next(52, 52, true));
    assertEquals(26, four.next(52, 52, false));
    assertEquals(0, four.next(0, 52, false));
  }
}
