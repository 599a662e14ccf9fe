package org.normscope.norm;

import java.util.stream.IntStream;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;
import org.normscope.tensor.Window;

/// A tensor after a [Pixelwise] rule, but for the line that comes last. Nothing of it is held: its
/// values are computed where they are asked for, which takes less time than to fetch them.
final class AppliedGroups implements Tiles {
  private final PixelGroups groups;
  private final Pixelwise.Slope slope;
  // One a group; none where every value has a group.
  private final double[] slopes;

  /// @param setup the method
  /// @param groups figures of its groups
  AppliedGroups(Setup setup, PixelGroups groups) {
    this.groups = groups;
    this.slope = ((Pixelwise) setup.method().rule()).slope(setup.values(), groups.most());
    this.slopes = groups.window() == null ? new double[groups.spread().length] : new double[0];
    int stretches = (slopes.length + SIZE - 1) / SIZE;
    IntStream.range(0, stretches).parallel().forEach(this::computeSlopes);
  }

  private void computeSlopes(int stretch) {
    int from = stretch * SIZE;
    int size = Math.min(slopes.length - from, SIZE);
    double[] some = new double[SIZE];
    System.arraycopy(groups.spread(), from, some, 0, size);
    slope.of(groups.length(), some, 0, size, new double[SIZE]);
    System.arraycopy(some, 0, slopes, from, size);
  }

  @Override
  public Reader reader() {
    double[] scratch = new double[SIZE];
    return (plane, from, into, size) -> read(plane, from, into, size, scratch);
  }

  private void read(int plane, int from, double[] into, int size, double[] scratch) {
    int first = plane * groups.input().shape().plane() + from;
    int done = 0;
    while (done < size) {
      int row = (first + done) / groups.inner();
      int column = (first + done) - row * groups.inner();
      int end = Math.min(size, done + groups.inner() - column);
      if (groups.window() == null) {
        group(row, column, first + done, into, done, end);
      } else {
        window(row, first + done, into, done, end, scratch);
      }
      done = end;
    }
  }

  private void group(int row, int column, int source, double[] into, int from, int to) {
    Tensor input = groups.input();
    int at = source - from;
    int group = row / groups.length() * groups.inner() + column - from;
    if (!groups.centered()) {
      for (int i = from; i < to; i++) {
        into[i] = input.at(at + i) * slopes[group + i];
      }
      return;
    }
    double[] mean = groups.mean();
    double[] rest = groups.rest();
    for (int i = from; i < to; i++) {
      into[i] = ((input.at(at + i) - mean[group + i]) - rest[group + i]) * slopes[group + i];
    }
  }

  private void window(int row, int source, double[] into, int from, int to, double[] scratch) {
    Tensor input = groups.input();
    Window window = groups.window();
    int k = row % groups.length();
    System.arraycopy(groups.spread(), source, into, from, to - from);
    slope.of(groups.to(k, window) - groups.from(k, window), into, from, to, scratch);
    int at = source - from;
    for (int i = from; i < to; i++) {
      into[i] *= input.at(at + i);
    }
  }

  /// All values, in row-major order.
  double[] toArray() {
    Shape shape = groups.input().shape();
    double[] all = new double[shape.size()];
    IntStream.range(0, shape.n() * shape.c())
        .parallel()
        .forEach(plane -> copy(shape, plane, all, plane * shape.plane()));
    return all;
  }
}
