package org.normscope.norm;

import org.normscope.stats.CompensatedSum;
import org.normscope.stats.Moments;
import org.normscope.tensor.Box;
import org.normscope.tensor.Tensor;

/// Moments of a part of a tensor, in two passes. The second one finds what is left of the mean
/// (Chan, Golub and LeVeque 1983), so that 1e6 + noise loses no digits of its variance, nor of its
/// mean.
///
/// Sums are compensated, and in four lanes, so that an addition does not wait for the one before
/// it.
final class BoxMoments {
  private static final int LANES = 4;

  private final Tensor tensor;
  private final CompensatedSum sum = new CompensatedSum();
  private final CompensatedSum off = new CompensatedSum();
  private final CompensatedSum squares = new CompensatedSum();
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  private BoxMoments(Tensor tensor) {
    this.tensor = tensor;
  }

  static Moments of(Tensor tensor, Box box) {
    BoxMoments moments = new BoxMoments(tensor);
    long count = box.count();
    box.runs(tensor.shape(), (_, from, to) -> moments.addRun(from, to));
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
        (moments.squares.value() - count * correction * correction) / count,
        moments.min,
        moments.max);
  }

  private void addRun(int from, int to) {
    CompensatedSum a = new CompensatedSum();
    CompensatedSum b = new CompensatedSum();
    CompensatedSum c = new CompensatedSum();
    CompensatedSum d = new CompensatedSum();
    double least = min;
    double most = max;
    int whole = to - (to - from) % LANES;
    for (int i = from; i < whole; i += LANES) {
      double w = tensor.at(i);
      double x = tensor.at(i + 1);
      double y = tensor.at(i + 2);
      double z = tensor.at(i + 3);
      a.add(w);
      b.add(x);
      c.add(y);
      d.add(z);
      least = Math.min(least, Math.min(Math.min(w, x), Math.min(y, z)));
      most = Math.max(most, Math.max(Math.max(w, x), Math.max(y, z)));
    }
    for (int i = whole; i < to; i++) {
      a.add(tensor.at(i));
      least = Math.min(least, tensor.at(i));
      most = Math.max(most, tensor.at(i));
    }
    add(sum, a, b, c, d);
    min = least;
    max = most;
  }

  private void scatterRun(int from, int to, double mean) {
    CompensatedSum a = new CompensatedSum();
    CompensatedSum b = new CompensatedSum();
    CompensatedSum c = new CompensatedSum();
    CompensatedSum d = new CompensatedSum();
    double aa = 0;
    double bb = 0;
    double cc = 0;
    double dd = 0;
    int whole = to - (to - from) % LANES;
    for (int i = from; i < whole; i += LANES) {
      double w = tensor.at(i);
      double x = tensor.at(i + 1);
      double y = tensor.at(i + 2);
      double z = tensor.at(i + 3);
      a.addDifference(w, mean);
      b.addDifference(x, mean);
      c.addDifference(y, mean);
      d.addDifference(z, mean);
      aa += (w - mean) * (w - mean);
      bb += (x - mean) * (x - mean);
      cc += (y - mean) * (y - mean);
      dd += (z - mean) * (z - mean);
    }
    for (int i = whole; i < to; i++) {
      double x = tensor.at(i);
      a.addDifference(x, mean);
      aa += (x - mean) * (x - mean);
    }
    add(off, a, b, c, d);
    squares.add((aa + bb) + (cc + dd));
  }

  private static void add(CompensatedSum to, CompensatedSum... lanes) {
    for (CompensatedSum lane : lanes) {
      to.add(lane);
    }
  }
}
