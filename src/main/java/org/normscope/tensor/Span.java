package org.normscope.tensor;

/// Indices along one axis.
///
/// @param from the first
/// @param to one past the last
public record Span(int from, int to) {
  /// All indices of an axis.
  static Span whole(int length) {
    return new Span(0, length);
  }

  /// One index alone.
  public static Span only(int index) {
    return new Span(index, index + 1);
  }

  /// How many.
  public int length() {
    return to - from;
  }

  /// True when an index is among them.
  public boolean contains(int index) {
    return index >= from && index < to;
  }

  /// Those of them from an index up to, and without, another.
  Span within(int first, int end) {
    return new Span(Math.max(from, first), Math.min(to, end));
  }
}
