package org.normscope.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.normscope.chart.ValueColors.Way;

final class ValueColorsTest {
  private static final double[] VALUES = {-3, -1, 0, 1, 3};

  private static ValueColors.Picture paint(Way way, double low, double high) {
    return new ValueColors(way, low, high).paint((_, i) -> VALUES[i], 1, 5, 1);
  }

  @Test
  void clipsFromBlackToWhiteAndSaysHowMuchLiesOutside() {
    ValueColors.Picture picture = paint(Way.CLIP, -1, 1);
    assertEquals(0xff000000, picture.argb()[1]);
    assertEquals(0xff808080, picture.argb()[2]);
    assertEquals(0xffffffff, picture.argb()[3]);
    assertEquals(0.4, picture.outside());
  }

  @Test
  void stripesWhatIsClippedInAColourOfItsOwn() {
    ValueColors colors = new ValueColors(Way.CLIP, 0, 1);
    int[] over = colors.paint((_, _) -> 2, 1, 6, 1).argb();
    int[] under = colors.paint((_, _) -> -2, 1, 6, 1).argb();
    assertEquals(2, Arrays.stream(over).distinct().count());
    assertNotEquals(over[0], under[0]);
  }

  @Test
  void stretchesToItsOwnEndsAndClipsNothing() {
    ValueColors.Picture picture = paint(Way.STRETCH, 0, 1);
    assertEquals(0xff000000, picture.argb()[0]);
    assertEquals(0xffffffff, picture.argb()[4]);
    assertEquals(0, picture.outside());
    int[] flat = new ValueColors(Way.STRETCH, 0, 1).paint((_, _) -> 7, 1, 2, 1).argb();
    assertArrayEquals(new int[] {0xff000000, 0xff000000}, flat);
  }

  @Test
  void showsEqualDistancesFromZeroEquallyStrong() {
    int[] argb = paint(Way.DIVERGING, -3, 3).argb();
    assertEquals(0xffdddddd, argb[2]);
    int blue = argb[1] & 0xff;
    int red = argb[3] >> 16 & 0xff;
    assertNotEquals(argb[1], argb[3]);
    assertTrue(blue > (argb[1] >> 16 & 0xff));
    assertTrue(red > (argb[3] & 0xff));
  }

  @Test
  void codesArePaintedAsTheirValues() {
    byte[] rgb = new byte[3 * 64];
    new Random(3).nextBytes(rgb);
    double[][] tables = new double[3][256];
    for (int c = 0; c < 3; c++) {
      for (int code = 0; code < 256; code++) {
        tables[c][code] = (code - 100 - 20 * c) / 50.0;
      }
    }
    for (Way way : Way.values()) {
      ValueColors colors = new ValueColors(way, -1.5, 2);
      ValueColors.Picture slow = colors.paint((c, i) -> tables[c][rgb[3 * i + c] & 0xff], 3, 8, 8);
      ValueColors.Picture quick = colors.paintCodes(rgb, tables, 8, 8);
      assertArrayEquals(slow.argb(), quick.argb(), way.toString());
      assertEquals(slow.outside(), quick.outside(), 1e-15);
    }
  }
}
