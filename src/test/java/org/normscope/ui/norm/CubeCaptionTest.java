package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;

class CubeCaptionTest {

  private static final List<String> RGB = List.of("R", "G", "B");
  private static final CubeBatch PHOTOS = CubeBatch.ofOneSize(8, RGB, 187_500);

  private static String caption(SharedAxes shared) {
    return CubeCaption.of(shared, PHOTOS).text();
  }

  @Test
  void countsGroupsAndTheirValues() {
    assertEquals("One per channel: 3 groups of 1,500,000 values", caption(SharedAxes.PER_CHANNEL));
    assertEquals("One per image: 8 groups of 562,500 values", caption(SharedAxes.PER_IMAGE));
    assertEquals(
        "One per image and channel: 24 groups of 187,500 values",
        caption(SharedAxes.PER_IMAGE_AND_CHANNEL));
    assertEquals("One per pixel: 1,500,000 groups of 3 values", caption(SharedAxes.over(Axis.C)));
    assertEquals(
        "One for the whole batch: 1 group of 4,500,000 values",
        caption(SharedAxes.over(Axis.values())));
  }

  /// Who does not know what a statistic is knows what a mean is.
  @Test
  void namesWhatIsShared() {
    assertEquals("mean and std", what(Method.BATCH_NORM));
    assertEquals("mean and std", what(Method.Z_SCORE));
    assertEquals("min and max", what(Method.MIN_MAX));
    assertEquals("mean square", what(Method.RMS_NORM));
    assertEquals("norm", what(Method.GRN));
    assertEquals("statistic", what(Method.CONSTANTS));
    assertEquals("statistic", what(Method.LRN));
  }

  private static String what(Method method) {
    return CubeCaption.what(Setup.opening(method));
  }

  @Test
  void saysWhenNothingIsShared() {
    assertEquals("Nothing is shared: given numbers map every value", caption(SharedAxes.NONE));
  }

  @Test
  void saysWhenTheBatchDoesNotMatter() {
    assertEquals(
        "One per channel of the dataset: 3 groups, whatever the batch",
        caption(SharedAxes.PER_CHANNEL_OF_DATASET));
  }

  @Test
  void saysWhichNormsAreComparedInASecondStep() {
    CubeCaption words =
        CubeCaption.of(SharedAxes.PER_IMAGE_AND_CHANNEL.coupledAlong(Axis.C), PHOTOS);
    assertEquals("Step 1: one per image and channel", words.bold());
    assertEquals(": 24 groups of 187,500 values", words.plain());
    SharedAxes grn = Setup.defaults(Method.GRN).axes();
    assertEquals(
        "Step 2: one mean per image: 8 means, each of 3 statistics of step 1",
        CubeCaption.ofComparison(grn, PHOTOS).text());
    SharedAxes stds = Setup.defaults(Method.PITFALL_MEAN_OF_STDS).axes();
    assertEquals("Step 1: one per image and channel: 24 groups of 187,500 values", caption(stds));
    assertEquals(
        "Step 2: one mean per channel: 3 means, each of 8 statistics of step 1",
        CubeCaption.ofComparison(stds, PHOTOS).text());
  }

  @Test
  void countsGroupsOfChannels() {
    Setup group = Setup.defaults(Method.GROUP_NORM);
    assertEquals("One per image: 8 groups of 562,500 values", caption(group.axes()));
    assertEquals(
        "One per image and group of channels: 24 groups of 187,500 values",
        caption(group.set("num_groups", "3").axes()));
    CubeBatch features = CubeBatch.ofOneSize(2, Collections.nCopies(8, "f"), 100);
    assertEquals(
        "One per image and group of channels: 4 groups of 400 values",
        CubeCaption.of(group.set("num_groups", "2").axes(), features).text());
  }

  @Test
  void saysHowFarNeighboursReach() {
    Setup lrn = Setup.defaults(Method.LRN);
    assertEquals("Each value: its neighbours in C, 2 below and 2 above", caption(lrn.axes()));
    assertEquals(
        "Each value: its neighbours in C, 2 below and 1 above",
        caption(lrn.set("size", "4").axes()));
    assertEquals("Each value: itself alone", caption(lrn.set("size", "1").axes()));
    assertEquals(
        "Each value: its neighbours in H, 2 below and 2 above",
        caption(Setup.defaults(Method.PITFALL_LRN_ROWS).axes()));
  }

  @Test
  void givesARangeWhereImagesDifferInSize() {
    CubeBatch mixed = new CubeBatch(2, RGB, 100, 2000, 2100);
    assertEquals(
        "One per image: 2 groups of 300..6,000 values",
        CubeCaption.of(SharedAxes.PER_IMAGE, mixed).text());
    assertEquals(
        "One per channel: 3 groups of 2,100 values",
        CubeCaption.of(SharedAxes.PER_CHANNEL, mixed).text());
  }

  @Test
  void countsOneGroupInTheSingular() {
    CubeBatch digit = CubeBatch.ofOneSize(1, List.of("gray"), 784);
    assertEquals(
        "One per channel: 1 group of 784 values",
        CubeCaption.of(SharedAxes.PER_CHANNEL, digit).text());
    assertEquals("1 image of 1 channel with 784 pixels each", digit.text());
  }
}
