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

  /// The tensor after all of the rule but what comes last.
  double[] apply(Setup setup) {
    Pixelwise.Slope slope = rule(setup).slope(setup.values());
    double[] output = new double[input.shape().size()];
    blocks().forEach(block -> apply(slope, block, output));
    return output;
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

  private void squaresInWindow(int block, Window window) {
    int start = block * length * inner;
    for (int k = 0; k < length; k++) {
      int target = start + k * inner;
      for (int j = from(k, window); j < to(k, window); j++) {
        int source = start + j * inner;
        for (int i = 0; i < inner; i++) {
          double x = input.at(source + i);
          spread[target + i] += x * x;
        }
      }
    }
  }

  private static int from(int k, Window window) {
    return Math.max(0, k - window.below());
  }

  private int to(int k, Window window) {
    return (int) Math.min(length, (long) k + window.above() + 1);
  }

  private void apply(Pixelwise.Slope slope, int block, double[] output) {
    int start = block * length * inner;
    if (axes.window().isPresent()) {
      Window window = axes.window().get();
      for (int k = 0; k < length; k++) {
        int count = to(k, window) - from(k, window);
        int row = start + k * inner;
        for (int i = row; i < row + inner; i++) {
          output[i] = input.at(i) * slope.of(count, spread[i]);
        }
      }
      return;
    }
    int first = block * inner;
    double[] slopes = new double[inner];
    for (int i = 0; i < inner; i++) {
      slopes[i] = slope.of(length, spread[first + i]);
    }
    for (int k = 0; k < length; k++) {
      int row = start + k * inner;
      for (int i = 0; i < inner; i++) {
        double x = input.at(row + i);
        output[row + i] = (centered ? (x - mean[first + i]) - rest[first + i] : x) * slopes[i];
      }
    }
  }
}
