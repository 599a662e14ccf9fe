package org.normscope.dataset;

import org.normscope.stats.Margin;

/// How far the order is read before somebody decides whether to go on. A round ends for all threads
/// at once, so that what is decided depends on the files alone.
final class Rounds {
  private final Sampling sampling;
  private final int files;

  // Images that the next decision needs, and how far into the order they are sought.
  private int images;
  private int reach;

  Rounds(Sampling sampling, int files) {
    this.sampling = sampling;
    this.files = files;
    images =
        switch (sampling) {
          case Sampling.All _ -> files;
          case Sampling.First first -> first.images();
          case Sampling.Within _ -> Margin.FEWEST_IMAGES;
        };
    reach = Math.min(images, files);
  }

  /// How many files of the order this round ends at.
  int reach() {
    return reach;
  }

  /// Decides after a round that was read to its end, and begins another one where more is needed.
  ///
  /// @return false when the sample is complete
  boolean next(Results results) {
    if (results.reach() < reach || reach == files) {
      return false;
    }
    int missing = images - results.readable();
    if (missing == 0 && sampling instanceof Sampling.Within within) {
      results.looked();
      Estimate estimate = results.look().estimate(Group.ALL, within.weighting());
      if (!estimate.within(within.halfWidth())) {
        missing = images;
        images *= 2;
      }
    }
    // Each image that could not be read needs at least one more file.
    reach = Math.min(files, reach + missing);
    return missing > 0;
  }
}
