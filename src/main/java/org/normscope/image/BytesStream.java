package org.normscope.image;

import javax.imageio.stream.ImageInputStreamImpl;

/// A file in memory, or a part of one, as ImageIO wants it.
final class BytesStream extends ImageInputStreamImpl {
  private final byte[] data;
  private final int start;
  private final int length;

  /// The bytes from `start` on, so many of them.
  BytesStream(byte[] data, int start, int length) {
    this.data = data;
    this.start = start;
    this.length = length;
  }

  @Override
  public int read() {
    bitOffset = 0;
    return streamPos < length ? data[start + (int) streamPos++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int count) {
    bitOffset = 0;
    int got = (int) Math.min(count, length - streamPos);
    if (count > 0 && got <= 0) {
      return -1;
    }
    System.arraycopy(data, start + (int) streamPos, target, offset, got);
    streamPos += got;
    return got;
  }

  @Override
  public long length() {
    return length;
  }
}
