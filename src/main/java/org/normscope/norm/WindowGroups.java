package org.normscope.norm;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;
import org.normscope.tensor.Window;

/// The figures of groups of neighbours along one axis, one group a value: the sums of their
/// squares. They depend on no parameter but the window's size, so they are kept while a slider
/// moves, and those of other sizes too: its slider comes back to them.
///
/// A zero stays a zero whatever it is divided by, and the half of what ReLU leaves are zeros: in a
/// plane that has many, the others are kept side by side, and only they are looked at.
final class WindowGroups implements PixelGroups {
  // As a share of a plane: fewer are not worth a copy of the others.
  private static final double FEW = 0.125;
  // By which a sum of equal numbers is more than their product, at most.
  private static final double ROUNDED = 1e-9;
  // 256 MiB of them: of feature maps of 16 images of 128x128, those of a dozen sizes.
  private static final long MOST_SUMS = 1L << 25;

  private final Window window;
  private final Tensor input;
  // The tensor seen as blocks of `length` rows of `inner` values; a window takes one value of each
  // of some rows.
  private final int length;
  private final int inner;
  // A plane each: its values but zeros, null where it has few; the sums of their windows.
  private final double[][] values;
  private final double[][] sums;
  private final KeptSums kept;
  // Of all values, the largest square.
  private final double largest;

  /// @param earlier of any window, from which is taken what does not depend on it; null where there
  ///   is none
  WindowGroups(Setup setup, Tensor input, WindowGroups earlier) {
    this.window = setup.axes().window().orElseThrow();
    this.input = input;
    Shape shape = input.shape();
    this.length = shape.of(window.axis());
    this.inner = PixelGroups.inner(window.axis(), shape);
    if (earlier != null && earlier.input == input) {
      this.values = earlier.values;
      this.largest = earlier.largest;
      this.kept = earlier.kept;
    } else {
      this.values = new double[shape.n() * shape.c()][];
      this.largest =
          IntStream.range(0, values.length).parallel().mapToDouble(this::pick).max().orElseThrow();
      // Of images that come one by one, each has groups of its own: all of them would keep theirs.
      this.kept = new KeptSums(shape.n() > 1 ? MOST_SUMS : 0);
    }
    Precision.checked(most());
    this.sums = kept.of(window, this::compute);
  }

  @Override
  public boolean isOf(Setup setup, Tensor other) {
    return other == input
        && window.equals(setup.axes().window().orElse(null))
        && PixelGroups.windows(setup.axes(), input.shape());
  }

  @Override
  public Tiles applied(Setup plain) {
    return new AppliedWindows(plain, this);
  }

  /// What the groups are of.
  Tensor input() {
    return input;
  }

  /// True when none of a plane is left out.
  boolean whole(int plane) {
    return values[plane] == null;
  }

  /// Values of a plane that are looked at.
  int size(int plane) {
    return sums[plane].length;
  }

  /// Those that are looked at, of a plane that is not [#whole].
  double[] values(int plane) {
    return values[plane];
  }

  /// The sums of squares in the windows of those that are looked at.
  double[] sums(int plane) {
    return sums[plane];
  }

  /// No sum of squares in a window is larger.
  double most() {
    long values = Math.min(window.below() + window.above() + 1L, length);
    return largest * values * (1 + ROUNDED);
  }

  /// Computes the sums of squares in the windows of some values, zeros or not.
  ///
  /// @param first offset of the first of them in the tensor
  void sum(int first, double[] into, int size) {
    Arrays.fill(into, 0, size, 0);
    int done = 0;
    while (done < size) {
      int row = (first + done) / inner;
      int column = (first + done) - row * inner;
      int end = Math.min(size, done + inner - column);
      int k = row % length;
      for (int j = from(k); j < to(k); j++) {
        int at = (row - k + j) * inner + column - done;
        for (int i = done; i < end; i++) {
          double x = input.at(at + i);
          into[i] += x * x;
        }
      }
      done = end;
    }
  }

  private int from(int k) {
    return Math.max(0, k - window.below());
  }

  private int to(int k) {
    return (int) Math.min(length, (long) k + window.above() + 1);
  }

  // The largest square of a plane.
  private double pick(int plane) {
    int size = input.shape().plane();
    int first = plane * size;
    int others = 0;
    double most = 0;
    for (int i = first; i < first + size; i++) {
      others += input.at(i) == 0 ? 0 : 1;
      most = Math.max(most, input.at(i) * input.at(i));
    }
    if (size - others < FEW * size) {
      return most;
    }
    double[] picked = new double[others];
    int next = 0;
    for (int i = first; next < others; i++) {
      picked[next] = input.at(i);
      next += input.at(i) == 0 ? 0 : 1;
    }
    values[plane] = picked;
    return most;
  }

  private double[][] compute() {
    double[][] all = new double[values.length][];
    // Planes whose values are neighbours go together.
    int together = Math.max(1, length * inner / input.shape().plane());
    IntStream.range(0, values.length / together)
        .parallel()
        .forEach(i -> compute(all, i * together, (i + 1) * together));
    return all;
  }

  // The sums of some planes. Tile by tile, which are laid where they are near: tiles of planes
  // whose size is a power of two drive each other out of the cache.
  private void compute(double[][] all, int from, int to) {
    int plane = input.shape().plane();
    for (int i = from; i < to; i++) {
      all[i] = new double[values[i] == null ? plane : values[i].length];
    }
    int[] filled = new int[to - from];
    double[][] x = new double[to - from][Tiles.SIZE];
    double[][] squares = new double[to - from][Tiles.SIZE];
    double[] some = new double[Tiles.SIZE];
    for (int at = 0; at < plane; at += Tiles.SIZE) {
      int size = Math.min(Tiles.SIZE, plane - at);
      for (int i = 0; i < filled.length; i++) {
        input.copy((from + i) * plane + at, x[i], size);
        square(x[i], squares[i]);
      }
      for (int i = 0; i < filled.length; i++) {
        if (inner < plane) {
          sum((from + i) * plane + at, some, size);
        } else {
          sum(from + i, squares, i, some);
        }
        int looked = values[from + i] == null ? size : pick(x[i], some, size);
        System.arraycopy(some, 0, all[from + i], filled[i], looked);
        filled[i] += looked;
      }
    }
  }

  private static void square(double[] x, double[] squares) {
    for (int i = 0; i < squares.length; i++) {
      squares[i] = x[i] * x[i];
    }
  }

  // Where a window is of whole planes: of tile i of these, in the order of [#sum].
  private void sum(int plane, double[][] squares, int i, double[] into) {
    int apart = inner / input.shape().plane();
    int k = plane / apart % length;
    Arrays.fill(into, 0);
    for (int j = from(k); j < to(k); j++) {
      add(squares[i + (j - k) * apart], into);
    }
  }

  private static void add(double[] values, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += values[i];
    }
  }

  // The sums whose values are not zero, to the front. No branch, for none could be foreseen.
  private static int pick(double[] x, double[] some, int size) {
    int next = 0;
    for (int i = 0; i < size; i++) {
      some[next] = some[i];
      next += x[i] == 0 ? 0 : 1;
    }
    return next;
  }
}
