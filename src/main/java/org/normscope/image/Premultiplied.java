package org.normscope.image;

/// Undoes the multiplication of colours with alpha, as Pillow's `RGBa` to `RGBA` does.
final class Premultiplied {
  private Premultiplied() {}

  /// Overwrites the samples.
  static void undo(Pixels pixels) {
    switch (pixels.samples()) {
      case Pixels.Bytes(byte[] data, int stride) -> {
        for (int p = 0; p + stride <= data.length; p += stride) {
          int alpha = data[p + stride - 1] & 0xff;
          for (int c = 0; c < stride - 1; c++) {
            data[p + c] = (byte) undo(data[p + c] & 0xff, alpha, 255);
          }
        }
      }
      case Pixels.Shorts(short[] data, int stride) -> {
        for (int p = 0; p + stride <= data.length; p += stride) {
          int alpha = data[p + stride - 1] & 0xffff;
          for (int c = 0; c < stride - 1; c++) {
            data[p + c] = (short) undo(data[p + c] & 0xffff, alpha, 65535);
          }
        }
      }
    }
  }

  private static long undo(int code, int alpha, int most) {
    return alpha == 0 || alpha == most ? code : Math.min(most, (long) most * code / alpha);
  }
}
