package org.normscope.norm;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.normscope.stats.ChannelCounts;
import org.normscope.stats.Histogram;
import org.normscope.stats.Moments;
import org.normscope.stats.PlaneReader;
import org.normscope.stats.Planes;
import org.normscope.stats.Scale;

/// Histograms of normalized images, made from counts and straight lines: no pixel is read again.
final class AfterHistogram {
  // Images that one thread goes through at a time.
  private static final int BLOCK = 1024;

  private AfterHistogram() {}

  /// The histogram that files carry: every code is a point, counted in the bin `[a, b)` that it
  /// lands in; the last bin holds `high` too.
  ///
  /// @param low where the first bin begins, usually the smallest value after
  /// @param high where the last bin ends; where it equals `low` every value is in the last bin
  static Histogram points(Normalized after, int bins, double low, double high) {
    return collect(after, low, high, 0, () -> new PointBins(new Bins(low, high, bins)));
  }

  /// The histogram that the window draws: the pixels of a code are spread evenly over the interval
  /// that the code stands for, `[v - 1/2, v + 1/2]` moved by the line, so that no comb appears
  /// where bins are narrower than codes. A code whose value lies in the range stays in it whole. A
  /// code that is alone has no neighbours to leave gaps between: it is spread no wider than it was
  /// before, or a constant image, which only ε scales, would be drawn as if it had a spread; where
  /// a bin is as wide as that, it is in one bin, and not half in each of two.
  static Histogram spread(Normalized after, int bins, double low, double high) {
    double bin = (high - low) / bins;
    return collect(after, low, high, bin, () -> new SpreadBins(low, high, bins));
  }

  /// Collects the pixels of one channel.
  interface Collector {
    /// Adds `count` pixels of a code of this depth.
    void add(Affine line, int bits, int code, long count);

    /// Adds all pixels of a plane, which may come out turned around.
    void add(Affine line, PlaneReader plane);

    /// Pixels in each bin; the first and last places are what lies outside.
    double[] row();
  }

  private static Histogram collect(
      Normalized after, double low, double high, double bin, Supplier<Collector> fresh) {
    double[][] rows =
        after.oneLinePerChannel() ? pooled(after, bin, fresh) : byImage(after, bin, fresh);
    return new Histogram(
        low,
        high,
        Arrays.stream(rows)
            .map(row -> Arrays.copyOfRange(row, 1, row.length - 1))
            .toArray(double[][]::new),
        Arrays.stream(rows).mapToDouble(row -> row[0]).toArray(),
        Arrays.stream(rows).mapToDouble(row -> row[row.length - 1]).toArray());
  }

  private static double[][] pooled(Normalized after, double bin, Supplier<Collector> fresh) {
    double[][] rows = new double[after.planes().channels().size()][];
    for (int c = 0; c < rows.length; c++) {
      Collector collector = fresh.get();
      ChannelCounts pooled = after.planes().pooled(c);
      Moments before = pooled.moments();
      Affine line = after.line(0, c);
      boolean one = before.min() == before.max();
      pooled.forEach((bits, code, count) ->
          collector.add(one ? alone(line, bits, code, bin) : line, bits, code, count));
      rows[c] = collector.row();
    }
    return rows;
  }

  // Blocks of images on all cores. They are cut at the same places and added in the same order
  // whatever the number of threads, which then changes nothing.
  private static double[][] byImage(Normalized after, double bin, Supplier<Collector> fresh) {
    int images = after.planes().images();
    int blocks = (images + BLOCK - 1) / BLOCK;
    return IntStream.range(0, blocks)
        .parallel()
        .mapToObj(i -> block(after, i * BLOCK, Math.min(images, (i + 1) * BLOCK), bin, fresh))
        .toList()
        .stream()
        .reduce(AfterHistogram::add)
        .orElseThrow();
  }

  // Image by image, as planes lie in memory.
  private static double[][] block(
      Normalized after, int from, int to, double bin, Supplier<Collector> fresh) {
    Planes planes = after.planes();
    int channels = planes.channels().size();
    List<Collector> collectors = Stream.generate(fresh).limit(channels).toList();
    PlaneReader plane = new PlaneReader();
    for (int n = from; n < to; n++) {
      for (int c = 0; c < channels; c++) {
        plane.read(planes.plane(n, c));
        Affine line = after.line(n, c);
        boolean one = plane.entries() == 1;
        collectors.get(c).add(one ? alone(line, plane.bits(), plane.code(0), bin) : line, plane);
      }
    }
    return collectors.stream().map(Collector::row).toArray(double[][]::new);
  }

  // The line of the only value that there is: where it lands, and no steeper than before; level
  // where no bin is narrower than what it would be spread over.
  private static Affine alone(Affine line, int bits, int code, double bin) {
    if (Math.abs(line.scale()) <= 1) {
      return line;
    }
    double x = value(bits, code);
    return new Affine(unit(bits) <= bin ? 0 : 1, x, line.at(x));
  }

  private static double[][] add(double[][] sum, double[][] rows) {
    for (int c = 0; c < sum.length; c++) {
      for (int i = 0; i < sum[c].length; i++) {
        sum[c][i] += rows[c][i];
      }
    }
    return sum;
  }

  // Divided once, as the moments are: `code * (257/65535)` differs in the last bit for some codes,
  // and the smallest value would fall out of a range that begins with it.
  static double value(int bits, int code) {
    return (double) (code * Scale.unitsPerCode(bits)) / Scale.ONE;
  }

  /// What one code stands for.
  static double unit(int bits) {
    return (double) Scale.unitsPerCode(bits) / Scale.ONE;
  }
}
