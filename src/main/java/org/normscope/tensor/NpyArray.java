package org.normscope.tensor;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// An array as NumPy knows it: any number of axes, in row-major (C) order, values widened to
/// `double`. Every value is one that its type can hold, so that writing it cannot fail half way;
/// floats may be NaN or infinite.
public final class NpyArray {
  // Some virtual machines cannot make the last few lengths.
  private static final int MOST_VALUES = Integer.MAX_VALUE - 8;
  // NumPy's own limit.
  private static final int MOST_AXES = 64;

  private final Type type;
  private final List<Integer> shape;
  private final double[] values;

  /// What an element is in the file.
  public enum Type {
    /// IEEE 754 single precision, `<f4`.
    FLOAT32("<f4", 4, "numbers up to 3.4e38"),
    /// IEEE 754 double precision, `<f8`.
    FLOAT64("<f8", 8, "any number"),
    /// A code from 0 to 255, `|u1`.
    UINT8("|u1", 1, "whole numbers from 0 to 255");

    private final String code;
    private final int bytes;
    private final String range;

    Type(String code, int bytes, String range) {
      this.code = code;
      this.bytes = bytes;
      this.range = range;
    }

    /// NumPy's short code for it in little-endian order, as in a file's header.
    String code() {
      return code;
    }

    /// Bytes of one element.
    public int bytes() {
      return bytes;
    }

    /// True when a value is written as itself, or as the nearest `float`: not when it would become
    /// infinite, wrap around or lose its fraction.
    public boolean holds(double value) {
      return switch (this) {
        case FLOAT32 -> Double.isInfinite(value) || !Float.isInfinite((float) value);
        case FLOAT64 -> true;
        case UINT8 -> value >= 0 && value <= 255 && value == Math.rint(value);
      };
    }

    /// As NumPy calls it: `float32`.
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private NpyArray(Type type, List<Integer> shape, double[] values) {
    this.type = type;
    this.shape = shape;
    this.values = values;
  }

  /// An array of these values.
  ///
  /// @param shape lengths of its axes; none for a single number, and an axis may be empty
  /// @param values in row-major order; not copied, so the caller lets go of them
  /// @throws IllegalArgumentException when their number does not fit the shape, or the type cannot
  ///   hold one of them, which is named by its position
  public static NpyArray of(Type type, List<Integer> shape, double[] values) {
    NpyArray array = new NpyArray(type, List.copyOf(shape), values);
    if (count(shape) != values.length) {
      throw new IllegalArgumentException(
          "shape %s needs %,d values, not %,d".formatted(text(shape), count(shape), values.length));
    }
    for (int i = 0; i < values.length; i++) {
      if (!type.holds(values[i])) {
        throw new IllegalArgumentException(
            "the value at %s of the array is %s, but %s holds only %s"
                .formatted(array.position(i), values[i], type, type.range));
      }
    }
    return array;
  }

  /// How many values an array of this shape has; 1 without axes.
  ///
  /// @throws IllegalArgumentException when a length is negative, there are more than 64 axes or
  ///   more than 2,147,483,639 values
  static int count(List<Integer> shape) {
    if (shape.size() > MOST_AXES) {
      throw new IllegalArgumentException(
          "an array of %,d axes is more than NumPy's %d".formatted(shape.size(), MOST_AXES));
    }
    if (shape.stream().anyMatch(length -> length < 0)) {
      throw new IllegalArgumentException("shape %s has a negative length".formatted(text(shape)));
    }
    if (shape.contains(0)) {
      return 0;
    }
    int count = 1;
    for (int length : shape) {
      if (length > MOST_VALUES / count) {
        throw new IllegalArgumentException(
            "shape %s has more than %,d values".formatted(text(shape), MOST_VALUES));
      }
      count *= length;
    }
    return count;
  }

  /// A shape as Python writes it: `()`, `(3,)`, `(2, 3)`.
  static String text(List<Integer> shape) {
    StringJoiner lengths = new StringJoiner(", ", "(", shape.size() == 1 ? ",)" : ")");
    shape.forEach(length -> lengths.add(length.toString()));
    return lengths.toString();
  }

  /// What its elements are in a file.
  public Type type() {
    return type;
  }

  /// Lengths of its axes.
  public List<Integer> shape() {
    return shape;
  }

  /// Number of values.
  public int size() {
    return values.length;
  }

  /// The value at an offset in row-major order.
  public double at(int offset) {
    return values[offset];
  }

  /// All values in row-major order, a copy.
  public double[] toArray() {
    return values.clone();
  }

  /// All values, for who does not change them.
  double[] values() {
    return values;
  }

  /// The position of the value at an offset, as text: `[0, 1, 3, 2]`.
  public String position(int offset) {
    int[] steps = Walk.steps(shape);
    StringJoiner indices = new StringJoiner(", ", "[", "]");
    for (int axis = 0; axis < steps.length; axis++) {
      indices.add(Integer.toString(offset / steps[axis] % shape.get(axis)));
    }
    return indices.toString();
  }
}
