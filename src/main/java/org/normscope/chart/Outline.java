package org.normscope.chart;

import java.util.Arrays;

/// The line over a series' bins, one point per pixel column at most: a buffer that is used again
/// for every picture.
///
/// Points stand at the middles of the bins; where several bins share a column, the tallest speaks
/// for them; where bins are wide enough to be seen, each is a step over what it holds, and no slope
/// says that there is anything between two values. The line is cut at the ends of the visible
/// range, and falls to zero at the ends of the bins.
public final class Outline {
  // Pixels of a bin that is a step.
  private static final double STEP = 12;

  private double[] x = new double[64];
  private double[] share = new double[64];
  private int size;
  private boolean steps;

  /// Traces a series over a range that is so many pixels wide.
  public void trace(HistogramFigure figure, int series, Range range, int columns) {
    size = 0;
    Series source = figure.series().get(series);
    int bins = figure.binCount();
    Range all = figure.bins();
    if (all.high() <= range.low() || all.low() >= range.high()) {
      return;
    }
    double perBin = all.span() / range.span() / bins;
    double origin = range.fraction(all.low());
    int first = Math.clamp((long) Math.floor(-origin / perBin - 0.5), 0, bins - 1);
    int last = Math.clamp((long) Math.ceil((1 - origin) / perBin - 0.5), 0, bins - 1);
    steps = perBin * columns >= STEP;
    add(origin, 0);
    if (steps) {
      for (int bin = first; bin <= last; bin++) {
        step(origin + bin * perBin, perBin, source.share(bin));
      }
      add(origin + bins * perBin, 0);
      cut();
      return;
    }
    add(origin, source.share(first));
    long column = Long.MIN_VALUE;
    for (int bin = first; bin <= last; bin++) {
      double place = origin + (bin + 0.5) * perBin;
      double value = source.share(bin);
      long here = (long) Math.floor(place * columns);
      if (here != column || place < 0 || place > 1) {
        add(place, value);
      } else if (value > share[size - 1]) {
        x[size - 1] = place;
        share[size - 1] = value;
      }
      column = here;
    }
    double end = origin + bins * perBin;
    add(end, source.share(last));
    add(end, 0);
    cut();
  }

  /// How many points there are.
  public int size() {
    return size;
  }

  /// Where a point lies between the left (0) and the right end (1) of the range.
  public double x(int point) {
    return x[point];
  }

  /// The share at a point.
  public double share(int point) {
    return share[point];
  }

  /// The share on the line at a place between 0 and 1; 0 beyond the line.
  public double shareAt(double place) {
    for (int i = 1; i < size; i++) {
      if (x[i] >= place && x[i - 1] <= place && x[i] > x[i - 1]) {
        return mix(i, place);
      }
    }
    return 0;
  }

  /// The tallest point that the scale does not cut, or -1 when there is none.
  public int peak(ShareScale scale) {
    int best = -1;
    for (int i = 0; i < size; i++) {
      if (share[i] > 0 && !scale.cuts(share[i]) && (best < 0 || share[i] > share[best])) {
        best = i;
      }
    }
    // Of a step its middle.
    return steps && best >= 0 && best + 2 < size && share[best + 2] == share[best]
        ? best + 1
        : best;
  }

  /// The tallest share between two places, for finding room above the line.
  public double highest(double from, double to) {
    double highest = Math.max(shareAt(from), shareAt(to));
    for (int i = 0; i < size; i++) {
      if (x[i] >= from && x[i] <= to) {
        highest = Math.max(highest, share[i]);
      }
    }
    return highest;
  }

  private void cut() {
    int from = 0;
    while (from + 1 < size && x[from + 1] < 0) {
      from++;
    }
    int to = size - 1;
    while (to - 1 > from && x[to - 1] > 1) {
      to--;
    }
    if (x[from] < 0 && from + 1 < size) {
      share[from] = mix(from + 1, 0);
      x[from] = 0;
    }
    if (x[to] > 1 && to > from) {
      share[to] = mix(to, 1);
      x[to] = 1;
    }
    size = to - from + 1;
    System.arraycopy(x, from, x, 0, size);
    System.arraycopy(share, from, share, 0, size);
  }

  private void step(double left, double width, double value) {
    add(left, value);
    add(left + width / 2, value);
    add(left + width, value);
  }

  private double mix(int right, double place) {
    double part = (place - x[right - 1]) / (x[right] - x[right - 1]);
    return share[right - 1] + part * (share[right] - share[right - 1]);
  }

  private void add(double place, double value) {
    if (size == x.length) {
      x = Arrays.copyOf(x, size * 2);
      share = Arrays.copyOf(share, size * 2);
    }
    x[size] = place;
    share[size++] = value;
  }
}
