package org.normscope.image;

/// The JDK's libjpeg (6b) repeats the rows of a channel of half the height and full width (4:4:0);
/// libjpeg-turbo interpolates between them. As the repeated rows still hold the channel's own
/// samples, this can be made good.
final class JpegUpsampling {
  private JpegUpsampling() {}

  /// Interpolates the channels that were repeated.
  static void finish(byte[] samples, JpegHeader header) {
    int mostH = 1;
    int mostV = 1;
    for (JpegHeader.Component component : header.components()) {
      mostH = Math.max(mostH, component.horizontal());
      mostV = Math.max(mostV, component.vertical());
    }
    for (int c = 0; c < header.components().size(); c++) {
      JpegHeader.Component component = header.components().get(c);
      if (component.horizontal() == mostH && component.vertical() * 2 == mostV) {
        interpolate(samples, header.width(), header.height(), header.components().size(), c);
      }
    }
  }

  /// Three parts of a row and one of its neighbour: the one above for even rows, below for odd
  /// ones.
  private static void interpolate(byte[] samples, int width, int height, int stride, int channel) {
    byte[] above = new byte[width];
    byte[] here = new byte[width];
    byte[] below = new byte[width];
    take(samples, 0, stride, channel, here);
    System.arraycopy(here, 0, above, 0, width);
    for (int y = 0; y < height; y += 2) {
      if (y + 2 < height) {
        take(samples, y + 2, stride, channel, below);
      } else {
        System.arraycopy(here, 0, below, 0, width);
      }
      blend(samples, y, stride, channel, here, above, 1);
      if (y + 1 < height) {
        blend(samples, y + 1, stride, channel, here, below, 2);
      }
      byte[] free = above;
      above = here;
      here = below;
      below = free;
    }
  }

  private static void take(byte[] samples, int y, int stride, int channel, byte[] row) {
    int at = y * row.length * stride + channel;
    for (int x = 0; x < row.length; x++, at += stride) {
      row[x] = samples[at];
    }
  }

  private static void blend(
      byte[] samples, int y, int stride, int channel, byte[] near, byte[] far, int bias) {
    int at = y * near.length * stride + channel;
    for (int x = 0; x < near.length; x++, at += stride) {
      samples[at] = (byte) (((near[x] & 0xff) * 3 + (far[x] & 0xff) + bias) >> 2);
    }
  }
}
