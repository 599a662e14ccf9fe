package org.normscope.image;

import java.io.IOException;
import java.util.Arrays;

/// Turns the rows of a PNG into samples.
final class PngSamples {
  /// Adam7: first column and row of each pass, and the steps between them.
  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  /// A byte of deflated data gives at most 1032.
  private static final int MOST_COMPRESSION = 1032;

  private static final int[] WHOLE = {0, 0, 1, 1};

  private final PngReader.Header header;
  private final SizeLimit limit;
  private final int channels;
  private final int samples;
  private byte[] bytes;
  private short[] shorts;

  PngSamples(PngReader.Header header, SizeLimit limit) throws Refusal {
    this.header = header;
    this.limit = limit;
    this.channels = header.channels();
    this.samples = limit.samples(header.width(), header.height(), channels);
  }

  /// A file with fewer bytes cannot hold all rows, however well they are compressed: checked before
  /// memory is taken.
  long leastFileBytes() {
    return (long) header.width() * header.height() * header.depth() / 8 / MOST_COMPRESSION;
  }

  void read(PngData data) throws IOException {
    if (header.depth() == 16) {
      shorts = new short[samples];
    } else {
      bytes = new byte[samples];
    }
    int longest = rowBytes(header.width());
    byte[] above = new byte[longest + 1];
    byte[] row = new byte[longest + 1];
    int pixelBytes = Math.max(1, channels * header.depth() / 8);
    for (int[] pass : header.interlaced() ? PASSES : new int[][] {WHOLE}) {
      int width = (header.width() - pass[0] + pass[2] - 1) / pass[2];
      if (width <= 0) {
        continue;
      }
      int length = rowBytes(width);
      Arrays.fill(above, (byte) 0);
      for (int y = pass[1]; y < header.height(); y += pass[3]) {
        data.read(row, length + 1);
        unfilter(row, above, length, pixelBytes);
        put(row, y, width, pass[0], pass[2]);
        byte[] free = above;
        above = row;
        row = free;
      }
    }
  }

  Pixels pixels(byte[] palette) throws Refusal {
    int width = header.width();
    int height = header.height();
    if (header.palette()) {
      byte[] rgb = new byte[limit.samples(width, height, 3)];
      for (int i = 0, to = 0; i < bytes.length; i++, to += 3) {
        int index = (bytes[i] & 0xff) * 3;
        if (index + 2 < palette.length) {
          rgb[to] = palette[index];
          rgb[to + 1] = palette[index + 1];
          rgb[to + 2] = palette[index + 2];
        } else { // outside the palette is a ramp of grays, as in Pillow
          rgb[to] = bytes[i];
          rgb[to + 1] = bytes[i];
          rgb[to + 2] = bytes[i];
        }
      }
      return new Pixels(width, height, "pal8", ColorModel.RGB, new Pixels.Bytes(rgb, 3));
    }
    ColorModel model =
        switch (channels) {
          case 1 -> ColorModel.GRAY;
          case 2 -> ColorModel.GRAY_ALPHA;
          case 3 -> ColorModel.RGB;
          default -> ColorModel.RGBA;
        };
    return shorts != null
        ? new Pixels(
            width,
            height,
            RasterSamples.kind(model, 16),
            model,
            new Pixels.Shorts(shorts, channels))
        : new Pixels(
            width,
            height,
            header.depth() == 1 ? "gray1" : RasterSamples.kind(model, 8),
            model,
            new Pixels.Bytes(bytes, channels));
  }

  private int rowBytes(int width) throws Refusal {
    long bits = (long) width * channels * header.depth();
    if (bits > 8L * (Integer.MAX_VALUE - 64)) {
      throw new Refusal("a row of " + width + " pixels is too long to hold");
    }
    return (int) ((bits + 7) / 8);
  }

  /// Row bytes stand behind the filter's own byte.
  private static void unfilter(byte[] row, byte[] above, int length, int pixelBytes)
      throws Refusal {
    switch (row[0]) {
      case 0 -> {}
      case 1 -> {
        for (int i = 1 + pixelBytes; i <= length; i++) {
          row[i] += row[i - pixelBytes];
        }
      }
      case 2 -> {
        for (int i = 1; i <= length; i++) {
          row[i] += above[i];
        }
      }
      case 3 -> {
        for (int i = 1; i <= length; i++) {
          int left = i > pixelBytes ? row[i - pixelBytes] & 0xff : 0;
          row[i] += (byte) ((left + (above[i] & 0xff)) >> 1);
        }
      }
      case 4 -> paeth(row, above, length, pixelBytes);
      default -> throw new Refusal("damaged PNG: a row with filter " + (row[0] & 0xff));
    }
  }

  private static void paeth(byte[] row, byte[] above, int length, int pixelBytes) {
    for (int i = 1; i <= Math.min(pixelBytes, length); i++) {
      row[i] += above[i];
    }
    for (int i = 1 + pixelBytes; i <= length; i++) {
      int left = row[i - pixelBytes] & 0xff;
      int up = above[i] & 0xff;
      int corner = above[i - pixelBytes] & 0xff;
      int toLeft = up - corner;
      int toUp = left - corner;
      int toCorner = Math.abs(toLeft + toUp);
      toLeft = Math.abs(toLeft);
      toUp = Math.abs(toUp);
      int nearest = toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
      row[i] += (byte) nearest;
    }
  }

  private void put(byte[] row, int y, int width, int x0, int step) {
    int to = (y * header.width() + x0) * channels;
    int hop = step * channels;
    if (shorts != null) {
      for (int x = 0, from = 1; x < width; x++, to += hop) {
        for (int c = 0; c < channels; c++, from += 2) {
          shorts[to + c] = (short) ((row[from] & 0xff) << 8 | (row[from + 1] & 0xff));
        }
      }
    } else if (header.depth() < 8) {
      int depth = header.depth();
      int mask = (1 << depth) - 1;
      int factor = header.palette() ? 1 : 255 / mask;
      for (int x = 0, bit = 8; x < width; x++, to += step, bit += depth) {
        int code = (row[bit >> 3] >> (8 - depth - (bit & 7))) & mask;
        bytes[to] = (byte) (code * factor);
      }
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
}
