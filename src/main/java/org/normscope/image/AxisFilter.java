package org.normscope.image;

/// Pillow's antialiased bilinear filter along one axis: which input samples an output sample is the
/// weighted mean of, and their weights (`Resample.c`, `precompute_coeffs`).
///
/// With `scale = in / out` and `support = max(1, scale)`, output `x` lies at `center = (x + 0.5) *
/// scale` and takes the inputs from `int(center - support + 0.5)` up to `int(center + support +
/// 0.5)`, each weighed by the triangle `1 - |i + 0.5 - center| / support`; the weights are then
/// divided by their sum.
///
/// Keeps its arrays from image to image.
final class AxisFilter {
  /// Bits of a weight after the point, for 8-bit samples: what is left of an `int`.
  static final int BITS = 22;

  private int outputs;
  private int stride;
  private int[] first = new int[0];
  private int[] end = new int[0];
  private double[] weights = new double[0];
  private int[] fixed = new int[0];

  /// Computes the filter for some outputs.
  ///
  /// @param in samples of the axis
  /// @param out samples of the resized axis
  /// @param from the first output that is wanted
  /// @param to the output after the last one that is wanted
  void set(int in, int out, int from, int to) {
    double scale = (double) in / out;
    double support = Math.max(1, scale);
    outputs = to - from;
    stride = (int) Math.ceil(support) * 2 + 1;
    room(Math.multiplyExact(outputs, stride));
    for (int o = 0; o < outputs; o++) {
      double center = (from + o + 0.5) * scale;
      first[o] = Math.max(0, (int) (center - support + 0.5));
      end[o] = Math.min(in, (int) (center + support + 0.5));
      weigh(o, center, 1 / support);
    }
  }

  private void weigh(int output, double center, double shrink) {
    int at = output * stride;
    int taps = end[output] - first[output];
    double sum = 0;
    for (int t = 0; t < taps; t++) {
      double weight = triangle((t + first[output] - center + 0.5) * shrink);
      weights[at + t] = weight;
      sum += weight;
    }
    for (int t = 0; t < taps; t++) {
      weights[at + t] /= sum;
      fixed[at + t] = (int) (0.5 + weights[at + t] * (1 << BITS));
    }
  }

  private static double triangle(double x) {
    return Math.max(0, 1 - Math.abs(x));
  }

  private void room(int taps) {
    if (first.length < outputs) {
      first = new int[outputs];
      end = new int[outputs];
    }
    if (fixed.length < taps) {
      weights = new double[taps];
      fixed = new int[taps];
    }
  }

  /// How many outputs there are.
  int outputs() {
    return outputs;
  }

  /// The first input of an output.
  int first(int output) {
    return first[output];
  }

  /// The input after the last one of an output.
  int end(int output) {
    return end[output];
  }

  /// Weights of one output in [#weights] and [#fixed], used or not.
  int stride() {
    return stride;
  }

  /// The weights: that of input `first(o) + t` stands at `o * stride() + t`. Not to be changed.
  double[] weights() {
    return weights;
  }

  /// The weights times `2^BITS`, rounded.
  int[] fixed() {
    return fixed;
  }
}
