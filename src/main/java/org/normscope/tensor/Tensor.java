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
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "the value at %s (n, c, h, w) is %s; only finite numbers can be normalized"
                .formatted(shape.position(i), values[i]));
      }
    }
    return new Tensor(shape, values);
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

  /// All elements in row-major order, a copy.
  public double[] toArray() {
    return values.clone();
  }
}
