package org.normscope.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TraceFigureTest {
  @Test
  void anAxisOfBatchesThatAreAllTheSameHasShortLabels() {
    for (double value : List.of(0.0190751, 0.0403163, 0.6368, 0.9)) {
      Range range =
          TraceFigure.near(
              200, _ -> value, List.of(new TraceFigure.Level("true mean", value, true)));
      assertTrue(range.low() < value && range.high() > value, range.toString());
      for (Tick tick : Ticks.linear(range.low(), range.high(), 3)) {
        assertTrue(tick.label().length() <= 6, tick.label());
      }
    }
  }

  @Test
  void theAxisHoldsTheLevelsAndWhatIsToBeSeenToo() {
    Range range =
        TraceFigure.near(
            10, step -> step, List.of(new TraceFigure.Level("pooled", 14, true)), -3, 2);
    assertTrue(range.low() <= -3 && range.high() >= 14, range.toString());
    assertEquals(range.low() + 3, 14 - range.high(), 1e-9, "as much room below as above");
  }
}
