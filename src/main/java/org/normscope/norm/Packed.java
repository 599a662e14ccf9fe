package org.normscope.norm;

import java.util.Arrays;
import org.normscope.stats.Moments;
import org.normscope.tensor.Shape;

/// The values of the planes of a batch where their order does not matter, as for moments and
/// counts: zeros may be told by their number alone.
///
/// @param tiles the values that are told, plane by plane
/// @param sizes how many they are; what a plane has beyond them are zeros
/// @param plane values of a plane
record Packed(Tiles tiles, int[] sizes, int plane) {
  // Tiles of a plane that tell about the others.
  private static final int SOME = 2;

  /// All values.
  static Packed all(Tiles tiles, Shape shape) {
    int[] sizes = new int[shape.n() * shape.c()];
    Arrays.fill(sizes, shape.plane());
    return new Packed(tiles, sizes, shape.plane());
  }

  /// How many planes there are.
  int planes() {
    return sizes.length;
  }

  /// Moments of a plane.
  ///
  /// @param counter counts its values on the way; null where there is nothing to count
  Moments moments(int number, PlaneBins.Counter counter) {
    int zeros = plane - sizes[number];
    if (counter != null) {
      counter.addZeros(zeros);
    }
    return sizes[number] == 0
        ? zeros(zeros)
        : with(zeros, TileMoments.of(tiles, number, sizes[number], counter));
  }

  /// About the moments of a plane: those of some of its values, spread over it.
  Moments about(int number) {
    int size = sizes[number];
    int whole = size / Tiles.SIZE;
    if (whole <= SOME) {
      return moments(number, null);
    }
    int step = whole / SOME * Tiles.SIZE;
    Tiles some =
        () -> {
          Tiles.Reader reader = tiles.reader();
          return (one, from, into, count) ->
              reader.read(one, from / Tiles.SIZE * step, into, count);
        };
    Moments told = TileMoments.of(some, number, SOME * Tiles.SIZE, null);
    return with(Math.round((double) (plane - size) * told.count() / size), told);
  }

  /// Counts the values of a plane.
  void count(int number, PlaneBins.Counter counter) {
    counter.addZeros(plane - sizes[number]);
    counter.add(tiles, number, sizes[number]);
  }

  private static Moments with(long zeros, Moments others) {
    return zeros == 0 ? others : others.and(zeros(zeros));
  }

  private static Moments zeros(long count) {
    return new Moments(count, 0, 0, 0, 0);
  }
}
