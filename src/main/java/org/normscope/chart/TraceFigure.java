package org.normscope.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A running statistic of one channel over the steps of a training, as data.
///
/// @param channel name of the channel
/// @param steps number of steps, T
/// @param running the statistic after 0..T steps; absent when none is kept
/// @param batch what the batch of step 1..T brought
/// @param levels where it should be, and where it goes
/// @param band where 95% of such trainings are; absent when it is not known
/// @param others the same statistic under other momenta
/// @param range of the y axis
/// @param factor what values are multiplied with to be shown
public record TraceFigure(
    String channel,
    int steps,
    Optional<Values> running,
    Values batch,
    List<Level> levels,
    Optional<Belt> band,
    List<Other> others,
    Range range,
    double factor) {
  // Batches that a range is made from: enough for its quantiles.
  private static final int MOST = 1000;
  private static final double TAIL = 0.02;
  // Of the value: where every batch is the same, an axis closer than this says digits of no
  // meaning.
  private static final double LEAST = 0.01;
  private static final double MARGIN = 0.12;

  /// Copies the lists.
  public TraceFigure {
    levels = List.copyOf(levels);
    others = List.copyOf(others);
  }

  /// A value for every step.
  @FunctionalInterface
  public interface Values {
    /// The value at a step.
    double at(int step);
  }

  /// A horizontal line.
  ///
  /// @param label what stands there: `true mean`
  /// @param value where it stands
  /// @param truth true for the true value, false for what it settles at
  public record Level(String label, double value, boolean truth) {}

  /// A band around an expectation. The arrays are shared, not copied.
  ///
  /// @param steps where it is known, rising
  /// @param low its lower end there
  /// @param expected its middle there
  /// @param high its upper end there
  public record Belt(int[] steps, double[] low, double[] expected, double[] high) {}

  /// A line to compare with.
  ///
  /// @param label short: its momentum
  /// @param values after 0..T steps
  public record Other(String label, Values values) {}

  /// The same with another band.
  public TraceFigure withBand(Belt other) {
    return new TraceFigure(
        channel, steps, running, batch, levels, Optional.of(other), others, range, factor);
  }

  /// A range near the truth: the levels and nearly all batches.
  ///
  /// @param beside values that are to be seen too
  public static Range near(int steps, Values batch, List<Level> levels, double... beside) {
    int every = (steps + MOST - 1) / MOST;
    double[] some = new double[(steps + every - 1) / every];
    for (int i = 0; i < some.length; i++) {
      some[i] = batch.at(sampled(i, every, steps));
    }
    Arrays.sort(some);
    int tail = (int) (TAIL * some.length);
    double low = some[tail];
    double high = some[some.length - 1 - tail];
    for (Level level : levels) {
      low = Math.min(low, level.value());
      high = Math.max(high, level.value());
    }
    for (double value : beside) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    double margin = Math.max(MARGIN * (high - low), 1e-6 + LEAST * Math.abs(high));
    return new Range(low - margin, high + margin);
  }

  /// One step of every so many, not always at the same place: every 11th step of epochs of 11 would
  /// always be the same batch.
  ///
  /// @param i which of them
  public static int sampled(int i, int every, int steps) {
    long mixed = (i + 1) * 0x9E3779B97F4A7C15L;
    return Math.min(steps, 1 + i * every + (int) Long.remainderUnsigned(mixed >>> 20, every));
  }

  /// The picture in a sentence, at a step.
  ///
  /// @param name of the statistic: `running_mean`
  public String sentence(String name, int step) {
    StringBuilder text = new StringBuilder(name).append(" of ").append(channel);
    running.ifPresentOrElse(
        values ->
            text.append(" after %,d of %,d steps: ".formatted(step, steps))
                .append(Numbers.fixed(values.at(step) * factor, 4)),
        () -> text.append(" is not kept"));
    for (Level level : levels) {
      text.append("; ").append(level.label()).append(' ');
      text.append(Numbers.fixed(level.value() * factor, 4));
    }
    return text.append('.').toString();
  }
}
