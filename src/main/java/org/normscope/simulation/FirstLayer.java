package org.normscope.simulation;

import org.normscope.norm.RunningStats;

/// The experiment "replace manual normalization by a first batch norm layer": constants that are
/// measured once, beside the running statistics of the layer after its training.
///
/// For normal values theory expects a mean absolute difference of `sd * sqrt(2 / pi)`; with batches
/// of 20 values of std 1 and momentum 0.1 that is .0409 for the mean and .0594 for the variance,
/// from standard deviations of .0513 and .0744. So such a gap is within theory, and more steps
/// never shrink it: a smaller momentum or a cumulative average does.
///
/// @param manual mean and biased variance: of all images, unchanged, or of all normal values that
///   were drawn
/// @param meanDifference mean over the channels of `|running_mean - manual mean|`
/// @param varianceDifference the same of `running_var` and the manual variance
public record FirstLayer(Constants manual, double meanDifference, double varianceDifference) {

  /// Compares.
  public static FirstLayer of(Constants manual, RunningStats running) {
    int channels = manual.means().length;
    double means = 0;
    double variances = 0;
    for (int c = 0; c < channels; c++) {
      means += Math.abs(running.mean().get(c) - manual.means()[c]) / channels;
      variances += Math.abs(running.variance().get(c) - manual.variances()[c]) / channels;
    }
    return new FirstLayer(manual, means, variances);
  }

  /// The mean absolute difference that theory expects from a standard deviation, once the start is
  /// forgotten.
  public static double expected(double sd) {
    return sd * Math.sqrt(2 / Math.PI);
  }
}
