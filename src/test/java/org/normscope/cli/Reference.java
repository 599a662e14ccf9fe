package org.normscope.cli;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// The formulas of the methods on pixels, written for reading and not for speed.
final class Reference {
  private final double[][][] x;
  private final Map<String, double[]> set = new HashMap<>();
  private final String over;

  private Reference(double[][][] x, String[] words) {
    this.x = x;
    String chosen = "";
    for (int i = 1; i < words.length; i++) {
      String[] keyValue = words[i].split("=");
      if (keyValue[0].equals("over")) {
        chosen = keyValue[1];
      } else {
        set.put(
            keyValue[0],
            Arrays.stream(keyValue[1].split(",")).mapToDouble(Double::parseDouble).toArray());
      }
    }
    over = chosen;
  }

  /// Applies a method to `x`, by image, channel and pixel; `call` is its id and settings.
  static double[][][] apply(String call, double[][][] x) {
    String[] words = call.split(" ");
    Reference reference = new Reference(x, words);
    double[][][] y = new double[x.length][3][];
    for (int n = 0; n < x.length; n++) {
      for (int c = 0; c < 3; c++) {
        DoubleUnaryOperator f = reference.function(words[0], n, c);
        y[n][c] = Arrays.stream(x[n][c]).map(f).toArray();
      }
    }
    return y;
  }

  private DoubleUnaryOperator function(String method, int n, int c) {
    double gamma = get("gamma", c, 1);
    double beta = get("beta", c, 0);
    return switch (method) {
      case "fixed_minus1_1" -> v -> 2 * v - 1;
      case "constants" -> {
        double mean = new double[] {0.485, 0.456, 0.406}[c];
        double std = new double[] {0.229, 0.224, 0.225}[c];
        yield v -> (v - mean) / std;
      }
      case "min_max" -> {
        double[] group = group(over, n, c);
        double min = Arrays.stream(group).min().orElseThrow();
        double max = Arrays.stream(group).max().orElseThrow();
        double lo = get("lo", c, 0);
        double hi = get("hi", c, 1);
        yield v -> lo + (hi - lo) * (v - min) / (max - min + 1e-8);
      }
      case "z_score" -> {
        double[] group = group(over, n, c);
        double mean = mean(group);
        double std = Math.sqrt(variance(group));
        yield v -> (v - mean) / (std + 1e-8);
      }
      case "batch_norm" -> standardize(group("batch", n, c), gamma, beta, get("eps", c, 1e-5));
      case "layer_norm" -> standardize(group("image", n, c), gamma, beta, get("eps", c, 1e-5));
      case "instance_norm" -> standardize(group("channel", n, c), gamma, beta, get("eps", c, 1e-5));
      case "grn" -> {
        double sum = 0;
        for (int k = 0; k < 3; k++) {
          sum += norm(x[n][k]);
        }
        double nx = norm(x[n][c]) / (sum / 3 + 1e-6);
        yield v -> gamma * (v * nx) + beta + v;
      }
      default -> throw new IllegalArgumentException(method);
    };
  }

  private static DoubleUnaryOperator standardize(
      double[] group, double gamma, double beta, double eps) {
    double mean = mean(group);
    double root = Math.sqrt(variance(group) + eps);
    return v -> gamma * (v - mean) / root + beta;
  }

  private double[] group(String shared, int n, int c) {
    return switch (shared) {
      case "channel" -> x[n][c];
      case "batch" -> Arrays.stream(x).flatMapToDouble(i -> Arrays.stream(i[c])).toArray();
      default -> Arrays.stream(x[n]).flatMapToDouble(Arrays::stream).toArray();
    };
  }

  private double get(String name, int c, double otherwise) {
    double[] values = set.get(name);
    return values == null ? otherwise : values[values.length == 1 ? 0 : c];
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
  }

  private static double norm(double[] values) {
    return Math.sqrt(Arrays.stream(values).map(v -> v * v).sum());
  }
}
