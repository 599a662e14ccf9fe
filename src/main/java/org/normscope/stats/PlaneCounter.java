package org.normscope.stats;

import java.util.Arrays;

/// Counts the codes of an image's planes, at once or band by band: [#begin()], [#add] for each
/// band, [#end()]. Keeps its tables for the next image: one counter serves one thread.
public final class PlaneCounter {
  private static final int MAX_CHANNELS = 8;

  private final int[][] tables = new int[MAX_CHANNELS][];

  /// Second tables of 8-bit colour, for every other pixel: where neighbours are equal, as in flat
  /// regions, one count would have to wait until the one before it is stored.
  private final int[][] others = new int[3][256];

  private int bits;
  private int channels;

  /// Begins an image; what was counted before and not ended is forgotten.
  public void begin() {
    bits = 0;
  }

  /// Counts the first `channels` channels of interleaved 8-bit samples.
  ///
  /// @param data sample s of pixel p stands at `p * stride + s`
  /// @param stride samples of one pixel in the array
  /// @param planes how many of them to count, at most `stride`; the same in all bands of an image
  /// @param pixels how many pixels
  public void add(byte[] data, int stride, int planes, int pixels) {
    start(8, planes);
    if (planes == 3) {
      addThree(data, stride, pixels);
    } else if (planes == 1 && stride == 1) {
      addOne(data, pixels);
    } else {
      for (int c = 0; c < planes; c++) {
        int[] table = tables[c];
        for (int p = 0, i = c; p < pixels; p++, i += stride) {
          table[data[i] & 0xff]++;
        }
      }
    }
  }

  /// Counts the first `planes` channels of interleaved 16-bit samples; see the 8-bit method.
  public void add(short[] data, int stride, int planes, int pixels) {
    start(16, planes);
    for (int c = 0; c < planes; c++) {
      int[] table = tables[c];
      for (int p = 0, i = c; p < pixels; p++, i += stride) {
        table[data[i] & 0xffff]++;
      }
    }
  }

  /// Ends an image of at least one pixel.
  ///
  /// @return counts of each channel
  public PlaneCounts[] end() {
    PlaneCounts[] planes = new PlaneCounts[channels];
    for (int c = 0; c < channels; c++) {
      if (bits == 8 && c < others.length) {
        for (int code = 0; code < 256; code++) {
          tables[c][code] += others[c][code];
        }
      }
      planes[c] = PlaneCounts.of(bits, tables[c]);
    }
    bits = 0;
    return planes;
  }

  /// Counts a whole image.
  public PlaneCounts[] count(byte[] data, int stride, int planes, int pixels) {
    begin();
    add(data, stride, planes, pixels);
    return end();
  }

  /// Counts a whole image.
  public PlaneCounts[] count(short[] data, int stride, int planes, int pixels) {
    begin();
    add(data, stride, planes, pixels);
    return end();
  }

  // One pass for colour: each byte is fetched once, and the chains do not wait for each other.
  private void addThree(byte[] data, int stride, int pixels) {
    int[] red = tables[0];
    int[] green = tables[1];
    int[] blue = tables[2];
    int[] otherRed = others[0];
    int[] otherGreen = others[1];
    int[] otherBlue = others[2];
    int i = 0;
    for (int end = (pixels & ~1) * stride; i < end; i += 2 * stride) {
      red[data[i] & 0xff]++;
      green[data[i + 1] & 0xff]++;
      blue[data[i + 2] & 0xff]++;
      otherRed[data[i + stride] & 0xff]++;
      otherGreen[data[i + stride + 1] & 0xff]++;
      otherBlue[data[i + stride + 2] & 0xff]++;
    }
    if ((pixels & 1) == 1) {
      red[data[i] & 0xff]++;
      green[data[i + 1] & 0xff]++;
      blue[data[i + 2] & 0xff]++;
    }
  }

  private void addOne(byte[] data, int pixels) {
    int[] table = tables[0];
    int[] other = others[0];
    int i = 0;
    for (; i + 1 < pixels; i += 2) {
      table[data[i] & 0xff]++;
      other[data[i + 1] & 0xff]++;
    }
    if (i < pixels) {
      table[data[i] & 0xff]++;
    }
  }

  /// Clears the tables at an image's first band.
  private void start(int depth, int planes) {
    if (bits == depth && channels == planes) {
      return;
    } else if (bits != 0) {
      throw new IllegalStateException("the bands of an image differ in their kind");
    }
    bits = depth;
    channels = planes;
    int codes = 1 << depth;
    for (int c = 0; c < planes; c++) {
      if (tables[c] == null || tables[c].length != codes) {
        tables[c] = new int[codes];
      } else {
        Arrays.fill(tables[c], 0);
      }
    }
    for (int[] other : others) {
      Arrays.fill(other, 0);
    }
  }
}
