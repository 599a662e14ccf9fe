package org.normscope.norm;

import java.util.Optional;

/// What somebody who fell into a pitfall meant to do.
public final class RightWay {
  private RightWay() {}

  /// The right method beside a pitfall, with the pitfall's own numbers where it has them too; none
  /// beside what is no pitfall.
  public static Optional<Setup> of(Setup pitfall) {
    return right(pitfall.method()).map(right -> withNumbers(right, pitfall.values()));
  }

  private static Optional<Setup> right(Method method) {
    return switch (method) {
      case PITFALL_INSTANCE_AS_BATCH, PITFALL_UNBIASED_BATCH ->
          Optional.of(Setup.opening(Method.BATCH_NORM));
      case PITFALL_UNBIASED_LAYER -> Optional.of(Setup.opening(Method.LAYER_NORM));
      case PITFALL_MEAN_OF_STDS ->
          Optional.of(Setup.opening(Method.Z_SCORE).with(Method.Z_SCORE.over("batch")));
      case PITFALL_TWICE -> Optional.of(Setup.opening(Method.CONSTANTS));
      case PITFALL_ZERO_ONE -> Optional.of(Setup.opening(Method.MIN_MAX));
      case PITFALL_LRN_ROWS -> Optional.of(Setup.opening(Method.LRN));
      default -> Optional.empty();
    };
  }

  private static Setup withNumbers(Setup right, Values numbers) {
    Values values = right.values();
    for (Parameter parameter : right.method().rule().parameters(values.convention())) {
      if (numbers.all(parameter.id()) != null) {
        values = values.with(parameter.id(), numbers.all(parameter.id()));
      }
    }
    return right.with(values);
  }
}
