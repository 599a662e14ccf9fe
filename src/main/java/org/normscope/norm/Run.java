package org.normscope.norm;

import org.normscope.stats.PlaneReader;

/// Where a plane whose codes lie edge to edge lands on a row of bins: code `i` in the middle of
/// `[start + i * step, start + (i + 1) * step]`, in bins.
///
/// @param start left edge of the first code
/// @param step bins a code, not negative
/// @param below codes before this one lie below the row for certain
/// @param from the first code whose interval lies in the row whole
/// @param to the one after the last
/// @param above codes from this one on lie above the row for certain
record Run(double start, double step, int below, int from, int to, int above) {
  /// Bits of a place behind the point: bins are counted with whole numbers, which takes half the
  /// time, and 65536 steps err by less than 10^-7 of a bin.
  static final int FRACTION = 40;

  /// A bin.
  static final long ONE = 1L << FRACTION;

  /// Of a plane that is a run; it is turned around where the line falls.
  ///
  /// @param least where the row begins
  /// @param perUnit bins a unit of the value after
  static Run of(PlaneReader plane, Affine line, double least, double perUnit, int bins) {
    if (line.scale() < 0) {
      plane.reverse();
    }
    double step = step(plane, line, perUnit);
    double first = line.at(AfterHistogram.value(plane.bits(), plane.code(0)));
    double start = (first - least) * perUnit - step / 2;
    int entries = plane.entries();
    if (start >= 0 && start + entries * step <= bins) {
      return new Run(start, step, 0, 0, entries, entries);
    }
    double low = -start / step;
    double high = (bins - start) / step;
    int from = (int) Math.clamp(Math.ceil(low), 0, entries);
    int to = (int) Math.clamp(Math.floor(high), from, entries);
    int below = (int) Math.clamp(Math.floor(low) - 1, 0, from);
    int above = (int) Math.clamp(Math.ceil(high) + 1, to, entries);
    return new Run(start, step, below, from, to, above);
  }

  /// Bins a code.
  static double step(PlaneReader plane, Affine line, double perUnit) {
    return Math.abs(line.scale()) * AfterHistogram.unit(plane.bits()) * perUnit;
  }

  /// Left edge of the first code that lies in the row whole, in [#ONE]s.
  long firstEdge() {
    return Math.max(0, Math.round((start + from * step) * ONE));
  }

  /// The step in [#ONE]s.
  long wholeStep() {
    return Math.round(step * ONE);
  }

  /// Pixels of the codes that lie below for certain.
  long pixelsBelow(PlaneReader plane) {
    return sum(plane.counts(), 0, below);
  }

  /// Pixels of the codes that lie above for certain.
  long pixelsAbove(PlaneReader plane) {
    return sum(plane.counts(), above, plane.entries());
  }

  private static long sum(int[] counts, int first, int end) {
    long sum = 0;
    for (int i = first; i < end; i++) {
      sum += counts[i];
    }
    return sum;
  }
}
