package org.normscope.ui.train;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.normscope.norm.Convention;
import org.normscope.simulation.Jitter;
import org.normscope.simulation.Loader;
import org.normscope.simulation.NormalValues;
import org.normscope.simulation.Preset;
import org.normscope.simulation.RunningRule;
import org.normscope.simulation.Settings;

/// Everything that the place Train is set to, besides where the playhead stands.
///
/// @param normal true for independent normal values, false for the open dataset
/// @param values the normal values
/// @param settings of the training
/// @param tracks `track_running_stats`: whether running statistics are kept
/// @param evaluationFrom the step after which the model is in evaluation mode; absent for training
///   mode throughout
/// @param compares whether other momenta are drawn too
/// @param shift how the data at evaluation differs
public record TrainSetup(
    boolean normal,
    NormalValues values,
    Settings settings,
    boolean tracks,
    OptionalInt evaluationFrom,
    boolean compares,
    Shift shift) {
  private static final double EPS = 1e-5;
  private static final double KERAS_EPS = 1e-3;

  /// What the window opens with: small batches of the open dataset.
  public static final TrainSetup OPENING =
      new TrainSetup(
          false,
          NormalValues.STANDARD,
          new Settings(
              Loader.shuffled(8, 200, 7),
              Jitter.NONE,
              RunningRule.defaults(Convention.PYTORCH),
              EPS),
          true,
          OptionalInt.empty(),
          false,
          Shift.NONE);

  /// A preset; the seed stays.
  public TrainSetup with(Preset preset) {
    Settings wanted = preset.settings().withSeed(settings.loader().seed());
    return new TrainSetup(
        preset.normalValues().isPresent(),
        preset.normalValues().orElse(values),
        wanted,
        true,
        OptionalInt.empty(),
        false,
        Shift.NONE);
  }

  /// Other data.
  public TrainSetup withNormal(boolean wanted) {
    Jitter jitter = wanted ? Jitter.NONE : settings.jitter();
    return new TrainSetup(
        wanted,
        values,
        new Settings(settings.loader(), jitter, settings.rule(), settings.eps()),
        tracks,
        evaluationFrom,
        compares,
        wanted ? Shift.NONE : shift);
  }

  /// Other normal values.
  public TrainSetup with(NormalValues other) {
    return new TrainSetup(normal, other, settings, tracks, evaluationFrom, compares, shift);
  }

  /// Other settings.
  public TrainSetup with(Settings other) {
    return new TrainSetup(normal, values, other, tracks, evaluationFrom, compares, shift);
  }

  /// Other batches.
  public TrainSetup with(Loader other) {
    return with(new Settings(other, settings.jitter(), settings.rule(), settings.eps()));
  }

  /// Other augmentation.
  public TrainSetup with(Jitter other) {
    return with(new Settings(settings.loader(), other, settings.rule(), settings.eps()));
  }

  /// Another rule.
  public TrainSetup with(RunningRule other) {
    return with(settings.withRule(other));
  }

  /// Another eps.
  public TrainSetup withEps(double eps) {
    return with(new Settings(settings.loader(), settings.jitter(), settings.rule(), eps));
  }

  /// Another momentum, as PyTorch means it; absent for a cumulative average.
  public TrainSetup withWeightOfNew(OptionalDouble weight) {
    RunningRule rule = settings.rule();
    return with(new RunningRule(weight, rule.convention(), rule.frozenAfter()));
  }

  /// Other habits: which variance is kept, and eps. The momentum stays.
  public TrainSetup with(Convention convention) {
    RunningRule rule = settings.rule();
    boolean keras = convention == Convention.KERAS || convention == Convention.TENSORFLOW_FUSED;
    return withEps(keras ? KERAS_EPS : EPS)
        .with(new RunningRule(rule.weightOfNew(), convention, rule.frozenAfter()));
  }

  /// Whether running statistics are kept.
  public TrainSetup withTracks(boolean wanted) {
    return new TrainSetup(normal, values, settings, wanted, evaluationFrom, compares, shift);
  }

  /// Evaluation mode after a step; absent for training mode.
  public TrainSetup withEvaluationFrom(OptionalInt step) {
    return new TrainSetup(normal, values, settings, tracks, step, compares, shift);
  }

  /// Whether other momenta are drawn too.
  public TrainSetup withCompares(boolean wanted) {
    return new TrainSetup(normal, values, settings, tracks, evaluationFrom, wanted, shift);
  }

  /// Another shift.
  public TrainSetup with(Shift other) {
    return new TrainSetup(normal, values, settings, tracks, evaluationFrom, compares, other);
  }

  /// How the statistics follow, freezing and evaluation mode counted in: neither moves them.
  public RunningRule rule() {
    RunningRule rule = settings.rule();
    return rule.frozenAfter(Math.min(rule.frozenAfter(), evaluationFrom.orElse(RunningRule.NEVER)));
  }

  /// What the training is given.
  Settings effective() {
    return settings.withRule(rule());
  }
}
