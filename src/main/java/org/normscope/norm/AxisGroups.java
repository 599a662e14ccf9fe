package org.normscope.norm;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.normscope.tensor.Axis;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// The figures of groups that take all values along one axis: the channels of each pixel.
///
/// The tensor is seen as `outer` blocks of `length` rows of `inner` values; a group takes one value
/// of each row.
final class AxisGroups implements PixelGroups {
  private final Axis axis;
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

  AxisGroups(Setup setup, Tensor input) {
    this.axis = axis(setup);
    this.input = input;
    this.centered = PixelGroups.rule(setup).centered();
    Shape shape = input.shape();
    this.length = shape.of(axis);
    this.inner = PixelGroups.inner(axis, shape);
    this.outer = shape.size() / (length * inner);
    int groups = outer * inner;
    this.spread = new double[groups];
    this.mean = new double[centered ? groups : 0];
    this.rest = new double[centered ? groups : 0];
    blocks().forEach(this::compute);
    this.most = Precision.checked(Arrays.stream(spread).parallel().max().orElseThrow());
  }

  @Override
  public boolean isOf(Setup setup, Tensor other) {
    return other == input
        && axis == axis(setup)
        && !PixelGroups.windows(setup.axes(), input.shape())
        && centered == PixelGroups.rule(setup).centered();
  }

  private static Axis axis(Setup setup) {
    return setup.axes().over().iterator().next();
  }

  @Override
  public Tiles applied(Setup setup) {
    return new AppliedGroups(setup, this);
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
    if (centered) {
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
}
