package org.normscope.tensor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Sixteen feature maps of an image, as the first layer of a small network would make them: fixed
/// 3x3 filters over red, green and blue, no bias, zeros around the image, then ReLU. With as many
/// channels group norm and global response norm have something to differ by.
///
/// `y[k] = max(0, sum over c, i, j of weight[k, c, i, j] * x[c, h + i - 1, w + j - 1])`, which is
/// `relu(conv2d(x, weight, padding=1))`. The filters answer to
///
/// | map | answers to | filter |
/// | --- | --- | --- |
/// | 1..4 | edges: brighter right, up right, up, up left | Sobel on luma, 1/4 |
/// | 5..8 | the same edges the other way round | their negatives |
/// | 9, 10 | red against green, green against red | difference, blurred |
/// | 11, 12 | yellow against blue, blue against yellow | (R + G)/2 - B, blurred |
/// | 13 | brightness | luma, blurred by 1 2 1 |
/// | 14, 15 | bright spots, dark spots | luma less its eight neighbours' mean, and its negative |
/// | 16 | thin bright lines that lie flat | luma of a row less the rows beside it |
///
/// Luma is 0.299 R + 0.587 G + 0.114 B. A gray image has the same three times.
public final class FeatureMaps {
  /// How many maps there are.
  public static final int COUNT = 16;

  private static final int INPUTS = 3;
  private static final int TAPS = 9;
  private static final double[] LUMA = {0.299, 0.587, 0.114};
  private static final List<Filter> FILTERS = filters();

  private FeatureMaps() {}

  /// One filter.
  ///
  /// @param answersTo what it answers to, in words
  /// @param weights 27 of them: by input channel, row and column
  private record Filter(String answersTo, double[] weights) {}

  /// What each map answers to, in words.
  public static List<String> descriptions() {
    return FILTERS.stream().map(Filter::answersTo).toList();
  }

  /// The weights, (16, 3, 3, 3).
  public static Tensor weights() {
    return Tensor.of(
        new Shape(COUNT, INPUTS, 3, 3),
        FILTERS.stream().flatMapToDouble(filter -> Arrays.stream(filter.weights)).toArray());
  }

  /// The maps of each image: (N, 16, H, W).
  ///
  /// @throws IllegalArgumentException unless images have 1 or 3 channels
  public static Tensor of(Tensor images) {
    Shape shape = images.shape();
    if (shape.c() != 1 && shape.c() != INPUTS) {
      throw new IllegalArgumentException(
          "feature maps are made of RGB or gray images, not of %d channels".formatted(shape.c()));
    }
    Shape out = new Shape(shape.n(), COUNT, shape.h(), shape.w());
    double[] values = new double[out.size()];
    IntStream.range(0, shape.n() * COUNT)
        .parallel()
        .forEach(plane -> filter(images, plane / COUNT, plane % COUNT, out, values));
    return Tensor.of(out, values);
  }

  private static void filter(Tensor images, int n, int map, Shape out, double[] values) {
    Shape shape = images.shape();
    double[] weights = FILTERS.get(map).weights;
    int to = out.offset(n, map, 0, 0);
    for (int c = 0; c < INPUTS; c++) {
      int from = shape.offset(n, Math.min(c, shape.c() - 1), 0, 0);
      for (int tap = 0; tap < TAPS; tap++) {
        double weight = weights[c * TAPS + tap];
        if (weight != 0) {
          add(images, from, tap, weight, values, to);
        }
      }
    }
    for (int i = to; i < to + out.plane(); i++) {
      values[i] = Math.max(0, values[i]);
    }
  }

  // One weight over the whole plane: it reaches what is a row and a column further.
  private static void add(
      Tensor images, int from, int tap, double weight, double[] values, int to) {
    int height = images.shape().h();
    int width = images.shape().w();
    int down = tap / 3 - 1;
    int right = tap % 3 - 1;
    for (int h = Math.max(0, -down); h < Math.min(height, height - down); h++) {
      int source = from + (h + down) * width + right;
      int target = to + h * width;
      for (int w = Math.max(0, -right); w < Math.min(width, width - right); w++) {
        values[target + w] += weight * images.at(source + w);
      }
    }
  }

  private static List<Filter> filters() {
    List<Filter> all = new ArrayList<>();
    String[] ways = {"to the right", "to the upper right", "upward", "to the upper left"};
    double[][] sobel = {
      {-1, 0, 1, -2, 0, 2, -1, 0, 1},
      {0, 1, 2, -1, 0, 1, -2, -1, 0},
      {1, 2, 1, 0, 0, 0, -1, -2, -1},
      {2, 1, 0, 1, 0, -1, 0, -1, -2}
    };
    for (int sign = 1; sign >= -1; sign -= 2) {
      for (int i = 0; i < sobel.length; i++) {
        String words = (sign > 0 ? "brighter " : "darker ") + ways[i];
        all.add(new Filter(words, spread(LUMA, sobel[i], sign / 4.0)));
      }
    }
    double[] blur = {1, 2, 1, 2, 4, 2, 1, 2, 1};
    double[] redGreen = {1, -1, 0};
    double[] yellowBlue = {0.5, 0.5, -1};
    all.add(new Filter("red against green", spread(redGreen, blur, 1 / 16.0)));
    all.add(new Filter("green against red", spread(redGreen, blur, -1 / 16.0)));
    all.add(new Filter("yellow against blue", spread(yellowBlue, blur, 1 / 16.0)));
    all.add(new Filter("blue against yellow", spread(yellowBlue, blur, -1 / 16.0)));
    all.add(new Filter("brightness, blurred", spread(LUMA, blur, 1 / 16.0)));
    double[] spot = {-1, -1, -1, -1, 8, -1, -1, -1, -1};
    all.add(new Filter("bright spots", spread(LUMA, spot, 1 / 8.0)));
    all.add(new Filter("dark spots", spread(LUMA, spot, -1 / 8.0)));
    double[] line = {-1, -1, -1, 2, 2, 2, -1, -1, -1};
    all.add(new Filter("thin bright lines that lie flat", spread(LUMA, line, 1 / 6.0)));
    return List.copyOf(all);
  }

  private static double[] spread(double[] channels, double[] taps, double factor) {
    double[] weights = new double[INPUTS * TAPS];
    for (int c = 0; c < INPUTS; c++) {
      for (int tap = 0; tap < TAPS; tap++) {
        weights[c * TAPS + tap] = channels[c] * taps[tap] * factor;
      }
    }
    return weights;
  }
}
