package org.normscope.stats;

import java.util.Arrays;

/// How many pixels of one plane (one channel of one image) have each code: all that the statistics
/// and most normalizations need to know of it. Immutable.
///
/// Only codes between the smallest and the largest that occur are kept; a plane with few distinct
/// 16-bit codes keeps code and count in pairs instead.
public final class PlaneCounts {
  private final int bits;
  private final int first;
  private final char[] codes;
  private final int[] counts;
  private final long pixels;
  private final long sum;
  private final long sumOfSquares;
  private final Moments moments;

  private PlaneCounts(int bits, int first, char[] codes, int[] counts) {
    this.bits = bits;
    this.first = first;
    this.codes = codes;
    this.counts = counts;
    long n = 0;
    long s = 0;
    long squares = 0;
    for (int i = 0; i < counts.length; i++) {
      long code = code(i);
      n += counts[i];
      s += code * counts[i];
      squares += code * code * counts[i];
    }
    // In units of 1/65535 these hold for 2^31 - 1 pixels, the most an image can have.
    int unit = Scale.unitsPerCode(bits);
    pixels = n;
    sum = s * unit;
    sumOfSquares = squares * unit * unit;
    MomentSums sums = new MomentSums();
    sums.add(this);
    moments = sums.moments();
  }

  /// The counts of a plane from a table with one count per code, `table[code]`.
  ///
  /// @param bits 8 or 16
  /// @param table 256 or 65536 counts, not all zero; copied
  /// @throws IllegalArgumentException when no pixel was counted
  public static PlaneCounts of(int bits, int[] table) {
    int low = 0;
    while (low < table.length && table[low] == 0) {
      low++;
    }
    if (low == table.length) {
      throw new IllegalArgumentException("a plane has at least one pixel");
    }
    int high = table.length - 1;
    while (table[high] == 0) {
      high--;
    }
    int distinct = 0;
    for (int code = low; code <= high; code++) {
      distinct += table[code] == 0 ? 0 : 1;
    }
    int run = high - low + 1;
    // A pair costs 6 bytes, a place in the run 4.
    if (distinct * 6L >= run * 4L) {
      return new PlaneCounts(bits, low, null, Arrays.copyOfRange(table, low, high + 1));
    }
    char[] codes = new char[distinct];
    int[] counts = new int[distinct];
    int next = 0;
    for (int code = low; code <= high; code++) {
      if (table[code] != 0) {
        codes[next] = (char) code;
        counts[next++] = table[code];
      }
    }
    return new PlaneCounts(bits, low, codes, counts);
  }

  /// Depth of the codes: 8 or 16.
  public int bits() {
    return bits;
  }

  /// Number of entries: code [#code(int)] occurs [#count(int)] times, in rising order of codes.
  /// Counts may be zero between the first and the last.
  public int entries() {
    return counts.length;
  }

  /// Code of an entry, 0..255 or 0..65535.
  public int code(int entry) {
    return codes == null ? first + entry : codes[entry];
  }

  /// Pixels with the code of an entry.
  public int count(int entry) {
    return counts[entry];
  }

  /// Pixels in the plane.
  public long pixels() {
    return pixels;
  }

  /// Exact moments in 0..1.
  public Moments moments() {
    return moments;
  }

  /// Sum of the values in units of 1/65535.
  long sum() {
    return sum;
  }

  /// Sum of the squared values in units of 1/65535^2.
  long sumOfSquares() {
    return sumOfSquares;
  }

  /// Smallest value in units of 1/65535.
  int min() {
    return code(0) * Scale.unitsPerCode(bits);
  }

  /// Largest value in units of 1/65535.
  int max() {
    return code(counts.length - 1) * Scale.unitsPerCode(bits);
  }
}
