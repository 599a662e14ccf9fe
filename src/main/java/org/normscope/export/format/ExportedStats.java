package org.normscope.export.format;

import java.util.Arrays;
import java.util.List;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.image.PixelPolicy;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Weighting;

/// The statistics that are taken home: numbers in 0..1, and where they come from.
///
/// @param from where they come from
/// @param stats the numbers
public record ExportedStats(Provenance from, DatasetStats stats) {

  /// The statistics of a part of a dataset.
  ///
  /// @param today as `2026-11-21`
  /// @throws IllegalArgumentException when there is no image in it, or when its kinds of files
  ///   differ in their channels; the message is a sentence for people
  public static ExportedStats of(
      DatasetIndex index, Group part, Weighting weighting, String today) {
    ImageSet set = index.set(part);
    if (set.isEmpty()) {
      throw new IllegalArgumentException("no image could be read");
    }
    if (index.policy() == PixelPolicy.NATIVE && part.kind().isEmpty()) {
      List<String> kinds = index.kinds(part);
      if (kinds.size() > 1) {
        throw new IllegalArgumentException(oneKind(kinds));
      }
    }
    return new ExportedStats(
        Provenance.of(index, part, weighting, today), set.stats().weighted(weighting));
  }

  /// The same, written anew: on another day, by this program.
  public ExportedStats written(String today) {
    return new ExportedStats(from.written(today), stats);
  }

  static String oneKind(List<String> kinds) {
    return "its images have different channels ("
        + String.join(", ", kinds)
        + "), and an export holds one kind: choose with --kind, or use mode rgb";
  }

  /// Names of the channels.
  public List<String> channels() {
    return stats.channels().stream().map(channel -> channel.name()).toList();
  }

  /// False for a single pixel, and where images weigh the same.
  boolean hasSampleStd() {
    return stats.channels().stream().noneMatch(channel -> Double.isNaN(channel.stdSample()));
  }

  /// True when these are red, green and blue.
  public boolean rgb() {
    return channels().equals(List.of("R", "G", "B"));
  }

  /// True when red, green and blue are the same to the last bit: gray images, replicated.
  public boolean grayInColor() {
    var all = stats.channels();
    return rgb() && same(0, 1) && same(0, 2) && all.size() == 3;
  }

  private boolean same(int a, int b) {
    var first = stats.channels().get(a);
    var second = stats.channels().get(b);
    return Double.compare(first.mean(), second.mean()) == 0
        && Double.compare(first.std(), second.std()) == 0
        && Arrays.equals(first.histogram(), second.histogram());
  }
}
