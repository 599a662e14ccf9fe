package org.normscope.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.normscope.stats.ChannelStatsTest.eight;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.normscope.stats.Outlier.Figure;

/// The images furthest from the rest.
final class OutlierTest {
  /// Means 0, 0 and 1 have the mean 1/3 and the sample sd √(1/3): the bright one lies 2/√3 of it
  /// up, the dark ones 1/√3 down.
  @Test
  void theFurthestComesFirst() {
    List<Outlier> furthest =
        Outlier.furthest(Images.gray(eight(0, 0), eight(255, 255), eight(0, 0)), 9);
    assertEquals(3, furthest.size());
    assertOutlier(1, Figure.MEAN, 0, 2 / Math.sqrt(3), furthest.get(0));
    assertOutlier(0, Figure.MEAN, 0, -1 / Math.sqrt(3), furthest.get(1));
    assertOutlier(2, Figure.MEAN, 0, -1 / Math.sqrt(3), furthest.get(2));
    assertEquals(
        furthest.subList(0, 2),
        Outlier.furthest(Images.gray(eight(0, 0), eight(255, 255), eight(0, 0)), 2));
  }

  /// The mean is 0.5 in all three, the std 0.5, 0.5 and 0.
  @Test
  void anImageMayBeUnusualByItsStd() {
    List<Outlier> furthest =
        Outlier.furthest(Images.gray(eight(0, 254), eight(0, 254), eight(127, 127)), 1);
    assertEquals(1, furthest.size());
    assertOutlier(2, Figure.STD, 0, -2 / Math.sqrt(3), furthest.getFirst());
  }

  /// Image 3 is bright in green by 3 of 4, and dark in red by 1 of 2: the larger z names it.
  @Test
  void anImageIsNamedByItsMostUnusualFigure() {
    Images images =
        Images.of(
            new PlaneCounts[] {eight(100), eight(10)},
            new PlaneCounts[] {eight(100), eight(10)},
            new PlaneCounts[] {eight(90), eight(10)},
            new PlaneCounts[] {eight(90), eight(20)});
    List<Outlier> furthest = Outlier.furthest(images, 4);
    // (20 - 12.5) / 5 in codes.
    assertOutlier(3, Figure.MEAN, 1, 1.5, furthest.getFirst());
    // In red 95 -+ 5 with a sample sd of √(100/3); in green only 2.5 / 5.
    assertOutlier(0, Figure.MEAN, 0, 5 / Math.sqrt(100 / 3.0), furthest.get(1));
    assertOutlier(2, Figure.MEAN, 0, -5 / Math.sqrt(100 / 3.0), furthest.get(3));
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
    assertEquals(z, actual.z(), 1e-14);
  }
}
