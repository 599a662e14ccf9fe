package org.normscope.norm;

import java.util.Locale;
import java.util.StringJoiner;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;

/// How formulas write the indices of shared axes: a statistic over N·H·W carries the index c and
/// sums over n,h,w.
final class Indices {
  private Indices() {}

  /// Index of the statistic: the axes that are not shared; g for a group of channels.
  static String of(SharedAxes axes) {
    StringBuilder index = new StringBuilder();
    for (Axis axis : Axis.values()) {
      if (!axes.over().contains(axis)) {
        index.append(axis.name().toLowerCase(Locale.ROOT));
      } else if (axis == Axis.C && axes.channelGroups() > 1) {
        index.append('g');
      }
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
