package org.normscope.simulation;

import org.normscope.stats.PlaneCounts;
import org.normscope.stats.PlaneReader;

/// One plane, and the sums of `clamp(scale * t + shift, 0, top)` over its pixels, where t is the
/// value of a code, or its power under gamma.
///
/// t rises with the code, so what is clamped lies at both ends. The sums of t and t^2 over the
/// whole plane are known, without gamma exactly; what they make of the line is corrected at the
/// ends, and the codes between them are not looked at.
final class AdjustedPlane {
  private static final double ONE = 65535;

  private final PlaneReader reader = new PlaneReader();
  private PlaneCounts plane;
  // Null without gamma; else t of entry e is powers[from + e].
  private double[] powers;
  private int from;
  private double[] own = new double[0];
  private double first;
  private double second;
  private double sum;
  private double squares;

  /// Reads a plane.
  ///
  /// @param table `(v / 255)^gamma` for every 8-bit code; null without gamma
  void read(PlaneCounts newPlane, double[] table, double gamma) {
    plane = newPlane;
    if (table == null) {
      powers = null;
      first = plane.sum() / ONE;
      second = plane.sumOfSquares() / (ONE * ONE);
      return;
    }
    reader.read(plane);
    raise(table, gamma);
    addPowers();
  }

  private void raise(double[] table, double gamma) {
    if (reader.bits() == 8) {
      powers = table;
      from = reader.code(0);
      return;
    }
    if (own.length < reader.entries()) {
      own = new double[Math.max(256, 2 * reader.entries())];
    }
    for (int e = 0; e < reader.entries(); e++) {
      own[e] = Math.pow(reader.code(e) / ONE, gamma);
    }
    powers = own;
    from = 0;
  }

  private void addPowers() {
    int[] counts = reader.counts();
    double[] t = powers;
    int entries = reader.entries();
    // Two chains of additions: one would wait for each of its results.
    double first0 = 0;
    double first1 = 0;
    double second0 = 0;
    double second1 = 0;
    int e = 0;
    for (; e + 1 < entries; e += 2) {
      double part0 = counts[e] * t[from + e];
      double part1 = counts[e + 1] * t[from + e + 1];
      first0 += part0;
      first1 += part1;
      second0 += part0 * t[from + e];
      second1 += part1 * t[from + e + 1];
    }
    if (e < entries) {
      double part = counts[e] * t[from + e];
      first0 += part;
      second0 += part * t[from + e];
    }
    first = first0 + first1;
    second = second0 + second1;
  }

  /// Number of codes; with gamma they are laid out as the reader does.
  int entries() {
    return powers == null ? plane.entries() : reader.entries();
  }

  /// t of a code, by its place.
  double t(int entry) {
    return powers == null
        ? plane.code(entry) / (plane.bits() == 8 ? 255 : ONE)
        : powers[from + entry];
  }

  /// Pixels with a code.
  int count(int entry) {
    return powers == null ? plane.count(entry) : reader.counts()[entry];
  }

  /// Pixels.
  long pixels() {
    return plane.pixels();
  }

  /// Sum of the values, as [#add] made it.
  double sum() {
    return sum;
  }

  /// Sum of their squares.
  double squares() {
    return squares;
  }

  /// Adds up `clamp(scale * t + shift, 0, top)` over all pixels; scale is not negative.
  void add(double scale, double shift, double top) {
    long n = plane.pixels();
    double t1 = first;
    double t2 = second;
    int entries = entries();
    int low = 0;
    for (; low < entries && scale * t(low) + shift < 0; low++) {
      long count = count(low);
      n -= count;
      t1 -= count * t(low);
      t2 -= count * t(low) * t(low);
    }
    long above = 0;
    for (int e = entries - 1; e >= low && scale * t(e) + shift > top; e--) {
      long count = count(e);
      above += count;
      n -= count;
      t1 -= count * t(e);
      t2 -= count * t(e) * t(e);
    }
    sum = scale * t1 + shift * n + above * top;
    squares = scale * scale * t2 + 2 * scale * shift * t1 + shift * shift * n + above * top * top;
  }
}
