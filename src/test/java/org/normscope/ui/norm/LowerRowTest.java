package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LowerRowTest {
  @Test
  void takesAQuarterOfWhatTheWindowIsHigher() {
    assertEquals(16.4, LowerRow.height(46, 73.8), "1024x700");
    assertEquals(19, LowerRow.height(54.6, 93.6), "1280x800");
    assertEquals(19 + 10, LowerRow.height(54.6 + 40, 93.6), 1e-9);
    assertEquals(19, LowerRow.height(40, 93.6), "large type: it is not made lower here");
  }

  @Test
  void partsWhereThereIsNotRoomForThreeSideBySide() {
    assertFalse(LowerRow.twoRows(73.8), "1024x700");
    assertFalse(LowerRow.twoRows(55.6), "with type of 130 %");
    assertTrue(LowerRow.twoRows(47.6), "with type of 150 %");
  }
}
