package org.normscope.simulation;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.normscope.norm.Convention;

/// Trainings worth seeing: named settings, most of them failures.
public enum Preset {
  /// The published experiment.
  FIRST_LAYER(
      "first_layer",
      "First layer",
      "Batches of 20 normal values, momentum 0.1: running_mean and running_var keep their distance"
          + " from the true ones, as theory says, however long the training.",
      NormalValues.STANDARD,
      loader(Sampler.SHUFFLED, 20, 2000),
      Jitter.NONE,
      torch(0.1)),
  /// The same question on the user's own images.
  FIRST_LAYER_AUGMENTED(
      "first_layer_augmented",
      "First layer, augmented",
      "Constants measured once from clean images, against a first batch norm layer that sees"
          + " augmented ones.",
      null,
      loader(Sampler.SHUFFLED, 32, 2000),
      new Jitter(0.4, 0.4, 0.2),
      torch(0.1)),
  /// One image a batch.
  BATCH_OF_ONE(
      "batch_of_one",
      "Batch of one image",
      "running_var sees what varies within an image and never what lies between images: it settles"
          + " too low.",
      null,
      loader(Sampler.SHUFFLED, 1, 2000),
      Jitter.NONE,
      torch(0.1)),
  /// PyTorch's error.
  ONE_VALUE(
      "one_value",
      "One value per channel",
      "A batch of one image of one pixel has no variance: PyTorch refuses it, after counting it.",
      NormalValues.STANDARD,
      loader(Sampler.SHUFFLED, 1, 20),
      Jitter.NONE,
      torch(0.1)),
  /// A stream that is not shuffled.
  SORTED_BY_CLASS(
      "sorted_by_class",
      "Sorted by class",
      "running_mean follows the last class, and running_var misses what lies between the classes.",
      null,
      loader(Sampler.SORTED_BY_CLASS, 32, 1000),
      Jitter.NONE,
      torch(0.1)),
  /// No memory.
  MOMENTUM_1(
      "momentum_1",
      "Momentum 1",
      "The running statistics are those of the last batch.",
      null,
      loader(Sampler.SHUFFLED, 32, 1000),
      Jitter.NONE,
      torch(1)),
  /// Nothing but memory.
  MOMENTUM_0(
      "momentum_0",
      "Momentum 0",
      "The running statistics stay at mean 0 and variance 1, and the batches are counted.",
      null,
      loader(Sampler.SHUFFLED, 32, 1000),
      Jitter.NONE,
      torch(0)),
  /// Evaluation mode throughout.
  NEVER_UPDATED(
      "never_updated",
      "Never updated",
      "Trained in evaluation mode: running statistics of mean 0 and variance 1, and no batch"
          + " counted.",
      null,
      loader(Sampler.SHUFFLED, 32, 1000),
      Jitter.NONE,
      torch(0.1).frozenAfter(0));

  private final String id;
  private final String title;
  private final String summary;
  private final Optional<NormalValues> values;
  private final Settings settings;

  Preset(
      String id,
      String title,
      String summary,
      NormalValues values,
      Loader loader,
      Jitter jitter,
      RunningRule rule) {
    this.id = id;
    this.title = title;
    this.summary = summary;
    this.values = Optional.ofNullable(values);
    this.settings = new Settings(loader, jitter, rule, 1e-5);
  }

  private static Loader loader(Sampler sampler, int batch, int steps) {
    return new Loader(sampler, batch, steps, 0, false, "");
  }

  private static RunningRule torch(double momentum) {
    return new RunningRule(OptionalDouble.of(momentum), Convention.PYTORCH, RunningRule.NEVER);
  }

  /// Name on the command line.
  public String id() {
    return id;
  }

  /// Name for people.
  public String title() {
    return title;
  }

  /// What there is to see.
  public String summary() {
    return summary;
  }

  /// The normal values that it draws; absent when it needs images.
  public Optional<NormalValues> normalValues() {
    return values;
  }

  /// Its settings.
  public Settings settings() {
    return settings;
  }

  /// The preset with this id.
  ///
  /// @throws IllegalArgumentException when there is none
  public static Preset of(String id) {
    return Arrays.stream(values())
        .filter(preset -> preset.id.equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the preset must be one of "
                    + Arrays.stream(Preset.values())
                        .map(Preset::id)
                        .collect(Collectors.joining(", "))));
  }
}
