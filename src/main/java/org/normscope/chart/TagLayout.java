package org.normscope.chart;

/// Keeps lettered tags apart: tags that would touch move sideways, as little as needed, in the
/// order of what they point at.
public final class TagLayout {
  private static final int ROUNDS = 40;

  private TagLayout() {}

  /// Moves the middles of tags in `x` until those at about the same height are `gap` apart.
  ///
  /// @param x middles, changed in place
  /// @param y heights of the middles
  /// @param gap how far apart two tags have to be, in one direction or the other
  /// @param low the leftmost place
  /// @param high the rightmost place
  public static void spread(double[] x, double[] y, double gap, double low, double high) {
    boolean[] swapped = new boolean[x.length * x.length];
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < x.length; k++) {
        swapped[i * x.length + k] = x[i] > x[k] || (x[i] == x[k] && i > k);
      }
      x[i] = Math.clamp(x[i], low, high);
    }
    for (int round = 0; round < ROUNDS; round++) {
      boolean moved = false;
      for (int i = 0; i < x.length; i++) {
        for (int k = i + 1; k < x.length; k++) {
          moved |=
              part(
                  x,
                  y,
                  swapped[i * x.length + k] ? k : i,
                  swapped[i * x.length + k] ? i : k,
                  gap,
                  low,
                  high);
        }
      }
      if (!moved) {
        return;
      }
    }
  }

  private static boolean part(
      double[] x, double[] y, int left, int right, double gap, double low, double high) {
    double missing = gap - (x[right] - x[left]);
    if (missing <= 1e-6 || Math.abs(y[left] - y[right]) >= gap) {
      return false;
    }
    x[left] -= missing / 2;
    x[right] += missing / 2;
    if (x[left] < low) {
      x[right] += low - x[left];
      x[left] = low;
    }
    if (x[right] > high) {
      x[left] = Math.max(low, x[left] - (x[right] - high));
      x[right] = high;
    }
    return true;
  }
}
