package org.normscope.simulation;

import java.util.Arrays;

/// Where a running statistic is expected, and the range that 95% of trainings with other seeds lie
/// in, at some steps.
///
/// @param simulated false when it comes from a formula; true when it is the 2.5-97.5% envelope of
///   replicas, which must be said where it is shown
/// @param steps numbers of steps, rising
/// @param low lower end, by channel and place in `steps`
/// @param expected expectation, by channel and place
/// @param high upper end, by channel and place
public record Band(
    boolean simulated, int[] steps, double[][] low, double[][] expected, double[][] high) {

  /// Steps at which a picture of this width wants values: 0, the last, and evenly between.
  ///
  /// @param last number of the last step
  /// @param most how many at most, at least 2
  public static int[] grid(int last, int most) {
    if (last < most) {
      int[] all = new int[last + 1];
      Arrays.setAll(all, i -> i);
      return all;
    }
    int[] some = new int[most];
    Arrays.setAll(some, i -> (int) Math.round((double) last * i / (most - 1)));
    return some;
  }
}
