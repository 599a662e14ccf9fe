package org.normscope.image;

/// The uncompressed form of a lossy WebP's alpha (chunk `ALPH`, compression 0): one byte a pixel,
/// perhaps as the difference to its neighbours. ImageIO's reader leaves it out.
final class WebpAlpha {
  private final byte[] data;
  private final int width;
  private final int height;

  private WebpAlpha(byte[] data, int width, int height) {
    this.data = data;
    this.width = width;
    this.height = height;
  }

  /// True when the chunk is of this form; the other is a lossless WebP.
  static boolean isPlain(byte[] chunk) {
    return chunk.length > 0 && (chunk[0] & 3) == 0;
  }

  /// Alpha of each pixel.
  ///
  /// @param chunk the chunk's contents, its header byte first
  static byte[] decode(byte[] chunk, int width, int height) throws Refusal {
    if (chunk.length - 1 < (long) width * height) {
      throw new Refusal("the WEBP ends early: its alpha is incomplete");
    }
    byte[] alpha = new byte[width * height];
    System.arraycopy(chunk, 1, alpha, 0, alpha.length);
    new WebpAlpha(alpha, width, height).unfilter((chunk[0] >> 2) & 3);
    return alpha;
  }

  // Filters: 0 none, 1 from the left, 2 from above, 3 the gradient of both. What has no neighbour
  // on that side takes the other one.
  private void unfilter(int filter) {
    if (filter == 0) {
      return;
    }
    for (int y = 0, i = 0; y < height; y++) {
      for (int x = 0; x < width; x++, i++) {
        int left = x > 0 ? data[i - 1] & 0xff : 0;
        int above = y > 0 ? data[i - width] & 0xff : 0;
        int guess;
        if (x == 0) {
          guess = above;
        } else if (y == 0) {
          guess = left;
        } else {
          int corner = data[i - width - 1] & 0xff;
          guess =
              switch (filter) {
                case 1 -> left;
                case 2 -> above;
                default -> Math.clamp(left + above - corner, 0, 255);
              };
        }
        data[i] += (byte) guess;
      }
    }
  }
}
