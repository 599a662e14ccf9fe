package org.normscope.norm;

import org.normscope.stats.CompensatedSum;
import org.normscope.stats.Moments;
import org.normscope.tensor.Box;
import org.normscope.tensor.Tensor;

/// Moments of a part of a tensor, in two passes. Both sums are compensated, and the second pass
/// finds what the rounding of the mean leaves (Chan, Golub and LeVeque 1983), so that 1e6 + noise
/// loses no digits of its variance, nor of its mean.
final class BoxMoments {
  private final Tensor tensor;
  private final CompensatedSum sum = new CompensatedSum();
  private final CompensatedSum off = new CompensatedSum();
  private double squares;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  private BoxMoments(Tensor tensor) {
    this.tensor = tensor;
  }

  static Moments of(Tensor tensor, Box box) {
    BoxMoments moments = new BoxMoments(tensor);
    long count = box.count();
    box.runs(tensor.shape(), moments::addRun);
    if (moments.min == moments.max) {
      return new Moments(count, moments.min, 0, moments.min, moments.max);
    }
    double mean = moments.sum.value() / count;
    box.runs(tensor.shape(), (_, from, to) -> moments.scatterRun(from, to, mean));
    double correction = moments.off.value() / count;
    return Moments.corrected(
        count,
        mean,
        correction,
        (moments.squares - count * correction * correction) / count,
        moments.min,
        moments.max);
  }

  private void addRun(int channel, int from, int to) {
    for (int i = from; i < to; i++) {
      double x = tensor.at(i);
      sum.add(x);
      min = Math.min(min, x);
      max = Math.max(max, x);
    }
  }

  private void scatterRun(int from, int to, double mean) {
    for (int i = from; i < to; i++) {
      double x = tensor.at(i);
      off.addDifference(x, mean);
      squares += (x - mean) * (x - mean);
    }
  }
}
