package org.normscope.image;

import java.util.Arrays;

/// Samples of one channel of a VP8 frame, with the row above and the column to the left that
/// prediction begins from.
final class Vp8Plane {
  final byte[] data;
  final int stride;

  /// Where the first sample stands.
  final int origin;

  Vp8Plane(int width, int height) {
    stride = width + 8; // left column, and what lies above to the right of the last block
    origin = stride + 4;
    data = new byte[stride * (height + 1)];
    Arrays.fill(data, 0, stride, (byte) 127);
    for (int y = 0; y < height; y++) {
      data[origin + y * stride - 1] = (byte) 129;
    }
  }

  int at(int x, int y) {
    return origin + y * stride + x;
  }
}
