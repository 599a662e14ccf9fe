package org.normscope.image;

/// libwebp's conversion of a lossy image's planes: chroma interpolated ("fancy upsampling"), then
/// YUV to RGB in 14-bit fixed point (`upsampling.c`, `yuv.h`).
final class WebpColors {
  private WebpColors() {}

  /// Writes R, G, B of every pixel to the first three of its samples.
  static void rgb(Vp8Plane[] planes, int width, int height, byte[] samples, int stride) {
    int[] u = new int[width];
    int[] v = new int[width];
    int half = (width + 1) / 2;
    int lastRow = (height - 1) / 2;
    for (int row = 0, to = 0; row < height; row++) {
      int near = row / 2;
      int far = (row & 1) == 0 ? Math.max(0, near - 1) : Math.min(near + 1, lastRow);
      upsample(planes[1], near, far, half, u);
      upsample(planes[2], near, far, half, v);
      int at = planes[0].at(0, row);
      for (int x = 0; x < width; x++, to += stride) {
        int bright = ((planes[0].data[at + x] & 0xff) * 19077) >> 8;
        samples[to] = clip(bright + ((v[x] * 26149) >> 8) - 14234);
        samples[to + 1] = clip(bright - ((u[x] * 6419) >> 8) - ((v[x] * 13320) >> 8) + 8708);
        samples[to + 2] = clip(bright + ((u[x] * 33050) >> 8) - 17685);
      }
    }
  }

  /// A row of chroma from its near and its far row, `half` samples wide.
  private static void upsample(Vp8Plane plane, int nearRow, int farRow, int half, int[] row) {
    byte[] data = plane.data;
    int n = plane.at(0, nearRow);
    int f = plane.at(0, farRow);
    int near = data[n] & 0xff;
    int far = data[f] & 0xff;
    row[0] = (3 * near + far + 2) >> 2;
    for (int x = 1; x < half; x++) {
      int nextNear = data[n + x] & 0xff;
      int nextFar = data[f + x] & 0xff;
      int sum = near + nextNear + far + nextFar + 8;
      int rising = (sum + 2 * (nextNear + far)) >> 3;
      int falling = (sum + 2 * (near + nextFar)) >> 3;
      row[2 * x - 1] = (rising + near) >> 1;
      if (2 * x < row.length) {
        row[2 * x] = (falling + nextNear) >> 1;
      }
      near = nextNear;
      far = nextFar;
    }
    if ((row.length & 1) == 0) {
      row[row.length - 1] = (3 * near + far + 2) >> 2;
    }
  }

  private static byte clip(int value) {
    return (byte) Math.clamp(value >> 6, 0, 255);
  }
}
