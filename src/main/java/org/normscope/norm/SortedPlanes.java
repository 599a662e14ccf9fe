package org.normscope.norm;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.normscope.stats.Histogram;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// The values of each plane of a tensor in ascending order. A line keeps their order, so the
/// histogram after it needs no look at each value: only the places between which the bins' edges
/// fall.
final class SortedPlanes {
  private final double[][] planes;

  private SortedPlanes(double[][] planes) {
    this.planes = planes;
  }

  /// Of a tensor; takes as much memory again.
  static SortedPlanes of(Tensor tensor) {
    Shape shape = tensor.shape();
    double[][] planes = new double[shape.n() * shape.c()][];
    IntStream.range(0, planes.length)
        .parallel()
        .forEach(i -> planes[i] = sorted(tensor, i * shape.plane(), shape.plane()));
    return new SortedPlanes(planes);
  }

  private static double[] sorted(Tensor tensor, int from, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      // Negative zero sorts before zero, which it equals.
      values[i] = tensor.at(from + i) + 0.0;
    }
    Arrays.sort(values);
    return values;
  }

  /// Of all planes of the batch after their lines: a row a channel.
  Histogram histogram(Shape shape, Lines lines, Bins bins) {
    int channels = shape.c();
    long[][] rows =
        IntStream.range(0, channels)
            .parallel()
            .mapToObj(c -> {
              long[] row = new long[bins.bins() + 2];
              for (int n = 0; n < shape.n(); n++) {
                count(n * channels + c, lines.of(n, c), bins, row);
              }
              return row;
            })
            .toArray(long[][]::new);
    return NormalizedPixels.histogram(rows, bins.low(), bins.high());
  }

  /// Counts the values of a plane after a line into bins, exactly as value by value.
  ///
  /// @param plane its number, `n * C + c`
  /// @param row its first and last places are what lies outside
  void count(int plane, Affine line, Bins bins, long[] row) {
    new Walk(planes[plane], line, bins).into(row);
  }

  /// Along the values of one plane, in the order in which they land.
  private record Walk(double[] values, Affine line, Bins bins) {
    // Values a bin, about.
    private static final int STEP = 16;

    void into(long[] row) {
      int counted = 0;
      while (counted < values.length) {
        int bin = place(counted);
        int end = bin > bins.bins() ? values.length : end(counted, bin);
        row[bin] += end - counted;
        counted = end;
      }
    }

    // Where the values of a bin end: looked for by its edge, which is right but for rounding.
    private int end(int from, int bin) {
      double edge = bins.low() + bin * ((bins.high() - bins.low()) / bins.bins());
      int end = search(from, line.from(edge));
      boolean right =
          (end == values.length || place(end) > bin) && (end == from || place(end - 1) <= bin);
      return right ? end : exactEnd(from, bin);
    }

    private int search(int from, double edge) {
      int low = from;
      int high = from + STEP;
      int step = STEP;
      while (high < values.length && before(high, edge)) {
        low = high;
        step *= 2;
        high = low + step;
      }
      high = Math.min(high, values.length);
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (before(middle, edge)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private boolean before(int at, double edge) {
      return line.scale() < 0 ? value(at) > edge : value(at) < edge;
    }

    private int exactEnd(int from, int bin) {
      int low = from;
      int high = values.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (place(middle) <= bin) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private int place(int at) {
      return bins.place(line.at(value(at)));
    }

    private double value(int at) {
      return values[line.scale() < 0 ? values.length - 1 - at : at];
    }
  }
}
