package org.normscope.tensor;

import java.util.List;

/// Visits all elements of an array in one order of its axes and says where each lies in another:
/// how Fortran order becomes C order, and NHWC becomes NCHW.
final class Walk {
  private final int[] lengths;
  private final int[] steps;
  private final int[] at;
  private int offset;

  /// @param lengths of the axes, the last one visited fastest
  /// @param steps how far apart neighbours along each of these axes lie
  Walk(int[] lengths, int[] steps) {
    this.lengths = lengths.clone();
    this.steps = steps.clone();
    this.at = new int[lengths.length];
  }

  /// How far apart neighbours along each axis lie in row-major order.
  static int[] steps(List<Integer> lengths) {
    int[] steps = new int[lengths.size()];
    int step = 1;
    for (int axis = steps.length - 1; axis >= 0; axis--) {
      steps[axis] = step;
      step *= lengths.get(axis);
    }
    return steps;
  }

  /// Where the next element lies.
  int next() {
    int now = offset;
    for (int axis = lengths.length - 1; axis >= 0; axis--) {
      offset += steps[axis];
      if (++at[axis] < lengths[axis]) {
        return now;
      }
      offset -= steps[axis] * lengths[axis];
      at[axis] = 0;
    }
    return now;
  }
}
