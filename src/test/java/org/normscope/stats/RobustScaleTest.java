package org.normscope.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Robust z-scores; against NumPy in [GroupGoldensTest].
final class RobustScaleTest {
  @Test
  void aWildNumberMovesNothing() {
    RobustScale scale = RobustScale.of(1, 2, 3, 4, 5);
    assertEquals(new RobustScale(3, 1.482602218505602), scale);
    assertEquals(scale, RobustScale.of(1, 2, 3, 4, 1e300));
    assertEquals(scale, RobustScale.of(5, 3, 1, 4, 2), "in any order");
    assertEquals(scale, RobustScale.of(5, Double.NaN, 3, 1, 4, 2), "NaN is no number");
    assertEquals(2 / 1.482602218505602, scale.z(5));
    assertEquals(2.5, RobustScale.of(4, 1, 2, 3).median());
  }

  /// Deviations 0, 0, 0, 0, 1: the median is 0, the mean 1/5.
  @Test
  void whereMostAreEqualTheMeanDeviationServes() {
    RobustScale scale = RobustScale.of(2, 2, 2, 2, 3);
    assertEquals(1.2533141373155001 / 5, scale.scale(), 1e-16);
    assertEquals(5 / 1.2533141373155001, scale.z(3), 1e-14);
  }

  /// Numbers that differ by rounding alone have no outliers.
  @Test
  void whatDoesNotVaryHasNoScore() {
    assertTrue(Double.isNaN(RobustScale.of(0.3, 0.3, 0.3).z(0.3)));
    assertTrue(Double.isNaN(RobustScale.of(0.3, 0.3, 0.3, 0.1 + 0.2).z(0.1 + 0.2)));
    assertTrue(Double.isNaN(RobustScale.of(0.7).z(0.7)));
  }
}
