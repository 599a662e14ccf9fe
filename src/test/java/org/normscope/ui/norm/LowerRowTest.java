package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LowerRowTest {
  @Test
  void takesAQuarterOfWhatTheWindowIsHigher() {
    assertEquals(16.4, LowerRow.height(46, true), "1024x700");
    assertEquals(19, LowerRow.height(54.6, false), "1280x800");
    assertEquals(19 + 10, LowerRow.height(54.6 + 40, false), 1e-9);
    assertEquals(19, LowerRow.height(40, false), "large type: it is not made lower here");
  }
}
