package org.normscope.image;

import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/// The rows of a Photoshop file's merged image, channel after channel, plain or packed.
final class PsdRows {
  private final ImageInputStream in;
  private final boolean packed;
  private final byte[] row;

  /// Begins at the word that says how the rows are packed.
  PsdRows(ImageInputStream in, int channels, int height, int rowBytes, boolean large)
      throws IOException {
    this.in = in;
    int compression = in.readUnsignedShort();
    if (compression > 1) {
      throw new Refusal("a PSD whose merged image is zipped is not read here");
    }
    packed = compression == 1;
    long lengths = (long) channels * height * (large ? 4 : 2);
    long packedRow = (rowBytes + 127) / 128 * 2L;
    long least = packed ? lengths + height * packedRow : (long) height * rowBytes;
    if (in.length() >= 0 && in.getStreamPosition() + least > in.length()) {
      throw new EOFException();
    }
    if (packed) {
      in.seek(in.getStreamPosition() + lengths); // rows follow one another anyway
    }
    row = new byte[rowBytes];
  }

  /// The next row, in an array that the one after it overwrites.
  byte[] next() throws IOException {
    if (!packed) {
      in.readFully(row);
      return row;
    }
    int at = 0;
    while (at < row.length) {
      int code = in.readByte();
      if (code >= 0) {
        int count = Math.min(code + 1, row.length - at);
        in.readFully(row, at, count);
        at += count;
      } else if (code != -128) {
        byte value = in.readByte();
        for (int end = Math.min(at + 1 - code, row.length); at < end; at++) {
          row[at] = value;
        }
      }
    }
    return row;
  }
}
