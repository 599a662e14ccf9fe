package org.normscope.dataset;

import java.util.List;
import org.normscope.stats.Margin;

/// How far the numbers of a part of a dataset stand for all of it.
///
/// Files that cannot be read are part of what was looked at, and no part of the sample: which share
/// of the files was looked at is known exactly, how many of the rest are images is not.
///
/// @param images images that the numbers are of
/// @param looked files of the part that were looked at, read or skipped
/// @param files all files of the part
/// @param margins half-widths of the 95 % intervals, one a channel; empty when the numbers are
///   exact, and when they have none: fewer than [Margin#FEWEST_IMAGES] images, or images that are
///   no random sample of the part
public record Estimate(int images, int looked, int files, List<Margin> margins) {
  /// True when all files of the part were looked at.
  public boolean exact() {
    return looked == files;
  }

  /// True when the numbers have intervals.
  public boolean hasMargins() {
    return !margins.isEmpty();
  }

  /// True when there are intervals and none is wider than twice `halfWidth`.
  public boolean within(double halfWidth) {
    return hasMargins() && margins.stream().allMatch(margin -> margin.within(halfWidth));
  }

  /// Share of the files that were looked at, 0..1.
  public double share() {
    return files == 0 ? 1 : (double) looked / files;
  }
}
