package org.normscope.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Any split of an image into bands counts as the whole.
final class PlaneCounterTest {
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "2, 2", "3, 3", "4, 3", "4, 4"})
  void bandsCountAsTheWhole(int stride, int channels) {
    Random random = new Random(stride * 10L + channels);
    PlaneCounter counter = new PlaneCounter();
    for (int pixels : new int[] {1, 2, 3, 100, 4099}) {
      byte[] bytes = new byte[pixels * stride];
      random.nextBytes(bytes);
      if (pixels == 100) {
        Arrays.fill(bytes, (byte) 7);
      }
      short[] shorts = new short[bytes.length];
      for (int i = 0; i < shorts.length; i++) {
        shorts[i] = (short) (bytes[i] * 251);
      }
      int[][] expected = new int[channels][256];
      for (int p = 0; p < pixels; p++) {
        for (int c = 0; c < channels; c++) {
          expected[c][bytes[p * stride + c] & 0xff]++;
        }
      }
      PlaneCounts[] whole = counter.count(shorts, stride, channels, pixels);
      int cut = random.nextInt(pixels + 1);
      counter.begin();
      counter.add(bytes, stride, channels, 1); // of a try that was given up
      counter.begin();
      counter.add(bytes, stride, channels, cut);
      counter.add(
          Arrays.copyOfRange(bytes, cut * stride, bytes.length), stride, channels, pixels - cut);
      PlaneCounts[] planes = counter.end();
      counter.begin();
      counter.add(shorts, stride, channels, cut);
      counter.add(
          Arrays.copyOfRange(shorts, cut * stride, bytes.length), stride, channels, pixels - cut);
      PlaneCounts[] joined = counter.end();
      for (int c = 0; c < channels; c++) {
        assertEquals(pixels, planes[c].pixels());
        for (int i = 0; i < planes[c].entries(); i++) {
          assertEquals(expected[c][planes[c].code(i)], planes[c].count(i));
        }
        assertEquals(whole[c].sumOfSquares(), joined[c].sumOfSquares());
        assertEquals(whole[c].entries(), joined[c].entries());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "3, 1"})
  void bandsOfAnImageAreOfOneKind(int first, int second) {
    PlaneCounter counter = new PlaneCounter();
    counter.begin();
    counter.add(new byte[12], first, first, 2);
    assertThrows(IllegalStateException.class, () -> counter.add(new byte[12], second, second, 2));
  }

  @ParameterizedTest
  @CsvSource({"1", "3", "4"})
  void aForgottenCodeIsAsIfItNeverWas(int channels) {
    byte[] bytes = new byte[channels * 11];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i / channels % 3);
    }
    PlaneCounter counter = new PlaneCounter();
    counter.begin();
    counter.add(bytes, channels, channels, 11);
    assertEquals(0, counter.forget(1));
    assertEquals(0, counter.forget(300), "no such code");
    for (PlaneCounts plane : counter.end()) {
      assertEquals(7, plane.pixels());
      assertEquals(0, plane.count(1));
    }
    counter.begin();
    counter.add(new byte[channels * 5], channels, channels, 5);
    assertEquals(channels, counter.forget(0));
  }
}
