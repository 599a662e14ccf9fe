package org.normscope.norm;

import org.normscope.stats.ChannelCounts;
import org.normscope.stats.Histogram;
import org.normscope.stats.PlaneCounts;
import org.normscope.stats.Planes;
import org.normscope.stats.Scale;

/// Histograms of normalized images, made from counts and straight lines.
public final class AfterHistogram {
  private AfterHistogram() {}

  /// The histogram that files carry: every code is a point, counted in the bin `[a, b)` that it
  /// lands in; the last bin holds `high` too. Values outside the range are not counted.
  ///
  /// @param low where the first bin begins, usually the smallest value after
  /// @param high where the last bin ends; where it equals `low` every value is in the last bin
  public static Histogram points(Normalized after, int bins, double low, double high) {
    double perUnit = high > low ? bins / (high - low) : 0;
    return collect(
        after,
        bins,
        low,
        high,
        (row, line, bits, code, count) -> {
          double y = line.at(code * (double) Scale.unitsPerCode(bits) / Scale.ONE);
          if (y >= low && y <= high) {
            row[perUnit == 0 ? bins - 1 : Math.min(bins - 1, bin(y, low, high, bins))] += count;
          }
        });
  }

  /// The histogram that the window draws: the pixels of a code are spread evenly over the interval
  /// that the code stands for, `[v - 1/2, v + 1/2]` moved by the line, so that no comb appears
  /// where bins are narrower than codes. Pixels that fall outside the range are lost.
  public static Histogram spread(Normalized after, int bins, double low, double high) {
    double perUnit = bins / (high - low);
    return collect(
        after,
        bins,
        low,
        high,
        (row, line, bits, code, count) -> {
          double unit = (double) Scale.unitsPerCode(bits) / Scale.ONE;
          double a = (line.at((code - 0.5) * unit) - low) * perUnit;
          double b = (line.at((code + 0.5) * unit) - low) * perUnit;
          spread(row, Math.min(a, b), Math.max(a, b), count);
        });
  }

  // The bin of y: numpy's rule, so that rounding in the division never disagrees with the edges.
  private static int bin(double y, double low, double high, int bins) {
    int bin = (int) ((y - low) / (high - low) * bins);
    bin = Math.clamp(bin, 0, bins - 1);
    double width = (high - low) / bins;
    if (y < low + bin * width) {
      return bin - 1;
    }
    return bin < bins - 1 && y >= low + (bin + 1) * width ? bin + 1 : bin;
  }

  private static void spread(double[] row, double from, double to, long count) {
    int first = (int) Math.floor(from);
    int last = (int) Math.floor(to);
    if (last < 0 || first >= row.length) {
      return;
    }
    if (first == last) {
      row[first] += count;
      return;
    }
    double density = count / (to - from);
    if (first >= 0) {
      row[first] += density * (first + 1 - from);
    }
    for (int i = Math.max(first + 1, 0); i < Math.min(last, row.length); i++) {
      row[i] += density;
    }
    if (last < row.length) {
      row[last] += density * (to - last);
    }
  }

  private static Histogram collect(
      Normalized after, int bins, double low, double high, Collector collector) {
    Planes planes = after.planes();
    int channels = planes.channels().size();
    double[][] counts = new double[channels][bins];
    for (int c = 0; c < channels; c++) {
      double[] row = counts[c];
      if (after.oneLinePerChannel()) {
        Affine line = after.line(0, c);
        ChannelCounts pooled = planes.pooled(c);
        pooled.forEach((bits, code, count) -> collector.add(row, line, bits, code, count));
        continue;
      }
      for (int n = 0; n < planes.images(); n++) {
        Affine line = after.line(n, c);
        PlaneCounts plane = planes.plane(n, c);
        for (int i = 0; i < plane.entries(); i++) {
          if (plane.count(i) != 0) {
            collector.add(row, line, plane.bits(), plane.code(i), plane.count(i));
          }
        }
      }
    }
    return new Histogram(low, high, counts);
  }

  @FunctionalInterface
  private interface Collector {
    void add(double[] row, Affine line, int bits, int code, long count);
  }
}
