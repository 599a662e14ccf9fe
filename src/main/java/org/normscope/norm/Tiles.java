package org.normscope.norm;

import java.util.stream.IntStream;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// Values of the planes of a batch, had a few at a time: what is computed from others need not be
/// held in memory as a whole, and what is done with them finds them where they are near.
@FunctionalInterface
interface Tiles {
  /// As many values as are asked for at once, at most.
  int SIZE = 256;

  /// Reads them, for one thread.
  @FunctionalInterface
  interface Reader {
    /// Some values of a plane, side by side.
    ///
    /// @param plane its number, `n * C + c`
    /// @param from where in the plane the first of them is
    /// @param into where they go, from 0
    /// @param size how many, at most [#SIZE]
    void read(int plane, int from, double[] into, int size);
  }

  /// Reads them, for one thread.
  Reader reader();

  /// The values of a tensor.
  static Tiles of(Tensor tensor) {
    int plane = tensor.shape().plane();
    return () -> (number, from, into, size) -> tensor.copy(number * plane + from, into, size);
  }

  /// The values where their order does not matter.
  default Packed packed(Shape shape) {
    return Packed.all(this, shape);
  }

  /// All values of a plane.
  ///
  /// @param number of the plane, `n * C + c`
  /// @param into where they go
  /// @param at place of the first
  default void copy(Shape shape, int number, double[] into, int at) {
    Reader reader = reader();
    double[] tile = new double[SIZE];
    for (int from = 0; from < shape.plane(); from += SIZE) {
      int size = Math.min(SIZE, shape.plane() - from);
      reader.read(number, from, tile, size);
      System.arraycopy(tile, 0, into, at + from, size);
    }
  }

  /// All values, in row-major order.
  default double[] toArray(Shape shape) {
    double[] all = new double[shape.size()];
    IntStream.range(0, shape.n() * shape.c())
        .parallel()
        .forEach(plane -> copy(shape, plane, all, plane * shape.plane()));
    return all;
  }
}
