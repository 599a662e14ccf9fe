package org.normscope.chart;

/// A stretch of an axis.
///
/// @param low its left end
/// @param high its right end, above `low`
public record Range(double low, double high) {
  /// Refuses what no axis can show.
  public Range {
    if (!(low < high) || !Double.isFinite(low) || !Double.isFinite(high)) {
      throw new IllegalArgumentException("no range: " + low + " to " + high);
    }
  }

  /// Its length.
  public double span() {
    return high - low;
  }

  /// True from end to end, both included.
  public boolean contains(double value) {
    return value >= low && value <= high;
  }

  /// Where a value lies: 0 at the low end, 1 at the high one.
  public double fraction(double value) {
    return (value - low) / (high - low);
  }

  /// The value at a fraction of the way.
  public double at(double fraction) {
    return low + fraction * (high - low);
  }

  /// The smallest range that holds both.
  public Range hull(Range other) {
    return new Range(Math.min(low, other.low), Math.max(high, other.high));
  }

  /// Zoomed around a value that keeps its place; `factor` below 1 shows less. Stays inside `limits`
  /// and never gets shorter than `shortest`.
  public Range zoom(double around, double factor, Range limits, double shortest) {
    double span = Math.clamp(span() * factor, Math.min(shortest, limits.span()), limits.span());
    return new Range(around - fraction(around) * span, around + (1 - fraction(around)) * span)
        .inside(limits);
  }

  /// Moved, not shortened, until it lies inside the limits; the limits themselves when it is
  /// longer.
  public Range inside(Range limits) {
    if (span() >= limits.span()) {
      return limits;
    }
    if (low < limits.low) {
      return new Range(limits.low, Math.min(limits.low + span(), limits.high));
    }
    if (high > limits.high) {
      return new Range(Math.max(limits.high - span(), limits.low), limits.high);
    }
    return this;
  }

  /// Between two ranges, for motion: this at 0, the other at 1.
  public Range towards(Range other, double progress) {
    return new Range(low + progress * (other.low - low), high + progress * (other.high - high));
  }
}
