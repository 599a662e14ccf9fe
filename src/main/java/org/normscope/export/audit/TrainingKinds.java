package org.normscope.export.audit;

import static org.normscope.export.audit.NamedKind.argument;
import static org.normscope.export.audit.NamedKind.numbers;

import java.util.Optional;

/// Transforms and layers of training code.
final class TrainingKinds {
  private TrainingKinds() {}

  /// `NormalizeIntensity(subtrahend, divisor)`, in native units.
  static Optional<FoundConfig> monai(ConfigText config, String text, int largestCode) {
    return config
        .call(call -> call.last().startsWith("NormalizeIntensity"))
        .flatMap(call ->
            new Draft("MONAI NormalizeIntensity")
                .mean(argument(call, 0, "subtrahend"))
                .std(argument(call, 1, "divisor"))
                .white(largestCode)
                .found())
        .or(() ->
            new Draft("MONAI NormalizeIntensity")
                .mean(numbers(config, "subtrahend"))
                .std(numbers(config, "divisor"))
                .white(largestCode)
                .found());
  }

  /// `running_mean` and `running_var`; Keras: `moving_mean` and `moving_variance`.
  static Optional<FoundConfig> batchNorm(ConfigText config, String text, int largestCode) {
    double[] variance = numbers(config, "running_var");
    boolean keras = variance == null;
    if (keras) {
      variance = numbers(config, "moving_variance", "moving_var");
    }
    if (variance == null) {
      return Optional.empty();
    }
    double[] eps = numbers(config, "eps", "epsilon");
    double added = eps == null ? 0 : eps[0];
    double[] sum = variance.clone();
    for (int c = 0; c < sum.length; c++) {
      sum[c] += added;
    }
    return new Draft(keras ? "Keras BatchNormalization state" : "PyTorch BatchNorm state")
        .mean(numbers(config, keras ? "moving_mean" : "running_mean"))
        .variance(sum)
        .remark(
            eps == null ? "BatchNorm adds its eps to the variance, which is left out here." : "")
        .found();
  }

  /// `keras.layers.Normalization(axis, mean, variance)`: as fed.
  static Optional<FoundConfig> keras(ConfigText config, String text, int largestCode) {
    return config
        .call(call -> call.last().equals("Normalization"))
        .flatMap(call -> {
          double[] variance = argument(call, 2, "variance");
          Draft draft = new Draft("Keras Normalization").mean(argument(call, 1, "mean"));
          return variance == null ? draft.found() : draft.variance(variance).found();
        });
  }

  /// `Normalize.from_stats(mean, std)`, on 0..1.
  static Optional<FoundConfig> fastai(ConfigText config, String text, int largestCode) {
    return config
        .call(call -> call.last().equals("from_stats"))
        .flatMap(call ->
            new Draft("fastai Normalize.from_stats")
                .mean(argument(call, 0, "mean"))
                .std(argument(call, 1, "std"))
                .white(1)
                .found());
  }

  /// `A.Normalize(mean, std, max_pixel_value=255)`: both are multiplied by that.
  static Optional<FoundConfig> albumentations(ConfigText config, String text, int largestCode) {
    Optional<Value.Call> call =
        config.call(c ->
            c.last().equals("Normalize")
                && (c.named().containsKey("max_pixel_value")
                    || c.name().startsWith("A.")
                    || text.contains("albumentations")));
    return call.flatMap(c -> {
      double[] most = argument(c, 2, "max_pixel_value");
      double white = largestCode / (most == null ? 255 : most[0]);
      double[] mean = argument(c, 0, "mean");
      double[] std = argument(c, 1, "std");
      return new Draft("Albumentations Normalize")
          .mean(mean == null ? new double[] {0.485, 0.456, 0.406} : mean)
          .std(std == null ? new double[] {0.229, 0.224, 0.225} : std)
          .white(white)
          .remark(
              mean == null
                  ? "It names no mean, so that it is ImageNet's."
                  : white == 1
                      ? ""
                      : "max_pixel_value does not fit the images, whose largest code is "
                          + largestCode
                          + ".")
          .found();
    });
  }

  /// `Normalize(mean, std)`, on 0..1: `ToTensor`, or `ToDtype` with `scale=True`.
  static Optional<FoundConfig> torchvision(ConfigText config, String text, int largestCode) {
    Optional<Value.Call> call =
        config.call(c ->
            (c.last().equals("Normalize") || c.last().equals("normalize"))
                && argument(c, c.last().equals("normalize") ? 1 : 0, "mean") != null);
    Optional<Value.Call> dtype = config.call(c -> c.last().equals("ToDtype"));
    boolean unscaled =
        dtype.isPresent()
            && !NamedKind.flag(dtype.get(), "scale").orElse(false)
            && !text.contains("ToTensor");
    return call.flatMap(c -> {
      int first = c.last().equals("normalize") ? 1 : 0;
      return new Draft("torchvision Normalize")
          .mean(argument(c, first, "mean"))
          .std(argument(c, first + 1, "std"))
          .white(unscaled ? largestCode : 1)
          .remark(unscaled ? "ToDtype without scale=True leaves pixels at 0..255." : "")
          .found();
    });
  }

  /// `pretrained_cfg`, `default_cfg`, or `--mean` and `--std`, on 0..1.
  static Optional<FoundConfig> timm(ConfigText config, String text, int largestCode) {
    boolean timm =
        text.contains("timm")
            || text.contains("pretrained_cfg")
            || text.contains("default_cfg")
            || text.contains("--mean")
            || (text.contains("crop_pct") && text.contains("interpolation"));
    return timm
        ? new Draft("timm pretrained_cfg")
            .mean(numbers(config, "mean"))
            .std(numbers(config, "std"))
            .white(1)
            .found()
        : Optional.empty();
  }
}
