package org.normscope.stats;

/// The common unit of 8- and 16-bit codes: every pixel value in 0..1 is exactly `k/65535` for a
/// whole number k, since an 8-bit code v is `v/255 = 257*v/65535`.
public final class Scale {
  /// k of the value 1.
  public static final int ONE = 65535;

  private Scale() {}

  /// How many k one code of this depth is: 257 for 8 bits, 1 for 16.
  public static int unitsPerCode(int bits) {
    return switch (bits) {
      case 8 -> 257;
      case 16 -> 1;
      default -> throw new IllegalArgumentException("codes have 8 or 16 bits, not " + bits);
    };
  }
}
