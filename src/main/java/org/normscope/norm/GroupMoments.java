package org.normscope.norm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.normscope.stats.MomentSums;
import org.normscope.stats.Moments;
import org.normscope.stats.Planes;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;

/// The moments of every group of planes that shares a statistic. Does not depend on a method's
/// parameters: computed once, kept while a slider moves.
public final class GroupMoments {
  private final SharedAxes axes;
  private final int channels;
  private final List<Moments> groups;

  private GroupMoments(SharedAxes axes, int channels, List<Moments> groups) {
    this.axes = axes;
    this.channels = channels;
    this.groups = groups;
  }

  /// Computes them, exactly.
  ///
  /// @param axes what shares a statistic; H and W are always shared, since whole planes are counted
  /// @param planes the images that are normalized
  /// @param dataset the images whose statistic it is when [SharedAxes#wholeDataset()]
  public static GroupMoments of(SharedAxes axes, Planes planes, Planes dataset) {
    int channels = planes.channels().size();
    if (!axes.any()) {
      return new GroupMoments(axes, channels, List.of());
    }
    Planes source = axes.wholeDataset() ? dataset : planes;
    // Pooled counts are often at hand already.
    if (axes.over().equals(SharedAxes.PER_CHANNEL.over())) {
      return new GroupMoments(
          axes,
          channels,
          IntStream.range(0, channels).mapToObj(c -> source.pooled(c).moments()).toList());
    }
    MomentSums[] sums = new MomentSums[axes.groups(source.images(), channels)];
    Arrays.setAll(sums, _ -> new MomentSums());
    for (int n = 0; n < source.images(); n++) {
      for (int c = 0; c < channels; c++) {
        sums[axes.group(n, c, channels)].add(source.plane(n, c));
      }
    }
    return new GroupMoments(axes, channels, Arrays.stream(sums).map(MomentSums::moments).toList());
  }

  /// What shares a statistic.
  public SharedAxes axes() {
    return axes;
  }

  /// Moments of the group that plane (n, c) belongs to; null where nothing is shared.
  Moments of(int n, int c) {
    return groups.isEmpty() ? null : groups.get(axes.group(n, c, channels));
  }

  /// Moments of the groups that plane (n, c) is compared with, its own among them.
  List<Moments> coupled(int n) {
    if (!axes.coupled().contains(Axis.C)) {
      return List.of();
    }
    List<Moments> coupled = new ArrayList<>(channels);
    for (int c = 0; c < channels; c++) {
      coupled.add(of(n, c));
    }
    return coupled;
  }
}
