package org.normscope.norm;

import java.util.stream.IntStream;
import org.normscope.stats.Histogram;
import org.normscope.tensor.Tensor;

/// Counts the values of planes after their lines into bins, each in the one that [Bins#place]
/// finds.
final class PlaneBins {
  // Nearer to an edge than this, in bins, the exact rule decides.
  private static final double NEAR = 1e-6;

  private final Bins bins;
  private final double perUnit;
  private final boolean quick;

  /// @param bins the exact rule
  PlaneBins(Bins bins) {
    this.bins = bins;
    this.perUnit = bins.bins() / (bins.high() - bins.low());
    // Where bins are about as narrow as numbers are apart, a multiplication misses them.
    double apart = Math.ulp(Math.max(Math.abs(bins.low()), Math.abs(bins.high())));
    this.quick = apart * perUnit < NEAR / 10;
  }

  /// Of all planes of a batch: a row a channel.
  ///
  /// @param sorted the same planes in order; null where they are not at hand
  static Histogram of(BatchMoments batch, SortedPlanes sorted, Lines lines, Bins bins) {
    int channels = batch.tensor().shape().c();
    int images = batch.tensor().shape().n();
    PlaneBins places = new PlaneBins(bins);
    long[][] rows =
        IntStream.range(0, channels)
            .parallel()
            .mapToObj(c -> {
              long[] row = new long[bins.bins() + 2];
              for (int n = 0; n < images; n++) {
                if (sorted == null) {
                  places.add(batch.tensor(), n, c, lines.of(n, c), row);
                } else {
                  sorted.count(n * channels + c, lines.of(n, c), bins, row);
                }
              }
              return row;
            })
            .toArray(long[][]::new);
    return NormalizedPixels.histogram(rows, bins.low(), bins.high());
  }

  /// Adds the values of one plane.
  ///
  /// @param row its first and last places are what lies outside
  void add(Tensor tensor, int n, int c, Affine line, long[] row) {
    int from = tensor.shape().offset(n, c, 0, 0);
    int to = from + tensor.shape().plane();
    double low = bins.low();
    double most = quick ? bins.bins() - NEAR : 0;
    double before = Double.NaN;
    int place = 0;
    for (int i = from; i < to; i++) {
      double x = tensor.at(i);
      // Neighbours often are alike: black, or what ReLU leaves nothing of.
      if (x != before) {
        before = x;
        double y = line.at(x);
        double bin = (y - low) * perUnit;
        double into = bin - (int) bin;
        boolean sure = bin > NEAR && bin < most && into > NEAR && into < 1 - NEAR;
        place = sure ? (int) bin + 1 : bins.place(y);
      }
      row[place]++;
    }
  }
}
