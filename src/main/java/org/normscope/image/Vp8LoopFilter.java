package org.normscope.image;

/// VP8's smoothing of block edges (RFC 6386, section 15), as libwebp computes it.
final class Vp8LoopFilter {
  private final Vp8Plane[] planes;
  private final boolean simple;
  private final int sharpness;

  Vp8LoopFilter(Vp8Plane[] planes, boolean simple, int sharpness) {
    this.planes = planes;
    this.simple = simple;
    this.sharpness = sharpness;
  }

  /// Filters a macroblock's left and upper edge and, if asked, the edges within.
  void filter(int column, int row, int level, boolean inner) {
    if (level == 0) {
      return;
    }
    int interior = level;
    if (sharpness > 0) {
      interior >>= sharpness > 4 ? 2 : 1;
      interior = Math.min(interior, 9 - sharpness);
    }
    interior = Math.max(1, interior);
    int limit = 2 * level + interior;
    int varied = level >= 40 ? 2 : level >= 15 ? 1 : 0;
    for (int p = 0; p < (simple ? 1 : planes.length); p++) {
      Vp8Plane plane = planes[p];
      int size = p == 0 ? 16 : 8;
      int at = plane.at(column * size, row * size);
      if (column > 0) {
        edge(plane.data, at, 1, plane.stride, size, limit + 4, interior, varied, true);
      }
      for (int i = 4; inner && i < size; i += 4) {
        edge(plane.data, at + i, 1, plane.stride, size, limit, interior, varied, false);
      }
      if (row > 0) {
        edge(plane.data, at, plane.stride, 1, size, limit + 4, interior, varied, true);
      }
      for (int i = 4; inner && i < size; i += 4) {
        int below = at + i * plane.stride;
        edge(plane.data, below, plane.stride, 1, size, limit, interior, varied, false);
      }
    }
  }

  /// One edge: `across` steps over it, `along` follows it.
  private void edge(
      byte[] data,
      int from,
      int across,
      int along,
      int size,
      int limit,
      int interior,
      int varied,
      boolean outer) {
    for (int i = 0, at = from; i < size; i++, at += along) {
      int p1 = data[at - 2 * across] & 0xff;
      int p0 = data[at - across] & 0xff;
      int q0 = data[at] & 0xff;
      int q1 = data[at + across] & 0xff;
      if (4 * Math.abs(p0 - q0) + Math.abs(p1 - q1) > 2 * limit + 1) {
        continue;
      } else if (simple) {
        two(data, at, across, p1, p0, q0, q1);
        continue;
      }
      int p3 = data[at - 4 * across] & 0xff;
      int p2 = data[at - 3 * across] & 0xff;
      int q2 = data[at + 2 * across] & 0xff;
      int q3 = data[at + 3 * across] & 0xff;
      if (Math.abs(p3 - p2) > interior
          || Math.abs(p2 - p1) > interior
          || Math.abs(p1 - p0) > interior
          || Math.abs(q3 - q2) > interior
          || Math.abs(q2 - q1) > interior
          || Math.abs(q1 - q0) > interior) {
        continue;
      }
      if (Math.abs(p1 - p0) > varied || Math.abs(q1 - q0) > varied) {
        two(data, at, across, p1, p0, q0, q1);
      } else if (outer) {
        int a = signed(3 * (q0 - p0) + signed(p1 - q1));
        int a1 = (27 * a + 63) >> 7;
        int a2 = (18 * a + 63) >> 7;
        int a3 = (9 * a + 63) >> 7;
        data[at - 3 * across] = clip(p2 + a3);
        data[at - 2 * across] = clip(p1 + a2);
        data[at - across] = clip(p0 + a1);
        data[at] = clip(q0 - a1);
        data[at + across] = clip(q1 - a2);
        data[at + 2 * across] = clip(q2 - a3);
      } else {
        int a = 3 * (q0 - p0);
        int a1 = small((a + 4) >> 3);
        int a2 = small((a + 3) >> 3);
        int a3 = (a1 + 1) >> 1;
        data[at - 2 * across] = clip(p1 + a3);
        data[at - across] = clip(p0 + a2);
        data[at] = clip(q0 - a1);
        data[at + across] = clip(q1 - a3);
      }
    }
  }

  private static void two(byte[] data, int at, int across, int p1, int p0, int q0, int q1) {
    int a = 3 * (q0 - p0) + signed(p1 - q1);
    data[at - across] = clip(p0 + small((a + 3) >> 3));
    data[at] = clip(q0 - small((a + 4) >> 3));
  }

  private static int signed(int value) {
    return Math.clamp(value, -128, 127);
  }

  private static int small(int value) {
    return Math.clamp(value, -16, 15);
  }

  private static byte clip(int value) {
    return (byte) Math.clamp(value, 0, 255);
  }
}
