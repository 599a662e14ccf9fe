package org.normscope.image;

import java.io.EOFException;

/// VP8's arithmetic decoder (RFC 6386, section 7), as libwebp runs it.
final class Vp8Bits {
  private final byte[] data;
  private final int end;
  private int at;
  private int value;
  private int range = 254;
  private int bits = -8;
  private boolean past;

  Vp8Bits(byte[] data, int start, int end) throws EOFException {
    if (start > end || end > data.length) {
      throw new EOFException();
    }
    this.data = data;
    this.at = start;
    this.end = end;
    load();
  }

  private void load() {
    int next = 0;
    if (at < end) {
      next = data[at++] & 0xff;
    } else {
      past = true;
    }
    value = value << 8 | next;
    bits += 8;
  }

  /// True once more was read than there is.
  boolean isPastEnd() {
    return past;
  }

  boolean bit(int probability) {
    if (bits < 0) {
      load();
    }
    int split = (range * probability) >> 8;
    boolean one = (value >>> bits) > split;
    int width;
    if (one) {
      width = range - split;
      value -= (split + 1) << bits;
    } else {
      width = split + 1;
    }
    int shift = Integer.numberOfLeadingZeros(width) - 24;
    bits -= shift;
    range = (width << shift) - 1;
    return one;
  }

  int bitAsInt(int probability) {
    return bit(probability) ? 1 : 0;
  }

  boolean flag() {
    return bit(128);
  }

  int number(int length) {
    int number = 0;
    for (int i = 0; i < length; i++) {
      number = number << 1 | bitAsInt(128);
    }
    return number;
  }

  /// Magnitude, then sign.
  int signed(int length) {
    int number = number(length);
    return flag() ? -number : number;
  }

  /// A signed number if a flag says that there is one, else 0.
  int optionalSigned(int length) {
    return flag() ? signed(length) : 0;
  }
}
