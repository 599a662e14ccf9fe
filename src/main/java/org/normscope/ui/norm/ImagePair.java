package org.normscope.ui.norm;

import org.normscope.image.Thumbnail;
import org.normscope.norm.Normalized;

/// One image of the batch before and after the method, as pictures.
///
/// @param image its place in the batch
/// @param name its name
/// @param width pixels in a row of both pictures
/// @param height rows
/// @param before RGB bytes as they are
/// @param after RGB bytes after the method, the shown range stretched to 0..255
public record ImagePair(
    int image, String name, int width, int height, byte[] before, byte[] after) {

  /// Moves the pixels of a preview along the lines of its image.
  static ImagePair of(
      int image, String name, Thumbnail thumbnail, Normalized normalized, ShownRange shown) {
    int channels = normalized.planes().channels().size();
    byte[][] tables = new byte[3][256];
    for (int c = 0; c < 3; c++) {
      for (int code = 0; code < 256; code++) {
        double y = normalized.line(image, Math.min(c, channels - 1)).at(code / 255.0);
        tables[c][code] = (byte) shown.code(y);
      }
    }
    byte[] before = (channels == 1 ? thumbnail.gray() : thumbnail).rgb();
    byte[] after = new byte[before.length];
    for (int i = 0; i < before.length; i++) {
      after[i] = tables[i % 3][before[i] & 0xff];
    }
    return new ImagePair(image, name, thumbnail.width(), thumbnail.height(), before, after);
  }
}
