package org.normscope.image;

/// VP8's inverse transforms (RFC 6386, section 14).
final class Vp8Transform {
  private Vp8Transform() {}

  /// Walsh-Hadamard: sixteen second-order coefficients to the first one of each of sixteen blocks.
  static void hadamard(int[] in, int[] blocks) {
    int[] t = new int[16];
    for (int i = 0; i < 4; i++) {
      int a0 = in[i] + in[12 + i];
      int a1 = in[4 + i] + in[8 + i];
      int a2 = in[4 + i] - in[8 + i];
      int a3 = in[i] - in[12 + i];
      t[i] = a0 + a1;
      t[8 + i] = a0 - a1;
      t[4 + i] = a3 + a2;
      t[12 + i] = a3 - a2;
    }
    for (int i = 0; i < 4; i++) {
      int first = t[i * 4] + 3;
      int a0 = first + t[3 + i * 4];
      int a1 = t[1 + i * 4] + t[2 + i * 4];
      int a2 = t[1 + i * 4] - t[2 + i * 4];
      int a3 = first - t[3 + i * 4];
      blocks[i * 64] = (a0 + a1) >> 3;
      blocks[i * 64 + 16] = (a3 + a2) >> 3;
      blocks[i * 64 + 32] = (a0 - a1) >> 3;
      blocks[i * 64 + 48] = (a3 - a2) >> 3;
    }
  }

  /// Cosine: adds the residue of one block to its prediction.
  static void add(int[] in, int from, byte[] data, int at, int stride) {
    int[] t = new int[16];
    for (int i = 0; i < 4; i++) {
      int i0 = in[from + i];
      int i1 = in[from + 4 + i];
      int i2 = in[from + 8 + i];
      int i3 = in[from + 12 + i];
      int a = i0 + i2;
      int b = i0 - i2;
      int c = low(i1) - high(i3);
      int d = high(i1) + low(i3);
      t[i * 4] = a + d;
      t[i * 4 + 1] = b + c;
      t[i * 4 + 2] = b - c;
      t[i * 4 + 3] = a - d;
    }
    for (int y = 0; y < 4; y++) {
      int first = t[y] + 4;
      int a = first + t[8 + y];
      int b = first - t[8 + y];
      int c = low(t[4 + y]) - high(t[12 + y]);
      int d = high(t[4 + y]) + low(t[12 + y]);
      int to = at + y * stride;
      store(data, to, a + d);
      store(data, to + 1, b + c);
      store(data, to + 2, b - c);
      store(data, to + 3, a - d);
    }
  }

  private static void store(byte[] data, int at, int value) {
    data[at] = (byte) Math.clamp((data[at] & 0xff) + (value >> 3), 0, 255);
  }

  private static int high(int a) {
    return ((a * 20091) >> 16) + a;
  }

  private static int low(int a) {
    return (a * 35468) >> 16;
  }
}
