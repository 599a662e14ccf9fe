package org.normscope.norm;

import org.normscope.stats.Moments;
import org.normscope.tensor.Box;
import org.normscope.tensor.Tensor;

/// Moments of a part of a tensor, in two passes. The first sums with Neumaier's compensation, which
/// gives the mean. The second sums squares, and corrects what the rounding of the mean leaves in
/// them (Chan, Golub and LeVeque 1983), so that 1e6 + noise loses no digits of its variance.
final class BoxMoments {
  private final Tensor tensor;
  private double sum;
  private double lost;
  private double off;
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
    double mean = (moments.sum + moments.lost) / count;
    box.runs(tensor.shape(), (_, from, to) -> moments.scatterRun(from, to, mean));
    double correction = moments.off / count;
    return new Moments(
        count,
        mean,
        (moments.squares - moments.off * correction) / count,
        moments.min,
        moments.max);
  }

  private void addRun(int channel, int from, int to) {
    for (int i = from; i < to; i++) {
      double x = tensor.at(i);
      double next = sum + x;
      lost += Math.abs(sum) >= Math.abs(x) ? (sum - next) + x : (x - next) + sum;
      sum = next;
      min = Math.min(min, x);
      max = Math.max(max, x);
    }
  }

  private void scatterRun(int from, int to, double mean) {
    for (int i = from; i < to; i++) {
      double d = tensor.at(i) - mean;
      off += d;
      squares += d * d;
    }
  }
}
