package org.normscope.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.normscope.stats.ChannelStatsTest.eight;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.normscope.stats.Outlier.Figure;

/// The images furthest from the rest.
final class OutlierTest {
  private static final double MAD = 1.482602218505602;

  /// Means 10, 20, 30, 40 and 250 (of 255) have the median 30 and the MAD 10: the bright one lies
  /// 22 of it up, the first 2 down.
  @Test
  void theFurthestComesFirst() {
    Images images = Images.gray(eight(10), eight(20), eight(30), eight(40), eight(250));
    List<Outlier> furthest = Outlier.furthest(images, 9);
    assertEquals(5, furthest.size());
    assertOutlier(4, Figure.MEAN, 0, 22 / MAD, furthest.get(0));
    assertOutlier(0, Figure.MEAN, 0, -2 / MAD, furthest.get(1));
    assertOutlier(1, Figure.MEAN, 0, -1 / MAD, furthest.get(2));
    assertOutlier(3, Figure.MEAN, 0, 1 / MAD, furthest.get(3));
    assertOutlier(2, Figure.MEAN, 0, 0, furthest.get(4));
    assertEquals(furthest.subList(0, 2), Outlier.furthest(images, 2));
  }

  /// The mean is 0.5 in all three, the std 0.5, 0.5 and 0: the MAD is 0, and the mean absolute
  /// deviation a sixth.
  @Test
  void anImageMayBeUnusualByItsStd() {
    List<Outlier> furthest =
        Outlier.furthest(Images.gray(eight(0, 254), eight(0, 254), eight(127, 127)), 1);
    assertEquals(1, furthest.size());
    assertOutlier(2, Figure.STD, 0, -3 / 1.2533141373155001, furthest.getFirst());
  }

  /// Image 3 is bright in green by 3 MAD, and dark in red by 2: the larger z names it.
  @Test
  void anImageIsNamedByItsMostUnusualFigure() {
    Images images =
        Images.of(
            new PlaneCounts[] {eight(100), eight(10)},
            new PlaneCounts[] {eight(110), eight(12)},
            new PlaneCounts[] {eight(120), eight(14)},
            new PlaneCounts[] {eight(90), eight(18)},
            new PlaneCounts[] {eight(135), eight(8)});
    List<Outlier> furthest = Outlier.furthest(images, 5);
    assertOutlier(3, Figure.MEAN, 1, 3 / MAD, furthest.getFirst());
    assertOutlier(4, Figure.MEAN, 0, 2.5 / MAD, furthest.get(1));
  }

  @Test
  void ofEqualFiguresTheFirstChannelsNamesIt() {
    Images images =
        Images.of(
            new PlaneCounts[] {eight(0), eight(0)},
            new PlaneCounts[] {eight(0), eight(0)},
            new PlaneCounts[] {eight(255), eight(255)});
    Outlier.furthest(images, 3).forEach(outlier -> assertEquals(0, outlier.channel()));
  }

  /// The average of equal means is not always that mean, in the last bit.
  @Test
  void figuresThatDoNotVaryNameNobody() {
    for (int code = 0; code < 256; code++) {
      PlaneCounts plane = eight(code, 255 - code, 255);
      assertEquals(List.of(), Outlier.furthest(Images.gray(plane, plane, plane), 3));
    }
  }

  @Test
  void twoImagesHaveNoRest() {
    assertEquals(List.of(), Outlier.furthest(Images.gray(eight(0), eight(255)), 3));
  }

  private static void assertOutlier(
      int image, Figure figure, int channel, double z, Outlier actual) {
    assertEquals(new Outlier(image, figure, channel, actual.z()), actual);
    assertEquals(z, actual.z(), 1e-13);
  }
}
