package org.normscope.norm;

/// How far doubles reach: the squares of values beyond 1e154 do not fit. What is divided by an
/// infinite variance would land on 0, which looks like an answer.
final class Precision {
  private Precision() {}

  /// A variance, a mean square or a sum of squares, the same.
  ///
  /// @throws IllegalArgumentException when it is not finite; its message is a sentence for people
  static double checked(double squares) {
    if (!Double.isFinite(squares)) {
      throw new IllegalArgumentException(
          "these values are too large for double precision: their squares are beyond 1.8e308");
    }
    return squares;
  }
}
