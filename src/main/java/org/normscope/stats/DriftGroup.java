package org.normscope.stats;

import java.util.ArrayList;
import java.util.List;

/// What drift needs to know of a group of images.
///
/// @param channels names of the channels
/// @param counts pooled counts of each
/// @param imageMeans moments of the images' means in each, every image the same
public record DriftGroup(
    List<String> channels, List<ChannelCounts> counts, List<Moments> imageMeans) {

  /// A group of images; at least one.
  public static DriftGroup of(Planes planes) {
    List<ChannelCounts> counts = new ArrayList<>();
    List<Moments> imageMeans = new ArrayList<>();
    double[] means = new double[planes.images()];
    for (int c = 0; c < planes.channels().size(); c++) {
      counts.add(planes.pooled(c));
      for (int i = 0; i < means.length; i++) {
        means[i] = planes.plane(i, c).moments().mean();
      }
      imageMeans.add(Moments.of(means));
    }
    return new DriftGroup(planes.channels(), List.copyOf(counts), List.copyOf(imageMeans));
  }

  /// How many images it has.
  public long images() {
    return imageMeans.getFirst().count();
  }

  /// For each of some groups without common images how far it lies from all the others together, in
  /// their order. At least two of them.
  ///
  /// @param whole all of them together
  public static List<Drift> fromRest(DriftGroup whole, List<DriftGroup> groups) {
    int n = groups.size();
    // What comes before and after each, put together from both ends: nothing is subtracted.
    List<List<Moments>> before = new ArrayList<>();
    List<List<Moments>> after = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      before.add(i == 0 ? null : both(before.get(i - 1), groups.get(i - 1).imageMeans));
      after.add(i == 0 ? null : both(after.get(i - 1), groups.get(n - i).imageMeans));
    }
    List<Drift> drifts = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      DriftGroup group = groups.get(i);
      List<ChannelCounts> counts = new ArrayList<>();
      for (int c = 0; c < whole.counts.size(); c++) {
        counts.add(whole.counts.get(c).minus(group.counts.get(c)));
      }
      List<Moments> means = both(before.get(i), after.get(n - 1 - i));
      drifts.add(Drift.of(group, new DriftGroup(whole.channels, counts, means)));
    }
    return List.copyOf(drifts);
  }

  private static List<Moments> both(List<Moments> some, List<Moments> others) {
    if (some == null || others == null) {
      return some == null ? others : some;
    }
    List<Moments> both = new ArrayList<>();
    for (int c = 0; c < some.size(); c++) {
      both.add(some.get(c).and(others.get(c)));
    }
    return List.copyOf(both);
  }
}
