package org.normscope.norm;

/// Numbers from one to another, both included.
///
/// @param low smallest
/// @param high largest
public record Interval(double low, double high) {
  /// True when a number lies in it; NaN never does.
  public boolean contains(double number) {
    return number >= low && number <= high;
  }
}
