package org.normscope.norm;

import java.util.Arrays;
import org.normscope.stats.Histogram;
import org.normscope.stats.PlaneCounts;
import org.normscope.stats.Planes;
import org.normscope.stats.Scale;

/// Histograms of normalized images, made from counts and straight lines: no pixel is read again.
final class AfterHistogram {
  private AfterHistogram() {}

  /// The histogram that files carry: every code is a point, counted in the bin `[a, b)` that it
  /// lands in; the last bin holds `high` too.
  ///
  /// @param low where the first bin begins, usually the smallest value after
  /// @param high where the last bin ends; where it equals `low` every value is in the last bin
  static Histogram points(Normalized after, int bins, double low, double high) {
    return collect(after, low, high, bins, new Points(new Bins(low, high, bins)));
  }

  /// The histogram that the window draws: the pixels of a code are spread evenly over the interval
  /// that the code stands for, `[v - 1/2, v + 1/2]` moved by the line, so that no comb appears
  /// where bins are narrower than codes. A code whose value lies in the range stays in it whole.
  static Histogram spread(Normalized after, int bins, double low, double high) {
    return collect(after, low, high, bins, new Spread(low, high, bins));
  }

  // Adds `count` pixels of a code to a row whose first and last places are what lies outside.
  private interface Collector {
    void add(double[] row, Affine line, double value, double halfCode, long count);
  }

  private record Points(Bins bins) implements Collector {
    @Override
    public void add(double[] row, Affine line, double value, double halfCode, long count) {
      row[bins.place(line.at(value))] += count;
    }
  }

  private record Spread(double low, double high, int bins) implements Collector {
    // What rounding may push over an end.
    private static final double HAIR = 1e-9;

    @Override
    public void add(double[] row, Affine line, double value, double halfCode, long count) {
      double perUnit = bins / (high - low);
      double middle = (line.at(value) - low) * perUnit;
      if (middle < -HAIR * bins) {
        row[0] += count;
        return;
      }
      if (middle > bins * (1 + HAIR)) {
        row[bins + 1] += count;
        return;
      }
      double half = Math.abs(line.scale()) * halfCode * perUnit;
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
  }

  private static Histogram collect(
      Normalized after, double low, double high, int bins, Collector collector) {
    Planes planes = after.planes();
    int channels = planes.channels().size();
    double[][] rows = new double[channels][bins + 2];
    for (int c = 0; c < channels; c++) {
      double[] row = rows[c];
      if (after.oneLinePerChannel()) {
        Affine line = after.line(0, c);
        planes
            .pooled(c)
            .forEach((bits, code, count) -> {
              collector.add(row, line, value(bits, code), unit(bits) / 2, count);
            });
      } else {
        addPlanes(row, after, c, collector);
      }
    }
    return new Histogram(
        low,
        high,
        Arrays.stream(rows)
            .map(row -> Arrays.copyOfRange(row, 1, bins + 1))
            .toArray(double[][]::new),
        Arrays.stream(rows).mapToDouble(row -> row[0]).toArray(),
        Arrays.stream(rows).mapToDouble(row -> row[bins + 1]).toArray());
  }

  private static void addPlanes(double[] row, Normalized after, int channel, Collector collector) {
    Planes planes = after.planes();
    for (int n = 0; n < planes.images(); n++) {
      Affine line = after.line(n, channel);
      PlaneCounts plane = planes.plane(n, channel);
      double half = unit(plane.bits()) / 2;
      for (int i = 0; i < plane.entries(); i++) {
        if (plane.count(i) != 0) {
          collector.add(row, line, value(plane.bits(), plane.code(i)), half, plane.count(i));
        }
      }
    }
  }

  // Divided once, as the moments are: `code * (257/65535)` differs in the last bit for some codes,
  // and the smallest value would fall out of a range that begins with it.
  private static double value(int bits, int code) {
    return (double) (code * Scale.unitsPerCode(bits)) / Scale.ONE;
  }

  private static double unit(int bits) {
    return (double) Scale.unitsPerCode(bits) / Scale.ONE;
  }
}
