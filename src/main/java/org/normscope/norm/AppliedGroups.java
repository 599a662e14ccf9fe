package org.normscope.norm;

import java.util.stream.IntStream;
import org.normscope.tensor.Tensor;

/// A tensor after a [Pixelwise] rule whose groups take all values along an axis. Nothing of it is
/// held: its values are computed where they are asked for, which takes less time than to fetch
/// them.
final class AppliedGroups implements Tiles {
  private final AxisGroups groups;
  // One a group.
  private final double[] slopes;

  /// @param setup the method
  /// @param groups figures of its groups
  AppliedGroups(Setup setup, AxisGroups groups) {
    this.groups = groups;
    this.slopes = new double[groups.spread().length];
    Pixelwise.Slope slope =
        PixelGroups.rule(setup).slope(setup.values(), groups.length(), groups.most());
    IntStream.range(0, (slopes.length + SIZE - 1) / SIZE)
        .parallel()
        .forEach(stretch -> computeSlopes(slope, stretch * SIZE));
  }

  private void computeSlopes(Pixelwise.Slope slope, int from) {
    int size = Math.min(slopes.length - from, SIZE);
    double[] some = new double[SIZE];
    slope.of(groups.spread(), from, some, size, new double[SIZE]);
    System.arraycopy(some, 0, slopes, from, size);
  }

  @Override
  public Reader reader() {
    return this::read;
  }

  private void read(int plane, int from, double[] into, int size) {
    int first = plane * groups.input().shape().plane() + from;
    int done = 0;
    while (done < size) {
      int row = (first + done) / groups.inner();
      int column = (first + done) - row * groups.inner();
      int end = Math.min(size, done + groups.inner() - column);
      group(row, column, first + done, into, done, end);
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
}
