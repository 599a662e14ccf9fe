package org.normscope.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StopsTest {
  @Test
  void everyStopIsItsOwnPlace() {
    for (Stops stops :
        List.of(
            Stops.BATCH, Stops.STEPS, Stops.MOMENTUM, Stops.EPS, Stops.STRENGTH, Stops.FACTOR)) {
      for (int i = 0; i <= stops.last(); i++) {
        double value = stops.value(i);
        assertEquals(i, stops.position(value));
        assertTrue(stops.accepts(value), value + " may be typed");
        assertTrue(i == 0 || value > stops.value(i - 1.0), "stops rise");
      }
    }
  }

  @Test
  void momentumReachesBothEndsAndItsDefault() {
    assertEquals(0, Stops.MOMENTUM.value(0));
    assertEquals(1, Stops.MOMENTUM.value(Stops.MOMENTUM.last()));
    assertEquals(0.1, Stops.MOMENTUM.value(Stops.MOMENTUM.position(0.1)));
    assertEquals(1024, Stops.BATCH.value(Stops.BATCH.last()));
  }

  @Test
  void typedValuesLieBetween() {
    double between = Stops.BATCH.position(20);
    assertTrue(between > Stops.BATCH.position(16) && between < Stops.BATCH.position(24));
    assertFalse(Stops.BATCH.accepts(2.5));
    assertFalse(Stops.BATCH.accepts(1025));
    assertFalse(Stops.MOMENTUM.accepts(1.1));
  }
}
