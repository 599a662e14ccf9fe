package org.normscope.image;

import java.io.IOException;
import java.util.Arrays;

/// Turns the rows of a PNG into samples, and hands them on: some rows at a time, or all at the end
/// where the file interlaces them.
final class PngSamples {
  /// Adam7: first column and row of each pass, and the steps between them.
  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private static final int[] WHOLE = {0, 0, 1, 1};

  /// Samples in a band.
  private static final int BAND = 1 << 18;

  private final PngReader.Header header;
  private final ImageHeader image;
  private final BandSink sink;

  /// Samples of a pixel in the file, and of what becomes of it.
  private final int channels;

  private final int stride;
  private final byte[] palette;
  private final int bandRows;
  private final byte[] bytes;
  private final short[] shorts;

  /// @param palette its chunk, for a file that has one
  PngSamples(
      PngReader.Header header, byte[] palette, SizeLimit limit, Buffers buffers, BandSink sink)
      throws Refusal {
    this.header = header;
    this.image = header.image();
    this.sink = sink;
    this.channels = header.channels();
    this.stride = image.model().channels().size();
    this.palette = header.palette() ? whole(palette) : null;
    int rowSamples = limit.samples(header.width(), 1, stride);
    limit.samples(header.width(), header.height(), stride);
    bandRows =
        header.interlaced() ? header.height() : Math.clamp(BAND / rowSamples, 1, header.height());
    buffers.claim(buffers.length() + (long) bandRows * rowSamples * 2 + rowSamples * 4L);
    bytes = image.bits() == 8 ? buffers.bytes(bandRows * rowSamples) : null;
    shorts = image.bits() == 16 ? buffers.shorts(bandRows * rowSamples) : null;
  }

  /// Outside the palette is a ramp of grays, as in Pillow.
  private static byte[] whole(byte[] chunk) {
    byte[] whole = Arrays.copyOf(chunk, 768);
    for (int i = chunk.length / 3 * 3; i < whole.length; i++) {
      whole[i] = (byte) (i / 3);
    }
    return whole;
  }

  void read(PngData data) throws IOException {
    sink.begin(image);
    int longest = rowBytes(header.width());
    byte[] above = new byte[longest + 1];
    byte[] row = new byte[longest + 1];
    int pixelBytes = Math.max(1, channels * header.depth() / 8);
    int filled = 0;
    for (int[] pass : header.interlaced() ? PASSES : new int[][] {WHOLE}) {
      int width = (header.width() - pass[0] + pass[2] - 1) / pass[2];
      if (width <= 0) {
        continue;
      }
      int length = rowBytes(width);
      Arrays.fill(above, (byte) 0);
      for (int y = pass[1]; y < header.height(); y += pass[3]) {
        data.read(row, length + 1);
        PngFilter.undo(row, above, length, pixelBytes);
        put(row, header.interlaced() ? y : filled, width, pass[0], pass[2]);
        byte[] free = above;
        above = row;
        row = free;
        if (!header.interlaced() && ++filled == bandRows) {
          deliver(filled);
          filled = 0;
        }
      }
    }
    if (header.interlaced()) {
      deliver(header.height());
    } else if (filled > 0) {
      deliver(filled);
    }
  }

  private void deliver(int rows) {
    sink.band(
        image.rows(
            rows,
            bytes != null ? new Pixels.Bytes(bytes, stride) : new Pixels.Shorts(shorts, stride)));
  }

  private int rowBytes(int width) throws Refusal {
    long bits = (long) width * channels * header.depth();
    if (bits > 8L * (Integer.MAX_VALUE - 64)) {
      throw new Refusal("a row of " + width + " pixels is too long to hold");
    }
    return (int) ((bits + 7) / 8);
  }

  private void put(byte[] row, int y, int width, int x0, int step) {
    int to = (y * header.width() + x0) * stride;
    int hop = step * stride;
    if (shorts != null) {
      for (int x = 0, from = 1; x < width; x++, to += hop) {
        for (int c = 0; c < channels; c++, from += 2) {
          shorts[to + c] = (short) ((row[from] & 0xff) << 8 | (row[from + 1] & 0xff));
        }
      }
    } else if (header.depth() < 8 || palette != null) {
      putCodes(row, width, to, hop);
    } else if (step == 1) {
      System.arraycopy(row, 1, bytes, to, width * channels);
    } else {
      for (int x = 0, from = 1; x < width; x++, to += hop) {
        for (int c = 0; c < channels; c++, from++) {
          bytes[to + c] = row[from];
        }
      }
    }
  }

  /// Codes of one channel: of few bits, or of a palette.
  private void putCodes(byte[] row, int width, int first, int hop) {
    int depth = header.depth();
    int mask = (1 << depth) - 1;
    for (int x = 0, bit = 8, to = first; x < width; x++, to += hop, bit += depth) {
      int code = (row[bit >> 3] >> (8 - depth - (bit & 7))) & mask;
      if (palette == null) {
        bytes[to] = (byte) (code * (255 / mask));
      } else {
        bytes[to] = palette[3 * code];
        bytes[to + 1] = palette[3 * code + 1];
        bytes[to + 2] = palette[3 * code + 2];
      }
    }
  }
}
