package org.normscope.image;

/// Pillow's `convert("L")` of RGB (`Convert.c`, `L24`), and the same for 16 bits.
final class PillowGray {
  private PillowGray() {}

  /// Writes the gray codes to the beginning of the same array.
  static Pixels of(Pixels rgb) {
    int pixels = Math.toIntExact(rgb.count());
    Pixels.Samples gray =
        switch (rgb.samples()) {
          case Pixels.Bytes(byte[] data, int stride) -> {
            for (int i = 0, p = 0; i < pixels; i++, p += stride) {
              data[i] = (byte) luma(data[p] & 0xff, data[p + 1] & 0xff, data[p + 2] & 0xff);
            }
            yield new Pixels.Bytes(data, 1);
          }
          case Pixels.Shorts(short[] data, int stride) -> {
            for (int i = 0, p = 0; i < pixels; i++, p += stride) {
              data[i] = (short) luma(data[p] & 0xffff, data[p + 1] & 0xffff, data[p + 2] & 0xffff);
            }
            yield new Pixels.Shorts(data, 1);
          }
        };
    return new Pixels(rgb.width(), rgb.height(), rgb.kind(), ColorModel.GRAY, gray);
  }

  /// The gray of one pixel.
  static long luma(long red, long green, long blue) {
    return (red * 19595 + green * 38470 + blue * 7471 + 0x8000) >> 16;
  }
}
