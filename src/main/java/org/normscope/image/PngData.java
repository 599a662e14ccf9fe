package org.normscope.image;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.stream.ImageInputStream;

/// The image data of a PNG: its `IDAT` chunks, joined and inflated.
final class PngData {
  /// What may follow the last row without being read to its end.
  private static final int MOST_EXTRA = 1 << 20;

  private static final int MOST_AT_ONCE = 1 << 16;

  private final ImageInputStream in;
  private final Inflater inflater;
  private final byte[] input;
  private final byte[] output;
  private int inflated;
  private int taken;
  private long left;

  /// Begins within the first chunk, of the given length.
  ///
  /// @param size of all rows together
  /// @param inflater as new
  PngData(ImageInputStream in, long length, long size, Inflater inflater) {
    this.inflater = inflater;
    this.in = in;
    this.left = length;
    this.input = new byte[Math.clamp(length, 64, MOST_AT_ONCE)];
    this.output = new byte[Math.clamp(size, 64, MOST_AT_ONCE)];
  }

  /// Fills the first bytes of an array. Inflates much at once, since each call costs something.
  void read(byte[] row, int length) throws IOException {
    int at = 0;
    while (at < length) {
      if (taken == inflated) {
        taken = 0;
        inflated = Math.max(0, inflate(output, 0, output.length));
        if (inflated == 0) {
          throw new Refusal("damaged PNG: its data ends before its last row");
        }
      }
      int part = Math.min(length - at, inflated - taken);
      System.arraycopy(output, taken, row, at, part);
      taken += part;
      at += part;
    }
  }

  /// Goes on to the checksum at the end of the data.
  void finish() throws IOException {
    byte[] rest = new byte[4096];
    for (int extra = 0; extra < MOST_EXTRA; ) {
      int got = inflate(rest, 0, rest.length);
      if (got < 0) {
        return;
      }
      extra += got;
    }
  }

  /// Returns -1 at the end of the compressed data.
  private int inflate(byte[] target, int at, int length) throws IOException {
    try {
      while (true) {
        int got = inflater.inflate(target, at, length);
        if (got > 0) {
          return got;
        } else if (inflater.finished()) {
          return -1;
        } else if (inflater.needsDictionary()) {
          throw new Refusal("damaged PNG: its compressed data is broken");
        }
        fill();
      }
    } catch (DataFormatException e) {
      throw new Refusal("damaged PNG: its compressed data is broken");
    }
  }

  private void fill() throws IOException {
    while (left == 0) {
      in.readInt(); // checksum: the data has its own
      left = in.readUnsignedInt();
      if (in.readInt() != PngReader.IDAT) {
        throw new EOFException();
      }
    }
    int got = in.read(input, 0, (int) Math.min(left, input.length));
    if (got < 0) {
      throw new EOFException();
    }
    left -= got;
    inflater.setInput(input, 0, got);
  }
}
