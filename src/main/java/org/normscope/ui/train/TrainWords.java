package org.normscope.ui.train;

import java.util.OptionalDouble;
import org.normscope.simulation.RunningRule;
import org.normscope.simulation.RunningTrace;

/// What there is to see, in a sentence or two.
final class TrainWords {
  private static final double MUCH = 0.1;

  private TrainWords() {}

  /// Of a batch through both modes.
  static String of(TrainPicture picture, int step, boolean recalibrated) {
    TrainSetup setup = picture.setup();
    RunningTrace running = picture.run().running();
    if (!setup.tracks()) {
      return "Without running statistics both modes use the batch: an image's output depends on its"
          + " neighbours.";
    }
    if (recalibrated) {
      return setup.shift().kind() == Shift.Kind.NONE
          ? "Statistics of one cumulative pass: no start-up bias, least noise."
          : "Recalibrated on the shifted data: evaluation mode fits it again.";
    }
    if (step > 0 && running.refused(step - 1)) {
      return "PyTorch refuses this batch: " + RunningRule.refusal(picture.channels().size()) + ".";
    }
    if (running.startLeft(step) == 1) {
      return "Running mean 0 and variance 1, as at the start: evaluation mode passes values through"
          + " nearly unchanged.";
    }
    if (setup.shift().kind() != Shift.Kind.NONE) {
      return shifted(setup.shift());
    }
    return unshifted(picture, step);
  }

  private static String unshifted(TrainPicture picture, int step) {
    double left = picture.run().running().startLeft(step);
    double variance = picture.truth().variances()[0];
    if (left * Math.abs(1 - variance) > MUCH * variance) {
      return variance < 1
          ? "The variance still carries the start value 1, so outputs come out too small."
          : "The variance still carries the start value 1, so outputs come out too large.";
    }
    OptionalDouble weight = picture.setup().settings().rule().weightOfNew();
    if (weight.isPresent() && weight.getAsDouble() == 1) {
      return "Momentum 1 remembers this batch alone: the modes differ by n / (n − 1) only.";
    }
    return switch (picture.setup().settings().loader().sampler()) {
      case SORTED_BY_CLASS, SEQUENTIAL ->
          "In order: the running mean follows the images seen last.";
      default ->
          "The start is forgotten: what is left between the modes is this batch's own chance.";
    };
  }

  private static String shifted(Shift shift) {
    return switch (shift.kind()) {
      case BRIGHTNESS ->
          shift.factor() >= 1
              ? "Evaluation mode keeps the statistics of training: a brighter batch stays brighter."
              : "Evaluation mode keeps the statistics of training: a darker batch stays darker.";
      case CONTRAST ->
          "Evaluation mode keeps the variance of training: the change of contrast stays.";
      case GAMMA -> "Evaluation mode keeps the statistics of training: the new curve stays.";
      case CLASS -> "Training mode centres any class; evaluation mode keeps what sets it apart.";
      case FOLDER, NONE -> "Evaluation mode measures the other folder by this one's statistics.";
    };
  }

  /// How a training goes through its images.
  static String epochs(TrainPicture picture, int step) {
    var loader = picture.run().settings().loader();
    if (picture.setup().normal()) {
      long values = (long) loader.batch() * picture.setup().values().pixels();
      return "%,d new %s per channel".formatted(values, values == 1 ? "value" : "values");
    }
    if (!loader.sampler().epochs()) {
      return "%,d images, %s".formatted(picture.drawn(), loader.sampler().title());
    }
    int drawn = picture.drawn();
    int rest = drawn % loader.batch();
    int batches = loader.batchesPerEpoch(drawn);
    String last =
        rest == 0 || drawn < loader.batch()
            ? ""
            : loader.dropLast()
                ? ", last %,d dropped".formatted(rest)
                : ", the last of %,d".formatted(rest);
    return "epoch %,d · %,d %s of %,d%s"
        .formatted(
            Math.max(0, step - 1) / batches + 1,
            batches,
            batches == 1 ? "batch" : "batches",
            Math.min(loader.batch(), drawn),
            last);
  }
}
