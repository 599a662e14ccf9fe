package org.normscope.norm;

import org.normscope.stats.Planes;
import org.normscope.tensor.Shape;

/// How large a batch is, as far as a method may refuse it.
///
/// @param images N
/// @param channels C
/// @param fewestPixels H·W of the smallest image
/// @param pixels H·W of all images together
public record BatchSize(int images, int channels, long fewestPixels, long pixels) {
  /// Of a tensor.
  public static BatchSize of(Shape shape) {
    return new BatchSize(shape.n(), shape.c(), shape.plane(), (long) shape.n() * shape.plane());
  }

  /// Of images of any sizes.
  public static BatchSize of(Planes planes) {
    return new BatchSize(
        planes.images(), planes.channels().size(), planes.fewestPixels(), planes.pixels());
  }

  /// The shape of a batch of one-pixel images, as PyTorch prints it.
  String onePixelShape() {
    return "[%d, %d, 1, 1]".formatted(pixels == images ? images : 1, channels);
  }
}
