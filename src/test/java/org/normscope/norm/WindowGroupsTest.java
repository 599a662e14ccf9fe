package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.normscope.stats.Histogram;
import org.normscope.stats.Moments;
import org.normscope.tensor.Axis;
import org.normscope.tensor.Shape;
import org.normscope.tensor.SharedAxes;
import org.normscope.tensor.Tensor;
import org.normscope.tensor.Window;

/// Local response norm value by value, where zeros are left out and where they are not.
final class WindowGroupsTest {
  // Planes of more than a tile; one of them is all zeros, one has none.
  private static final Shape SHAPE = new Shape(2, 6, 29, 23);
  private static final List<String> NAMES = List.of("0", "1", "2", "3", "4", "5");
  private static final Bins BINS = new Bins(0, 0.5, 9);

  @ParameterizedTest
  @CsvSource({"LRN, 1", "LRN, 4", "LRN, 5", "LRN, 11", "PITFALL_LRN_ROWS, 3"})
  void valuesMomentsAndCountsAreThoseOfTheFormula(Method method, int size) {
    Tensor input = Tensor.of(SHAPE, values());
    NormalizedBatch earlier = null;
    // The second and the third take from the ones before what does not depend on the size.
    for (int n : new int[] {2, size, size + 1}) {
      Setup setup = Setup.opening(method);
      setup = setup.with(setup.values().with("size", n));
      double[] expected = byFormula(setup, n, input);
      earlier = NormalizedBatch.of(BatchMoments.of(input, NAMES), setup, earlier);
      earlier = NormalizedBatch.of(earlier.before(), setup, earlier);
      assertArrayEquals(expected, NormalizedTensor.of(setup, input).toArray(), 1e-15);
      assertSame(Tensor.of(SHAPE, expected), earlier);
    }
  }

  /// Equal values add up to more than their number times one of them, where sums round up.
  @Test
  void noSumIsLargerThanTheLargestSays() {
    SplittableRandom random = new SplittableRandom(9);
    Shape shape = new Shape(1, 15, 1, 1);
    for (int size = 1; size < 16; size++) {
      Setup setup = Setup.opening(Method.LRN);
      setup = setup.with(setup.values().with("size", size));
      for (int round = 0; round < 200; round++) {
        double[] values = new double[shape.size()];
        Arrays.fill(values, random.nextDouble());
        WindowGroups groups = new WindowGroups(setup, Tensor.of(shape, values), null);
        for (int c = 0; c < shape.c(); c++) {
          assertTrue(groups.sums(c)[0] <= groups.most(), size + " of " + values[0]);
        }
      }
    }
  }

  @Test
  void aSizeThatComesBackIsNotComputedAgain() {
    Tensor input = Tensor.of(SHAPE, values());
    WindowGroups three = ofSize(3, input, null);
    WindowGroups again = ofSize(3, input, ofSize(5, input, three));
    Assertions.assertSame(three.sums(1), again.sums(1));
    Assertions.assertNotSame(three.sums(1), ofSize(3, Tensor.of(SHAPE, values()), again).sums(1));
  }

  /// There may be many, each with groups of its own.
  @Test
  void ofASingleImageTheLatestSizeIsKept() {
    double[] values = new SplittableRandom(9).doubles(16).toArray();
    Tensor input = Tensor.of(new Shape(1, 4, 2, 2), values);
    WindowGroups three = ofSize(3, input, null);
    WindowGroups again = ofSize(3, input, ofSize(5, input, three));
    Assertions.assertNotSame(three.sums(1), again.sums(1));
  }

  @Test
  void whatWasNotAskedForLongestIsForgotten() {
    KeptSums kept = new KeptSums(6);
    double[][] one = kept.of(new Window(Axis.C, 1, 1), () -> new double[2][2]);
    kept.of(new Window(Axis.C, 2, 2), () -> new double[1][2]);
    Assertions.assertSame(one, kept.of(new Window(Axis.C, 1, 1), () -> new double[0][]));
    // The second one is older than the first now.
    kept.of(new Window(Axis.C, 3, 3), () -> new double[1][2]);
    Assertions.assertSame(one, kept.of(new Window(Axis.C, 1, 1), () -> new double[0][]));
    double[][] other = new double[1][2];
    Assertions.assertSame(other, kept.of(new Window(Axis.C, 2, 2), () -> other));
    double[][] large = new double[3][3];
    Assertions.assertSame(large, kept.of(new Window(Axis.C, 4, 4), () -> large));
    Assertions.assertSame(large, kept.of(new Window(Axis.C, 4, 4), () -> new double[0][]));
  }

  private static WindowGroups ofSize(int size, Tensor input, WindowGroups earlier) {
    Setup setup = Setup.opening(Method.LRN);
    return new WindowGroups(setup.with(setup.values().with("size", size)), input, earlier);
  }

  /// Zero times infinity is no number: such a zero is not left out.
  @Test
  void aZeroThatDoesNotStayIsRefused() {
    Setup setup = Setup.opening(Method.LRN);
    Setup extreme = setup.with(setup.values().with("k", 1e-12).with("beta", 1000));
    BatchMoments zeros = BatchMoments.of(Tensor.of(SHAPE, new double[SHAPE.size()]), NAMES);
    assertThrows(IllegalArgumentException.class, () -> NormalizedBatch.of(zeros, extreme, null));
  }

  private static void assertSame(Tensor expected, NormalizedBatch actual) {
    List<Moments> moments = NormalizedTensor.perChannel(expected);
    Histogram histogram = actual.points(BINS.bins(), BINS.low(), BINS.high());
    for (int c = 0; c < SHAPE.c(); c++) {
      assertEquals(moments.get(c).count(), actual.moments(c).count());
      assertEquals(moments.get(c).min(), actual.moments(c).min(), 1e-15);
      assertEquals(moments.get(c).max(), actual.moments(c).max(), 1e-15);
      assertEquals(moments.get(c).mean(), actual.moments(c).mean(), 1e-15);
      assertEquals(moments.get(c).variance(), actual.moments(c).variance(), 1e-15);
      assertArrayEquals(counts(expected, c), histogram.counts()[c]);
    }
  }

  private static double[] counts(Tensor tensor, int c) {
    double[] counts = new double[BINS.bins() + 2];
    SharedAxes.PER_CHANNEL
        .box(0, c, 0, 0, SHAPE)
        .runs(
            SHAPE,
            (_, from, to) -> {
              for (int i = from; i < to; i++) {
                counts[BINS.place(tensor.at(i))]++;
              }
            });
    return Arrays.copyOfRange(counts, 1, counts.length - 1);
  }

  // y = x / (k + alpha / size * sum of x^2)^beta, over channels or over rows.
  private static double[] byFormula(Setup setup, int size, Tensor input) {
    boolean rows = setup.method() != Method.LRN;
    double[] output = new double[SHAPE.size()];
    Values values = setup.values();
    for (int n = 0; n < SHAPE.n(); n++) {
      for (int c = 0; c < SHAPE.c(); c++) {
        for (int h = 0; h < SHAPE.h(); h++) {
          for (int w = 0; w < SHAPE.w(); w++) {
            double squares = 0;
            for (int d = -(size / 2); d <= (size - 1) / 2; d++) {
              int other = (rows ? h : c) + d;
              if (other >= 0 && other < (rows ? SHAPE.h() : SHAPE.c())) {
                double x = rows ? input.at(n, c, other, w) : input.at(n, other, h, w);
                squares += x * x;
              }
            }
            double base = values.get("k") + values.get("alpha") / size * squares;
            output[SHAPE.offset(n, c, h, w)] =
                input.at(n, c, h, w) * Math.pow(base, -values.get("beta"));
          }
        }
      }
    }
    return output;
  }

  private static double[] values() {
    SplittableRandom random = new SplittableRandom(8);
    double[] values = new double[SHAPE.size()];
    for (int i = 0; i < values.length; i++) {
      int plane = i / SHAPE.plane();
      double x = plane == 3 ? 0.5 + random.nextDouble() : random.nextDouble() - 0.6;
      values[i] = plane == 4 ? 0 : Math.max(0, x);
    }
    return values;
  }
}
