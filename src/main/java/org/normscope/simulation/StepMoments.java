package org.normscope.simulation;

/// Computes the moments of the batches of some steps; serves one thread.
@FunctionalInterface
interface StepMoments {
  /// Puts the number of values, the mean and the biased variance of each channel of a step's batch
  /// at `at` and the places after it.
  void fill(int step, long[] counts, double[] means, double[] variances, int at);
}
