package org.normscope.stats;

import java.util.Arrays;

/// Counts the codes of an image's planes, at once or band by band: [#begin()], [#add] for each
/// band, [#end()]. Keeps its tables for the next image: one counter serves one thread.
public final class PlaneCounter {
  private static final int MAX_CHANNELS = 8;
  private static final int SETS = 4;

  private final int[][] tables = new int[MAX_CHANNELS][];

  /// Four sets of 8-bit tables, one for each of four neighbours: they are often equal, and a count
  /// cannot be raised again before it is stored. Channel c of set s begins at `256 * (s * channels
  /// + c)`; one array, so that few registers hold what the loop needs.
  private final int[] sets = new int[SETS * 3 * 256];

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
    int first = addFours(data, stride, planes, pixels);
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
    gather();
    Arrays.fill(sets, 0);
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
    gather();
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

  private boolean hasSets() {
    return bits == 8 && (channels == 1 || channels == 3);
  }

  // The sets go into the tables.
  private void gather() {
    for (int c = 0; hasSets() && c < channels; c++) {
      for (int set = 0; set < SETS; set++) {
        addSet(tables[c], 256 * (set * channels + c));
      }
    }
  }

  private void addSet(int[] table, int from) {
    for (int code = 0; code < 256; code++) {
      table[code] += sets[from + code];
    }
  }

  /// Counts the usual kinds in one pass, four pixels at a time. Each loop has a constant step: only
  /// then does the compiler take the checks of bounds out of it.
  ///
  /// @return how many pixels are counted
  private int addFours(byte[] data, int stride, int planes, int pixels) {
    int fours = pixels & -4;
    int[] t = sets;
    if (planes == 3 && stride == 3) {
      for (int i = 0, end = 3 * fours; i < end; i += 12) {
        addFourColors(t, data, i, 3);
      }
    } else if (planes == 3 && stride == 4) {
      for (int i = 0, end = 4 * fours; i < end; i += 16) {
        addFourColors(t, data, i, 4);
      }
    } else if (planes == 1 && stride == 1) {
      for (int i = 0; i < fours; i += 4) {
        t[data[i] & 0xff]++;
        t[0x100 | (data[i + 1] & 0xff)]++;
        t[0x200 | (data[i + 2] & 0xff)]++;
        t[0x300 | (data[i + 3] & 0xff)]++;
      }
    } else {
      return 0;
    }
    return fours;
  }

  private static void addFourColors(int[] t, byte[] data, int i, int stride) {
    int second = i + stride;
    int third = second + stride;
    int fourth = third + stride;
    t[data[i] & 0xff]++;
    t[0x100 | (data[i + 1] & 0xff)]++;
    t[0x200 | (data[i + 2] & 0xff)]++;
    t[0x300 | (data[second] & 0xff)]++;
    t[0x400 | (data[second + 1] & 0xff)]++;
    t[0x500 | (data[second + 2] & 0xff)]++;
    t[0x600 | (data[third] & 0xff)]++;
    t[0x700 | (data[third + 1] & 0xff)]++;
    t[0x800 | (data[third + 2] & 0xff)]++;
    t[0x900 | (data[fourth] & 0xff)]++;
    t[0xa00 | (data[fourth + 1] & 0xff)]++;
    t[0xb00 | (data[fourth + 2] & 0xff)]++;
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
    if (hasSets()) {
      Arrays.fill(sets, 0, SETS * 256 * planes, 0);
    }
  }
}
