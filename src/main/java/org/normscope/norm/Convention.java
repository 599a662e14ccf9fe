package org.normscope.norm;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Whose habits a method follows where frameworks and papers differ: default values, what momentum
/// means, which variance is kept for evaluation, whether local response divides alpha.
public enum Convention {
  /// `torch.nn`: momentum weighs the new batch, `running_var` is unbiased, eps 1e-5.
  PYTORCH("pytorch", "PyTorch", false, false),
  /// Keras 3: momentum weighs the old value, the moving variance is biased, eps 1e-3.
  KERAS("keras", "Keras 3", true, true),
  /// TensorFlow's fused batch norm, which tf.keras 2 used for 4-D float32, and `tf.nn`: momentum
  /// weighs the old value, the moving variance is unbiased (the kernel has Bessel's correction).
  TENSORFLOW_FUSED("tensorflow_fused", "TensorFlow fused", true, false),
  /// The method's paper.
  PAPER("paper", "Paper", false, false);

  private final String id;
  private final String title;
  private final boolean momentumWeighsOld;
  private final boolean biasedRunningVariance;

  Convention(String id, String title, boolean momentumWeighsOld, boolean biasedRunningVariance) {
    this.id = id;
    this.title = title;
    this.momentumWeighsOld = momentumWeighsOld;
    this.biasedRunningVariance = biasedRunningVariance;
  }

  /// Name in files and on the command line.
  public String id() {
    return id;
  }

  /// Name for people.
  public String title() {
    return title;
  }

  /// The weight of the new batch in a running statistic: PyTorch's momentum 0.1 is Keras's 0.9.
  public double weightOfNew(double momentum) {
    return momentumWeighsOld ? 1 - momentum : momentum;
  }

  /// True when the running variance follows the biased variance of the batches, `sum(d^2) / n`, and
  /// not the unbiased one, `sum(d^2) / (n - 1)`.
  public boolean biasedRunningVariance() {
    return biasedRunningVariance;
  }

  /// True when one value per channel in training is refused, as PyTorch does; the others go on with
  /// a variance of 0.
  public boolean refusesOneValue() {
    return this == PYTORCH;
  }

  /// The convention with this id.
  ///
  /// @throws IllegalArgumentException when there is none
  public static Convention of(String id) {
    return Arrays.stream(values())
        .filter(convention -> convention.id.equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "convention must be one of "
                    + Arrays.stream(values())
                        .map(Convention::id)
                        .collect(Collectors.joining(", "))));
  }
}
