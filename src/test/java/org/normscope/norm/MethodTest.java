package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.normscope.stats.Histogram;
import org.normscope.stats.Moments;
import org.normscope.tensor.Shape;

/// Laws over every method of the registry and every choice of its shared axes.
final class MethodTest {
  private static final TestPlanes DATASET = TestPlanes.random(1, 7);
  private static final TestPlanes BATCH = TestPlanes.random(2, 4);

  /// Every method with every choice of its axes, conventions and options.
  static Stream<Setup> setups() {
    return Setups.all();
  }

  /// Those that map a plane by one line.
  static Stream<Setup> lines() {
    return setups().filter(setup -> setup.line(3));
  }

  /// Means, stds, minima and maxima from lines equal those of the pixels, moved one by one.
  @ParameterizedTest
  @MethodSource("lines")
  void momentsEqualThoseOfMovedPixels(Setup setup) {
    Normalized after = apply(setup, BATCH);
    for (int c = 0; c < 3; c++) {
      double[] moved = moved(after, c);
      double mean = Arrays.stream(moved).average().orElseThrow();
      double variance = Arrays.stream(moved).map(y -> (y - mean) * (y - mean)).sum() / moved.length;
      Moments moments = after.moments(c);
      assertEquals(moved.length, moments.count());
      assertEquals(mean, moments.mean(), 1e-12);
      assertEquals(variance, moments.variance(), 1e-12 * Math.max(1, variance));
      assertEquals(Arrays.stream(moved).min().orElseThrow(), moments.min(), 1e-12);
      assertEquals(Arrays.stream(moved).max().orElseThrow(), moments.max(), 1e-12);
    }
  }

  /// Perturb one plane: every plane of its group moves, and no other.
  @ParameterizedTest
  @MethodSource("lines")
  void onlyTheDeclaredGroupIsInfluenced(Setup setup) {
    short[][] codes = new short[3][12];
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 12; k++) {
        codes[i][k] = (short) (20 + 13 * i + 7 * k);
      }
    }
    TestPlanes before = TestPlanes.of(codes, _ -> 8);
    codes[1][2] = 250; // image 1, channel 2, pixel 0
    TestPlanes changed = TestPlanes.of(codes, _ -> 8);
    Shape shape = new Shape(3, 3, 2, 2);
    Normalized a = apply(setup, before);
    Normalized b = apply(setup, changed);
    for (int n = 0; n < 3; n++) {
      for (int c = 0; c < 3; c++) {
        boolean member =
            setup.axes().any()
                && !setup.axes().wholeDataset()
                && setup.axes().reach(n, c, 0, 0, shape).contains(1, 2, 0, 0);
        assertEquals(
            member,
            !a.line(n, c).equals(b.line(n, c)),
            "plane " + n + "," + c + (member ? " should move" : " should not move"));
      }
    }
  }

  /// Every value is in some bin, and each bin has as many as counting the moved pixels gives.
  @ParameterizedTest
  @MethodSource("lines")
  void pointHistogramEqualsThatOfMovedPixels(Setup setup) {
    Normalized after = apply(setup, BATCH);
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (int c = 0; c < 3; c++) {
      low = Math.min(low, after.moments(c).min());
      high = Math.max(high, after.moments(c).max());
    }
    Histogram histogram = AfterHistogram.points(after, 256, low, high);
    for (int c = 0; c < 3; c++) {
      double[] expected = new double[256];
      for (double y : moved(after, c)) {
        int bin = 255;
        while (bin > 0 && y < low + bin * ((high - low) / 256)) {
          bin--;
        }
        expected[bin]++;
      }
      assertEquals(Arrays.toString(expected), Arrays.toString(histogram.counts()[c]));
    }
  }

  /// For 24 of the 256 codes `code * (257/65535)` is not `code/255`: pixels of the smallest or the
  /// largest code used to fall out of the range that they define.
  @ParameterizedTest
  @MethodSource("lines")
  void noPixelIsLostAtTheEnds(Setup setup) {
    for (int code = 0; code < 256; code++) {
      short[] one = new short[9];
      Arrays.fill(one, (short) code);
      short other = (short) (code < 128 ? code + 90 : code - 90);
      Arrays.fill(one, 6, 9, other);
      TestPlanes planes = TestPlanes.of(new short[][] {one}, _ -> 8);
      Normalized after = apply(setup, planes);
      for (int c = 0; c < 3; c++) {
        Moments moments = after.moments(c);
        Histogram points = AfterHistogram.points(after, 256, moments.min(), moments.max());
        assertEquals(3, Arrays.stream(points.counts()[c]).sum(), "code " + code);
      }
    }
  }

  /// Spreading loses no pixel inside the range, and keeps the mean of what it spreads.
  @ParameterizedTest
  @MethodSource("lines")
  void spreadHistogramKeepsMassAndMean(Setup setup) {
    Normalized after = apply(setup, BATCH);
    double low = -2000;
    double high = 2000;
    int bins = 1 << 20;
    Histogram histogram = AfterHistogram.spread(after, bins, low, high);
    for (int c = 0; c < 3; c++) {
      double mass = 0;
      double first = 0;
      for (int i = 0; i < bins; i++) {
        mass += histogram.counts()[c][i];
        first += histogram.counts()[c][i] * (low + (i + 0.5) * histogram.binWidth());
      }
      assertEquals((double) after.moments(c).count(), mass, 1e-6);
      assertEquals(after.moments(c).mean(), first / mass, histogram.binWidth());
    }
  }

  @Test
  void batchNormStandardizesEachChannel() {
    Normalized after = apply(setup(Method.BATCH_NORM, ""), BATCH);
    for (int c = 0; c < 3; c++) {
      double variance = variance(BATCH.join(planesOfChannel(c)));
      assertEquals(0, after.moments(c).mean(), 1e-14);
      assertEquals(Math.sqrt(variance / (variance + 1e-5)), after.moments(c).std(), 1e-13);
    }
  }

  @Test
  void layerNormStandardizesEachImage() {
    Normalized after = apply(setup(Method.LAYER_NORM, ""), BATCH);
    for (int n = 0; n < BATCH.images(); n++) {
      int image = n;
      double[] all = BATCH.join(List.of(new int[] {n, 0}, new int[] {n, 1}, new int[] {n, 2}));
      double mean = Arrays.stream(all).average().orElseThrow();
      double expected = (0.25 - mean) / Math.sqrt(variance(all) + 1e-5);
      for (int c = 0; c < 3; c++) {
        assertEquals(expected, after.line(image, c).at(0.25), 1e-12);
      }
    }
  }

  @Test
  void instanceNormSendsAConstantPlaneToBetaExactly() {
    Setup setup = setup(Method.INSTANCE_NORM, "");
    Values values = setup.values().with("beta", 0.375);
    Normalized after = apply(setup.with(values), BATCH);
    assertEquals(0.375, after.line(0, 1).at(77 / 255.0));
  }

  @Test
  void gammaAndBetaMayDifferByChannel() {
    Setup setup = setup(Method.BATCH_NORM, "");
    Values values =
        setup.values().with("gamma", List.of(1.0, 2.0, -3.0)).with("beta", List.of(0.0, 0.5, 1.0));
    Normalized after = apply(setup.with(values), BATCH);
    assertEquals(0.5, after.moments(1).mean(), 1e-13);
    assertEquals(3, after.moments(2).std(), 1e-3);
    assertTrue(after.line(0, 2).scale() < 0);
  }

  @Test
  void zScorePutsEpsOutsideTheRoot() {
    Setup setup = setup(Method.Z_SCORE, "batch");
    Values values = setup.values().with("eps", 0.5);
    double[] red = BATCH.join(planesOfChannel(0));
    assertEquals(
        1 / (Math.sqrt(variance(red)) + 0.5),
        apply(setup.with(values), BATCH).line(0, 0).scale(),
        1e-12);
  }

  @Test
  void datasetZScoreUsesTheDatasetAndNotTheBatch() {
    double[] red = DATASET.join(planesOf(DATASET, 0));
    double mean = Arrays.stream(red).average().orElseThrow();
    assertEquals(0, apply(setup(Method.Z_SCORE, "dataset"), BATCH).line(0, 0).at(mean), 1e-7);
  }

  @Test
  void minMaxReachesBothEnds() {
    Setup setup = setup(Method.MIN_MAX, "image");
    Values values = setup.values().with("lo", -1).with("hi", 1);
    Normalized after = apply(setup.with(values), BATCH);
    for (int n = 0; n < BATCH.images(); n++) {
      double[] all = BATCH.join(List.of(new int[] {n, 0}, new int[] {n, 1}, new int[] {n, 2}));
      assertEquals(-1, after.line(n, 0).at(Arrays.stream(all).min().orElseThrow()));
      assertEquals(1, after.line(n, 0).at(Arrays.stream(all).max().orElseThrow()), 1e-6);
    }
  }

  @Test
  void fixedRangeAndConstantsIgnoreTheData() {
    assertEquals(-1, apply(setup(Method.FIXED, ""), BATCH).line(0, 0).at(0));
    assertEquals(1, apply(setup(Method.FIXED, ""), BATCH).line(0, 0).at(1));
    Normalized imageNet = apply(setup(Method.CONSTANTS, ""), BATCH);
    assertEquals(-2.1179, imageNet.line(0, 0).at(0), 5e-5);
    assertEquals(2.2489, imageNet.line(0, 0).at(1), 5e-5);
    assertEquals(2.6400, imageNet.line(3, 2).at(1), 5e-5);
  }

  @Test
  void globalResponseFollowsThePaper() {
    Setup setup = setup(Method.GRN, "");
    Values values = setup.values().with("gamma", 2).with("beta", 0.25);
    Normalized after = apply(setup.with(values), BATCH);
    for (int n = 0; n < BATCH.images(); n++) {
      double[] norms = new double[3];
      for (int c = 0; c < 3; c++) {
        norms[c] = Math.sqrt(Arrays.stream(BATCH.pixels[n][c]).map(x -> x * x).sum());
      }
      double mean = Arrays.stream(norms).average().orElseThrow();
      for (int c = 0; c < 3; c++) {
        double x = 0.3;
        double expected = 2 * (x * (norms[c] / (mean + 1e-6))) + 0.25 + x;
        assertEquals(expected, after.line(n, c).at(x), 1e-12);
      }
    }
    Normalized identity = apply(setup, BATCH);
    assertEquals(0.3, identity.line(1, 1).at(0.3));
  }

  @Test
  void aWrongParameterIsOneClearSentence() {
    Values values = Values.defaults(Method.BATCH_NORM.rule());
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> values.with("epsilon", 1))
            .getMessage()
            .contains("gamma, beta, eps"));
    assertThrows(IllegalArgumentException.class, () -> values.with("eps", -1));
    assertThrows(IllegalArgumentException.class, () -> values.with("gamma", Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Values.parse("1,x"));
    assertThrows(IllegalArgumentException.class, () -> Values.parse("1,,2"));
    assertThrows(IllegalArgumentException.class, () -> Method.of("batchnorm"));
    assertThrows(IllegalArgumentException.class, () -> Method.Z_SCORE.over("images"));
    assertEquals(List.of(0.5, -1e-5), Values.parse("0.5, -1e-5"));
  }

  @Test
  void everyMethodExplainsItself() {
    for (Method method : Method.values()) {
      assertFalse(method.summary().isBlank());
      for (Over over : method.overs()) {
        assertTrue(Setup.defaults(method).with(over).formula().text().startsWith("y = "));
      }
      for (Parameter parameter : Values.defaults(method.rule()).parameters()) {
        assertFalse(parameter.description().isBlank());
        for (double value : parameter.defaults()) {
          assertTrue(parameter.accepted().contains(value));
        }
      }
    }
  }

  private static Setup setup(Method method, String over) {
    return Setup.defaults(method).with(method.over(over));
  }

  private static Normalized apply(Setup setup, TestPlanes planes) {
    return Normalized.of(planes, GroupMoments.of(setup, planes, DATASET), setup);
  }

  private static double[] moved(Normalized after, int channel) {
    List<Double> values = new ArrayList<>();
    for (int n = 0; n < BATCH.images(); n++) {
      for (double x : BATCH.pixels[n][channel]) {
        values.add(after.line(n, channel).at(x));
      }
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static List<int[]> planesOfChannel(int channel) {
    return planesOf(BATCH, channel);
  }

  private static List<int[]> planesOf(TestPlanes planes, int channel) {
    List<int[]> all = new ArrayList<>();
    for (int n = 0; n < planes.images(); n++) {
      all.add(new int[] {n, channel});
    }
    return all;
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / values.length;
  }
}
