package org.normscope.stats;

import java.util.Arrays;

/// Counts the codes of an image's planes. Keeps its tables for the next image: one counter serves
/// one thread.
public final class PlaneCounter {
  private static final int MAX_CHANNELS = 8;

  private final int[][] tables = new int[MAX_CHANNELS][];

  /// Counts the first `channels` channels of interleaved 8-bit samples.
  ///
  /// @param data sample s of pixel p stands at `p * stride + s`
  /// @param stride samples of one pixel in the array
  /// @param channels how many of them to count, at most `stride`
  /// @param pixels how many pixels
  /// @return counts of each channel
  public PlaneCounts[] count(byte[] data, int stride, int channels, int pixels) {
    clear(channels, 256);
    if (channels == 3) {
      countThree(data, stride, pixels);
    } else {
      for (int c = 0; c < channels; c++) {
        int[] table = tables[c];
        for (int p = 0, i = c; p < pixels; p++, i += stride) {
          table[data[i] & 0xff]++;
        }
      }
    }
    return planes(8, channels);
  }

  /// Counts the first `channels` channels of interleaved 16-bit samples; see the 8-bit method.
  public PlaneCounts[] count(short[] data, int stride, int channels, int pixels) {
    clear(channels, 65536);
    for (int c = 0; c < channels; c++) {
      int[] table = tables[c];
      for (int p = 0, i = c; p < pixels; p++, i += stride) {
        table[data[i] & 0xffff]++;
      }
    }
    return planes(16, channels);
  }

  // One pass for colour: each byte is fetched once, and the three chains do not wait for each
  // other.
  private void countThree(byte[] data, int stride, int pixels) {
    int[] red = tables[0];
    int[] green = tables[1];
    int[] blue = tables[2];
    for (int p = 0, i = 0; p < pixels; p++, i += stride) {
      red[data[i] & 0xff]++;
      green[data[i + 1] & 0xff]++;
      blue[data[i + 2] & 0xff]++;
    }
  }

  private void clear(int channels, int codes) {
    for (int c = 0; c < channels; c++) {
      if (tables[c] == null || tables[c].length != codes) {
        tables[c] = new int[codes];
      } else {
        Arrays.fill(tables[c], 0);
      }
    }
  }

  private PlaneCounts[] planes(int bits, int channels) {
    PlaneCounts[] planes = new PlaneCounts[channels];
    for (int c = 0; c < channels; c++) {
      planes[c] = PlaneCounts.of(bits, tables[c]);
    }
    return planes;
  }
}
