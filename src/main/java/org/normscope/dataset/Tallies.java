package org.normscope.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.normscope.stats.ChannelCounts;
import org.normscope.stats.PlaneReader;

/// Pooled counts per split, class and kind, kept while a folder is read, so that the numbers of any
/// part are at hand without going through its images again. Not safe for use by several threads at
/// once.
final class Tallies {
  private final Map<Group, Tally> byGroup = new HashMap<>();
  private final PlaneReader reader = new PlaneReader();
  private Group last;
  private Tally lastTally;

  /// Counts of one group. What a copy has seen is not changed any more: whoever adds takes a copy
  /// first, so that a look at a thousand classes copies those that grew since the last one.
  private record Tally(List<ChannelCounts> counts, boolean[] shared) {
    static Tally fresh(int channels) {
      List<ChannelCounts> counts = new ArrayList<>();
      for (int c = 0; c < channels; c++) {
        counts.add(new ChannelCounts());
      }
      return new Tally(List.copyOf(counts), new boolean[1]);
    }

    Tally own() {
      return shared[0]
          ? new Tally(counts.stream().map(ChannelCounts::copy).toList(), new boolean[1])
          : this;
    }
  }

  /// Adds one image.
  void add(ScannedImage image) {
    int channels = image.planes().size();
    // Often the next image belongs to the same group.
    if (last == null || lastTally.shared[0] || !last.equals(Group.of(image))) {
      last = Group.of(image);
      lastTally = own(last, channels);
    }
    for (int c = 0; c < channels; c++) {
      reader.read(image.plane(c));
      lastTally.counts.get(c).add(reader);
    }
  }

  /// Adds all that another one holds.
  void add(Tallies other) {
    other.byGroup.forEach((group, tally) -> {
      List<ChannelCounts> counts = own(group, tally.counts.size()).counts;
      for (int c = 0; c < counts.size(); c++) {
        counts.get(c).add(tally.counts.get(c));
      }
    });
  }

  /// A copy that later additions do not reach.
  Tallies copy() {
    Tallies copy = new Tallies();
    byGroup.forEach((group, tally) -> {
      tally.shared[0] = true;
      copy.byGroup.put(group, tally);
    });
    return copy;
  }

  /// Pooled counts of a channel over a part of the dataset.
  ChannelCounts pooled(Group part, int channel) {
    ChannelCounts pooled = new ChannelCounts();
    byGroup.forEach((group, tally) -> {
      if (part.covers(group)) {
        pooled.add(tally.counts.get(tally.counts.size() == 1 ? 0 : channel));
      }
    });
    return pooled;
  }

  private Tally own(Group group, int channels) {
    return byGroup.compute(
        group, (_, tally) -> tally == null ? Tally.fresh(channels) : tally.own());
  }
}
