package org.normscope.export.audit;

import static org.normscope.export.audit.NamedKind.argument;
import static org.normscope.export.audit.NamedKind.flag;
import static org.normscope.export.audit.NamedKind.numbers;
import static org.normscope.export.audit.NamedKind.rgbIf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.normscope.export.audit.FoundConfig.Order;

/// Files that frameworks read.
final class ConfigKinds {
  private ConfigKinds() {}

  /// `preprocessor_config.json`: what the mean is subtracted from has been multiplied by
  /// `rescale_factor`.
  static Optional<FoundConfig> huggingFace(ConfigText config, String text, int largestCode) {
    double[] mean = numbers(config, "image_mean");
    if (mean == null) {
      return Optional.empty();
    }
    boolean rescale = flag(config, "do_rescale").orElse(true);
    double[] factor = numbers(config, "rescale_factor");
    Draft draft =
        new Draft("Hugging Face image processor")
            .mean(mean)
            .std(numbers(config, "image_std"))
            .white(
                !rescale
                    ? largestCode
                    : factor == null ? largestCode / 255.0 : scaled(factor[0], largestCode))
            .order(Order.UNSTATED);
    if (!flag(config, "do_normalize").orElse(true)) {
      draft.remark("do_normalize is false, so that these numbers are not used.");
    } else if (!rescale) {
      draft.remark("do_rescale is false: the numbers meet pixels of 0.." + largestCode + ".");
    }
    return draft.found();
  }

  // 255 * 0.00392156862745098 is not 1 to the last bit, and is meant to be.
  private static double scaled(double factor, int largestCode) {
    double white = factor * largestCode;
    return Math.abs(white - Math.rint(white)) < 1e-9 ? Math.rint(white) : white;
  }

  /// `MODEL.PIXEL_MEAN`: BGR unless `INPUT.FORMAT` says otherwise; a std of 1 where there is none.
  static Optional<FoundConfig> detectron2(ConfigText config, String text, int largestCode) {
    double[] mean = numbers(config, "PIXEL_MEAN");
    if (mean == null) {
      return Optional.empty();
    }
    double[] std = numbers(config, "PIXEL_STD");
    String format =
        config.get("FORMAT").orElse(Value.Other.UNKNOWN) instanceof Value.Text(String word)
            ? word
            : "";
    return new Draft("Detectron2 config")
        .mean(mean)
        .std(std == null ? new double[] {1} : std)
        .white(largestCode)
        .order(rgbIf(format.equalsIgnoreCase("RGB")))
        .remark(
            format.isEmpty()
                ? "INPUT.FORMAT is not there, so that it is BGR."
                : std == null ? "PIXEL_STD is not there, so that it is 1." : "")
        .found();
  }

  /// `dataset_fingerprint.json`.
  static Optional<FoundConfig> nnUnet(ConfigText config, String text, int largestCode) {
    Value channels =
        config.get("foreground_intensity_properties_per_channel").orElse(Value.Other.UNKNOWN);
    if (!(channels instanceof Value.Call(_, _, Map<String, Value> named))) {
      return Optional.empty();
    }
    List<Double> mean = new ArrayList<>();
    List<Double> std = new ArrayList<>();
    for (Value value : named.values()) {
      if (value instanceof Value.Call channel) {
        double[] means = argument(channel, -1, "mean");
        double[] stds = argument(channel, -1, "std");
        if (means != null && stds != null) {
          mean.add(means[0]);
          std.add(stds[0]);
        }
      }
    }
    return new Draft("nnU-Net fingerprint")
        .mean(array(mean))
        .std(array(std))
        .white(largestCode)
        .remark("nnU-Net takes these numbers over the foreground alone.")
        .found();
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// `img_norm_cfg` of MMCV, `data_preprocessor` of MMEngine.
  static Optional<FoundConfig> openMmlab(ConfigText config, String text, int largestCode) {
    boolean old = text.contains("img_norm_cfg") || text.contains("to_rgb");
    boolean engine =
        text.contains("DataPreprocessor")
            || text.contains("data_preprocessor")
            || text.contains("bgr_to_rgb");
    if (!old && !engine) {
      return Optional.empty();
    }
    Optional<Value.Call> call =
        config.call(c -> argument(c, -1, "mean") != null && argument(c, -1, "std") != null);
    double[] mean = call.map(c -> argument(c, -1, "mean")).orElse(numbers(config, "mean"));
    double[] std = call.map(c -> argument(c, -1, "std")).orElse(numbers(config, "std"));
    if (mean == null || std == null) {
      return Optional.empty();
    }
    Optional<Boolean> swaps = either(config, call, "bgr_to_rgb");
    Optional<Boolean> rgb = either(config, call, "to_rgb");
    boolean inRgb = swaps.or(() -> rgb).orElse(!engine);
    return new Draft(engine ? "MMEngine data_preprocessor" : "MMCV img_norm_cfg")
        .mean(mean)
        .std(std)
        .white(largestCode)
        .order(rgbIf(inRgb))
        .remark(
            swaps.isEmpty() && rgb.isEmpty()
                ? engine
                    ? "bgr_to_rgb is not there, so that it is False: images are BGR."
                    : "to_rgb is not there, so that it is True."
                : "")
        .found();
  }

  private static Optional<Boolean> either(
      ConfigText config, Optional<Value.Call> call, String key) {
    return call.flatMap(c -> flag(c, key)).or(() -> flag(config, key));
  }
}
