package org.normscope.export.format;

import java.util.Optional;

/// How statistics are written.
///
/// @param std which std
/// @param order in which order; empty for what the format's readers expect
/// @param digits significant digits of each number, at most 17; 0 for as many as it takes to read
///   the same double back
public record ExportOptions(StdChoice std, Optional<ChannelOrder> order, int digits) {
  /// The pooled population std, the order of the format, all digits.
  public static final ExportOptions DEFAULT =
      new ExportOptions(StdChoice.POPULATION, Optional.empty(), 0);

  /// Fewer digits than this cannot promise mean 0 and std 1 to 1e-6.
  public static final int ENOUGH_DIGITS = 9;

  /// Checks the digits.
  public ExportOptions {
    if (digits < 0 || digits > 17) {
      throw new IllegalArgumentException("digits must be 1 to 17, or 0 for all of them");
    }
  }

  /// The same with another std.
  public ExportOptions with(StdChoice other) {
    return new ExportOptions(other, order, digits);
  }

  /// The same in another order.
  public ExportOptions with(ChannelOrder other) {
    return new ExportOptions(std, Optional.ofNullable(other), digits);
  }

  /// The same with another number of digits.
  public ExportOptions withDigits(int other) {
    return new ExportOptions(std, order, other);
  }
}
