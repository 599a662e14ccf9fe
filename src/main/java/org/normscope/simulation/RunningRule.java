package org.normscope.simulation;

import java.util.OptionalDouble;
import org.normscope.norm.Convention;

/// How running statistics follow the batches: `running = (1 - w) * running + w * batch`.
///
/// @param weightOfNew w: PyTorch's `momentum`, 1 minus Keras's; absent for a cumulative average
///   (`momentum=None`), in which w is `1 / num_batches_tracked`
/// @param convention whether the kept variance is unbiased (PyTorch) or biased (Keras), and whether
///   one value per channel is refused
/// @param frozenAfter number of steps after which training goes on in evaluation mode, so that the
///   statistics stay as they are; 0 for never updated, [#NEVER] for never frozen
public record RunningRule(OptionalDouble weightOfNew, Convention convention, int frozenAfter) {
  /// Not frozen.
  public static final int NEVER = Integer.MAX_VALUE;

  /// Checks the weight.
  ///
  /// @throws IllegalArgumentException with a sentence for the user
  public RunningRule {
    if (weightOfNew.isPresent()
        && !(weightOfNew.getAsDouble() >= 0 && weightOfNew.getAsDouble() <= 1)) {
      throw new IllegalArgumentException("the momentum must lie in 0..1");
    }
    if (frozenAfter < 0) {
      throw new IllegalArgumentException("statistics are frozen after 0 steps or more");
    }
  }

  /// With a momentum in the convention's own sense.
  public static RunningRule of(double momentum, Convention convention) {
    return new RunningRule(OptionalDouble.of(convention.weightOfNew(momentum)), convention, NEVER);
  }

  /// The average of all batches.
  public static RunningRule cumulative(Convention convention) {
    return new RunningRule(OptionalDouble.empty(), convention, NEVER);
  }

  /// The convention's default: momentum 0.1 for PyTorch, 0.99 of the old value for Keras, the
  /// average of all batches for the paper.
  public static RunningRule defaults(Convention convention) {
    return switch (convention) {
      case PYTORCH -> of(0.1, convention);
      case KERAS, TENSORFLOW_FUSED -> of(0.99, convention);
      case PAPER -> cumulative(convention);
    };
  }

  /// The same, frozen after some steps.
  public RunningRule frozenAfter(int steps) {
    return new RunningRule(weightOfNew, convention, steps);
  }

  /// The momentum in the convention's own sense; absent for a cumulative average.
  public OptionalDouble momentum() {
    // 1 - (1 - m) is its own inverse.
    return weightOfNew.isPresent()
        ? OptionalDouble.of(convention.weightOfNew(weightOfNew.getAsDouble()))
        : weightOfNew;
  }

  /// w of a batch.
  ///
  /// @param tracked `num_batches_tracked` with this batch
  public double weight(long tracked) {
    return weightOfNew.orElse(1.0 / tracked);
  }

  /// The variance that a batch brings to `running_var`.
  ///
  /// @param variance the batch's biased variance
  /// @param count values per channel in it
  public double kept(double variance, long count) {
    boolean biased = convention.biasedRunningVariance() || count == 1;
    return biased ? variance : variance * ((double) count / (count - 1));
  }

  /// True when a batch with this many values per channel changes nothing but `num_batches_tracked`:
  /// PyTorch refuses one value, after counting it.
  public boolean refuses(long count) {
    return count == 1 && convention.refusesOneValue();
  }

  /// What PyTorch says when it refuses a batch.
  public static String refusal(int channels) {
    return "ValueError: Expected more than 1 value per channel when training, got input size"
        + " torch.Size([1, %d, 1, 1])".formatted(channels);
  }

  /// True when a step, from 0, comes after the freezing.
  boolean frozen(int step) {
    return step >= frozenAfter;
  }
}
