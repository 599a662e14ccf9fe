package org.normscope.tensor;

/// Sizes of a batch in PyTorch's order, NCHW.
///
/// @param n images
/// @param c channels
/// @param h rows
/// @param w columns
public record Shape(int n, int c, int h, int w) {
  // Some virtual machines cannot make the last few lengths.
  private static final long MOST = Integer.MAX_VALUE - 8L;

  /// @throws IllegalArgumentException when an axis is empty, or there are more than 2,147,483,639
  ///   elements
  public Shape {
    if (n < 1 || c < 1 || h < 1 || w < 1) {
      throw new IllegalArgumentException(
          "a tensor of shape %s has no elements".formatted(text(n, c, h, w)));
    }
    // Compared step by step: the product of four ints does not fit a long.
    if ((long) n * c > MOST || (long) h * w > MOST || (long) n * c > MOST / ((long) h * w)) {
      throw new IllegalArgumentException(
          "a tensor of shape %s has more than %,d elements".formatted(text(n, c, h, w), MOST));
    }
  }

  /// Number of elements, `n * c * h * w`.
  public int size() {
    return n * c * h * w;
  }

  /// Elements of one plane, `h * w`.
  public int plane() {
    return h * w;
  }

  /// Elements of one image, `c * h * w`.
  public int image() {
    return c * h * w;
  }

  /// Length of an axis.
  public int of(Axis axis) {
    return switch (axis) {
      case N -> n;
      case C -> c;
      case H -> h;
      case W -> w;
    };
  }

  /// Where an element lies in row-major order.
  public int offset(int ni, int ci, int hi, int wi) {
    return ((ni * c + ci) * h + hi) * w + wi;
  }

  /// The position of the element at an offset, as text: `[0, 2, 1, 3]`.
  public String position(int offset) {
    return text(offset / image(), offset / plane() % c, offset / w % h, offset % w);
  }

  /// As PyTorch prints it: `[2, 3, 4, 5]`.
  @Override
  public String toString() {
    return text(n, c, h, w);
  }

  private static String text(int n, int c, int h, int w) {
    return "[" + n + ", " + c + ", " + h + ", " + w + "]";
  }
}
