package org.normscope.norm;

import org.normscope.stats.PlaneReader;

/// Every code is a point in one bin.
final class PointBins implements AfterHistogram.Collector {
  // Nearer to an edge than this the exact rule decides; rounding errs by a tenth of it.
  private static final long NEAR = Run.ONE / 1_000_000;

  // Bins a code that are worth a loop of their own; beyond, a plane is a point or out of the range.
  private static final double LEAST = 1e-6;
  private static final double MOST = 1e4;

  private final Bins bins;
  private final double[] row;
  private final long[] whole;

  /// @param bins the exact rule
  PointBins(Bins bins) {
    this.bins = bins;
    whole = new long[bins.bins() + 1];
    row = new double[bins.bins() + 2];
  }

  @Override
  public void add(Affine line, int bits, int code, long count) {
    row[bins.place(line.at(AfterHistogram.value(bits, code)))] += count;
  }

  /// The same bins as code by code; away from the edges a multiplication finds them.
  @Override
  public void add(Affine line, PlaneReader plane) {
    double perUnit = bins.bins() / (bins.high() - bins.low());
    double binsPerCode = Run.step(plane, line, perUnit);
    if (!plane.run() || !(binsPerCode > LEAST && binsPerCode < MOST)) {
      addEach(line, plane, 0, plane.entries());
      return;
    }
    Run run = Run.of(plane, line, bins.low(), perUnit, bins.bins());
    row[0] += run.pixelsBelow(plane);
    addEach(line, plane, run.below(), run.from());
    addEach(line, plane, run.to(), run.above());
    row[row.length - 1] += run.pixelsAbove(plane);
    int[] counts = plane.counts();
    long step = run.wholeStep();
    long place = run.firstEdge() + step / 2;
    for (int i = run.from(); i < run.to(); i++) {
      long into = (place & (Run.ONE - 1)) - NEAR;
      if (into >= 0 && into < Run.ONE - 2 * NEAR) {
        whole[(int) (place >>> Run.FRACTION)] += counts[i];
      } else {
        add(line, plane.bits(), plane.code(i), counts[i]);
      }
      place += step;
    }
  }

  @Override
  public double[] row() {
    for (int bin = 0; bin < bins.bins(); bin++) {
      row[1 + bin] += whole[bin];
      whole[bin] = 0;
    }
    return row;
  }

  private void addEach(Affine line, PlaneReader plane, int from, int to) {
    for (int i = from; i < to; i++) {
      add(line, plane.bits(), plane.code(i), plane.counts()[i]);
    }
  }
}
