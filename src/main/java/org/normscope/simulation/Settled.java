package org.normscope.simulation;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// When the start no longer shows in a running statistic.
///
/// @param ofTruth steps until the start-up bias `(1 - m)^t * |start - truth|` is below 1% of the
///   true value; absent when that never happens (momentum 0, or a true value of 0 that it did not
///   start at)
/// @param ofStart steps until 1% of the bias at the start is left, whatever the true value
/// @param halfLife steps in which the bias halves, `ln(1/2) / ln(1 - m)`
/// @param memory about how many batches it averages over, `1 / m`; absent for a cumulative average,
///   which remembers all
public record Settled(
    OptionalLong ofTruth, OptionalLong ofStart, OptionalDouble halfLife, OptionalDouble memory) {
  private static final double SMALL = 0.01;
  // What rounding may add to a whole number of steps.
  private static final double ROUNDING = 1e-9;

  /// For `running_mean`, which starts at 0.
  public static Settled mean(RunningRule rule, double truth) {
    return of(rule, 0, truth);
  }

  /// For `running_var`, which starts at 1.
  public static Settled variance(RunningRule rule, double truth) {
    return of(rule, 1, truth);
  }

  private static Settled of(RunningRule rule, double start, double truth) {
    double off = Math.abs(start - truth);
    double share = off == 0 ? 1 : SMALL * Math.abs(truth) / off;
    if (rule.weightOfNew().isEmpty()) {
      // The first batch weighs 1: nothing is left of the start.
      OptionalLong first = rule.frozenAfter() == 0 ? never(share) : OptionalLong.of(1);
      return new Settled(
          share >= 1 ? OptionalLong.of(0) : first,
          first,
          OptionalDouble.empty(),
          OptionalDouble.empty());
    }
    double m = rule.weightOfNew().getAsDouble();
    return new Settled(
        within(steps(m, share), rule, share),
        within(steps(m, SMALL), rule, SMALL),
        m == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.log(0.5) / Math.log1p(-m)),
        m == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 / m));
  }

  private static OptionalLong never(double share) {
    return share >= 1 ? OptionalLong.of(0) : OptionalLong.empty();
  }

  private static OptionalLong within(OptionalLong steps, RunningRule rule, double share) {
    return steps.isPresent() && steps.getAsLong() > rule.frozenAfter() ? never(share) : steps;
  }

  /// The first t with `(1 - m)^t <= share`.
  private static OptionalLong steps(double m, double share) {
    if (share >= 1) {
      return OptionalLong.of(0);
    }
    if (m == 0 || (share == 0 && m < 1)) {
      return OptionalLong.empty();
    }
    if (m == 1) {
      return OptionalLong.of(1);
    }
    return OptionalLong.of((long) Math.ceil(Math.log(share) / Math.log1p(-m) - ROUNDING));
  }
}
