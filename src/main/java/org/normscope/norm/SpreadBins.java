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

  private final double low;
  private final int bins;
  private final double perUnit;
  private final double[] row;
  // In pairs, of bin b: at 2b + 1 by how much the pixels a bin change from there on, at 2b how much
  // of that is too much for b itself, where the change comes in its midst, in 1 / [Run#ONE].
  private final double[] changes;
  private double[] sums = new double[257];

  SpreadBins(double low, double high, int bins) {
    this.low = low;
    this.bins = bins;
    perUnit = bins / (high - low);
    row = new double[bins + 2];
    changes = new double[2 * bins];
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
    row[0] += run.pixelsBelow(plane);
    addEach(line, plane, run.below(), run.from());
    addEach(line, plane, run.to(), run.above());
    row[row.length - 1] += run.pixelsAbove(plane);
    if (run.from() == run.to()) {
      return;
    }
    if (step < 1) {
      addByBins(plane.counts(), run);
    } else {
      addByCodes(plane.counts(), run);
    }
  }

  // Several codes a bin: what lies left of a bin's edge is a sum over whole codes and a part of
  // one. A bin is written once, so that none waits for another.
  private void addByBins(int[] counts, Run run) {
    int codes = run.to() - run.from();
    double[] below = sums(codes);
    long sum = 0;
    for (int i = 0; i < codes; i++) {
      below[i] = sum;
      sum += counts[run.from() + i];
    }
    below[codes] = sum;
    double start = run.start() + run.from() * run.step();
    int first = Math.clamp((int) start, 0, bins - 1);
    int last = Math.clamp((int) (start + codes * run.step()), first, bins - 1);
    double perBin = 1 / run.step();
    double before = 0;
    for (int bin = first; bin < last; bin++) {
      double left = (bin + 1 - start) * perBin;
      int whole = Math.min((int) left, codes - 1);
      double after = below[whole] + (left - whole) * (below[whole + 1] - below[whole]);
      row[1 + bin] += after - before;
      before = after;
    }
    row[1 + last] += sum - before;
  }

  // Several bins a code: pixels a bin change only where a code ends and the next begins.
  private void addByCodes(int[] counts, Run run) {
    double perBin = 1 / run.step();
    long step = run.wholeStep();
    long place = run.firstEdge();
    int before = 0;
    for (int i = run.from(); i < run.to(); i++) {
      change((counts[i] - before) * perBin, place);
      before = counts[i];
      place += step;
    }
    // The last code may end where the last bin does.
    change(-before * perBin, Math.min(place, bins * Run.ONE - 1));
  }

  private void change(double pixels, long place) {
    int pair = (int) (place >>> Run.FRACTION) * 2;
    changes[pair] += pixels * (place & (Run.ONE - 1));
    changes[pair + 1] += pixels;
  }

  @Override
  public double[] row() {
    double level = 0;
    double total = 0;
    for (int bin = 0; bin < bins; bin++) {
      level += changes[2 * bin + 1];
      row[1 + bin] += level - changes[2 * bin] / Run.ONE;
      total += row[1 + bin];
    }
    for (int bin = 0; bin < bins; bin++) {
      row[1 + bin] = row[1 + bin] < total * DUST ? 0 : row[1 + bin];
    }
    return row;
  }

  private void addEach(Affine line, PlaneReader plane, int from, int to) {
    for (int i = from; i < to; i++) {
      if (plane.counts()[i] != 0) {
        add(line, plane.bits(), plane.code(i), plane.counts()[i]);
      }
    }
  }

  private double[] sums(int codes) {
    if (sums.length <= codes) {
      sums = new double[(Integer.highestOneBit(codes) << 1) + 1];
    }
    return sums;
  }
}
