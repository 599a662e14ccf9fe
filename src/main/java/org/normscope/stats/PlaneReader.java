package org.normscope.stats;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Unpacks planes into plain arrays, the same ones for every plane: what loops over many planes go
/// through. What is not asked for is not unpacked. Serves one thread.
public final class PlaneReader {
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  // Bytes of a pair, and places beyond the last one.
  private static final int MOST_BYTES = 6;
  private static final int SLACK = 4;

  private byte[] bytes = new byte[0];
  private int[] codes = new int[0];
  private int[] counts = new int[0];
  private long[] sums = new long[0];
  private boolean counted;
  private boolean summed;
  private int entries;
  private int width;
  private int from;
  private boolean run;
  private int bits;
  private int first;
  private int step;

  /// Takes a plane up; what was read before is gone.
  public void read(PlaneCounts plane) {
    bits = plane.bits();
    first = plane.first();
    step = 1;
    counted = false;
    summed = false;
    int packed = plane.entries();
    boolean spread = plane.pairs() && bits == 8;
    run = spread || !plane.pairs();
    entries = spread ? plane.last() - first + 1 : packed;
    if (entries + SLACK > counts.length) {
      int room = Math.max(512, Integer.highestOneBit(entries + SLACK - 1) << 1);
      bytes = new byte[room * MOST_BYTES];
      codes = new int[room];
      counts = new int[room];
      sums = new long[room];
    }
    width = plane.widthShift();
    from = plane.pairs() ? 2 * packed : 0;
    plane.copyTo(bytes, from + (packed << width));
    for (int i = 0; plane.pairs() && i < packed; i++) {
      codes[i] = (short) SHORTS.get(bytes, 2 * i) & 0xffff;
    }
    if (spread) {
      spread(packed);
    }
  }

  // A run again, with zeros between: loops over runs are many times as fast.
  private void spread(int packed) {
    Arrays.fill(counts, 0, entries, 0);
    for (int i = 0; i < packed; i++) {
      counts[codes[i] - first] = packed(i);
    }
    counted = true;
  }

  private int packed(int entry) {
    return switch (width) {
      case 0 -> bytes[from + entry] & 0xff;
      case 1 -> (short) SHORTS.get(bytes, from + 2 * entry) & 0xffff;
      default -> (int) INTS.get(bytes, from + 4 * entry);
    };
  }

  private void count() {
    switch (width) {
      case 0 -> {
        for (int i = 0; i < entries; i++) {
          counts[i] = bytes[from + i] & 0xff;
        }
      }
      case 1 -> unpackShorts();
      default -> {
        for (int i = 0; i < entries; i++) {
          counts[i] = (int) INTS.get(bytes, from + 4 * i);
        }
      }
    }
  }

  private void sum() {
    if (counted) {
      sum(counts);
      return;
    }
    long below = 0;
    // Straight from the bytes, which takes half the time of a way over the counts.
    switch (width) {
      case 0 -> {
        for (int i = 0; i < entries; i++) {
          long count = bytes[from + i] & 0xff;
          sums[i] = below << 32 | count;
          below += count;
        }
        sums[entries] = below << 32;
      }
      case 1 -> {
        for (int i = 0; i < entries; i++) {
          long count = (short) SHORTS.get(bytes, from + 2 * i) & 0xffff;
          sums[i] = below << 32 | count;
          below += count;
        }
        sums[entries] = below << 32;
      }
      default -> sum(counts());
    }
  }

  private void sum(int[] counts) {
    long below = 0;
    for (int i = 0; i < entries; i++) {
      sums[i] = below << 32 | counts[i];
      below += counts[i];
    }
    sums[entries] = below << 32;
  }

  // Four at a time: this is most of the work for photos. Beyond the last there is room in both
  // arrays.
  private void unpackShorts() {
    for (int i = 0; i < entries; i += 4) {
      long four = (long) LONGS.get(bytes, from + 2 * i);
      counts[i] = (int) four & 0xffff;
      counts[i + 1] = (int) (four >>> 16) & 0xffff;
      counts[i + 2] = (int) (four >>> 32) & 0xffff;
      counts[i + 3] = (int) (four >>> 48);
    }
  }

  /// Depth of the codes: 8 or 16.
  public int bits() {
    return bits;
  }

  /// How many codes there are: for 8 bits all from the smallest to the largest that occur.
  public int entries() {
    return entries;
  }

  /// True when each code is the one before plus 1 (minus 1, once reversed).
  public boolean run() {
    return run;
  }

  /// Code of an entry.
  public int code(int entry) {
    return run ? first + step * entry : codes[entry];
  }

  /// How many pixels have the code of an entry, for all entries and until the next plane; may be 0.
  /// Not to be changed.
  public int[] counts() {
    if (!counted) {
      count();
      counted = true;
    }
    return counts;
  }

  /// How many pixels an entry and those before it have, for all entries: those before it in the
  /// upper 32 bits, its own in the lower ones. In the place after the last, all pixels are before.
  /// The length is a power of two. Not to be changed.
  public long[] sums() {
    if (!summed) {
      sum();
      summed = true;
    }
    return sums;
  }

  /// Turns a run around: codes fall from now on. What [#counts] and [#sums] gave before is gone.
  public void reverse() {
    if (!run) {
      throw new IllegalStateException("pairs stay in their order");
    }
    int[] turned = counts();
    for (int i = 0, j = entries - 1; i < j; i++, j--) {
      int kept = turned[i];
      turned[i] = turned[j];
      turned[j] = kept;
    }
    first += step * (entries - 1);
    step = -step;
    summed = false;
  }
}
