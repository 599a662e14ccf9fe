package org.normscope.image;

import java.util.Arrays;

/// VP8's intra prediction (RFC 6386, section 12) from samples that are not yet filtered.
final class Vp8Prediction {
  static final int DC = 0;
  static final int TRUE_MOTION = 1;
  static final int VERTICAL = 2;
  static final int HORIZONTAL = 3;

  private Vp8Prediction() {}

  /// Predicts a block of 16x16 or 8x8.
  static void whole(Vp8Plane plane, int x, int y, int size, int mode) {
    byte[] data = plane.data;
    int at = plane.at(x, y);
    int stride = plane.stride;
    switch (mode) {
      case DC -> {
        byte mean = (byte) mean(plane, at, size, x > 0, y > 0);
        for (int row = 0; row < size; row++) {
          Arrays.fill(data, at + row * stride, at + row * stride + size, mean);
        }
      }
      case TRUE_MOTION -> trueMotion(data, at, stride, size);
      case VERTICAL -> {
        for (int row = 0; row < size; row++) {
          System.arraycopy(data, at - stride, data, at + row * stride, size);
        }
      }
      default -> {
        for (int row = 0; row < size; row++) {
          int start = at + row * stride;
          Arrays.fill(data, start, start + size, data[start - 1]);
        }
      }
    }
  }

  private static int mean(Vp8Plane plane, int at, int size, boolean left, boolean above) {
    if (!left && !above) {
      return 128;
    }
    int sum = 0;
    for (int i = 0; i < size; i++) {
      sum += above ? plane.data[at - plane.stride + i] & 0xff : 0;
      sum += left ? plane.data[at + i * plane.stride - 1] & 0xff : 0;
    }
    int count = left && above ? 2 * size : size;
    return (sum + count / 2) / count;
  }

  private static void trueMotion(byte[] data, int at, int stride, int size) {
    int corner = data[at - stride - 1] & 0xff;
    for (int row = 0; row < size; row++) {
      int start = at + row * stride;
      int base = (data[start - 1] & 0xff) - corner;
      for (int i = 0; i < size; i++) {
        data[start + i] = (byte) Math.clamp(base + (data[at - stride + i] & 0xff), 0, 255);
      }
    }
  }

  /// Predicts a block of 4x4.
  ///
  /// @param e thirteen samples around it: four to the left from below, the corner, eight above
  static void part(byte[] data, int at, int stride, int mode, int[] e) {
    switch (mode) {
      case DC -> {
        int sum = 4 + e[0] + e[1] + e[2] + e[3] + e[5] + e[6] + e[7] + e[8];
        for (int row = 0; row < 4; row++) {
          Arrays.fill(data, at + row * stride, at + row * stride + 4, (byte) (sum >> 3));
        }
      }
      case TRUE_MOTION -> trueMotion(data, at, stride, 4);
      case VERTICAL -> {
        for (int x = 0; x < 4; x++) {
          byte value = (byte) three(e, 5 + x);
          for (int y = 0; y < 4; y++) {
            data[at + y * stride + x] = value;
          }
        }
      }
      case HORIZONTAL -> {
        for (int y = 0; y < 4; y++) {
          int value = y < 3 ? three(e, 3 - y) : (e[1] + 3 * e[0] + 2) >> 2;
          Arrays.fill(data, at + y * stride, at + y * stride + 4, (byte) value);
        }
      }
      default -> {
        for (int y = 0; y < 4; y++) {
          for (int x = 0; x < 4; x++) {
            data[at + y * stride + x] = (byte) slanted(mode, x, y, e);
          }
        }
      }
    }
  }

  /// The six directions; samples stand along the edge, so that a step along it is a step in `e`.
  private static int slanted(int mode, int x, int y, int[] e) {
    return switch (mode) {
      case 4 -> x + y == 6 ? (e[11] + 3 * e[12] + 2) >> 2 : three(e, 6 + x + y); // left, down
      case 5 -> three(e, 4 + x - y); // right, down
      case 6 -> { // right of vertical
        int d = 2 * x - y;
        yield d < 0
            ? three(e, 5 + d)
            : (d & 1) == 0 ? two(e, 4 + d / 2) : three(e, 4 + (d + 1) / 2);
      }
      case 7 -> { // left of vertical
        if (x == 3 && y >= 2) {
          yield three(e, 8 + y);
        }
        yield (y & 1) == 0 ? two(e, 5 + x + y / 2) : three(e, 6 + x + y / 2);
      }
      case 8 -> { // below horizontal, from the right
        int d = 2 * y - x;
        yield d < 0
            ? three(e, 3 - d)
            : (d & 1) == 0 ? two(e, 3 - d / 2) : three(e, 4 - (d + 1) / 2);
      }
      default -> { // above horizontal, from the left
        int d = x + 2 * y;
        if (d > 5) {
          yield e[0];
        } else if (d == 5) {
          yield (e[1] + 3 * e[0] + 2) >> 2;
        }
        yield (d & 1) == 0 ? two(e, 2 - d / 2) : three(e, 2 - d / 2);
      }
    };
  }

  private static int two(int[] e, int i) {
    return (e[i] + e[i + 1] + 1) >> 1;
  }

  private static int three(int[] e, int i) {
    return (e[i - 1] + 2 * e[i] + e[i + 1] + 2) >> 2;
  }
}
