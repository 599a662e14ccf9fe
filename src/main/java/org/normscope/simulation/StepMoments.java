package org.normscope.simulation;

/// Computes the moments of the batches of some steps; serves one thread.
@FunctionalInterface
interface StepMoments {
  /// Puts the mean and biased variance of each channel of a step's batch at `at` and the places
  /// after it.
  ///
  /// @return values per channel in the batch
  long fill(int step, double[] means, double[] variances, int at);
}
