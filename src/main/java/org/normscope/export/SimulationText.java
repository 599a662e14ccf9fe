package org.normscope.export;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.normscope.norm.RunningStats;
import org.normscope.simulation.BothModes;
import org.normscope.simulation.FirstLayer;
import org.normscope.simulation.Loader;
import org.normscope.simulation.NormalValues;
import org.normscope.simulation.RunningRule;
import org.normscope.simulation.Settled;
import org.normscope.simulation.Theory;
import org.normscope.simulation.TrainingSimulation;

/// Where a simulated training ended, for people.
public final class SimulationText {
  private SimulationText() {}

  /// A table of the running statistics beside the true ones, and when they settled.
  public static String of(TrainingSimulation run) {
    Formatter text = new Formatter(Locale.ROOT);
    Loader loader = run.settings().loader();
    RunningRule rule = run.settings().rule();
    String from =
        run.source() instanceof NormalValues values
            ? "normal values, images of %dx%d".formatted(values.height(), values.width())
            : loader.sampler().title();
    text.format(
        "%s, batch %d, %,d steps, %s, %s, seed %d\n",
        from,
        loader.batch(),
        loader.steps(),
        rule.momentum().isPresent()
            ? "momentum " + rule.momentum().getAsDouble()
            : "cumulative average",
        rule.convention().title(),
        loader.seed());
    appendTable(text, run);
    appendSettled(text, run);
    appendFirstLayer(text, run);
    return text.toString();
  }

  private static void appendTable(Formatter text, TrainingSimulation run) {
    RunningStats last = run.running().last();
    FirstLayer layer = run.firstLayer();
    Optional<Theory> theory = run.theory();
    List<BothModes.Channel> both = run.bothModes(run.running().steps() - 1).channels();
    text.format(
        "%-6s%14s%12s%14s%12s%12s%16s\n",
        "", "running_mean", "true mean", "running_var", "settles at", "true var", "train vs eval");
    for (int c = 0; c < both.size(); c++) {
      int channel = c;
      text.format(
          "%-6s%14.6f%12.6f%14.6f%12s%12.6f%16.6f\n",
          run.source().channels().get(c),
          last.mean().get(c),
          layer.manual().means()[c],
          last.variance().get(c),
          theory
              .map(known -> known.settledVariance(channel))
              .filter(Double::isFinite)
              .map(value -> String.format(Locale.ROOT, "%.6f", value))
              .orElse("-"),
          layer.manual().variances()[c],
          both.get(c).distance());
    }
    if (theory.isEmpty()) {
      text.format(
          "settles at: no formula where images differ in size, are changed at random, or come"
              + " in a fixed order\n");
    }
    text.format(
        "train vs eval: mean |y_train - y_eval| of the last batch; %d batches tracked\n",
        last.numBatchesTracked());
  }

  private static void appendSettled(Formatter text, TrainingSimulation run) {
    RunningRule rule = run.settings().rule();
    FirstLayer layer = run.firstLayer();
    Settled mean = Settled.mean(rule, layer.manual().means()[0]);
    Settled variance = Settled.variance(rule, layer.manual().variances()[0]);
    text.format(
        "start-up bias below 1%% of the true value (%s): mean %s, variance %s; below 1%% of the"
            + " start: %s\n",
        run.source().channels().getFirst(),
        steps(mean.ofTruth()),
        steps(variance.ofTruth()),
        steps(mean.ofStart()));
    if (mean.halfLife().isPresent()) {
      text.format(
          "half-life %.2f steps; memory about %.4g batches\n",
          mean.halfLife().getAsDouble(), mean.memory().orElseThrow());
    }
  }

  private static String steps(OptionalLong steps) {
    return steps.isPresent() ? "after %,d steps".formatted(steps.getAsLong()) : "never";
  }

  private static void appendFirstLayer(Formatter text, TrainingSimulation run) {
    FirstLayer layer = run.firstLayer();
    text.format(
        "mean |running - manual| over the channels: mean %.4f, variance %.4f\n",
        layer.meanDifference(), layer.varianceDifference());
    Theory theory = run.theory().orElse(null);
    if (run.source() instanceof NormalValues && Double.isFinite(theory.settledVariance(0))) {
      int steps = run.running().steps();
      text.format(
          "theory expects %.4f and %.4f, from standard deviations of %.4f and %.4f (%s)\n",
          FirstLayer.expected(theory.meanSd(steps, 0)),
          FirstLayer.expected(theory.varianceSd(steps, 0)),
          theory.meanSd(steps, 0),
          theory.varianceSd(steps, 0),
          run.source().channels().getFirst());
    }
  }
}
