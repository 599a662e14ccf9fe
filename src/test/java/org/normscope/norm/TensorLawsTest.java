package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.normscope.job.Progress;
import org.normscope.stats.Histogram;
import org.normscope.stats.Moments;
import org.normscope.tensor.Box;
import org.normscope.tensor.Shape;
import org.normscope.tensor.SharedAxes;
import org.normscope.tensor.Tensor;

/// Laws over every method of the registry, every choice of its axes, conventions and options.
final class TensorLawsTest {
  private static final Shape SHAPE = new Shape(3, 3, 4, 5);

  static Stream<Setup> setups() {
    return Setups.all();
  }

  static Stream<Setup> lines() {
    return setups().filter(setup -> setup.line(SHAPE.c()));
  }

  static Stream<Setup> pixels() {
    return setups().filter(setup -> !setup.line(SHAPE.c()));
  }

  /// Perturb one element: what its declaration says may change does change, and nothing else.
  @ParameterizedTest
  @MethodSource("setups")
  void onlyWhatIsDeclaredIsInfluenced(Setup setup) {
    Tensor before = random(7);
    Tensor plain = NormalizedTensor.of(setup, before);
    for (int at : new int[] {0, 17, 64, 100, SHAPE.size() - 1}) {
      double[] changed = before.toArray();
      changed[at] = 1.5;
      Tensor after = NormalizedTensor.of(setup, Tensor.of(SHAPE, changed));
      forEach((n, c, h, w) -> {
        int i = SHAPE.offset(n, c, h, w);
        Box reach = setup.axes().reach(n, c, h, w, SHAPE);
        boolean member = i == at || contains(reach, at);
        boolean moved = plain.at(i) != after.at(i);
        // The smallest value of a group lands on lo whatever the largest is.
        boolean pinned = i != at && before.at(i) == least(before, reach);
        if (!pinned) {
          assertEquals(member, moved, SHAPE.position(i) + " when " + SHAPE.position(at) + " moves");
        } else {
          assertTrue(member || !moved, SHAPE.position(i));
        }
      });
    }
  }

  /// The same images as counts and as a tensor: one answer, to rounding.
  @ParameterizedTest
  @MethodSource("lines")
  void countsAndPixelsAgree(Setup setup) {
    for (int bits : new int[] {8, 16}) {
      TestPlanes planes = TestPlanes.ofOneSize(3, SHAPE.n(), SHAPE.plane(), bits);
      Tensor tensor = tensor(planes);
      Normalized counts = Normalized.of(planes, GroupMoments.of(setup, planes, planes), setup);
      Tensor pixels = NormalizedTensor.of(setup, tensor);
      forEach((n, c, h, w) -> {
        int i = SHAPE.offset(n, c, h, w);
        double expected = pixels.at(i);
        assertEquals(
            expected,
            counts.line(n, c).at(tensor.at(i)),
            1e-11 * Math.max(1, Math.abs(expected)),
            SHAPE.position(i));
      });
      List<Moments> after = NormalizedTensor.perChannel(pixels);
      for (int c = 0; c < SHAPE.c(); c++) {
        assertClose(after.get(c), counts.moments(c));
      }
    }
  }

  /// Images one after the other are the tensor of all of them: same moments, same histogram.
  @ParameterizedTest
  @MethodSource("pixels")
  void imagesOneByOneAreTheTensor(Setup setup) throws IOException {
    Tensor all = random(11);
    Tensor expected = NormalizedTensor.of(setup, all);
    NormalizedPixels after =
        NormalizedPixels.of(setup, List.of("R", "G", "B"), new EachImage(all), Progress.NONE);
    List<Moments> moments = NormalizedTensor.perChannel(expected);
    double low = moments.stream().mapToDouble(Moments::min).min().orElseThrow();
    double high = moments.stream().mapToDouble(Moments::max).max().orElseThrow();
    Histogram histogram = after.points(16, low, high);
    Bins bins = new Bins(low, high, 16);
    double[][] counts = new double[SHAPE.c()][16];
    forEach((n, c, h, w) -> counts[c][bins.place(expected.at(n, c, h, w)) - 1]++);
    for (int c = 0; c < SHAPE.c(); c++) {
      assertClose(moments.get(c), after.moments(c));
      assertArrayEquals(counts[c], histogram.counts()[c]);
      assertEquals(0, histogram.below()[c] + histogram.above()[c]);
    }
    Histogram half = after.spread(16, (low + high) / 2, high);
    assertEquals(
        SHAPE.n() * SHAPE.plane(), Arrays.stream(half.counts()[0]).sum() + half.below()[0]);
    for (int n = 0; n < SHAPE.n(); n++) {
      Tensor image = after.tensor(n);
      assertArrayEquals(
          Arrays.copyOfRange(expected.toArray(), n * SHAPE.image(), (n + 1) * SHAPE.image()),
          image.toArray());
    }
  }

  /// At the ends of what the sliders and the command line accept, results are finite and both paths
  /// still agree; or there is a sentence.
  @ParameterizedTest
  @MethodSource("setups")
  void parametersAtTheEndsOfTheirRanges(Setup setup) {
    TestPlanes planes = TestPlanes.ofOneSize(5, SHAPE.n(), SHAPE.plane(), 8);
    Tensor tensor = tensor(planes);
    for (Parameter parameter : setup.values().parameters()) {
      Interval accepted = parameter.accepted();
      Interval slider = parameter.slider().orElse(accepted);
      for (double end :
          new double[] {accepted.low(), accepted.high(), slider.low(), slider.high()}) {
        Setup extreme = setup.with(setup.values().with(parameter.id(), end));
        Tensor pixels;
        try {
          pixels = NormalizedTensor.of(extreme, tensor);
        } catch (IllegalArgumentException e) {
          assertTrue(e.getMessage().contains(" "), e.getMessage());
          continue;
        }
        if (!extreme.line(SHAPE.c())) {
          continue;
        }
        Normalized counts =
            Normalized.of(planes, GroupMoments.of(extreme, planes, planes), extreme);
        forEach((n, c, h, w) -> {
          double expected = pixels.at(n, c, h, w);
          assertEquals(
              expected,
              counts.line(n, c).at(tensor.at(n, c, h, w)),
              1e-9 * Math.max(1, Math.abs(expected)),
              parameter.id() + " = " + end);
        });
      }
    }
  }

  /// Any split of a group into parts, merged, equals the whole.
  @Test
  void mergedMomentsAreThoseOfTheWhole() {
    double[] values = random(13).toArray();
    for (double offset : new double[] {0, 1e6}) {
      double[] moved = Arrays.stream(values).map(x -> x + offset).toArray();
      Moments whole = moments(moved, 0, moved.length);
      for (int cut : new int[] {1, 2, 50, 99, moved.length - 1}) {
        Moments merged = moments(moved, 0, cut).and(moments(moved, cut, moved.length));
        assertClose(whole, merged);
        assertClose(merged, moments(moved, cut, moved.length).and(moments(moved, 0, cut)));
      }
    }
  }

  /// Merging the groups of single planes gives the groups of any axes.
  @ParameterizedTest
  @MethodSource("lines")
  void groupsAreTheirPlanesMerged(Setup setup) {
    SharedAxes axes = setup.axes();
    if (!axes.any()) {
      return;
    }
    TestPlanes planes = TestPlanes.random(9, 4);
    GroupMoments groups = GroupMoments.of(setup, planes, planes);
    for (int n = 0; n < planes.images(); n++) {
      for (int c = 0; c < 3; c++) {
        int group = axes.group(n, c, 3);
        Moments merged =
            IntStream.range(0, planes.images() * 3)
                .filter(i -> axes.group(i / 3, i % 3, 3) == group)
                .mapToObj(i -> planes.plane(i / 3, i % 3).moments())
                .reduce(Moments::and)
                .orElseThrow();
        assertClose(merged, groups.of(n, c));
      }
    }
  }

  private static void assertClose(Moments expected, Moments actual) {
    double scale = Math.max(1, Math.abs(expected.mean()));
    assertEquals(expected.count(), actual.count());
    assertEquals(expected.mean(), actual.mean(), 1e-13 * scale);
    assertEquals(expected.variance(), actual.variance(), 1e-9 * Math.max(1, expected.variance()));
    assertEquals(expected.min(), actual.min(), 1e-11 * Math.max(1, Math.abs(expected.min())));
    assertEquals(expected.max(), actual.max(), 1e-11 * Math.max(1, Math.abs(expected.max())));
  }

  private static Moments moments(double[] values, int from, int to) {
    Shape shape = new Shape(1, 1, 1, to - from);
    return NormalizedTensor.perChannel(Tensor.of(shape, Arrays.copyOfRange(values, from, to)))
        .getFirst();
  }

  private static Tensor random(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return Tensor.of(SHAPE, random.doubles(SHAPE.size()).map(x -> x + 0.01).toArray());
  }

  private static Tensor tensor(TestPlanes planes) {
    double[] values = new double[SHAPE.size()];
    forEach(
        (n, c, h, w) -> values[SHAPE.offset(n, c, h, w)] = planes.pixels[n][c][h * SHAPE.w() + w]);
    return Tensor.of(SHAPE, values);
  }

  private static boolean contains(Box box, int offset) {
    return box.contains(
        offset / SHAPE.image(),
        offset / SHAPE.plane() % SHAPE.c(),
        offset / SHAPE.w() % SHAPE.h(),
        offset % SHAPE.w());
  }

  private static double least(Tensor tensor, Box box) {
    double[] least = {Double.POSITIVE_INFINITY};
    box.runs(
        SHAPE,
        (_, from, to) -> {
          for (int i = from; i < to; i++) {
            least[0] = Math.min(least[0], tensor.at(i));
          }
        });
    return least[0];
  }

  private interface Visitor {
    void visit(int n, int c, int h, int w);
  }

  private static void forEach(Visitor visitor) {
    for (int n = 0; n < SHAPE.n(); n++) {
      for (int c = 0; c < SHAPE.c(); c++) {
        for (int h = 0; h < SHAPE.h(); h++) {
          for (int w = 0; w < SHAPE.w(); w++) {
            visitor.visit(n, c, h, w);
          }
        }
      }
    }
  }
}
