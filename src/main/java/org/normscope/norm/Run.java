package org.normscope.norm;

import org.normscope.stats.PlaneReader;

/// Where a plane whose codes lie edge to edge lands on a row of bins: code `i` in the middle of
/// `[start + i * step, start + (i + 1) * step]`, in bins.
///
/// @param start left edge of the first code
/// @param step bins a code, not negative
/// @param from the first code whose interval lies in the row whole
/// @param to the one after the last
record Run(double start, double step, int from, int to) {

  /// Of a plane that is a run; it is turned around where the line falls.
  ///
  /// @param perUnit bins a unit of the value after
  static Run of(PlaneReader plane, Affine line, double low, double perUnit, int bins) {
    if (line.scale() < 0) {
      plane.reverse();
    }
    double step = step(plane, line, perUnit);
    double first = line.at(AfterHistogram.value(plane.bits(), plane.code(0)));
    double start = (first - low) * perUnit - step / 2;
    int from = (int) Math.clamp(Math.ceil(-start / step), 0, plane.entries());
    int to = (int) Math.clamp(Math.floor((bins - start) / step), from, plane.entries());
    return new Run(start, step, from, to);
  }

  /// Bins a code.
  static double step(PlaneReader plane, Affine line, double perUnit) {
    return Math.abs(line.scale()) * AfterHistogram.unit(plane.bits()) * perUnit;
  }
}
