package org.normscope.export.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.normscope.export.audit.FoundConfig.Order;

/// A config that is being recognized.
final class Draft {
  private final String kind;
  private double[] mean;
  private double[] std;
  private double white = Double.NaN;
  private Order order = Order.UNSTATED;
  private boolean variance;
  private String remark = "";

  Draft(String kind) {
    this.kind = kind;
  }

  Draft mean(double... values) {
    mean = values;
    return this;
  }

  Draft std(double... values) {
    std = values;
    return this;
  }

  /// The variance, where a config has that in place of the std.
  Draft variance(double... values) {
    variance = true;
    return std(Arrays.stream(values).map(Math::sqrt).toArray());
  }

  /// What its reader takes white to be.
  Draft white(double value) {
    white = value;
    return this;
  }

  Draft order(Order other) {
    order = other;
    return this;
  }

  Draft remark(String sentence) {
    remark = sentence;
    return this;
  }

  /// The config, when there is a mean and a std of as many channels.
  Optional<FoundConfig> found() {
    if (mean == null || std == null || mean.length == 0 || std.length == 0) {
      return Optional.empty();
    }
    if (mean.length != std.length && mean.length != 1 && std.length != 1) {
      throw new IllegalArgumentException(
          "this "
              + kind
              + " has "
              + mean.length
              + " means and "
              + std.length
              + " stds: there must be as many of both");
    }
    if (mean.length > 64) {
      throw new IllegalArgumentException("it has " + mean.length + " means: no image has so many");
    }
    boolean stated = !Double.isNaN(white);
    return Optional.of(
        new FoundConfig(
            kind,
            list(mean),
            list(std),
            stated ? white : guess(),
            stated,
            order,
            variance,
            remark));
  }

  private static List<Double> list(double... values) {
    return Arrays.stream(values).boxed().toList();
  }

  // A mean in 0..1 is at most 1.
  private double guess() {
    double most = Arrays.stream(mean).map(Math::abs).max().orElse(0);
    return most <= 1 ? 1 : most <= 255 ? 255 : 65535;
  }
}
