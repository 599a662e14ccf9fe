package org.normscope.stats;

/// The pooled counts of one channel over many planes: a mutable accumulator. Sums are integers, so
/// the result is the same bits whatever the order of additions or the number of threads. Not safe
/// for use by several threads at once.
public final class ChannelCounts {
  private final long[] eight = new long[256];
  private long[] sixteen;
  private int min16 = Scale.ONE;
  private int max16;

  /// The counts of 8-bit codes from a table with one count per code, `table[code]`; copied.
  ///
  /// @param table 256 counts, not all zero
  public static ChannelCounts of(long... table) {
    ChannelCounts counts = new ChannelCounts();
    System.arraycopy(table, 0, counts.eight, 0, counts.eight.length);
    return counts;
  }

  /// Adds one plane.
  public void add(PlaneCounts plane) {
    PlaneReader reader = new PlaneReader();
    reader.read(plane);
    add(reader);
  }

  /// Adds the plane that a reader has unpacked.
  public void add(PlaneReader reader) {
    int[] counts = reader.counts();
    int entries = reader.entries();
    if (reader.bits() == 16) {
      use16(reader.code(0), reader.code(entries - 1));
    }
    long[] totals = reader.bits() == 8 ? eight : sixteen;
    if (reader.run()) {
      int first = reader.code(0);
      for (int i = 0; i < entries; i++) {
        totals[first + i] += counts[i];
      }
    } else {
      for (int i = 0; i < entries; i++) {
        totals[reader.code(i)] += counts[i];
      }
    }
  }

  /// Adds all that another one holds.
  public void add(ChannelCounts other) {
    for (int code = 0; code < 256; code++) {
      eight[code] += other.eight[code];
    }
    if (other.sixteen != null) {
      use16(other.min16, other.max16);
      for (int code = other.min16; code <= other.max16; code++) {
        sixteen[code] += other.sixteen[code];
      }
    }
  }

  /// A copy that later additions to this one do not reach.
  public ChannelCounts copy() {
    ChannelCounts copy = new ChannelCounts();
    copy.add(this);
    return copy;
  }

  /// What is left of this one without another, all of which it holds.
  ChannelCounts minus(ChannelCounts part) {
    ChannelCounts left = copy();
    for (int code = 0; code < 256; code++) {
      left.eight[code] -= part.eight[code];
    }
    if (part.sixteen != null) {
      for (int code = part.min16; code <= part.max16; code++) {
        left.sixteen[code] -= part.sixteen[code];
      }
    }
    return left;
  }

  /// Exact moments. At least one pixel must have been added.
  public Moments moments() {
    MomentSums sums = new MomentSums();
    sums.add(this);
    return sums.moments();
  }

  /// Hands out every value that occurs, 8-bit codes first, each kind in rising order.
  public void forEach(CodeConsumer consumer) {
    for (int code = 0; code < 256; code++) {
      if (eight[code] != 0) {
        consumer.accept(8, code, eight[code]);
      }
    }
    if (sixteen != null) {
      for (int code = min16; code <= max16; code++) {
        if (sixteen[code] != 0) {
          consumer.accept(16, code, sixteen[code]);
        }
      }
    }
  }

  /// Receives counted codes.
  @FunctionalInterface
  public interface CodeConsumer {
    /// `count` pixels have this code of this depth (8 or 16 bits).
    void accept(int bits, int code, long count);
  }

  /// Pixels whose value is exactly `k/65535`.
  long countAt(int k) {
    long count = sixteen == null ? 0 : sixteen[k];
    return k % 257 == 0 ? count + eight[k / 257] : count;
  }

  /// True when every plane so far had 8 bits.
  boolean only8() {
    return sixteen == null;
  }

  private void use16(int low, int high) {
    if (sixteen == null) {
      sixteen = new long[65536];
    }
    min16 = Math.min(min16, low);
    max16 = Math.max(max16, high);
  }
}
