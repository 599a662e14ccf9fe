package org.normscope.image;

/// Pillow's `convert("RGB")` of mode CMYK (`Convert.c`, `cmyk2rgb`), and the same for 16 bits.
final class PillowCmyk {
  private PillowCmyk() {}

  /// Overwrites the first three of every pixel's four samples with red, green and blue.
  static void toRgb(Pixels pixels) {
    int end = Math.toIntExact(pixels.count() * pixels.samples().stride());
    switch (pixels.samples()) {
      case Pixels.Bytes(byte[] data, int stride) -> {
        for (int p = 0; p < end; p += stride) {
          int white = 255 - (data[p + 3] & 0xff);
          for (int c = 0; c < 3; c++) {
            int t = (data[p + c] & 0xff) * white + 128;
            data[p + c] = (byte) Math.max(0, white - (((t >> 8) + t) >> 8));
          }
        }
      }
      case Pixels.Shorts(short[] data, int stride) -> {
        for (int p = 0; p < end; p += stride) {
          long white = 65535L - (data[p + 3] & 0xffff);
          for (int c = 0; c < 3; c++) {
            long t = (data[p + c] & 0xffff) * white + 32768;
            data[p + c] = (short) Math.max(0, white - (((t >> 16) + t) >> 16));
          }
        }
      }
    }
  }
}
