package org.normscope.image;

/// libjpeg's integer conversion from YCbCr (`jdcolor.c`), in place, so that the codes are those
/// that every libjpeg gives.
final class JpegColors {
  private static final int HALF = 1 << 15;
  private static final int[] RED_OF_CR = new int[256];
  private static final int[] BLUE_OF_CB = new int[256];
  private static final int[] GREEN_OF_CR = new int[256];
  private static final int[] GREEN_OF_CB = new int[256];

  /// Codes -256..511 to 0..255, from index 256 on.
  private static final byte[] CLAMP = new byte[768];

  static {
    for (int i = 0; i < 256; i++) {
      int x = i - 128;
      RED_OF_CR[i] = (fix(1.40200) * x + HALF) >> 16;
      BLUE_OF_CB[i] = (fix(1.77200) * x + HALF) >> 16;
      GREEN_OF_CR[i] = -fix(0.71414) * x;
      GREEN_OF_CB[i] = -fix(0.34414) * x + HALF;
    }
    for (int i = 0; i < CLAMP.length; i++) {
      CLAMP[i] = (byte) Math.clamp(i - 256, 0, 255);
    }
  }

  private JpegColors() {}

  private static int fix(double x) {
    return (int) (x * 65536 + 0.5);
  }

  /// Y, Cb, Cr at the first three of each pixel's samples become R, G, B.
  static void toRgb(byte[] data, int pixels, int stride) {
    for (int i = 0, end = pixels * stride; i < end; i += stride) {
      int y = (data[i] & 0xff) + 256;
      int cb = data[i + 1] & 0xff;
      int cr = data[i + 2] & 0xff;
      data[i] = CLAMP[y + RED_OF_CR[cr]];
      data[i + 1] = CLAMP[y + ((GREEN_OF_CB[cb] + GREEN_OF_CR[cr]) >> 16)];
      data[i + 2] = CLAMP[y + BLUE_OF_CB[cb]];
    }
  }

  /// Pillow takes every four-channel JPEG for inverted, as Adobe writes it: 255 is no ink. For YCCK
  /// libjpeg's own complement of the first three and this inversion cancel out.
  static void toCmyk(byte[] data, int pixels, boolean ycck) {
    if (ycck) {
      toRgb(data, pixels, 4);
    }
    for (int i = 0, end = pixels * 4; i < end; i++) {
      if (!ycck || (i & 3) == 3) {
        data[i] = (byte) ~data[i];
      }
    }
  }
}
