package org.normscope.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Zooming along an axis, and tags that keep apart on it.
final class AxisMotionTest {
  private static final Range ALL = new Range(0, 1);

  @Test
  void aZoomKeepsItsPlace() {
    Range half = ALL.zoom(0.25, 0.5, ALL, 0.01);
    assertEquals(0.25, half.fraction(0.25), 1e-12);
    assertEquals(0.5, half.span(), 1e-12);
  }

  @Test
  void aZoomStaysWithinItsLimits() {
    assertEquals(ALL, ALL.zoom(0.3, 4, ALL, 0.01));
    assertEquals(0.1, ALL.zoom(0.5, 1e-9, ALL, 0.1).span(), 1e-12);
    assertEquals(new Range(0, 0.5), new Range(-0.2, 0.3).inside(ALL));
  }

  @Test
  void aRangeHasALength() {
    assertThrows(IllegalArgumentException.class, () -> new Range(1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Range(Double.NaN, 1));
  }

  @Test
  void tagsThatTouchMoveApartInTheirOrder() {
    double[] x = {100, 100, 104};
    TagLayout.spread(x, new double[] {50, 55, 52}, 22, 8, 300);
    assertTrue(x[1] - x[0] >= 21.9 && x[2] - x[1] >= 21.9, () -> x[0] + " " + x[1] + " " + x[2]);
  }

  @Test
  void tagsAtOtherHeightsStay() {
    double[] x = {100, 100};
    TagLayout.spread(x, new double[] {50, 90}, 22, 8, 300);
    assertArrayEquals(new double[] {100, 100}, x);
  }

  @Test
  void tagsStayInside() {
    double[] x = {2, 2};
    TagLayout.spread(x, new double[] {50, 50}, 22, 8, 300);
    assertEquals(8, x[0], 1e-6);
    assertEquals(30, x[1], 1e-6);
  }

  @Test
  void aCrosshairIsSharedOrNot() {
    assertEquals(0.5, Crosshair.at(0.5).value(2));
    assertEquals(2, Crosshair.each(List.of(1.0, 2.0)).value(1));
    assertTrue(Double.isNaN(Crosshair.each(List.of(1.0, 2.0)).value(2)));
  }
}
