package org.normscope.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TraceFigureTest {
  @Test
  void theAxisHoldsTheLevelsAndWhatIsToBeSeenToo() {
    Range range =
        TraceFigure.near(
            10, step -> step, List.of(new TraceFigure.Level("pooled", 14, true)), -3, 2);
    assertTrue(range.low() <= -3 && range.high() >= 14, range.toString());
    assertEquals(range.low() + 3, 14 - range.high(), 1e-9, "as much room below as above");
  }
}
