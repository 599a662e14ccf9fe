package org.normscope.export.audit;

import static org.normscope.export.audit.NamedKind.argument;
import static org.normscope.export.audit.NamedKind.flag;
import static org.normscope.export.audit.NamedKind.numbers;
import static org.normscope.export.audit.NamedKind.rgbIf;
import static org.normscope.export.audit.NamedKind.word;

import java.util.Arrays;
import java.util.Optional;
import org.normscope.export.audit.FoundConfig.Order;

/// What runs a trained model.
final class DeploymentKinds {
  private DeploymentKinds() {}

  /// `--mean_values`, `--scale_values` or `--scale`.
  static Optional<FoundConfig> openVino(ConfigText config, String text, int largestCode) {
    double[] mean = numbers(config, "mean_values");
    if (mean == null) {
      return Optional.empty();
    }
    double[] scale = numbers(config, "scale_values", "scale");
    boolean reversed = flag(config, "reverse_input_channels").orElse(false);
    return new Draft("OpenVINO model conversion")
        .mean(mean)
        .std(scale == null ? new double[] {1} : scale)
        .white(largestCode)
        .remark(
            scale == null
                ? "scale_values is not there, so that it is 1."
                : reversed
                    ? "reverse_input_channels swaps the image; the numbers are in the order of the"
                        + " model."
                    : "")
        .found();
  }

  /// `Image2BlobParams` and `blobFromImage`: `(x - mean) * scalefactor`.
  static Optional<FoundConfig> openCvBlob(ConfigText config, String text, int largestCode) {
    return config
        .call(call ->
            call.last().equals("Image2BlobParams") || call.last().startsWith("blobFromImage"))
        .filter(call -> argument(call, -1, "scalefactor") != null || call.args().size() > 1)
        .flatMap(call -> {
          int shift = call.last().equals("Image2BlobParams") ? 0 : 1;
          double[] factor = argument(call, shift, "scalefactor");
          double[] mean = argument(call, shift + 2, "mean");
          boolean rgb =
              flag(call, "swapRB")
                  .orElse(
                      call.args().size() > shift + 3
                          && call.args().get(shift + 3) instanceof Value.Bool(boolean yes)
                          && yes);
          return new Draft("OpenCV dnn blob")
              .mean(mean == null ? new double[] {0} : mean)
              .std(inverse(factor == null ? new double[] {1} : factor))
              .white(largestCode)
              .order(rgbIf(rgb))
              .remark(rgb ? "" : "Without swapRB the image stays BGR, as OpenCV reads it.")
              .found();
        });
  }

  private static double[] inverse(double... factors) {
    return Arrays.stream(factors).map(factor -> 1 / factor).toArray();
  }

  /// `crop_mirror_normalize`, on codes.
  static Optional<FoundConfig> dali(ConfigText config, String text, int largestCode) {
    return config
        .call(call ->
            call.last().equals("crop_mirror_normalize")
                || call.last().equals("CropMirrorNormalize"))
        .flatMap(call -> {
          double[] mean = argument(call, -1, "mean");
          double[] std = argument(call, -1, "std");
          return new Draft("DALI crop_mirror_normalize")
              .mean(mean == null ? new double[] {0} : mean)
              .std(std == null ? new double[] {1} : std)
              .white(largestCode)
              .order(word(call, "output_type").contains("bgr") ? Order.BGR : Order.UNSTATED)
              .found();
        });
  }

  /// `ImageType(scale, bias)`: `scale * x + bias`.
  static Optional<FoundConfig> coreMl(ConfigText config, String text, int largestCode) {
    return config
        .call(call -> call.last().equals("ImageType"))
        .filter(call -> argument(call, -1, "scale", "bias") != null)
        .flatMap(call -> {
          double[] scales = argument(call, -1, "scale");
          double[] scale = scales == null ? new double[] {1} : scales;
          double[] bias = argument(call, -1, "bias");
          return new Draft("Core ML ImageType")
              .mean(bias == null ? new double[] {0} : unbiased(bias, scale))
              .std(inverse(scale))
              .white(largestCode)
              .order(word(call, "color_layout").contains("bgr") ? Order.BGR : Order.RGB)
              .remark(
                  scale.length == 1
                      ? "Core ML has one scale for all channels."
                      : "Core ML takes one scale: a list is refused by ImageType.")
              .found();
        });
  }

  private static double[] unbiased(double[] bias, double[] scale) {
    double[] mean = new double[Math.max(bias.length, scale.length)];
    Arrays.setAll(
        mean, c -> -bias[Math.min(c, bias.length - 1)] / scale[Math.min(c, scale.length - 1)]);
    return mean;
  }

  /// `NormalizationOptions` of TensorFlow Lite's metadata; its unit is that of the model's input.
  static Optional<FoundConfig> tfLite(ConfigText config, String text, int largestCode) {
    boolean metadata =
        text.contains("NormalizationOptions")
            || text.contains("process_units")
            || text.contains("norm_mean");
    return metadata
        ? new Draft("TFLite NormalizationOptions")
            .mean(numbers(config, "mean", "norm_mean", "input_norm_mean"))
            .std(numbers(config, "std", "norm_std", "input_norm_std"))
            .found()
        : Optional.empty();
  }
}
