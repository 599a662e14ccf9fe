package org.normscope.ui.window;

import org.normscope.chart.Numbers;
import org.normscope.dataset.Estimate;

/// What the numbers of a part of the dataset are worth, in words: for badges and what they say when
/// pointed at.
///
/// @param brief one or two words
/// @param text the same with how much was read
/// @param exact true when nothing is left to be read
/// @param explanation a sentence or two
public record Standing(String brief, String text, boolean exact, String explanation) {
  /// How numbers stand.
  ///
  /// @param phase whether reading goes on
  public static Standing of(Phase phase, Estimate estimate) {
    if (estimate.exact()) {
      return new Standing(
          "exact",
          "exact",
          true,
          "Every image was read, and every number is computed from integer sums.");
    }
    if (estimate.hasMargins()) {
      return new Standing(
          "estimate",
          "estimate, " + percent(estimate.share()) + Numbers.THIN_SPACE + "% read",
          false,
          "A random sample: %s images. In 95 of 100 cases the true mean lies within ± of the one"
                  .formatted(Numbers.count(estimate.images()))
              + " shown, and the std too; less often where few images differ much from the rest."
              + " Min, max and percentiles are those of the sample.");
    }
    String words =
        phase == Phase.STOPPED ? "stopped after " + Numbers.count(estimate.images()) : "so far";
    return new Standing(
        words,
        words,
        false,
        "The numbers are those of the images read so far: too few for an interval, or no random"
            + " sample of what is shown.");
  }

  // Not 100 before all is read.
  private static String percent(double share) {
    return share < 0.01 ? "< 1" : String.valueOf((int) Math.floor(100 * share));
  }
}
