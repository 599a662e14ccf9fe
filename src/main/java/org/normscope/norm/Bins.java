package org.normscope.norm;

/// Equal bins from a low to a high value, `[a, b)`, the last one closed.
///
/// @param low where the first begins
/// @param high where the last ends; where it equals `low` every value is in the last
/// @param bins how many
record Bins(double low, double high, int bins) {
  /// The bin of a value, counted from 1; 0 is below all of them, `bins + 1` above.
  int place(double y) {
    if (y < low) {
      return 0;
    }
    if (y > high) {
      return bins + 1;
    }
    return low == high ? bins : 1 + bin(y);
  }

  // NumPy's rule: rounding in the division never disagrees with the edges low + i * width.
  private int bin(double y) {
    double width = (high - low) / bins;
    int bin = Math.min((int) ((y - low) / (high - low) * bins), bins - 1);
    if (y < low + bin * width) {
      return bin - 1;
    }
    return bin < bins - 1 && y >= low + (bin + 1) * width ? bin + 1 : bin;
  }
}
