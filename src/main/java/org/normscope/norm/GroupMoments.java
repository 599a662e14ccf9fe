package org.normscope.norm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.normscope.stats.MomentSums;
import org.normscope.stats.Moments;
import org.normscope.stats.Planes;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;
import org.normscope.tensor.Tensor;

/// The moments of every group of planes that shares a statistic. Does not depend on a method's
/// other parameters: computed once, kept while a slider moves.
public final class GroupMoments {
  private final SharedAxes axes;
  private final BatchSize size;
  private final List<Moments> groups;

  private GroupMoments(SharedAxes axes, BatchSize size, List<Moments> groups) {
    this.axes = axes;
    this.size = size;
    this.groups = groups;
  }

  /// Computes them from counts, exactly.
  ///
  /// @param setup the method, a line per plane
  /// @param planes the images that are normalized; at least one
  /// @param dataset the images whose statistic it is when [SharedAxes#wholeDataset()]
  /// @throws IllegalArgumentException when the method refuses these images
  public static GroupMoments of(Setup setup, Planes planes, Planes dataset) {
    BatchSize size = BatchSize.of(planes);
    setup.values().checkChannels(size);
    setup.method().rule().check(size, setup.values());
    SharedAxes axes = setup.axes();
    return new GroupMoments(axes, size, groups(axes, axes.wholeDataset() ? dataset : planes));
  }

  /// Computes them from a tensor.
  ///
  /// @param dataset moments of each channel of the dataset, when [SharedAxes#wholeDataset()]
  static GroupMoments of(Setup setup, Tensor tensor, List<Moments> dataset) {
    SharedAxes axes = setup.axes();
    List<Moments> groups = List.of();
    if (axes.wholeDataset()) {
      groups = dataset;
    } else if (axes.any()) {
      groups = groups(axes, tensor);
    }
    return new GroupMoments(axes, BatchSize.of(tensor.shape()), groups);
  }

  private static List<Moments> groups(SharedAxes axes, Planes source) {
    if (!axes.any()) {
      return List.of();
    }
    int channels = source.channels().size();
    MomentSums[] sums = new MomentSums[axes.groups(source.images(), channels)];
    Arrays.setAll(sums, _ -> new MomentSums());
    // Pooled counts are often at hand already.
    if (axes.over().contains(Axis.N)) {
      for (int c = 0; c < channels; c++) {
        sums[axes.group(0, c, channels)].add(source.pooled(c));
      }
      return Arrays.stream(sums).map(MomentSums::moments).toList();
    }
    for (int n = 0; n < source.images(); n++) {
      for (int c = 0; c < channels; c++) {
        sums[axes.group(n, c, channels)].add(source.plane(n, c));
      }
    }
    return Arrays.stream(sums).map(MomentSums::moments).toList();
  }

  private static List<Moments> groups(SharedAxes axes, Tensor tensor) {
    int channels = tensor.shape().c();
    Moments[] groups = new Moments[axes.groups(tensor.shape().n(), channels)];
    for (int n = 0; n < tensor.shape().n(); n++) {
      for (int c = 0; c < channels; c++) {
        int group = axes.group(n, c, channels);
        if (groups[group] == null) {
          groups[group] = BoxMoments.of(tensor, axes.box(n, c, 0, 0, tensor.shape()));
        }
      }
    }
    return List.of(groups);
  }

  /// What shares a statistic.
  public SharedAxes axes() {
    return axes;
  }

  /// The size of the batch.
  BatchSize size() {
    return size;
  }

  /// The formula with the numbers of the group that plane (n, c) belongs to, and a value of it.
  Worked worked(Setup setup, int n, int c, double x) {
    Coupling coupling =
        axes.coupled().isEmpty() ? Coupling.NONE : setup.method().rule().couple(coupled(n, c));
    return new Worked(setup, of(n, c), coupling, c, x);
  }

  /// Moments of the group that plane (n, c) belongs to; null where nothing is shared.
  public Moments of(int n, int c) {
    return groups.isEmpty() ? null : groups.get(axes.group(n, c, size.channels()));
  }

  /// The groups that plane (n, c) is compared with, its own among them: along C, along N, or both.
  List<Moments> coupled(int n, int c) {
    boolean acrossN = axes.coupled().contains(Axis.N);
    boolean acrossC = axes.coupled().contains(Axis.C);
    int lastImage = acrossN ? size.images() : n + 1;
    int lastChannel = acrossC ? size.channels() : c + 1;
    List<Moments> all = new ArrayList<>();
    for (int i = acrossN ? 0 : n; i < lastImage; i++) {
      for (int j = acrossC ? 0 : c; j < lastChannel; j++) {
        all.add(of(i, j));
      }
    }
    return all;
  }
}
