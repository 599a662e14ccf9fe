package org.normscope.export.audit;

import java.util.Arrays;
import java.util.List;

/// The normalization that a config holds: `y = (x - mean) / std`.
///
/// @param kind what it was read as: `torchvision Normalize`
/// @param mean one value, or one a channel, as written
/// @param std the same; where the config holds a variance, its root
/// @param white what its reader takes white to be: 1, 255, 65535
/// @param stated false when nothing says what white is, so that it was guessed by the numbers
/// @param order of the numbers
/// @param variance true when the config holds a variance
/// @param remark what else is to be said of it, a sentence; may be empty
public record FoundConfig(
    String kind,
    List<Double> mean,
    List<Double> std,
    double white,
    boolean stated,
    Order order,
    boolean variance,
    String remark) {

  /// In which order a config has its channels.
  public enum Order {
    /// Red first, because the config or its kind says so.
    RGB,
    /// Blue first, because the config or its kind says so.
    BGR,
    /// Nothing says it: red first is the custom.
    UNSTATED
  }

  /// Means in 0..1, red first.
  public double[] unitMean() {
    return unit(mean);
  }

  /// Stds in 0..1, red first.
  public double[] unitStd() {
    return unit(std);
  }

  /// How many channels it is for; 1 stands for any.
  public int channels() {
    return Math.max(mean.size(), std.size());
  }

  private double[] unit(List<Double> values) {
    List<Double> ordered = order == Order.BGR && values.size() == 3 ? values.reversed() : values;
    double[] unit = new double[channels()];
    Arrays.setAll(unit, c -> ordered.get(ordered.size() == 1 ? 0 : c) / white);
    return unit;
  }

  FoundConfig withWhite(double other) {
    return new FoundConfig(kind, mean, std, other, stated, order, variance, remark);
  }

  FoundConfig in(Order other) {
    return new FoundConfig(kind, mean, std, white, stated, other, variance, remark);
  }
}
