package org.normscope.simulation;

import java.util.Arrays;
import java.util.stream.Collectors;

/// In which order a training sees its images.
public enum Sampler {
  /// A new permutation each epoch, as a data loader with `shuffle=True`.
  SHUFFLED(
      "shuffled",
      "shuffled epochs",
      "Each epoch shows every image once, in a new random order.",
      true,
      true),
  /// Each image drawn from all, as `RandomSampler(replacement=True)`.
  WITH_REPLACEMENT(
      "with_replacement",
      "with replacement",
      "Every image of every batch is drawn anew from all images.",
      false,
      true),
  /// By class, then path.
  SORTED_BY_CLASS(
      "sorted_by_class",
      "sorted by class",
      "By class, then path, starting anew each epoch: running_mean follows the last class, and"
          + " running_var misses what lies between batches.",
      true,
      false),
  /// As `WeightedRandomSampler` with the weight 1 / (images of its class).
  CLASS_BALANCED(
      "class_balanced",
      "class-balanced",
      "Draws a class, then one of its images: every class weighs the same, whatever its size.",
      false,
      true),
  /// Shuffled epochs over the images of one class.
  ONE_CLASS(
      "one_class",
      "one class only",
      "Shuffled epochs over the images of one class: the statistics of that class alone.",
      true,
      true),
  /// In sorted path order.
  SEQUENTIAL(
      "sequential",
      "sequential",
      "In sorted path order, starting anew each epoch, as a data loader with shuffle=False.",
      true,
      false);

  private final String id;
  private final String title;
  private final String summary;
  private final boolean epochs;
  private final boolean random;

  Sampler(String id, String title, String summary, boolean epochs, boolean random) {
    this.id = id;
    this.title = title;
    this.summary = summary;
    this.epochs = epochs;
    this.random = random;
  }

  /// Name in files and on the command line.
  public String id() {
    return id;
  }

  /// Name for people.
  public String title() {
    return title;
  }

  /// One sentence on what it does.
  public String summary() {
    return summary;
  }

  /// True when it goes through its images once an epoch, so that the last batch of an epoch may be
  /// incomplete.
  public boolean epochs() {
    return epochs;
  }

  /// False when every seed gives the same batches.
  public boolean random() {
    return random;
  }

  /// The sampler with this id.
  ///
  /// @throws IllegalArgumentException when there is none
  public static Sampler of(String id) {
    return Arrays.stream(values())
        .filter(sampler -> sampler.id.equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the sampler must be one of "
                    + Arrays.stream(values()).map(Sampler::id).collect(Collectors.joining(", "))));
  }
}
