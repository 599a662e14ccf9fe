package org.normscope.cli;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.normscope.norm.Convention;
import org.normscope.simulation.Jitter;
import org.normscope.simulation.Loader;
import org.normscope.simulation.NormalValues;
import org.normscope.simulation.Preset;
import org.normscope.simulation.RunningRule;
import org.normscope.simulation.Sampler;
import org.normscope.simulation.Settings;
import picocli.CommandLine.Option;

/// How a training is simulated. What is not given comes from the preset, and without one from the
/// defaults.
final class SimulationOptions {
  @Option(
      names = "--preset",
      paramLabel = "ID",
      description =
          "Named settings, which the options below change: first_layer, first_layer_augmented,"
              + " batch_of_one, one_value, sorted_by_class, momentum_1, momentum_0, never_updated.")
  private String preset;

  @Option(
      names = "--normal",
      description = "Independent normal values instead of images: no FOLDER.")
  private boolean normal;

  @Option(
      names = "--mean",
      paramLabel = "M",
      split = ",",
      description = "With --normal: mean of each channel. Default: 0,0,0.")
  private List<Double> means;

  @Option(
      names = "--std",
      paramLabel = "S",
      split = ",",
      description = "With --normal: std of each channel. Default: 1,1,1.")
  private List<Double> stds;

  @Option(
      names = "--size",
      paramLabel = "HxW",
      description = "With --normal: size of an image. Default: 1x1.")
  private String size;

  @Option(
      names = "--momentum",
      paramLabel = "M|cumulative",
      description =
          "Weight of the new batch, 0..1 (with --convention keras or tensorflow_fused: of the old"
              + " value), or the average of all batches. Default: the convention's, 0.1 or 0.99.")
  private String momentum;

  @Option(
      names = "--convention",
      paramLabel = "pytorch|keras|tensorflow_fused|paper",
      description =
          "Whose habits: what momentum means, whether running_var is unbiased (pytorch,"
              + " tensorflow_fused, paper) or biased (keras). Default: pytorch.")
  private String convention;

  @Option(
      names = "--eps",
      paramLabel = "E",
      description = "Added to variances inside the root. Default: 1e-5, of Keras 1e-3.")
  private Double eps;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Images in a batch. Default: 32, with --normal 20.")
  private Integer batch;

  @Option(
      names = "--steps",
      paramLabel = "T",
      description = "Training steps. Default: 1000, with --normal 2000.")
  private Integer steps;

  @Option(
      names = "--sampler",
      paramLabel = "ID",
      description =
          "Order of the images: shuffled (new permutation each epoch, the default),"
              + " with_replacement, sorted_by_class, class_balanced, one_class, sequential.")
  private String sampler;

  @Option(
      names = "--class",
      paramLabel = "NAME",
      description = "The class of --sampler one_class. Default: the first.")
  private String label;

  @Option(
      names = "--drop-last",
      description = "Leave out the last batch of an epoch when it is incomplete.")
  private boolean dropLast;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of all that is random. Default: 0.")
  private Long seed;

  @Option(
      names = "--freeze-after",
      paramLabel = "K",
      description =
          "After K steps train in evaluation mode: the running statistics stay. 0: never updated.")
  private Integer frozenAfter;

  @Option(
      names = "--brightness",
      paramLabel = "B",
      description =
          "Change each image's brightness by a random factor, uniform in [max(0, 1-B), 1+B], as"
              + " torchvision's ColorJitter on float tensors. Default: 0.")
  private Double brightness;

  @Option(
      names = "--contrast",
      paramLabel = "C",
      description =
          "The same for contrast, about the image's mean gray. Brightness and contrast come in a"
              + " random order. Default: 0.")
  private Double contrast;

  @Option(
      names = "--gamma",
      paramLabel = "G",
      description =
          "The same for a gamma exponent, before the others. (Flips would change nothing: a batch's"
              + " mean and variance do not depend on where a pixel lies.) Default: 0.")
  private Double gamma;

  private static final int STEPS = 1000;
  private static final int BATCH = 32;

  /// The normal values to draw, or null for images.
  NormalValues values() {
    Preset base = preset();
    boolean drawn = base != null && base.normalValues().isPresent();
    if (!normal && !drawn) {
      if (means != null || stds != null || size != null) {
        throw CommandFailure.usage("--mean, --std and --size belong to --normal");
      }
      return null;
    }
    int channels = means != null ? means.size() : stds != null ? stds.size() : 3;
    return new NormalValues(
        means != null ? means : Collections.nCopies(channels, 0.0),
        stds != null ? stds : Collections.nCopies(channels, 1.0),
        side(0),
        side(1));
  }

  /// All settings.
  ///
  /// @param ofValues true for normal values, which have defaults of their own
  /// @throws IllegalArgumentException with a sentence for the user
  Settings settings(boolean ofValues) {
    Preset base = preset();
    Settings start =
        base != null ? base.settings() : ofValues ? Preset.FIRST_LAYER.settings() : defaults();
    RunningRule rule = rule(start.rule());
    return new Settings(
        loader(start.loader()),
        new Jitter(
            or(brightness, start.jitter().brightness()),
            or(contrast, start.jitter().contrast()),
            or(gamma, start.jitter().gamma())),
        rule,
        or(eps, rule.convention() == Convention.PYTORCH ? start.eps() : ofConvention(rule)));
  }

  private static double ofConvention(RunningRule rule) {
    return switch (rule.convention()) {
      case KERAS, TENSORFLOW_FUSED -> 1e-3;
      case PYTORCH, PAPER -> 1e-5;
    };
  }

  private static Settings defaults() {
    return new Settings(
        Loader.shuffled(BATCH, STEPS, 0),
        Jitter.NONE,
        RunningRule.defaults(Convention.PYTORCH),
        1e-5);
  }

  private Loader loader(Loader start) {
    return new Loader(
        sampler == null ? start.sampler() : Sampler.of(sampler),
        batch == null ? start.batch() : batch,
        steps == null ? start.steps() : steps,
        seed == null ? start.seed() : seed,
        dropLast || start.dropLast(),
        label == null ? start.label() : label);
  }

  private RunningRule rule(RunningRule start) {
    int frozen = frozenAfter == null ? start.frozenAfter() : frozenAfter;
    Convention whose = convention == null ? start.convention() : Convention.of(convention);
    if (momentum == null) {
      // A preset's momentum is what it is about.
      RunningRule rule = preset != null || convention == null ? start : RunningRule.defaults(whose);
      return new RunningRule(rule.weightOfNew(), whose, frozen);
    }
    if (momentum.equals("cumulative")) {
      return new RunningRule(OptionalDouble.empty(), whose, frozen);
    }
    try {
      return RunningRule.of(Double.parseDouble(momentum), whose).frozenAfter(frozen);
    } catch (NumberFormatException _) {
      throw CommandFailure.usage("--momentum must be a number in 0..1 or cumulative");
    }
  }

  private Preset preset() {
    return preset == null ? null : Preset.of(preset);
  }

  private int side(int which) {
    if (size == null) {
      return 1;
    }
    String[] sides = size.split("x", -1);
    try {
      if (sides.length == 2) {
        return Integer.parseInt(sides[which]);
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw CommandFailure.usage("--size must be such as 4x6: height x width");
  }

  private static double or(Double given, double otherwise) {
    return given == null ? otherwise : given;
  }
}
