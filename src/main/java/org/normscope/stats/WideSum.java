package org.normscope.stats;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/// An exact sum of products of two numbers that are not negative, in 192 bits: room for 2^64
/// products of any size. Mutable; does not depend on the order of additions.
final class WideSum {
  private long high;
  private long middle;
  private long low;

  /// Adds `a * b`; neither may be negative.
  void add(long a, long b) {
    long product = a * b;
    low += product;
    // At most 2^62, so that the carry has room.
    long upper = Math.multiplyHigh(a, b) + carry(low, product);
    middle += upper;
    high += carry(middle, upper);
  }

  /// Adds another sum.
  void add(WideSum other) {
    low += other.low;
    long carried = carry(low, other.low);
    middle += carried;
    high += carry(middle, carried);
    middle += other.middle;
    high += other.high + carry(middle, other.middle);
  }

  private static long carry(long sum, long added) {
    return Long.compareUnsigned(sum, added) < 0 ? 1 : 0;
  }

  BigInteger value() {
    ByteBuffer bits = ByteBuffer.allocate(3 * Long.BYTES);
    bits.putLong(high).putLong(middle).putLong(low);
    return new BigInteger(1, bits.array());
  }
}
