package org.normscope.stats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How many pixels of one plane (one channel of one image) have each code: all that the statistics
/// and most normalizations need to know of it. Immutable.
///
/// A view of packed bytes, wherever they lie: in an array, or in a file of the index that is mapped
/// and not loaded. It is as cheap to make as an iterator. Codes outside the smallest and the
/// largest that occur take no place; a plane with few distinct codes keeps code and count in pairs.
public final class PlaneCounts {
  private final ByteBuffer packed;
  private final int at;
  private final int form;

  PlaneCounts(ByteBuffer packed, int at) {
    this.packed = packed;
    this.at = at;
    this.form = packed.get(at);
  }

  /// The counts of a plane from a table with one count per code, `table[code]`.
  ///
  /// @param bits 8 or 16
  /// @param table 256 or 65536 counts, not all zero; copied
  /// @throws IllegalArgumentException when no pixel was counted
  public static PlaneCounts of(int bits, int[] table) {
    return new PlaneCounts(PlanePacking.pack(bits, table), 0);
  }

  /// The plane that was packed at a place of a buffer.
  ///
  /// @param packed in little-endian order; must not change where the plane lies
  /// @param at where [#packInto] put it
  public static PlaneCounts at(ByteBuffer packed, int at) {
    if (packed.order() != ByteOrder.LITTLE_ENDIAN) {
      throw new IllegalArgumentException("packed planes are little-endian");
    }
    return new PlaneCounts(packed, at);
  }

  /// How many bytes [#packInto] writes.
  public int packedBytes() {
    return PlanePacking.size(form, entries());
  }

  /// Copies the packed bytes to a place of a buffer.
  public void packInto(ByteBuffer target, int place) {
    target.put(place, packed, at, packedBytes());
  }

  /// True when another plane of this depth has the same counts.
  public boolean sameAs(PlaneCounts other) {
    int bytes = packedBytes();
    return bytes == other.packedBytes()
        && packed.slice(at, bytes).equals(other.packed.slice(other.at, bytes));
  }

  /// How many pixels have a value of at most `k/65535`.
  public long pixelsUpTo(int k) {
    int unit = Scale.unitsPerCode(bits());
    if (max() <= k) {
      return pixels();
    }
    long pixels = 0;
    for (int i = 0; i < entries() && code(i) * unit <= k; i++) {
      pixels += count(i);
    }
    return pixels;
  }

  /// Depth of the codes: 8 or 16.
  public int bits() {
    return PlanePacking.bits(form);
  }

  /// Number of entries: code [#code(int)] occurs [#count(int)] times, in rising order of codes.
  /// Counts may be zero between the first and the last. Loops over many planes go through
  /// [PlaneReader].
  public int entries() {
    return at(PlanePacking.LAST_ENTRY) + 1;
  }

  /// Code of an entry, 0..255 or 0..65535.
  public int code(int entry) {
    return pairs() ? at(PlanePacking.HEADER + 2 * entry) : first() + entry;
  }

  /// Pixels with the code of an entry.
  public int count(int entry) {
    int shift = PlanePacking.widthShift(form);
    int place = counts() + (entry << shift);
    return switch (shift) {
      case 0 -> packed.get(place) & 0xff;
      case 1 -> packed.getShort(place) & 0xffff;
      default -> packed.getInt(place);
    };
  }

  /// Pixels in the plane.
  public long pixels() {
    return packed.getInt(at + PlanePacking.PIXELS);
  }

  /// Exact moments in 0..1.
  public Moments moments() {
    return new Moments(
        pixels(),
        packed.getDouble(at + PlanePacking.MEAN),
        packed.getDouble(at + PlanePacking.VARIANCE),
        min() / (double) Scale.ONE,
        max() / (double) Scale.ONE);
  }

  /// Sum of the values in units of 1/65535.
  public long sum() {
    return packed.getLong(at + PlanePacking.SUM);
  }

  /// Sum of the squared values in units of 1/65535^2.
  public long sumOfSquares() {
    return packed.getLong(at + PlanePacking.SQUARES);
  }

  /// Smallest value in units of 1/65535.
  int min() {
    return first() * Scale.unitsPerCode(bits());
  }

  /// Largest value in units of 1/65535.
  int max() {
    return at(PlanePacking.LAST) * Scale.unitsPerCode(bits());
  }

  int first() {
    return at(PlanePacking.FIRST);
  }

  int last() {
    return at(PlanePacking.LAST);
  }

  /// True when codes and counts lie in pairs.
  boolean pairs() {
    return PlanePacking.pairs(form);
  }

  /// Log2 of the bytes of a count.
  int widthShift() {
    return PlanePacking.widthShift(form);
  }

  /// Copies the packed counts, without the header.
  void copyTo(byte[] target, int bytes) {
    packed.get(at + PlanePacking.HEADER, target, 0, bytes);
  }

  private int at(int field) {
    return packed.getShort(at + field) & 0xffff;
  }

  private int counts() {
    return at + PlanePacking.HEADER + (pairs() ? 2 * entries() : 0);
  }
}
