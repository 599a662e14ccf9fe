package org.normscope.chart.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.normscope.chart.Range;

class PlotFrameTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 6, 16})
  void shapesAreSeenAtTheLeastHeightWhateverStandsUnderThem(int series) {
    for (double unit : new double[] {1, 1.15, 1.3, 1.5}) {
      double height = PlotFrame.least(unit, series);
      PlotFrame frame = PlotFrame.of(430, height, unit, new Range(0, 1), series, false);
      assertEquals(78 * unit, frame.baseline() - frame.top(), 1.5);
      assertTrue(frame.labels() < height, "the axis is in the picture too");
    }
  }

  @Test
  void moreRowsNeedMoreRoom() {
    assertTrue(PlotFrame.least(1, 4) > PlotFrame.least(1, 3));
  }
}
