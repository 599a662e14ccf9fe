package org.normscope.norm;

import java.util.Arrays;
import org.normscope.stats.CompensatedSum;
import org.normscope.stats.Moments;

/// Moments of a plane that is read in [Tiles], in one pass where that loses nothing: of the
/// differences from a number near the mean, and corrected by what is left of it (Chan, Golub and
/// LeVeque 1983).
///
/// Every place of a quarter of a tile has sums of its own, so that none is of many values and an
/// addition does not wait for the one before it.
final class TileMoments {
  // Tiles after which the sums go to where nothing is rounded away.
  private static final int MOST = 64;
  // As a square, in units of the variance.
  private static final double FAR = 16;
  private static final int FEW = 8;
  private static final int LANES = Tiles.SIZE / 4;

  private final double[] values = new double[Tiles.SIZE];
  private final double[] off = new double[LANES];
  private final double[] squares = new double[LANES];
  private final double[] least = new double[LANES];
  private final double[] most = new double[LANES];
  private final Tiles.Reader reader;
  private final int plane;
  private final int size;
  private PlaneBins.Counter counter;
  // Where those in `values` begin; -1 where none are there.
  private int read = -1;
  private CompensatedSum allOff = new CompensatedSum();
  private CompensatedSum allSquares = new CompensatedSum();

  private TileMoments(Tiles tiles, int plane, int size, PlaneBins.Counter counter) {
    this.reader = tiles.reader();
    this.plane = plane;
    this.size = size;
    this.counter = counter;
  }

  /// Of one plane.
  ///
  /// @param plane its number, `n * C + c`
  /// @param size its values
  /// @param counter counts the values on the way; null where there is nothing to count
  static Moments of(Tiles tiles, int plane, int size, PlaneBins.Counter counter) {
    return new TileMoments(tiles, plane, size, counter).moments();
  }

  private Moments moments() {
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    double near = aboutMean();
    add(near);
    double min = Arrays.stream(least).min().orElseThrow();
    double max = Arrays.stream(most).max().orElseThrow();
    if (min == max) {
      return new Moments(size, min, 0, min, max);
    }
    // Further than that from the mean, a difference would cancel digits of the variance; nearer, a
    // second look is not worth the few bits.
    if (!(correction() * correction() <= FAR * variance())) {
      near += correction();
      add(near);
    }
    return Moments.corrected(size, near, correction(), variance(), min, max);
  }

  private double correction() {
    return allOff.value() / size;
  }

  private double variance() {
    return Math.max(0, allSquares.value() / size - correction() * correction());
  }

  // Of a few values: how near it is decides about a second look, not about what comes out.
  private double aboutMean() {
    int count = read(0);
    double sum = 0;
    int added = 0;
    for (int i = 0; i < count; i += FEW) {
      sum += values[i];
      added++;
    }
    return sum / added;
  }

  private void add(double near) {
    allOff = new CompensatedSum();
    allSquares = new CompensatedSum();
    int tilesAdded = 0;
    for (int from = 0; from < size; from += Tiles.SIZE) {
      int count = read(from);
      addTile(near, count);
      if (counter != null) {
        counter.add(values, count);
      }
      tilesAdded++;
      if (tilesAdded % MOST == 0) {
        settle();
      }
    }
    settle();
    counter = null;
  }

  private int read(int from) {
    int count = Math.min(Tiles.SIZE, size - from);
    if (from != read) {
      reader.read(plane, from, values, count);
      read = from;
    }
    return count;
  }

  private void addTile(double near, int count) {
    if (count == Tiles.SIZE) {
      addWhole(near);
      bound();
      return;
    }
    for (int i = 0; i < count; i++) {
      double difference = values[i] - near;
      off[i % LANES] += difference;
      squares[i % LANES] += difference * difference;
      least[i % LANES] = Math.min(least[i % LANES], values[i]);
      most[i % LANES] = Math.max(most[i % LANES], values[i]);
    }
  }

  // Loops that the compiler turns into operations on four numbers; four values at a time, so that
  // the sums are not fetched and put back for each.
  private void addWhole(double near) {
    for (int i = 0; i < LANES; i++) {
      double a = values[i] - near;
      double b = values[i + LANES] - near;
      double c = values[i + 2 * LANES] - near;
      double d = values[i + 3 * LANES] - near;
      off[i] += (a + b) + (c + d);
      squares[i] += (a * a + b * b) + (c * c + d * d);
    }
  }

  private void bound() {
    for (int i = 0; i < LANES; i++) {
      double a = Math.min(values[i], values[i + LANES]);
      double b = Math.min(values[i + 2 * LANES], values[i + 3 * LANES]);
      least[i] = Math.min(least[i], Math.min(a, b));
    }
    for (int i = 0; i < LANES; i++) {
      double a = Math.max(values[i], values[i + LANES]);
      double b = Math.max(values[i + 2 * LANES], values[i + 3 * LANES]);
      most[i] = Math.max(most[i], Math.max(a, b));
    }
  }

  private void settle() {
    for (int i = 0; i < LANES; i++) {
      allOff.add(off[i]);
      allSquares.add(squares[i]);
      off[i] = 0;
      squares[i] = 0;
    }
  }
}
