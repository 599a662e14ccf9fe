package org.normscope.tensor;

/// A tensor of 2 images of 2 channels of 2x2 pixels whose means and stds are small whole numbers:
/// to be normalized by hand. Each plane has two values, one std below and one above its mean, so
/// that instance norm makes -1 and 1 of them (but for eps).
///
/// | image, channel | values | mean | std |
/// | --- | --- | --- | --- |
/// | 0, 0 | 1 1 5 5 | 3 | 2 |
/// | 0, 1 | 4 4 10 10 | 7 | 3 |
/// | 1, 0 | 0 0 2 2 | 1 | 1 |
/// | 1, 1 | 6 6 14 14 | 10 | 4 |
public final class HandTensor {
  private HandTensor() {}

  /// The tensor.
  public static Tensor get() {
    return Tensor.of(
        new Shape(2, 2, 2, 2), new double[] {1, 5, 5, 1, 4, 10, 10, 4, 0, 2, 2, 0, 6, 14, 14, 6});
  }
}
