package org.normscope.tensor;

/// A batch of images or feature maps, NCHW, in `double`. Every element is finite.
public final class Tensor {
  private final Shape shape;
  private final double[] values;

  private Tensor(Shape shape, double[] values) {
    this.shape = shape;
    this.values = values;
  }

  /// A tensor of these values.
  ///
  /// @param values elements in row-major order; not copied, so the caller lets go of them
  /// @throws IllegalArgumentException when their number does not fit the shape, or one is NaN or
  ///   infinite: it is named by its position, and not spread over all that share its statistic
  public static Tensor of(Shape shape, double[] values) {
    if (values.length != shape.size()) {
      throw new IllegalArgumentException(
          "shape %s needs %,d values, not %,d".formatted(shape, shape.size(), values.length));
    }
    int bad = firstNotFinite(values);
    if (bad >= 0) {
      throw new IllegalArgumentException(
          "the value at %s (n, c, h, w) is %s; only finite numbers can be normalized"
              .formatted(shape.position(bad), values[bad]));
    }
    return new Tensor(shape, values);
  }

  /// Where the first value is that is NaN or infinite; -1 where all are finite.
  public static int firstNotFinite(double[] values) {
    double first = 0;
    double second = 0;
    int even = values.length & ~1;
    // A finite number times 0 is 0, any other NaN: quicker than to look at each.
    for (int i = 0; i < even; i += 2) {
      first += values[i] * 0;
      second += values[i + 1] * 0;
    }
    if (even < values.length) {
      first += values[even] * 0;
    }
    if (first + second == 0) {
      return -1;
    }
    int i = 0;
    while (Double.isFinite(values[i])) {
      i++;
    }
    return i;
  }

  /// Its sizes.
  public Shape shape() {
    return shape;
  }

  /// The element at an offset in row-major order.
  public double at(int offset) {
    return values[offset];
  }

  /// The element at a position.
  public double at(int n, int c, int h, int w) {
    return values[shape.offset(n, c, h, w)];
  }

  /// Copies some elements that follow each other in row-major order.
  ///
  /// @param from offset of the first
  /// @param into where they go, from 0
  /// @param size how many
  public void copy(int from, double[] into, int size) {
    System.arraycopy(values, from, into, 0, size);
  }

  /// All elements in row-major order, a copy.
  public double[] toArray() {
    return values.clone();
  }
}
