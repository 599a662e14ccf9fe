package org.normscope.image;

import java.util.Arrays;

/// Reads the coefficients of VP8's macroblocks (RFC 6386, section 13), and remembers which blocks
/// above and to the left had any, for that is the context of the next ones.
final class Vp8Tokens {
  private static final int[] BANDS = {0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 0};
  private static final int[] ZIGZAG = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};
  private static final int[][] LARGE = {
    {173, 148, 140},
    {176, 155, 140, 135},
    {180, 157, 141, 134, 130},
    {254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129}
  };

  /// Sixteen coefficients each of sixteen blocks of Y, four of U, four of V.
  final int[] coefficients = new int[24 * 16];

  private final int[] probabilities;

  /// For each column of macroblocks, and for the left: four of Y, two of U, two of V, one of Y2.
  private final boolean[][] above;

  private final boolean[] left = new boolean[9];
  private final int[] second = new int[16];
  private Vp8Bits bits;

  Vp8Tokens(int[] probabilities, int columns) {
    this.probabilities = probabilities;
    this.above = new boolean[columns][9];
  }

  void startRow(Vp8Bits partition) {
    bits = partition;
    Arrays.fill(left, false);
  }

  /// A macroblock without coefficients.
  void skip(int column, boolean parts) {
    boolean top = above[column][8];
    boolean side = left[8];
    Arrays.fill(above[column], false);
    Arrays.fill(left, false);
    if (parts) { // it has no second-order block, so that context goes on
      above[column][8] = top;
      left[8] = side;
    }
  }

  /// Returns whether the macroblock has any coefficient.
  boolean read(int column, boolean parts, int[] factors) {
    Arrays.fill(coefficients, 0);
    boolean[] top = above[column];
    boolean any = false;
    int type = 3;
    if (!parts) {
      Arrays.fill(second, 0);
      int context = (top[8] ? 1 : 0) + (left[8] ? 1 : 0);
      boolean has = block(1, context, 0, second, 0, factors[2], factors[3]) > 0;
      top[8] = has;
      left[8] = has;
      type = 0;
      if (has) {
        Vp8Transform.hadamard(second, coefficients);
        for (int i = 0; i < 16; i++) {
          any |= coefficients[i * 16] != 0;
        }
      }
    }
    any |= group(top, 0, 4, type, 0, factors[0], factors[1]);
    any |= group(top, 4, 2, 2, 16, factors[4], factors[5]);
    any |= group(top, 6, 2, 2, 20, factors[4], factors[5]);
    return any;
  }

  private boolean group(boolean[] top, int context, int size, int type, int block, int dc, int ac) {
    int first = type == 0 ? 1 : 0;
    boolean any = false;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int sum = (top[context + x] ? 1 : 0) + (left[context + y] ? 1 : 0);
        int at = (block + y * size + x) * 16;
        boolean has = block(type, sum, first, coefficients, at, dc, ac) > first;
        top[context + x] = has;
        left[context + y] = has;
        any |= has;
      }
    }
    return any;
  }

  /// Returns the place behind the last coefficient.
  private int block(int type, int context, int first, int[] out, int at, int dc, int ac) {
    int n = first;
    int p = index(type, BANDS[n], context);
    while (n < 16) {
      if (!bits.bit(probabilities[p])) {
        return n;
      }
      while (!bits.bit(probabilities[p + 1])) {
        n++;
        if (n == 16) {
          return 16;
        }
        p = index(type, BANDS[n], 0);
      }
      int value;
      int next;
      if (bits.bit(probabilities[p + 2])) {
        value = large(p);
        next = 2;
      } else {
        value = 1;
        next = 1;
      }
      p = index(type, BANDS[n + 1], next);
      out[at + ZIGZAG[n]] = (bits.flag() ? -value : value) * (n > 0 ? ac : dc);
      n++;
    }
    return 16;
  }

  private static int index(int type, int band, int context) {
    return ((type * 8 + band) * 3 + context) * 11;
  }

  private int large(int p) {
    if (!bits.bit(probabilities[p + 3])) {
      if (!bits.bit(probabilities[p + 4])) {
        return 2;
      }
      return 3 + bits.bitAsInt(probabilities[p + 5]);
    } else if (!bits.bit(probabilities[p + 6])) {
      if (!bits.bit(probabilities[p + 7])) {
        return 5 + bits.bitAsInt(159);
      }
      int high = bits.bitAsInt(165);
      return 7 + 2 * high + bits.bitAsInt(145);
    }
    int high = bits.bitAsInt(probabilities[p + 8]);
    int category = 2 * high + bits.bitAsInt(probabilities[p + 9 + high]);
    int value = 0;
    for (int probability : LARGE[category]) {
      value = 2 * value + bits.bitAsInt(probability);
    }
    return value + 3 + (8 << category);
  }
}
