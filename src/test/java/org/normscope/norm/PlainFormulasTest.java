package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.normscope.stats.Moments;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// Every method a second time, as its paper or framework writes it: plain sums over plain loops,
/// which know nothing of axes, boxes, moments and lines. The laws compare NormScope's two paths
/// with each other, and would not see a mistake in what both share.
///
/// Each eps is large, so that its place in the formula matters.
final class PlainFormulasTest {
  private static final Shape SHAPE = new Shape(3, 4, 2, 5);
  private static final Tensor X = random(1);

  // One a channel.
  private static final double[] GAMMA = {1.5, -0.5, 2, 0.25};
  private static final double[] BETA = {0.25, -1, 0, 3};

  /// What the element at a position becomes.
  private interface Result {
    double at(int n, int c, int h, int w);
  }

  /// Which elements belong together.
  private interface Members {
    boolean contain(int n, int c, int h, int w);
  }

  @ParameterizedTest
  @ValueSource(strings = {"image", "channel", "batch", "all", "dataset"})
  void minMax(String over) {
    check(
        "min_max over=" + over + " lo=-2 hi=3 eps=0.25",
        (n, c, h, w) -> {
          double[] group = inputGroup(over, n, c);
          double min = Arrays.stream(group).min().orElseThrow();
          double max = Arrays.stream(group).max().orElseThrow();
          return -2 + 5 * (X.at(n, c, h, w) - min) / (max - min + 0.25);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"image", "channel", "batch", "all", "dataset"})
  void zScore(String over) {
    check(
        "z_score over=" + over + " eps=0.25",
        (n, c, h, w) -> {
          double[] group = inputGroup(over, n, c);
          return (X.at(n, c, h, w) - mean(group)) / (Math.sqrt(biased(group)) + 0.25);
        });
  }

  /// A batch that is not the dataset is normalized by the dataset.
  @Test
  void zScoreOfTheDataset() {
    Tensor dataset = random(2);
    Setup setup = Setup.of(Method.Z_SCORE, Map.of("over", "dataset", "eps", "0.25"));
    List<Moments> moments = NormalizedTensor.perChannel(dataset);
    Tensor actual = NormalizedTensor.of(setup, X, moments);
    double[] green = elements(dataset, (_, c, _, _) -> c == 1);
    double expected = (X.at(2, 1, 1, 3) - mean(green)) / (Math.sqrt(biased(green)) + 0.25);
    assertEquals(expected, actual.at(2, 1, 1, 3), 1e-13);
  }

  @Test
  void fixedRangeAndConstants() {
    check("fixed_minus1_1 lo=-3 hi=5", (n, c, h, w) -> -3 + 8 * X.at(n, c, h, w));
    double[] means = {0.5, 0.25, -1, 2};
    double[] stds = {0.5, 2, 0.125, 3};
    String numbers = " mean=0.5,0.25,-1,2 std=0.5,2,0.125,3";
    for (String method : List.of("constants", "pitfall_zero_one")) {
      check(method + numbers, (n, c, h, w) -> (X.at(n, c, h, w) - means[c]) / stds[c]);
    }
    check(
        "pitfall_twice" + numbers,
        (n, c, h, w) -> ((X.at(n, c, h, w) - means[c]) / stds[c] - means[c]) / stds[c]);
  }

  @Test
  void batchNorm() {
    Result training =
        (n, c, h, w) -> {
          double[] group = elements(X, (_, j, _, _) -> j == c);
          return standardized(n, c, h, w, mean(group), biased(group));
        };
    check("batch_norm" + affine(), training);
    check("batch_norm mode=evaluation track_running_stats=false" + affine(), training);
    double[] means = {0.5, 0.25, -1, 2};
    double[] variances = {0.5, 2, 0.125, 3};
    check(
        "batch_norm mode=evaluation running_mean=0.5,0.25,-1,2 running_var=0.5,2,0.125,3"
            + affine(),
        (n, c, h, w) -> standardized(n, c, h, w, means[c], variances[c]));
    check(
        "pitfall_unbiased_batch" + affine(),
        (n, c, h, w) -> {
          double[] group = elements(X, (_, j, _, _) -> j == c);
          return standardized(n, c, h, w, mean(group), unbiased(group));
        });
  }

  @Test
  void layerNorm() {
    check(
        "layer_norm" + affine(),
        (n, c, h, w) -> {
          double[] group = elements(X, (i, _, _, _) -> i == n);
          return standardized(n, c, h, w, mean(group), biased(group));
        });
    check(
        "layer_norm_channels" + affine(),
        (n, c, h, w) -> {
          double[] group = elements(X, (i, _, k, l) -> i == n && k == h && l == w);
          return standardized(n, c, h, w, mean(group), biased(group));
        });
    check(
        "pitfall_unbiased_layer" + affine(),
        (n, c, h, w) -> {
          double[] group = elements(X, (i, _, _, _) -> i == n);
          return standardized(n, c, h, w, mean(group), unbiased(group));
        });
  }

  /// `nn.LayerNorm([C, H, W])` has a weight of shape `[C, H, W]`.
  @Test
  void layerNormWithAGammaAnElement() {
    double[] gamma = IntStream.range(0, 40).mapToDouble(i -> 1 + i / 8.0).toArray();
    check(
        "layer_norm eps=0.25 beta=0.25,-1,0,3 gamma=" + text(gamma),
        (n, c, h, w) -> {
          double[] group = elements(X, (i, _, _, _) -> i == n);
          double normalized = (X.at(n, c, h, w) - mean(group)) / Math.sqrt(biased(group) + 0.25);
          return gamma[(c * 2 + h) * 5 + w] * normalized + BETA[c];
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"instance_norm", "pitfall_instance_as_batch"})
  void instanceNorm(String method) {
    check(
        method + affine(),
        (n, c, h, w) -> {
          double[] group = elements(X, (i, j, _, _) -> i == n && j == c);
          return standardized(n, c, h, w, mean(group), biased(group));
        });
  }

  /// Neighbours are in one group: channels 0 and 1, 2 and 3.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void groupNorm(int groups) {
    int size = 4 / groups;
    check(
        "group_norm num_groups=" + groups + affine(),
        (n, c, h, w) -> {
          double[] group = elements(X, (i, j, _, _) -> i == n && j / size == c / size);
          return standardized(n, c, h, w, mean(group), biased(group));
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"image", "channels"})
  void rmsNorm(String over) {
    boolean image = over.equals("image");
    check(
        "rms_norm eps=0.25 gamma=" + text(GAMMA) + " over=" + over,
        (n, c, h, w) -> {
          double[] group = elements(X, (i, _, k, l) -> i == n && (image || (k == h && l == w)));
          double meanSquare = Arrays.stream(group).map(x -> x * x).sum() / group.length;
          return GAMMA[c] * X.at(n, c, h, w) / Math.sqrt(meanSquare + 0.25);
        });
  }

  /// A pixel of a gray image is all that its statistic runs over.
  @Test
  void statisticsOfOneChannel() {
    Tensor gray = Tensor.of(new Shape(2, 1, 1, 2), new double[] {-2, 1, 0.5, 3});
    Setup setup = Setup.of(Method.RMS_NORM, Map.of("over", "channels", "eps", "0.25"));
    Tensor actual = NormalizedTensor.of(setup, gray);
    for (int i = 0; i < 4; i++) {
      double x = gray.at(i);
      assertEquals(x / Math.sqrt(x * x + 0.25), actual.at(i), 1e-15);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void globalResponseNorm(boolean residual) {
    check(
        "grn residual=" + residual + affine(),
        (n, c, h, w) -> {
          double[] norms = new double[4];
          for (int j = 0; j < 4; j++) {
            int channel = j;
            double[] plane = elements(X, (i, k, _, _) -> i == n && k == channel);
            norms[j] = Math.sqrt(Arrays.stream(plane).map(x -> x * x).sum());
          }
          double x = X.at(n, c, h, w);
          return GAMMA[c] * x * norms[c] / (mean(norms) + 0.25) + BETA[c] + (residual ? x : 0);
        });
  }

  /// Where each window lies is written out: with an even size it reaches one further down. Only
  /// PyTorch divides alpha.
  @ParameterizedTest
  @CsvSource({
    "1, 0 1 2 3",
    "2, 0 01 12 23",
    "3, 01 012 123 23",
    "4, 01 012 0123 123",
    "5, 012 0123 0123 123",
    "7, 0123 0123 0123 0123"
  })
  void localResponseNorm(int size, String windows) {
    for (Convention convention : new LocalResponse().conventions()) {
      double alpha = convention == Convention.PYTORCH ? 0.7 / size : 0.7;
      check(
          "lrn alpha=0.7 beta=0.8 k=2 size=" + size + " convention=" + convention.id(),
          (n, c, h, w) -> {
            double sum = 0;
            for (char j : windows.split(" ")[c].toCharArray()) {
              sum += Math.pow(X.at(n, j - '0', h, w), 2);
            }
            return X.at(n, c, h, w) / Math.pow(2 + alpha * sum, 0.8);
          });
    }
  }

  /// Two rows: a window of 3 holds both of them.
  @Test
  void localResponseNormAcrossRows() {
    check(
        "pitfall_lrn_rows alpha=0.9 beta=0.8 k=2 size=3",
        (n, c, h, w) -> {
          double sum = Math.pow(X.at(n, c, 0, w), 2) + Math.pow(X.at(n, c, 1, w), 2);
          return X.at(n, c, h, w) / Math.pow(2 + 0.3 * sum, 0.8);
        });
  }

  @Test
  void meanOfStds() {
    check(
        "pitfall_mean_of_stds",
        (n, c, h, w) -> {
          double means = 0;
          double stds = 0;
          for (int i = 0; i < 3; i++) {
            int image = i;
            double[] plane = elements(X, (m, j, _, _) -> m == image && j == c);
            means += mean(plane);
            stds += Math.sqrt(unbiased(plane));
          }
          return (X.at(n, c, h, w) - means / 3) / (stds / 3);
        });
  }

  /// A method that is added is written here too.
  @ParameterizedTest
  @EnumSource
  void noMethodIsLeftOut(Method method) throws IOException {
    String here =
        Files.readString(Path.of("src/test/java/org/normscope/norm/PlainFormulasTest.java"));
    assertTrue(here.contains("\"" + method.id()), method.id());
  }

  private static double[] inputGroup(String over, int n, int c) {
    return elements(
        X,
        switch (over) {
          case "image" -> (i, _, _, _) -> i == n;
          case "channel" -> (i, j, _, _) -> i == n && j == c;
          case "batch", "dataset" -> (_, j, _, _) -> j == c;
          default -> (_, _, _, _) -> true;
        });
  }

  private static double standardized(int n, int c, int h, int w, double mean, double variance) {
    return GAMMA[c] * (X.at(n, c, h, w) - mean) / Math.sqrt(variance + 0.25) + BETA[c];
  }

  private static String affine() {
    return " eps=0.25 gamma=" + text(GAMMA) + " beta=" + text(BETA);
  }

  private static String text(double[] numbers) {
    return Values.text(DoubleStream.of(numbers).boxed().toList());
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double biased(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / values.length;
  }

  private static double unbiased(double[] values) {
    return biased(values) * values.length / (values.length - 1);
  }

  private static double[] elements(Tensor tensor, Members members) {
    DoubleStream.Builder all = DoubleStream.builder();
    visit((n, c, h, w) -> {
      if (members.contain(n, c, h, w)) {
        all.add(tensor.at(n, c, h, w));
      }
      return 0;
    });
    return all.build().toArray();
  }

  private static void check(String methodAndSettings, Result expected) {
    String[] words = methodAndSettings.split(" ");
    Map<String, String> settings = new LinkedHashMap<>();
    for (int i = 1; i < words.length; i++) {
      settings.put(words[i].split("=")[0], words[i].split("=")[1]);
    }
    Tensor actual = NormalizedTensor.of(Setup.of(Method.of(words[0]), settings), X);
    visit((n, c, h, w) -> {
      double y = expected.at(n, c, h, w);
      String where = methodAndSettings + " at " + List.of(n, c, h, w);
      assertEquals(y, actual.at(n, c, h, w), 1e-12 * Math.max(1, Math.abs(y)), where);
      return y;
    });
  }

  private static void visit(Result visitor) {
    for (int n = 0; n < 3; n++) {
      for (int c = 0; c < 4; c++) {
        for (int h = 0; h < 2; h++) {
          for (int w = 0; w < 5; w++) {
            visitor.at(n, c, h, w);
          }
        }
      }
    }
  }

  // Images and channels differ in brightness and contrast, so that no two groups are alike.
  private static Tensor random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[SHAPE.size()];
    for (int i = 0; i < values.length; i++) {
      int plane = i / SHAPE.plane();
      values[i] = random.nextDouble(-0.3, 1) * (1 + plane * 0.2) + plane * 0.1;
    }
    return Tensor.of(SHAPE, values);
  }
}
