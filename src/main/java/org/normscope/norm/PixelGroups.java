package org.normscope.norm;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.normscope.tensor.Axis;
import org.normscope.tensor.Shape;
import org.normscope.tensor.SharedAxes;
import org.normscope.tensor.Tensor;
import org.normscope.tensor.Window;

/// The figures of groups that run along one axis only: the channels of each pixel, or the
/// neighbours of each value. They depend on no parameter but the window's size, so they are kept
/// while a slider moves.
///
/// The tensor is seen as `outer` blocks of `length` rows of `inner` values; a group takes one value
/// of each row, or of some.
final class PixelGroups {
  private final SharedAxes axes;
  private final Tensor input;
  private final int outer;
  private final int length;
  private final int inner;
  private final boolean centered;
  // One a group: the mean, what its rounding lost, and the variance or the sum of squares.
  private final double[] mean;
  private final double[] rest;
  private final double[] spread;
  private final double most;

  private PixelGroups(SharedAxes axes, Tensor input, boolean centered) {
    this.axes = axes;
    this.input = input;
    this.centered = centered;
    Shape shape = input.shape();
    Axis axis = axes.over().iterator().next();
    this.length = shape.of(axis);
    this.inner =
        switch (axis) {
          case N -> shape.image();
          case C -> shape.plane();
          case H -> shape.w();
          case W -> 1;
        };
    this.outer = shape.size() / (length * inner);
    int groups = axes.window().isPresent() ? shape.size() : outer * inner;
    this.spread = new double[groups];
    this.mean = new double[centered ? groups : 0];
    this.rest = new double[centered ? groups : 0];
    blocks().forEach(this::compute);
    this.most = Arrays.stream(spread).parallel().max().orElseThrow();
  }

  /// True when a method can be computed this way.
  static boolean fit(Setup setup) {
    SharedAxes axes = setup.axes();
    Set<Axis> over = axes.over();
    return setup.method().rule() instanceof Pixelwise pixelwise
        && over.size() == 1
        && axes.channelGroups() == 1
        && axes.coupled().isEmpty()
        && !axes.wholeDataset()
        && (axes.window().isEmpty() || !pixelwise.centered());
  }

  /// Of a tensor.
  ///
  /// @param setup one that [#fit]s
  /// @param earlier taken where they are the same; null to compute them
  static PixelGroups of(Setup setup, Tensor input, PixelGroups earlier) {
    boolean known =
        earlier != null
            && earlier.input == input
            && earlier.axes.equals(setup.axes())
            && earlier.centered == rule(setup).centered();
    return known ? earlier : new PixelGroups(setup.axes(), input, rule(setup).centered());
  }

  /// A method without what comes last; the same where it is not computed this way.
  static Setup plain(Setup setup) {
    return fit(setup) ? setup.with(rule(setup).withoutLast(setup.values())) : setup;
  }

  /// What comes last, a line a channel; nothing where a method is not computed this way.
  static Lines last(Setup setup, int channels) {
    Affine[] lines = new Affine[channels];
    Arrays.setAll(lines, c -> fit(setup) ? rule(setup).last(setup.values(), c) : Affine.IDENTITY);
    return new Lines(lines, channels, true);
  }

  private static Pixelwise rule(Setup setup) {
    return (Pixelwise) setup.method().rule();
  }

  /// What they are of.
  Tensor input() {
    return input;
  }

  /// Rows of a block.
  int length() {
    return length;
  }

  /// Values of a row.
  int inner() {
    return inner;
  }

  /// True when there are means.
  boolean centered() {
    return centered;
  }

  /// Neighbours that make a group; null where a group takes a value of each row.
  Window window() {
    return axes.window().orElse(null);
  }

  /// The mean of each group, rounded; none where a rule has no use for it.
  double[] mean() {
    return mean;
  }

  /// What the rounding of each mean lost.
  double[] rest() {
    return rest;
  }

  /// The biased variance of each group where there are means, else the sum of its squares.
  double[] spread() {
    return spread;
  }

  /// The largest of [#spread].
  double most() {
    return most;
  }

  private IntStream blocks() {
    return IntStream.range(0, outer).parallel();
  }

  private void compute(int block) {
    if (axes.window().isPresent()) {
      squaresInWindow(block, axes.window().get());
    } else if (centered) {
      variances(block);
    } else {
      squares(block);
    }
  }

  // In two passes, the second of which finds what the rounding of the mean leaves (Chan, Golub and
  // LeVeque 1983). Row by row, as values lie in memory.
  private void variances(int block) {
    int first = block * inner;
    int start = block * length * inner;
    for (int k = 0; k < length; k++) {
      for (int i = 0; i < inner; i++) {
        mean[first + i] += input.at(start + k * inner + i);
      }
    }
    for (int i = first; i < first + inner; i++) {
      mean[i] /= length;
    }
    for (int k = 0; k < length; k++) {
      for (int i = 0; i < inner; i++) {
        double off = input.at(start + k * inner + i) - mean[first + i];
        rest[first + i] += off;
        spread[first + i] += off * off;
      }
    }
    for (int i = first; i < first + inner; i++) {
      rest[i] /= length;
      spread[i] = Math.max(0, spread[i] / length - rest[i] * rest[i]);
    }
  }

  private void squares(int block) {
    int first = block * inner;
    int start = block * length * inner;
    for (int k = 0; k < length; k++) {
      for (int i = 0; i < inner; i++) {
        double x = input.at(start + k * inner + i);
        spread[first + i] += x * x;
      }
    }
  }

  // As many columns at a time as stay near.
  private void squaresInWindow(int block, Window window) {
    int columns = Math.min(Tiles.SIZE, inner);
    double[][] squares = new double[length][columns];
    double[] sums = new double[columns];
    int start = block * length * inner;
    for (int column = 0; column < inner; column += columns) {
      int size = Math.min(columns, inner - column);
      for (int k = 0; k < length; k++) {
        input.copy(start + k * inner + column, squares[k], size);
        square(squares[k], size);
      }
      for (int k = 0; k < length; k++) {
        Arrays.fill(sums, 0);
        for (int j = from(k, window); j < to(k, window); j++) {
          add(squares[j], sums, size);
        }
        System.arraycopy(sums, 0, spread, start + k * inner + column, size);
      }
    }
  }

  private static void square(double[] values, int size) {
    for (int i = 0; i < size; i++) {
      values[i] *= values[i];
    }
  }

  private static void add(double[] values, double[] sums, int size) {
    for (int i = 0; i < size; i++) {
      sums[i] += values[i];
    }
  }

  /// The first row whose values are in the window of row k.
  int from(int k, Window window) {
    return Math.max(0, k - window.below());
  }

  /// The row after the last of them.
  int to(int k, Window window) {
    return (int) Math.min(length, (long) k + window.above() + 1);
  }
}
