package org.normscope.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.normscope.image.ImageFile;
import org.normscope.stats.ChannelCounts;
import org.normscope.stats.PlaneReader;
import org.normscope.stats.SampleSums;

/// Pooled counts and the sums of intervals per split, class and kind, kept while a folder is read,
/// so that the numbers of any part are at hand without going through its images again. Not safe for
/// use by several threads at once.
final class Tallies {
  private final Map<Group, Tally> byGroup = new HashMap<>();
  // Files looked at, read or skipped, of each class of each split.
  private final Map<Group, Integer> looked = new HashMap<>();
  private final SortedMap<String, Integer> decoders = new TreeMap<>();
  private final PlaneReader reader = new PlaneReader();
  private Group last;
  private Tally lastTally;

  /// Counts of one group. What a copy has seen is not changed any more: whoever adds takes a copy
  /// first, so that a look at a thousand classes copies those that grew since the last one.
  private record Tally(List<ChannelCounts> counts, List<SampleSums> sums, boolean[] shared) {
    static Tally fresh(int channels) {
      List<ChannelCounts> counts = new ArrayList<>();
      List<SampleSums> sums = new ArrayList<>();
      for (int c = 0; c < channels; c++) {
        counts.add(new ChannelCounts());
        sums.add(new SampleSums());
      }
      return new Tally(List.copyOf(counts), List.copyOf(sums), new boolean[1]);
    }

    Tally own() {
      return shared[0]
          ? new Tally(
              counts.stream().map(ChannelCounts::copy).toList(),
              sums.stream().map(SampleSums::copy).toList(),
              new boolean[1])
          : this;
    }

    // A gray image under the rgb policy has one plane for all three.
    static int place(List<?> channels, int channel) {
      return channels.size() == 1 ? 0 : channel;
    }
  }

  /// Adds a file that was skipped.
  void skip(ImageFile file) {
    look(file);
  }

  private void look(ImageFile file) {
    looked.merge(new Group(file.split(), file.label(), ""), 1, Integer::sum);
  }

  /// Adds one image and who decoded it.
  void add(ScannedImage image, String decoder) {
    look(image.file());
    decoders.merge(decoder, 1, Integer::sum);
    int channels = image.planes().size();
    // Often the next image belongs to the same group.
    if (last == null || lastTally.shared[0] || !last.equals(Group.of(image))) {
      last = Group.of(image);
      lastTally = own(last, channels);
    }
    for (int c = 0; c < channels; c++) {
      reader.read(image.plane(c));
      lastTally.counts.get(c).add(reader);
      lastTally.sums.get(c).add(image.plane(c));
    }
  }

  /// Adds all that another one holds.
  void add(Tallies other) {
    other.byGroup.forEach((group, tally) -> {
      Tally own = own(group, tally.counts.size());
      for (int c = 0; c < tally.counts.size(); c++) {
        own.counts.get(c).add(tally.counts.get(c));
        own.sums.get(c).add(tally.sums.get(c));
      }
    });
    other.looked.forEach((group, files) -> looked.merge(group, files, Integer::sum));
    other.decoders.forEach((decoder, images) -> decoders.merge(decoder, images, Integer::sum));
  }

  /// A copy that later additions do not reach.
  Tallies copy() {
    Tallies copy = new Tallies();
    byGroup.forEach((group, tally) -> {
      tally.shared[0] = true;
      copy.byGroup.put(group, tally);
    });
    copy.looked.putAll(looked);
    copy.decoders.putAll(decoders);
    return copy;
  }

  /// Pooled counts of a channel over a part of the dataset.
  ChannelCounts pooled(Group part, int channel) {
    ChannelCounts pooled = new ChannelCounts();
    byGroup.forEach((group, tally) -> {
      if (part.covers(group)) {
        pooled.add(tally.counts.get(Tally.place(tally.counts, channel)));
      }
    });
    return pooled;
  }

  /// Sums over the images of a part of the dataset.
  SampleSums sums(Group part, int channel) {
    SampleSums sums = new SampleSums();
    byGroup.forEach((group, tally) -> {
      if (part.covers(group)) {
        sums.add(tally.sums.get(Tally.place(tally.sums, channel)));
      }
    });
    return sums;
  }

  /// How many images a part has.
  int images(Group part) {
    return byGroup.entrySet().stream()
        .filter(entry -> part.covers(entry.getKey()))
        .mapToInt(entry -> entry.getValue().sums.getFirst().images())
        .sum();
  }

  /// How many channels the images of a part have.
  int channels(Group part) {
    return byGroup.entrySet().stream()
        .filter(entry -> part.covers(entry.getKey()))
        .mapToInt(entry -> entry.getValue().sums.size())
        .max()
        .orElse(0);
  }

  /// How many files of a part were looked at, read or skipped. Its kind does not matter.
  int looked(Group part) {
    return looked.entrySet().stream()
        .filter(entry -> part.withKind("").covers(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /// How many images each decoder read.
  SortedMap<String, Integer> decoders() {
    return Collections.unmodifiableSortedMap(decoders);
  }

  private Tally own(Group group, int channels) {
    return byGroup.compute(
        group, (_, tally) -> tally == null ? Tally.fresh(channels) : tally.own());
  }
}
