package org.normscope.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.normscope.tensor.Tensor;

/// A step of a golden case: an input, and what PyTorch made of it.
///
/// @param number from 1
/// @param mode one of the constants
/// @param input a tensor, exact in float32
/// @param stats exact statistics of the input
/// @param outcome what has to come out
record GoldenStep(int number, String mode, Tensor input, Optional<Stats> stats, Outcome outcome) {
  static final String APPLY = "apply";
  static final String TRAIN = "train";
  static final String EVAL = "eval";
  static final String FIT = "fit";

  /// Exact statistics of an input, a number for each group, rounded once.
  ///
  /// @param layout where the groups are
  /// @param count elements of a group
  /// @param arrays by name; without the unbiased variance of one value
  record Stats(GroupLayout layout, long count, Map<String, double[]> arrays) {}

  /// What has to come out of a step.
  sealed interface Outcome {
    /// Nothing: a step that only looks at its input.
    record Nothing() implements Outcome {}

    /// An exception, as Python prints it: `ValueError: Expected more than 1 value ...`.
    record Raised(String words) implements Outcome {}

    /// Numbers.
    ///
    /// @param results what PyTorch computed, in float64 and in float32
    /// @param exact what 60 digits give, where PyTorch's float64 is visibly off
    record Numbers(List<Result> results, Optional<double[]> exact) implements Outcome {}
  }

  /// What PyTorch computed in one type.
  ///
  /// @param name `f64` or `f32`
  /// @param output elements after the operation
  /// @param tolerance how far an element may be off
  /// @param running running statistics after the step
  record Result(String name, double[] output, double tolerance, Optional<Running> running) {
    boolean rounded() {
      return name.equals("f32");
    }
  }

  /// Running statistics after a step.
  ///
  /// @param error how far PyTorch's own are off, relative to the largest
  record Running(double[] mean, double[] variance, long tracked, double error) {}
}
