package org.normscope.ui.norm;

import org.normscope.image.Thumbnail;
import org.normscope.norm.After;
import org.normscope.norm.Normalized;
import org.normscope.norm.NormalizedPixels;
import org.normscope.norm.NormalizedTensor;
import org.normscope.norm.Setup;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// One image of the batch before and after the method, as pictures.
///
/// @param image its place in the batch
/// @param name its name
/// @param width pixels in a row of both pictures
/// @param height rows
/// @param before RGB bytes as they are
/// @param after RGB bytes after the method, the shown range stretched to 0..255
/// @param onPreview true when the method was applied to the pixels of the preview, and not taken
///   from the whole image
public record ImagePair(
    int image, String name, int width, int height, byte[] before, byte[] after, boolean onPreview) {

  /// A preview before and after a method.
  ///
  /// @param setup the method as it was applied
  /// @param normalized the images after it
  static ImagePair of(
      int image,
      String name,
      Thumbnail thumbnail,
      Setup setup,
      After normalized,
      ShownRange shown) {
    int channels = normalized.channels().size();
    byte[] before = (channels == 1 ? thumbnail.gray() : thumbnail).rgb();
    byte[] after =
        switch (normalized) {
          case Normalized lines -> moved(before, image, channels, lines, shown);
          case NormalizedPixels _ ->
              applied(
                  before,
                  new Shape(1, channels, thumbnail.height(), thumbnail.width()),
                  setup,
                  shown);
        };
    return new ImagePair(
        image,
        name,
        thumbnail.width(),
        thumbnail.height(),
        before,
        after,
        normalized instanceof NormalizedPixels);
  }

  // Along the lines of the whole image.
  private static byte[] moved(
      byte[] before, int image, int channels, Normalized lines, ShownRange shown) {
    byte[][] tables = new byte[3][256];
    for (int c = 0; c < 3; c++) {
      for (int code = 0; code < 256; code++) {
        double y = lines.line(image, Math.min(c, channels - 1)).at(code / 255.0);
        tables[c][code] = (byte) shown.code(y);
      }
    }
    byte[] after = new byte[before.length];
    for (int i = 0; i < before.length; i++) {
      after[i] = tables[i % 3][before[i] & 0xff];
    }
    return after;
  }

  private static byte[] applied(byte[] before, Shape shape, Setup setup, ShownRange shown) {
    double[] values = new double[shape.size()];
    for (int c = 0; c < shape.c(); c++) {
      for (int p = 0; p < shape.plane(); p++) {
        values[c * shape.plane() + p] = (before[p * 3 + c] & 0xff) / 255.0;
      }
    }
    Tensor output = NormalizedTensor.of(setup, Tensor.of(shape, values));
    byte[] after = new byte[before.length];
    for (int i = 0; i < after.length; i++) {
      int channel = Math.min(i % 3, shape.c() - 1);
      after[i] = (byte) shown.code(output.at(channel * shape.plane() + i / 3));
    }
    return after;
  }
}
