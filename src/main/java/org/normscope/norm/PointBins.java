package org.normscope.norm;

import org.normscope.stats.PlaneReader;

/// Every code is a point in one bin.
final class PointBins implements AfterHistogram.Collector {
  // Nearer to an edge than this the exact rule decides; rounding errs by less than 1e-9 bins.
  private static final double NEAR = 1e-6;

  // Bins a code that are worth a loop of their own; beyond, a plane is a point or out of the range.
  private static final double LEAST = 1e-6;
  private static final double MOST = 1e4;

  private final Bins bins;
  private final double[] row;

  /// @param bins the exact rule
  PointBins(Bins bins) {
    this.bins = bins;
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
    double step = Run.step(plane, line, perUnit);
    if (!plane.run() || !(step > LEAST && step < MOST)) {
      addEach(line, plane, 0, plane.entries());
      return;
    }
    Run run = Run.of(plane, line, bins.low(), perUnit, bins.bins());
    addEach(line, plane, 0, run.from());
    addEach(line, plane, run.to(), plane.entries());
    int[] counts = plane.counts();
    double middle = run.start() + step / 2;
    for (int i = run.from(); i < run.to(); i++) {
      double place = middle + i * step;
      int bin = (int) place;
      if (Math.abs(place - bin - 0.5) < 0.5 - NEAR) {
        row[1 + bin] += counts[i];
      } else {
        add(line, plane.bits(), plane.code(i), counts[i]);
      }
    }
  }

  @Override
  public double[] row() {
    return row;
  }

  private void addEach(Affine line, PlaneReader plane, int from, int to) {
    for (int i = from; i < to; i++) {
      add(line, plane.bits(), plane.code(i), plane.counts()[i]);
    }
  }
}
