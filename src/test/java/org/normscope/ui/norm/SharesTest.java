package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;

final class SharesTest {
  private static final List<String> RGB = List.of("R", "G", "B");

  @Test
  void batchNormGivesAChannelOneColourInAllImages() {
    Shares shares = Shares.of(SharedAxes.PER_CHANNEL, RGB, 4);
    assertEquals(shares.color(0, 1, 0), shares.color(3, 1, 0));
    assertNotEquals(shares.color(0, 0, 0), shares.color(0, 1, 0));
    assertFalse(shares.together(0, 0));
    assertTrue(shares.acrossImages());
  }

  @Test
  void layerNormGivesAnImageOneFieldAndOneColour() {
    Shares shares = Shares.of(SharedAxes.PER_IMAGE, RGB, 4);
    assertEquals(shares.color(2, 0, 0), shares.color(2, 2, 0));
    assertTrue(shares.together(2, 0) && shares.together(2, 1));
    assertFalse(shares.together(2, 2), "nothing is beside the last one");
    assertFalse(shares.acrossImages());
    assertEquals(4, IntStream.range(0, 4).mapToObj(n -> shares.color(n, 0, 0)).distinct().count());
  }

  @Test
  void instanceNormSharesNothing() {
    Shares shares = Shares.of(SharedAxes.PER_IMAGE_AND_CHANNEL, RGB, 2);
    assertNotEquals(shares.color(0, 1, 0), shares.color(1, 1, 0));
    assertNotEquals(shares.color(0, 0, 0), shares.color(0, 1, 0));
    assertFalse(shares.together(0, 1));
  }

  @Test
  void groupsOfChannelsAreFields() {
    List<String> maps = IntStream.rangeClosed(1, 8).mapToObj(Integer::toString).toList();
    Shares shares = Shares.of(SharedAxes.PER_IMAGE.inChannelGroups(2), maps, 2);
    assertTrue(shares.together(0, 2));
    assertFalse(shares.together(0, 3));
    assertNotEquals(shares.color(0, 3, 0), shares.color(0, 4, 0));
  }

  @Test
  void partsDifferWhereEachPixelIsAGroup() {
    Shares shares = Shares.of(SharedAxes.over(Axis.C), RGB, 2);
    assertTrue(shares.parts() > 1);
    assertEquals(shares.color(0, 0, 1), shares.color(0, 2, 1), "a pixel's channels are one group");
    assertFalse(shares.together(0, 0));
  }
}
