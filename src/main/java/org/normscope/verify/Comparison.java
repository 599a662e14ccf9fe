package org.normscope.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.normscope.tensor.Shape;

/// Compares what a case expects with what we make of it; keeps what is off, and how near the
/// nearest to its tolerance came.
final class Comparison {
  private final List<Finding> findings = new ArrayList<>();
  private double worst;

  /// What was off since this was asked last.
  List<Finding> take() {
    List<Finding> taken = List.copyOf(findings);
    findings.clear();
    return taken;
  }

  /// The largest difference, in its tolerance: up to 1 when nothing is off.
  double worst() {
    return worst;
  }

  /// Numbers of a tensor.
  void elements(String array, double[] expected, double[] got, double tolerance, Shape shape) {
    numbers(array, expected, got, _ -> tolerance, Optional.of(shape));
  }

  /// Numbers of a list.
  ///
  /// @param tolerance of an expected number
  void numbers(String array, double[] expected, double[] got, DoubleUnaryOperator tolerance) {
    numbers(array, expected, got, tolerance, Optional.empty());
  }

  private void numbers(
      String array,
      double[] expected,
      double[] got,
      DoubleUnaryOperator tolerance,
      Optional<Shape> shape) {
    if (expected.length != got.length) {
      same(array + " length", expected.length, got.length);
      return;
    }
    int off = 0;
    int worstIndex = 0;
    double worstRatio = -1;
    for (int i = 0; i < expected.length; i++) {
      double difference = Math.abs(got[i] - expected[i]);
      double allowed = tolerance.applyAsDouble(expected[i]);
      // Not the other way round: a NaN is off.
      boolean holds = difference <= allowed;
      off += holds ? 0 : 1;
      double ratio = difference == 0 ? 0 : difference / allowed;
      if (!holds && !(ratio > 1)) {
        ratio = Double.POSITIVE_INFINITY;
      }
      if (ratio > worstRatio) {
        worstRatio = ratio;
        worstIndex = i;
      }
    }
    worst = Math.max(worst, worstRatio);
    if (off > 0) {
      int at = worstIndex;
      findings.add(
          new Finding.Off(
              array,
              at,
              shape.map(each -> each.position(at)).orElse(""),
              expected[at],
              got[at],
              tolerance.applyAsDouble(expected[at]),
              off - 1));
    }
  }

  /// Things that are the same or not.
  ///
  /// @return true when they are
  boolean same(String what, Object expected, Object got) {
    if (expected.equals(got)) {
      return true;
    }
    findings.add(new Finding.Unlike(what, String.valueOf(expected), String.valueOf(got)));
    return false;
  }
}
