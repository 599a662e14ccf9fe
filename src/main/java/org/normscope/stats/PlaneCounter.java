package org.normscope.stats;

import java.util.Arrays;

/// Counts the codes of an image's planes, at once or band by band: [#begin()], [#add] for each
/// band, [#end()]. Keeps its tables for the next image: one counter serves one thread.
public final class PlaneCounter {
  private static final int MAX_CHANNELS = 8;
  private final int[][] tables = new int[MAX_CHANNELS][];
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
    int first = addInOnePass(data, stride, planes, pixels);
    for (int c = 0; c < planes; c++) {
      int[] table = tables[c];
      for (int p = first, i = first * stride + c; p < pixels; p++, i += stride) {
        table[data[i] & 0xff]++;
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

  /// Takes back what was counted of a code, in every channel.
  ///
  /// @return how many channels have nothing left: only with none can the image be ended
  public int forget(int code) {
    int empty = 0;
    for (int c = 0; c < channels; c++) {
      if (code < tables[c].length) {
        tables[c][code] = 0;
      }
      empty += isCounted(tables[c]) ? 0 : 1;
    }
    return empty;
  }

  private static boolean isCounted(int[] table) {
    for (int count : table) {
      if (count != 0) {
        return true;
      }
    }
    return false;
  }

  /// Ends an image of at least one pixel.
  ///
  /// @return counts of each channel
  public PlaneCounts[] end() {
    PlaneCounts[] planes = new PlaneCounts[channels];
    for (int c = 0; c < channels; c++) {
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

  /// Counts the usual kinds in one pass, neighbours into tables of their own: they are often equal,
  /// and a count cannot be raised again before it is stored. Three things keep the compiler from
  /// checking bounds, a fifth of the time: the tables are made where they are used, so that their
  /// length is known; a code is added to where its table begins; each loop has a constant step.
  ///
  /// @return how many pixels are counted
  private int addInOnePass(byte[] data, int stride, int planes, int pixels) {
    if (planes == 3 && (stride == 3 || stride == 4)) {
      return addColors(data, stride, pixels & -2);
    }
    return planes == 1 && stride == 1 ? addGrays(data, pixels & -4) : 0;
  }

  private int addColors(byte[] data, int stride, int pixels) {
    int[] pair = new int[6 * 256];
    if (stride == 3) {
      for (int i = 0, end = 3 * pixels; i < end; i += 6) {
        addPair(pair, data, i, 3);
      }
    } else {
      for (int i = 0, end = 4 * pixels; i < end; i += 8) {
        addPair(pair, data, i, 4);
      }
    }
    for (int part = 0; part < 6; part++) {
      addTo(tables[part % 3], pair, 256 * part);
    }
    return pixels;
  }

  private static void addPair(int[] pair, byte[] data, int i, int stride) {
    int second = i + stride;
    pair[data[i] & 0xff]++;
    pair[0x100 + (data[i + 1] & 0xff)]++;
    pair[0x200 + (data[i + 2] & 0xff)]++;
    pair[0x300 + (data[second] & 0xff)]++;
    pair[0x400 + (data[second + 1] & 0xff)]++;
    pair[0x500 + (data[second + 2] & 0xff)]++;
  }

  private int addGrays(byte[] data, int pixels) {
    int[] fours = new int[4 * 256];
    for (int i = 0; i < pixels; i += 4) {
      fours[data[i] & 0xff]++;
      fours[0x100 + (data[i + 1] & 0xff)]++;
      fours[0x200 + (data[i + 2] & 0xff)]++;
      fours[0x300 + (data[i + 3] & 0xff)]++;
    }
    for (int part = 0; part < 4; part++) {
      addTo(tables[0], fours, 256 * part);
    }
    return pixels;
  }

  private static void addTo(int[] table, int[] counts, int from) {
    for (int code = 0; code < 256; code++) {
      table[code] += counts[from + code];
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
  }
}
