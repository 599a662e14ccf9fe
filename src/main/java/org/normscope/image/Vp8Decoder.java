package org.normscope.image;

import java.io.EOFException;
import java.util.Arrays;

/// Decodes a VP8 key frame, the content of a lossy WebP, to the planes that libwebp gives.
final class Vp8Decoder {
  private static final int[][] MODE_TREE = {
    // node: where 0 and where 1 lead; a mode m is ~m
    {~0, 1}, {~1, 2}, {~2, 3}, {4, 6}, {~3, 5}, {~5, ~6}, {~4, 7}, {~7, 8}, {~8, ~9}
  };

  final Vp8Header header;

  /// Y, and U and V at half the size; all filled to whole macroblocks.
  final Vp8Plane[] planes;

  private final int columns;
  private final int rows;
  private final Vp8Tokens tokens;

  /// Modes of the sub-blocks above each column of them, and to the left of each row of four.
  private final int[] modesAbove;

  private final int[] modesLeft = new int[4];
  private final int[] modes = new int[16];
  private final int[] edge = new int[13];
  private final byte[] filterLevels;

  private Vp8Decoder(Vp8Header header) {
    this.header = header;
    columns = (header.width + 15) / 16;
    rows = (header.height + 15) / 16;
    planes =
        new Vp8Plane[] {
          new Vp8Plane(columns * 16, rows * 16),
          new Vp8Plane(columns * 8, rows * 8),
          new Vp8Plane(columns * 8, rows * 8)
        };
    tokens = new Vp8Tokens(header.probabilities, columns);
    modesAbove = new int[columns * 4];
    filterLevels = new byte[columns * rows];
  }

  /// Decodes a frame from the content of its chunk.
  static Vp8Decoder decode(byte[] data, SizeLimit limit) throws Refusal, EOFException {
    Vp8Header header = new Vp8Header(data);
    limit.samples(header.width, header.height, 3);
    Vp8Decoder decoder = new Vp8Decoder(header);
    decoder.run();
    return decoder;
  }

  private void run() throws EOFException {
    for (int row = 0; row < rows; row++) {
      Vp8Bits partition = header.tokens[row & (header.tokens.length - 1)];
      tokens.startRow(partition);
      Arrays.fill(modesLeft, 0);
      for (int column = 0; column < columns; column++) {
        macroblock(column, row);
        if (partition.isPastEnd() || header.modes.isPastEnd()) {
          throw new EOFException();
        }
      }
    }
    if (header.filterLevel == 0) {
      return;
    }
    Vp8LoopFilter filter = new Vp8LoopFilter(planes, header.simpleFilter, header.sharpness);
    for (int i = 0; i < filterLevels.length; i++) {
      // the level, negative if the edges within stay as they are
      int level = filterLevels[i];
      filter.filter(i % columns, i / columns, Math.abs(level), level > 0);
    }
  }

  private void macroblock(int column, int row) {
    Vp8Bits bits = header.modes;
    int segment = 0;
    if (header.segmentMap) {
      segment =
          bits.bit(header.segmentTree[0])
              ? 2 + bits.bitAsInt(header.segmentTree[2])
              : bits.bitAsInt(header.segmentTree[1]);
    }
    boolean skipped = header.skip >= 0 && bits.bit(header.skip);
    boolean parts = !bits.bit(145);
    int whole = parts ? readParts(column) : readWhole(column);
    int chroma = chromaMode();
    boolean any = false;
    if (skipped) {
      tokens.skip(column, parts);
    } else {
      any = tokens.read(column, parts, header.factors[segment]);
    }
    if (parts) {
      predictParts(column, row, any);
    } else {
      Vp8Prediction.whole(planes[0], column * 16, row * 16, 16, whole);
      for (int b = 0; any && b < 16; b++) {
        addResidue(planes[0], b, column * 16 + b % 4 * 4, row * 16 + b / 4 * 4);
      }
    }
    for (int p = 1; p <= 2; p++) {
      Vp8Prediction.whole(planes[p], column * 8, row * 8, 8, chroma);
      for (int b = 0; any && b < 4; b++) {
        addResidue(planes[p], 12 + 4 * p + b, column * 8 + b % 2 * 4, row * 8 + b / 2 * 4);
      }
    }
    int level = header.levels[segment][parts ? 1 : 0];
    filterLevels[row * columns + column] = (byte) (parts || any ? level : -level);
  }

  private void addResidue(Vp8Plane plane, int block, int x, int y) {
    Vp8Transform.add(tokens.coefficients, block * 16, plane.data, plane.at(x, y), plane.stride);
  }

  private int readWhole(int column) {
    Vp8Bits bits = header.modes;
    int mode;
    if (bits.bit(156)) {
      mode = bits.bit(128) ? Vp8Prediction.TRUE_MOTION : Vp8Prediction.HORIZONTAL;
    } else {
      mode = bits.bit(163) ? Vp8Prediction.VERTICAL : Vp8Prediction.DC;
    }
    Arrays.fill(modesAbove, column * 4, column * 4 + 4, mode);
    Arrays.fill(modesLeft, mode);
    return mode;
  }

  private int readParts(int column) {
    for (int y = 0; y < 4; y++) {
      for (int x = 0; x < 4; x++) {
        int node = 0;
        do {
          int probability = Vp8Tables.mode(modesAbove[column * 4 + x], modesLeft[y], node);
          node = MODE_TREE[node][header.modes.bitAsInt(probability)];
        } while (node >= 0);
        int mode = ~node;
        modes[y * 4 + x] = mode;
        modesAbove[column * 4 + x] = mode;
        modesLeft[y] = mode;
      }
    }
    return Vp8Prediction.DC;
  }

  private int chromaMode() {
    Vp8Bits bits = header.modes;
    if (!bits.bit(142)) {
      return Vp8Prediction.DC;
    } else if (!bits.bit(114)) {
      return Vp8Prediction.VERTICAL;
    }
    return bits.bit(183) ? Vp8Prediction.TRUE_MOTION : Vp8Prediction.HORIZONTAL;
  }

  private void predictParts(int column, int row, boolean any) {
    Vp8Plane plane = planes[0];
    byte[] data = plane.data;
    for (int b = 0; b < 16; b++) {
      int at = plane.at(column * 16 + b % 4 * 4, row * 16 + b / 4 * 4);
      for (int i = 0; i < 4; i++) {
        edge[i] = data[at + (3 - i) * plane.stride - 1] & 0xff;
      }
      for (int i = 0; i < 5; i++) {
        edge[4 + i] = data[at - plane.stride - 1 + i] & 0xff;
      }
      // to the right above: for the last column of sub-blocks always of the macroblock row above
      int right = b % 4 < 3 ? at - plane.stride + 4 : plane.at(column * 16 + 16, row * 16 - 1);
      boolean beyond = b % 4 == 3 && column == columns - 1 && row > 0;
      for (int i = 0; i < 4; i++) {
        edge[9 + i] = data[beyond ? right - 1 : right + i] & 0xff;
      }
      Vp8Prediction.part(data, at, plane.stride, modes[b], edge);
      if (any) {
        Vp8Transform.add(tokens.coefficients, b * 16, data, at, plane.stride);
      }
    }
  }
}
