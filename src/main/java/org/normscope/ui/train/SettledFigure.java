package org.normscope.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.normscope.chart.MeterFigure;
import org.normscope.chart.Numbers;
import org.normscope.simulation.Constants;
import org.normscope.simulation.RunningRule;
import org.normscope.simulation.Settled;

/// How far a training is from having forgotten its start.
///
/// @param mean steps until the start-up bias of every channel's `running_mean` is below 1% of the
///   true value; absent for never
/// @param variance the same of `running_var`
/// @param any half-life, memory and the steps until 1% of the start is left, the same for both
/// @param step number of steps that are over
record SettledFigure(OptionalLong mean, OptionalLong variance, Settled any, int step) {

  static SettledFigure of(TrainPicture picture, int step) {
    RunningRule rule = picture.run().settings().rule();
    Constants truth = picture.truth();
    int channels = truth.means().length;
    return new SettledFigure(
        last(
            IntStream.range(0, channels)
                .mapToObj(c -> Settled.mean(rule, truth.means()[c]).ofTruth())
                .toArray(OptionalLong[]::new)),
        last(
            IntStream.range(0, channels)
                .mapToObj(c -> Settled.variance(rule, truth.variances()[c]).ofTruth())
                .toArray(OptionalLong[]::new)),
        Settled.mean(rule, 1),
        step);
  }

  private static OptionalLong last(OptionalLong... steps) {
    LongStream.Builder known = LongStream.builder();
    for (OptionalLong each : steps) {
      if (each.isEmpty()) {
        return OptionalLong.empty();
      }
      known.add(each.getAsLong());
    }
    return known.build().max();
  }

  boolean meanSettled() {
    return mean.isPresent() && step >= mean.getAsLong();
  }

  boolean varianceSettled() {
    return variance.isPresent() && step >= variance.getAsLong();
  }

  /// A bar that fills with the steps, with marks where mean and variance settle.
  ///
  /// @param steps of the training
  MeterFigure meter(int steps) {
    long end = end(steps);
    List<MeterFigure.Mark> marks = new ArrayList<>();
    mean.ifPresent(at -> marks.add(mark("mean", at, end)));
    variance.ifPresent(at -> marks.add(mark("variance", at, end)));
    double fraction = marks.isEmpty() ? 0 : Math.min(1, step / (double) end);
    String sentence =
        "step %s; the mean settles at %s, the variance at %s"
            .formatted(Numbers.count(step), text(mean), text(variance));
    return new MeterFigure(fraction, "step 0", marks, sentence);
  }

  private static MeterFigure.Mark mark(String name, long at, long end) {
    return new MeterFigure.Mark(name, Numbers.count(at), at / (double) end);
  }

  private static String text(OptionalLong at) {
    return at.isPresent() ? "step " + Numbers.count(at.getAsLong()) : "no step";
  }

  /// The last step that a meter shows.
  ///
  /// @param steps of the training
  long end(int steps) {
    long latest = Math.max(mean.orElse(0), variance.orElse(0));
    return latest == 0 ? Math.max(1, steps) : Math.max(10, latest + latest / 7);
  }
}
