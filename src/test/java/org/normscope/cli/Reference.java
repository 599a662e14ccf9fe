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
        if (reference.looksAtPixels(words[0])) {
          y[n][c] = reference.pixels(words[0], n, c);
          continue;
        }
        DoubleUnaryOperator f = reference.function(words[0], n, c);
        y[n][c] = Arrays.stream(x[n][c]).map(f).toArray();
      }
    }
    return y;
  }

  private boolean looksAtPixels(String method) {
    return method.equals("lrn")
        || method.equals("layer_norm_channels")
        || (method.equals("rms_norm") && over.equals("channels"));
  }

  private double[] pixels(String method, int n, int c) {
    double[] y = new double[x[n][c].length];
    for (int p = 0; p < y.length; p++) {
      double[] pixel = {x[n][0][p], x[n][1][p], x[n][2][p]};
      double v = pixel[c];
      y[p] =
          switch (method) {
            case "layer_norm_channels" ->
                get("gamma", c, 1) * (v - mean(pixel)) / Math.sqrt(variance(pixel) + 1e-6)
                    + get("beta", c, 0);
            case "rms_norm" -> get("gamma", c, 1) * v / Math.sqrt(meanSquare(pixel) + 1e-6);
            default -> {
              int size = (int) get("size", 0, 5);
              double sum = 0;
              for (int j = c - size / 2; j <= c + (size - 1) / 2; j++) {
                sum += j >= 0 && j < 3 ? pixel[j] * pixel[j] : 0;
              }
              yield v / Math.pow(1 + get("alpha", 0, 1e-4) / size * sum, get("beta", 0, 0.75));
            }
          };
    }
    return y;
  }

  private static double meanSquare(double[] values) {
    return Arrays.stream(values).map(v -> v * v).sum() / values.length;
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
      case "group_norm" ->
          standardize(group(groups(c) == 3 ? "channel" : "image", n, c), gamma, beta, 1e-5);
      case "rms_norm" -> {
        double root = Math.sqrt(meanSquare(group("image", n, c)) + 1e-6);
        yield v -> gamma * v / root;
      }
      case "pitfall_instance_as_batch" -> standardize(group("channel", n, c), gamma, beta, 1e-5);
      case "pitfall_unbiased_batch" -> unbiased(group("batch", n, c), 1e-5);
      case "pitfall_unbiased_layer" -> unbiased(group("image", n, c), 1e-6);
      case "pitfall_mean_of_stds" -> {
        double mean = Arrays.stream(x).mapToDouble(i -> mean(i[c])).average().orElseThrow();
        double std =
            Arrays.stream(x)
                .mapToDouble(i -> Math.sqrt(sampleVariance(i[c])))
                .average()
                .orElseThrow();
        yield v -> (v - mean) / std;
      }
      case "pitfall_twice" -> {
        double mean = new double[] {0.485, 0.456, 0.406}[c];
        double std = new double[] {0.229, 0.224, 0.225}[c];
        yield v -> ((v - mean) / std - mean) / std;
      }
      case "pitfall_zero_one" -> v -> v;
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

  private int groups(int c) {
    return (int) get("num_groups", c, 1);
  }

  private static DoubleUnaryOperator unbiased(double[] group, double eps) {
    double mean = mean(group);
    double root = Math.sqrt(sampleVariance(group) + eps);
    return v -> (v - mean) / root;
  }

  private static double sampleVariance(double[] values) {
    return variance(values) * values.length / (values.length - 1);
  }

  private double[] group(String shared, int n, int c) {
    return switch (shared) {
      case "channel" -> x[n][c];
      case "all" ->
          Arrays.stream(x).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).toArray();
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
