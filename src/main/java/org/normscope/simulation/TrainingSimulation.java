package org.normscope.simulation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.normscope.job.Progress;
import org.normscope.norm.RunningStats;

/// A training as batch norm's running statistics see it. What depends on the data, the sampler, the
/// seed and the jitter is computed once, in [#batchTrace]; [#withRule] replays it with another
/// momentum or convention. Immutable.
public final class TrainingSimulation {
  private final Source source;
  private final Settings settings;
  // Null for normal values.
  private final Batches batches;
  private final BatchTrace trace;
  private final RunningTrace running;

  private TrainingSimulation(Source source, Settings settings, Batches batches, BatchTrace trace) {
    this.source = source;
    this.settings = settings;
    this.batches = batches;
    this.trace = trace;
    this.running = RunningTrace.of(trace, settings.rule());
  }

  /// Trains.
  ///
  /// @param progress counts steps
  /// @throws IllegalArgumentException when the settings do not suit the data, with a sentence for
  ///   the user
  /// @throws CancellationException when it is cancelled
  public static TrainingSimulation run(Source source, Settings settings, Progress progress) {
    return switch (source) {
      case NormalValues values -> {
        if (!settings.jitter().none()) {
          throw new IllegalArgumentException(
              "normal values have no brightness: brightness, contrast and gamma need images");
        }
        yield new TrainingSimulation(
            source, settings, null, values.trace(settings.loader(), progress));
      }
      case TrainingImages images -> {
        Batches batches = Batches.draw(images, settings.loader());
        Jitter jitter = settings.jitter();
        long seed = settings.loader().seed();
        BatchTrace trace =
            jitter.none()
                ? BatchTrace.of(images, batches, progress)
                : BatchTrace.of(
                    images, batches, (step, size) -> jitter.draw(seed, step, size), progress);
        yield new TrainingSimulation(source, settings, batches, trace);
      }
    };
  }

  /// The same batches under another rule.
  public TrainingSimulation withRule(RunningRule rule) {
    return new TrainingSimulation(source, settings.withRule(rule), batches, trace);
  }

  /// The same batches under another rule or eps.
  ///
  /// @param other with the same loader and jitter
  public TrainingSimulation with(Settings other) {
    if (!other.loader().equals(settings.loader()) || !other.jitter().equals(settings.jitter())) {
      throw new IllegalArgumentException("other batches need another run");
    }
    return new TrainingSimulation(source, other, batches, trace);
  }

  /// What it was trained on.
  public Source source() {
    return source;
  }

  /// What it was given.
  public Settings settings() {
    return settings;
  }

  /// The images of each step; absent for normal values.
  public Optional<Batches> batches() {
    return Optional.ofNullable(batches);
  }

  /// Each batch's own statistics.
  public BatchTrace batchTrace() {
    return trace;
  }

  /// The running statistics after each step.
  public RunningTrace running() {
    return running;
  }

  /// What was done to the images of a step, from 0; empty for normal values and without jitter.
  public Optional<Factors[]> factors(int step) {
    if (batches == null || settings.jitter().none()) {
      return Optional.empty();
    }
    return Optional.of(settings.jitter().draw(settings.loader().seed(), step, batches.size(step)));
  }

  /// Where training ended if every batch had weighed the same: a cumulative pass over these
  /// batches.
  public RunningStats cumulative() {
    return RunningTrace.of(trace, RunningRule.cumulative(settings.rule().convention())).last();
  }

  /// What theory says, where it has a formula.
  public Optional<Theory> theory() {
    return switch (source) {
      case NormalValues values ->
          Optional.of(Theory.of(values, settings.loader(), settings.rule()));
      case TrainingImages images ->
          Theory.of(images, settings.loader(), settings.jitter(), settings.rule());
    };
  }

  /// The running statistics beside constants that are measured once.
  public FirstLayer firstLayer() {
    Constants manual =
        switch (source) {
          case NormalValues _ -> trace.pooled();
          case TrainingImages images ->
              images.pooled(IntStream.range(0, images.images()).toArray());
        };
    return FirstLayer.of(manual, running.last());
  }

  /// The values of the batch of a step, from 0, channel by channel, as the layer was given them.
  public List<Distribution> batch(int step) {
    return switch (source) {
      case NormalValues values -> {
        int size = settings.loader().batch();
        double[] drawn = values.draw(settings.loader().seed(), step, size);
        yield IntStream.range(0, trace.channels())
            .mapToObj(c -> Distribution.of(values.channel(drawn, size, c)))
            .toList();
      }
      case TrainingImages images -> {
        int[] batch = batches.batch(step);
        yield factors(step)
            .map(factors -> Distribution.of(images, batch, factors))
            .orElseGet(() -> Distribution.of(images, batch, Factors.NONE));
      }
    };
  }

  /// The batch of a step, from 0, through both modes, evaluation with the running statistics after
  /// that step.
  public BothModes bothModes(int step) {
    RunningStats stats = running.at(step + 1);
    return BothModes.of(batch(step), Optional.of(stats), settings.eps());
  }
}
