package org.normscope.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TicksTest {
  @Test
  void pixelValuesAreCutInQuarters() {
    assertEquals(List.of("0", "0.25", "0.5", "0.75", "1"), labels(Ticks.linear(0, 1, 6)));
    assertEquals(List.of("0", "64", "128", "192", "255"), labels(Ticks.linear(0, 255, 6)));
    assertEquals(List.of("0", "0.5", "1"), labels(Ticks.linear(0, 1, 3)));
  }

  @Test
  void standardDeviationsAreCountedOneByOne() {
    assertEquals(
        List.of("−4", "−3", "−2", "−1", "0", "1", "2", "3", "4"), labels(Ticks.linear(-4, 4, 6)));
  }

  @Test
  void labelsHaveJustEnoughDecimals() {
    assertEquals("0.502", Ticks.label(0.502, 0.001));
    assertEquals("0.5", Ticks.label(0.5, 0.001));
    assertEquals("0", Ticks.label(-0.0, 0.1));
  }

  @Test
  void anyRangeHasAFewTicksInsideIt() {
    double[][] ranges = {
      {0.1234, 0.1235}, {-1e9, 3e12}, {1e-9, 2e-9}, {-7, -6.9}, {1e6, 1e6 + 1}, {-0.3, 255.4}
    };
    for (double[] range : ranges) {
      List<Tick> ticks = Ticks.linear(range[0], range[1], 5);
      assertTrue(ticks.size() >= 2 && ticks.size() <= 12, () -> range[0] + ": " + ticks);
      double slack = (range[1] - range[0]) * 1e-6;
      for (Tick tick : ticks) {
        assertTrue(tick.value() >= range[0] - slack && tick.value() <= range[1] + slack);
      }
      assertEquals(ticks.size(), labels(ticks).stream().distinct().count(), () -> "" + ticks);
    }
  }

  @Test
  void aRangeWithoutLengthHasOneTickOrNone() {
    assertEquals(List.of("0.5"), labels(Ticks.linear(0.5, 0.5, 5)));
    assertEquals(List.of(), Ticks.linear(Double.NaN, 1, 5));
  }

  @Test
  void sharesAreInPercentAndLeaveOutZero() {
    assertEquals(List.of("1\u2009%", "2\u2009%"), labels(Ticks.shares(0.0215, 2)));
    assertEquals(0.01, Ticks.shares(0.0215, 2).getFirst().value(), 1e-12);
  }

  @Test
  void logarithmicSharesArePowersOfTen() {
    assertEquals(
        List.of("0.01\u2009%", "0.1\u2009%", "1\u2009%"), labels(Ticks.logShares(1e-5, 0.02, 5)));
    assertEquals(List.of("1e−5\u2009%"), labels(Ticks.logShares(5e-8, 5e-7, 5)));
    assertTrue(Ticks.logShares(1e-9, 0.5, 3).size() <= 3);
    assertEquals(List.of(), Ticks.logShares(0, 0, 3));
  }

  private static List<String> labels(List<Tick> ticks) {
    return ticks.stream().map(Tick::label).toList();
  }
}
