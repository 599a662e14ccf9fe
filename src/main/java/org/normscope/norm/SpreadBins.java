package org.normscope.norm;

import org.normscope.stats.PlaneReader;

/// The pixels of a code are spread evenly over the interval that it stands for.
final class SpreadBins implements AfterHistogram.Collector {
  // What rounding may push over an end.
  private static final double HAIR = 1e-9;

  // Bins a code: below this a plane is a point, nearly.
  private static final double NARROW = 1e-4;

  // Of all pixels: what rounding may leave in a bin that holds none.
  private static final double DUST = 1e-12;

  // Of a pixel, behind the point: sums of whole numbers take half the time. A plane's share of a
  // bin errs by less than 10^-9 of the pixels of one code.
  private static final int PART = 32;
  private static final long LOWER = (1L << PART) - 1;

  // That many pixels fit.
  private static final long MOST = 1L << (62 - PART);

  private final double low;
  private final int bins;
  private final double perUnit;
  private final double[] row;
  // Of each bin: pixels of the runs that lie left of its right edge; a run that ends in it is
  // counted there, and not from there on.
  private final long[] upTo;
  private final long[] ended;
  private long held;

  SpreadBins(double low, double high, int bins) {
    this.low = low;
    this.bins = bins;
    perUnit = bins / (high - low);
    row = new double[bins + 2];
    upTo = new long[bins];
    ended = new long[bins];
  }

  @Override
  public void add(Affine line, int bits, int code, long count) {
    double middle = (line.at(AfterHistogram.value(bits, code)) - low) * perUnit;
    if (middle < -HAIR * bins) {
      row[0] += count;
      return;
    }
    if (middle > bins * (1 + HAIR)) {
      row[bins + 1] += count;
      return;
    }
    double half = Math.abs(line.scale()) * AfterHistogram.unit(bits) / 2 * perUnit;
    double from = Math.max(middle - half, 0);
    double to = Math.min(middle + half, bins);
    int first = Math.min((int) from, bins - 1);
    int last = Math.min((int) to, bins - 1);
    if (first == last) {
      row[1 + first] += count;
      return;
    }
    double density = count / (to - from);
    row[1 + first] += density * (first + 1 - from);
    for (int i = first + 1; i < last; i++) {
      row[1 + i] += density;
    }
    row[1 + last] += density * (to - last);
  }

  @Override
  public void add(Affine line, PlaneReader plane) {
    double step = Run.step(plane, line, perUnit);
    if (!plane.run() || !(step > NARROW && step < bins)) {
      addEach(line, plane, 0, plane.entries());
      return;
    }
    Run run = Run.of(plane, line, low, perUnit, bins);
    long[] sums = plane.sums();
    long all = before(sums, plane.entries());
    if (all >= MOST) {
      addEach(line, plane, 0, plane.entries());
      return;
    }
    row[0] += before(sums, run.below());
    addEach(line, plane, run.below(), run.from());
    addEach(line, plane, run.to(), run.above());
    row[row.length - 1] += all - before(sums, run.above());
    if (run.from() < run.to()) {
      if (held + all >= MOST) {
        settle();
      }
      held += all;
      addWhole(sums, run);
    }
  }

  // What lies left of a bin's edge is a sum over whole codes and a part of one.
  private void addWhole(long[] sums, Run run) {
    double start = run.start() + run.from() * run.step();
    double end = run.start() + run.to() * run.step();
    int first = Math.clamp((int) start, 0, bins - 1);
    int last = Math.clamp((int) end, first, bins - 1);
    // In codes, in [Run#ONE]s. Cut off and not rounded: never beyond the last code.
    long step = (long) (Run.ONE / run.step());
    long left = run.from() * Run.ONE + (long) ((first + 1 - start) / run.step() * Run.ONE);
    sumUp(upTo, first, last, sums, left, step);
    long before = before(sums, run.from());
    for (int bin = first; before != 0 && bin < last; bin++) {
      upTo[bin] -= before << PART;
    }
    ended[last] += before(sums, run.to()) - before;
  }

  // Few names, no place that could be missed, no shift but two: all that the loop holds fits the
  // processor's registers, which makes it twice as fast. It adds
  //
  //     (pixels before the code) * 2^PART + (pixels of the code) * part
  //
  // where the upper half of [PlaneReader#sums] already is the first term.
  private static void sumUp(long[] upTo, int first, int last, long[] sums, long from, long step) {
    long left = from;
    for (int bin = first; bin < last; bin++) {
      long sum = sums[(int) (left >>> Run.FRACTION) & sums.length - 1];
      long part = left >>> (Run.FRACTION - PART) & LOWER;
      upTo[bin] += sum + (sum & LOWER) * (part - 1);
      left += step;
    }
  }

  private static long before(long[] sums, int entry) {
    return sums[entry] >>> PART;
  }

  // Into the row, where there is room for more.
  private void settle() {
    double one = 1L << PART;
    long before = 0;
    for (int bin = 0; bin < bins; bin++) {
      row[1 + bin] += (upTo[bin] - before) / one + ended[bin];
      before = upTo[bin];
      upTo[bin] = 0;
      ended[bin] = 0;
    }
    held = 0;
  }

  @Override
  public double[] row() {
    settle();
    double total = 0;
    for (int bin = 0; bin < bins; bin++) {
      total += row[1 + bin];
    }
    for (int bin = 0; bin < bins; bin++) {
      row[1 + bin] = row[1 + bin] < total * DUST ? 0 : row[1 + bin];
    }
    return row;
  }

  private void addEach(Affine line, PlaneReader plane, int from, int to) {
    long[] sums = plane.sums();
    for (int i = from; i < to; i++) {
      long count = sums[i] & LOWER;
      if (count != 0) {
        add(line, plane.bits(), plane.code(i), count);
      }
    }
  }
}
