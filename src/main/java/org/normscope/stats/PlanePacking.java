package org.normscope.stats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a plane lies in memory and in the index on disk: a header, then its counts, each in 1, 2 or
/// 4 bytes, the narrowest that holds all of them; little-endian.
///
/// ```
///  0  form: 16-bit codes 1, pairs 8, width of a count 2 * log2(bytes)
///  2  smallest code          4  entries - 1          6  largest code
///  8  pixels, 32 bits       12  sum, 64 bits        20  sum of squares, 64 bits
/// 28  mean, double          36  variance, double
/// 44  run: one count for every code from the smallest to the largest;
///     pairs: the codes that occur, 2 bytes each, then their counts
/// ```
///
/// A run or pairs, whichever is shorter: a photo's plane takes some 500 bytes, a small image's 220,
/// one with few 16-bit codes a few dozen. Everything derived is in the header, so that nothing is
/// computed when a plane is read back.
final class PlanePacking {
  static final int HEADER = 44;

  static final int FIRST = 2;
  static final int LAST_ENTRY = 4;
  static final int LAST = 6;
  static final int PIXELS = 8;
  static final int SUM = 12;
  static final int SQUARES = 20;
  static final int MEAN = 28;
  static final int VARIANCE = 36;

  private static final int IS_16 = 1;
  private static final int WIDTH_SHIFT = 1;
  private static final int IS_PAIRS = 8;
  private static final int CODE = 2;

  private PlanePacking() {}

  static int bits(int form) {
    return (form & IS_16) == 0 ? 8 : 16;
  }

  /// Log2 of the bytes of a count.
  static int widthShift(int form) {
    return (form >> WIDTH_SHIFT) & 3;
  }

  static boolean pairs(int form) {
    return (form & IS_PAIRS) != 0;
  }

  /// Bytes of a plane.
  static int size(int form, int entries) {
    return HEADER + entries * ((pairs(form) ? CODE : 0) + (1 << widthShift(form)));
  }

  /// Packs the counts of a plane, `table[code]`; see [PlaneCounts#of(int, int[])].
  static ByteBuffer pack(int bits, int[] table) {
    int low = smallest(table);
    int high = largest(table);
    int distinct = distinct(table, low, high);
    int most = most(table, low, high);
    int shift = most < 1 << 8 ? 0 : most < 1 << 16 ? 1 : 2;
    int run = high - low + 1;
    boolean pairs = (long) distinct * (CODE + (1 << shift)) < (long) run << shift;
    int entries = pairs ? distinct : run;
    int form = (bits == 16 ? IS_16 : 0) | shift << WIDTH_SHIFT | (pairs ? IS_PAIRS : 0);
    byte[] packed = new byte[size(form, entries)];
    if (pairs) {
      putCodes(packed, table, low, high);
    }
    putCounts(packed, pairs ? HEADER + CODE * distinct : HEADER, shift, pairs, table, low, high);
    ByteBuffer into = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    into.put(0, (byte) form);
    into.putShort(FIRST, (short) low);
    into.putShort(LAST_ENTRY, (short) (entries - 1));
    into.putShort(LAST, (short) high);
    putSums(into, bits, table, low, high);
    return into;
  }

  // Small loops, each in a method of its own: the compiler is through with them at once, where one
  // large method was compiled again for each loop that became hot.

  private static int smallest(int[] table) {
    for (int code = 0; code < table.length; code++) {
      if (table[code] != 0) {
        return code;
      }
    }
    throw new IllegalArgumentException("a plane has at least one pixel");
  }

  private static int largest(int[] table) {
    int high = table.length - 1;
    while (table[high] == 0) {
      high--;
    }
    return high;
  }

  private static int distinct(int[] table, int low, int high) {
    int distinct = 0;
    for (int code = low; code <= high; code++) {
      distinct += table[code] == 0 ? 0 : 1;
    }
    return distinct;
  }

  private static int most(int[] table, int low, int high) {
    int most = 0;
    for (int code = low; code <= high; code++) {
      most = Math.max(most, table[code]);
    }
    return most;
  }

  private static void putCodes(byte[] packed, int[] table, int low, int high) {
    int at = HEADER;
    for (int code = low; code <= high; code++) {
      if (table[code] != 0) {
        packed[at++] = (byte) code;
        packed[at++] = (byte) (code >> 8);
      }
    }
  }

  private static void putCounts(
      byte[] packed, int from, int shift, boolean pairs, int[] table, int low, int high) {
    int at = from;
    for (int code = low; code <= high; code++) {
      int count = table[code];
      if (pairs && count == 0) {
        continue;
      }
      for (int left = 1 << shift; left > 0; left--) {
        packed[at++] = (byte) count;
        count >>>= 8;
      }
    }
  }

  // In units of 1/65535 these hold for 2^31 - 1 pixels, the most an image can have.
  private static void putSums(ByteBuffer into, int bits, int[] table, int low, int high) {
    long pixels = 0;
    long sum = 0;
    long squares = 0;
    for (int code = low; code <= high; code++) {
      long all = (long) code * table[code];
      pixels += table[code];
      sum += all;
      squares += code * all;
    }
    int unit = Scale.unitsPerCode(bits);
    into.putInt(PIXELS, Math.toIntExact(pixels));
    into.putLong(SUM, sum * unit);
    into.putLong(SQUARES, squares * unit * unit);
    MomentSums sums = new MomentSums();
    sums.add(new PlaneCounts(into, 0));
    Moments moments = sums.moments();
    into.putDouble(MEAN, moments.mean());
    into.putDouble(VARIANCE, moments.variance());
  }
}
