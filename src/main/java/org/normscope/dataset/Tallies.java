package org.normscope.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.normscope.stats.ChannelCounts;

/// Pooled counts per split, class and kind, kept while a folder is read, so that the numbers of any
/// part are at hand without going through its images again.
final class Tallies {
  private final Map<Group, List<ChannelCounts>> byGroup = new HashMap<>();

  /// Adds one image.
  void add(ScannedImage image) {
    List<ChannelCounts> counts =
        byGroup.computeIfAbsent(Group.of(image), _ -> fresh(image.planes().size()));
    for (int c = 0; c < counts.size(); c++) {
      counts.get(c).add(image.plane(c));
    }
  }

  /// A copy that later additions do not reach.
  Tallies copy() {
    Tallies copy = new Tallies();
    byGroup.forEach((group, counts) ->
        copy.byGroup.put(group, counts.stream().map(ChannelCounts::copy).toList()));
    return copy;
  }

  /// Pooled counts of a channel over a part of the dataset.
  ChannelCounts pooled(Group part, int channel) {
    ChannelCounts pooled = new ChannelCounts();
    byGroup.forEach((group, counts) -> {
      if (part.covers(group)) {
        pooled.add(counts.get(counts.size() == 1 ? 0 : channel));
      }
    });
    return pooled;
  }

  private static List<ChannelCounts> fresh(int channels) {
    List<ChannelCounts> counts = new ArrayList<>();
    for (int c = 0; c < channels; c++) {
      counts.add(new ChannelCounts());
    }
    return counts;
  }
}
