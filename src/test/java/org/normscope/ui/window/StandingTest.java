package org.normscope.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.normscope.dataset.Estimate;
import org.normscope.stats.Margin;

final class StandingTest {
  private static final List<Margin> MARGINS = List.of(new Margin(0.01, 0.02));

  private static String text(Phase phase, Estimate estimate) {
    return Standing.of(phase, estimate).text();
  }

  @Test
  void whatIsReadToItsEndIsExact() {
    Standing standing = Standing.of(Phase.COMPLETE, new Estimate(390, 400, 400, List.of()));
    assertEquals("exact", standing.text());
    assertTrue(standing.exact());
    assertEquals(
        "exact",
        text(Phase.READING, new Estimate(9, 9, 9, List.of())),
        "a split may be ready while others are read");
  }

  @Test
  void anEstimateSaysHowMuchWasRead() {
    Standing standing = Standing.of(Phase.READING, new Estimate(400, 419, 1000, MARGINS));
    assertEquals("estimate", standing.brief());
    assertEquals("estimate, 41\u2009% read", standing.text());
    assertFalse(standing.exact());
    assertTrue(standing.explanation().contains("400 images"), standing.explanation());
    Estimate nearly = new Estimate(99_999, 99_999, 100_000, MARGINS);
    assertEquals("estimate, 99\u2009% read", text(Phase.STOPPED, nearly));
    Estimate hardly = new Estimate(200, 200, 100_000, MARGINS);
    assertEquals("estimate, < 1\u2009% read", text(Phase.READING, hardly));
  }

  @Test
  void whatHasNoIntervalIsSoFar() {
    Estimate few = new Estimate(1500, 1500, 9000, List.of());
    assertEquals("so far", text(Phase.READING, few));
    assertEquals("stopped after 1,500", text(Phase.STOPPED, few));
  }
}
