package org.normscope.verify;

import java.util.List;
import org.normscope.norm.Setup;
import org.normscope.stats.Moments;
import org.normscope.tensor.Shape;

/// Which statistics of its input a step carries.
enum Statistics {
  /// None.
  NONE,
  /// Mean and both variances.
  MOMENTS("mean", "var_biased", "var_unbiased"),
  /// The ends.
  RANGE("min", "max"),
  /// Global response: the norm of each plane, and the norm against the mean over the channels.
  RESPONSE("gx", "nx"),
  /// The mean of the squares.
  MEAN_SQUARE("mean_square");

  private static final double MEAN = 1e-14;
  private static final double RELATIVE = 1e-12;

  private final List<String> keys;

  Statistics(String... keys) {
    this.keys = List.of(keys);
  }

  /// Names of the arrays, a number for each group.
  List<String> keys() {
    return keys;
  }

  /// What we make of the groups of a tensor of this shape.
  static double[] of(String key, List<Moments> groups, Setup setup, Shape shape) {
    double[] values = new double[groups.size()];
    for (int i = 0; i < values.length; i++) {
      Moments group = groups.get(i);
      values[i] =
          switch (key) {
            case "mean" -> group.mean();
            case "var_biased" -> group.variance();
            case "var_unbiased" -> group.sampleVariance();
            case "min" -> group.min();
            case "max" -> group.max();
            case "gx" -> group.norm();
            case "nx" -> {
              int image = i / shape.c();
              List<Moments> planes = groups.subList(image * shape.c(), (image + 1) * shape.c());
              double mean = planes.stream().mapToDouble(Moments::norm).average().orElseThrow();
              yield group.norm() / (mean + setup.values().get("eps"));
            }
            case "mean_square" -> group.meanSquare();
            default -> throw new IllegalArgumentException("no statistic is called " + key);
          };
    }
    return values;
  }

  /// How far from the exact value we may be. Smallest and largest are the input's own. Means are
  /// summed with compensation, variances about the mean: neither loses digits to a large offset.
  ///
  /// @param largest the largest magnitude of the input
  static double tolerance(String key, double expected, double largest) {
    return switch (key) {
      case "min", "max" -> 0;
      case "mean" -> MEAN * largest;
      default -> RELATIVE * Math.abs(expected);
    };
  }
}
