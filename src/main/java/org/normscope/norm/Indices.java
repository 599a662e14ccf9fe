package org.normscope.norm;

import java.util.Locale;
import java.util.StringJoiner;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;

/// How formulas write the indices of shared axes: a statistic over N·H·W carries the index c and
/// sums over n,h,w.
final class Indices {
  private Indices() {}

  /// Index of the statistic: the axes that are not shared, without h and w.
  static String of(SharedAxes axes) {
    StringBuilder index = new StringBuilder();
    if (!axes.over().contains(Axis.N)) {
      index.append('n');
    }
    if (!axes.over().contains(Axis.C)) {
      index.append('c');
    }
    return index.toString();
  }

  /// What the sum runs over: `n,h,w`.
  static String sum(SharedAxes axes) {
    StringJoiner joiner = new StringJoiner(",");
    axes.over().forEach(axis -> joiner.add(axis.name().toLowerCase(Locale.ROOT)));
    return joiner.toString();
  }
}
