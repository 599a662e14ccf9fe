package org.normscope.norm;

import java.util.stream.IntStream;
import org.normscope.stats.Histogram;

/// Counts the values of planes after their lines into bins, each in the one that [Bins#place]
/// finds.
final class PlaneBins {
  // Parts of a bin, by which a whole number tells how near an edge is. Within two of them the exact
  // rule decides.
  private static final int PART = 20;
  private static final int PARTS = (1 << PART) - 1;
  private static final int NEAR = 2;
  private static final int MOST_BINS = 1 << (Integer.SIZE - 2 - PART);

  private final Bins bins;
  private final double perUnit;
  private final int end;

  /// @param bins the exact rule
  PlaneBins(Bins bins) {
    this.bins = bins;
    this.perUnit = bins.bins() / (bins.high() - bins.low()) * (1 << PART);
    // Where parts are about as narrow as numbers are apart, a multiplication misses them.
    double apart = Math.ulp(Math.max(Math.abs(bins.low()), Math.abs(bins.high())));
    boolean quick = apart * perUnit < 0.1 && bins.bins() < MOST_BINS;
    this.end = quick ? bins.bins() << PART : 0;
  }

  /// Counts the values of all planes: what there is in the bins, plane by plane.
  ///
  /// @param channels C
  /// @param lines where the planes are moved
  long[][] count(Packed packed, int channels, Lines lines) {
    return IntStream.range(0, packed.planes())
        .parallel()
        .mapToObj(plane -> {
          Counter counter = counter(lines.of(plane / channels, plane % channels));
          packed.count(plane, counter);
          return counter.row();
        })
        .toArray(long[][]::new);
  }

  /// Counts the values of one plane.
  Counter counter(Affine line) {
    return new Counter(line);
  }

  /// Adds what is counted of planes: a row a channel.
  ///
  /// @param planes by their numbers, `n * C + c`
  Histogram histogram(long[][] planes, int channels) {
    long[][] rows = new long[channels][bins.bins() + 2];
    for (int plane = 0; plane < planes.length; plane++) {
      long[] row = rows[plane % channels];
      for (int i = 0; i < row.length; i++) {
        row[i] += planes[plane][i];
      }
    }
    return NormalizedPixels.histogram(rows, bins.low(), bins.high());
  }

  /// Counts the values of one plane, some after the other.
  final class Counter {
    private final Affine line;
    private final boolean moves;
    private final double[] moved;
    private final int[] places = new int[Tiles.SIZE];
    // Four a bin, taken in turn: to count on, one would wait for itself. As many as a whole number
    // of bits counts, for that no place is beyond them; the first is of values that are not sure.
    private final int[][] counts = new int[4][Integer.highestOneBit(2 * bins.bins() + 3)];
    private final long[] row = new long[bins.bins() + 2];

    private Counter(Affine line) {
      this.line = line;
      this.moves = !line.equals(Affine.IDENTITY);
      this.moved = new double[moves ? Tiles.SIZE : 0];
    }

    /// Adds values that are not yet moved along the line.
    ///
    /// @param size how many, at most [Tiles#SIZE]
    void add(double[] unmoved, int size) {
      double[] values = moves ? move(unmoved, size) : unmoved;
      find(values, size);
      count(size);
      if (counts[0][0] + counts[1][0] + counts[2][0] + counts[3][0] > 0) {
        countUnsure(values, size);
      }
    }

    /// Adds zeros that are not yet moved along the line.
    void addZeros(int count) {
      row[bins.place(line.at(0))] += count;
    }

    /// Adds the values of a plane.
    ///
    /// @param plane its number, `n * C + c`
    /// @param size its values
    void add(Tiles tiles, int plane, int size) {
      Tiles.Reader reader = tiles.reader();
      double[] tile = new double[Tiles.SIZE];
      for (int from = 0; from < size; from += Tiles.SIZE) {
        int count = Math.min(Tiles.SIZE, size - from);
        reader.read(plane, from, tile, count);
        add(tile, count);
      }
    }

    /// How many there are in each bin; the first and last places are what lies outside.
    long[] row() {
      for (int[] lane : counts) {
        for (int i = 1; i < row.length; i++) {
          row[i] += lane[i];
          lane[i] = 0;
        }
      }
      return row;
    }

    private double[] move(double[] unmoved, int size) {
      double center = line.center();
      double scale = line.scale();
      double shift = line.shift();
      for (int i = 0; i < size; i++) {
        moved[i] = (unmoved[i] - center) * scale + shift;
      }
      return moved;
    }

    // The bin, from 1; 0 where an edge is near, or where it is none of them.
    private void find(double[] values, int size) {
      double low = bins.low();
      double factor = perUnit;
      int last = end - 1;
      for (int i = 0; i < size; i++) {
        // Below the lowest edge they are negative, however near.
        places[i] = (int) Math.floor((values[i] - low) * factor);
      }
      for (int i = 0; i < size; i++) {
        int place = places[i];
        int into = place & PARTS;
        // Negative where one of them is. Nothing but the lowest edge is near that.
        int near = ((into - NEAR) & ~(place - NEAR)) | (PARTS - NEAR - into);
        int unsure = near | place | (last - place);
        places[i] = ((place >>> PART) + 1) & ~(unsure >> 31);
      }
    }

    private void count(int size) {
      int[] a = counts[0];
      int[] b = counts[1];
      int[] c = counts[2];
      int[] d = counts[3];
      int whole = size - size % 4;
      for (int i = 0; i < whole; i += 4) {
        a[places[i] & a.length - 1]++;
        b[places[i + 1] & b.length - 1]++;
        c[places[i + 2] & c.length - 1]++;
        d[places[i + 3] & d.length - 1]++;
      }
      for (int i = whole; i < size; i++) {
        a[places[i] & a.length - 1]++;
      }
    }

    private void countUnsure(double[] values, int size) {
      double before = Double.NaN;
      int place = 0;
      for (int i = 0; i < size; i++) {
        if (places[i] != 0) {
          continue;
        }
        // Neighbours often are alike: black, or what ReLU leaves nothing of.
        if (values[i] != before) {
          before = values[i];
          place = bins.place(before);
        }
        row[place]++;
      }
      for (int[] lane : counts) {
        lane[0] = 0;
      }
    }
  }
}
