package org.normscope.image;

import java.io.EOFException;

/// The header of a VP8 key frame (RFC 6386, section 9): sizes, segments, filter, factors,
/// probabilities, and the decoders of its partitions.
final class Vp8Header {
  private static final int SEGMENTS = 4;

  final int width;
  final int height;

  /// First partition: modes.
  final Vp8Bits modes;

  /// Other partitions: coefficients of every n-th row of blocks.
  final Vp8Bits[] tokens;

  final int[] probabilities = Vp8Tables.coefficients();
  final boolean segmentMap;
  final int[] segmentTree = {255, 255, 255};
  final boolean simpleFilter;
  final int filterLevel;
  final int sharpness;

  /// Probability that a block is skipped, or -1 if none can be.
  final int skip;

  /// For each segment: Y first and other, Y2 first and other, chroma first and other.
  final int[][] factors = new int[SEGMENTS][];

  /// For each segment: filter level of blocks predicted whole, and of those in parts.
  final int[][] levels = new int[SEGMENTS][2];

  private final boolean segments;
  private boolean absolute;
  private final int[] segmentFactor = new int[SEGMENTS];
  private final int[] segmentFilter = new int[SEGMENTS];

  Vp8Header(byte[] data) throws Refusal, EOFException {
    if (data.length < 10) {
      throw new EOFException();
    }
    int tag = (data[0] & 0xff) | (data[1] & 0xff) << 8 | (data[2] & 0xff) << 16;
    boolean mark = data[3] == (byte) 0x9d && data[4] == 1 && data[5] == 0x2a;
    if ((tag & 1) != 0 || !mark) {
      throw new Refusal("damaged WEBP: it does not begin with a key frame");
    }
    width = ((data[6] & 0xff) | (data[7] & 0xff) << 8) & 0x3fff;
    height = ((data[8] & 0xff) | (data[9] & 0xff) << 8) & 0x3fff;
    int first = 10 + (tag >> 5);
    modes = new Vp8Bits(data, 10, first);
    modes.number(
        2); // colour space, clamping: the latter makes no difference to a decoder that clamps
    segments = modes.flag();
    segmentMap = segments && readSegments();
    simpleFilter = modes.flag();
    filterLevel = modes.number(6);
    sharpness = modes.number(3);
    readLevels();
    tokens = partitions(data, first, 1 << modes.number(2));
    readFactors();
    modes.flag(); // whether the probabilities outlive this frame
    for (int i = 0; i < probabilities.length; i++) {
      if (modes.bit(Vp8Tables.update(i))) {
        probabilities[i] = modes.number(8);
      }
    }
    skip = modes.flag() ? modes.number(8) : -1;
  }

  /// Returns whether each block names its segment.
  private boolean readSegments() {
    boolean map = modes.flag();
    if (modes.flag()) {
      absolute = modes.flag();
      for (int i = 0; i < SEGMENTS; i++) {
        segmentFactor[i] = modes.optionalSigned(7);
      }
      for (int i = 0; i < SEGMENTS; i++) {
        segmentFilter[i] = modes.optionalSigned(6);
      }
    }
    if (map) {
      for (int i = 0; i < segmentTree.length; i++) {
        segmentTree[i] = modes.flag() ? modes.number(8) : 255;
      }
    }
    return map;
  }

  private void readLevels() {
    int[] deltas = new int[8];
    boolean used = modes.flag();
    if (used && modes.flag()) {
      for (int i = 0; i < deltas.length; i++) {
        deltas[i] = modes.optionalSigned(6);
      }
    }
    for (int s = 0; s < SEGMENTS; s++) {
      int base = segments ? segmentFilter[s] + (absolute ? 0 : filterLevel) : filterLevel;
      int whole = used ? base + deltas[0] : base;
      levels[s][0] = Math.clamp(whole, 0, 63);
      levels[s][1] = Math.clamp(used ? whole + deltas[4] : whole, 0, 63);
    }
  }

  private static Vp8Bits[] partitions(byte[] data, int start, int count) throws EOFException {
    Vp8Bits[] partitions = new Vp8Bits[count];
    int sizes = start;
    int at = start + 3 * (count - 1);
    for (int i = 0; i < count; i++) {
      if (at > data.length) {
        throw new EOFException();
      }
      int end = data.length;
      if (i < count - 1) {
        int size =
            (data[sizes] & 0xff) | (data[sizes + 1] & 0xff) << 8 | (data[sizes + 2] & 0xff) << 16;
        end = at + size;
        sizes += 3;
      }
      partitions[i] = new Vp8Bits(data, at, end);
      at = end;
    }
    return partitions;
  }

  private void readFactors() {
    int base = modes.number(7);
    int y1dc = modes.optionalSigned(4);
    int y2dc = modes.optionalSigned(4);
    int y2ac = modes.optionalSigned(4);
    int uvdc = modes.optionalSigned(4);
    int uvac = modes.optionalSigned(4);
    for (int s = 0; s < SEGMENTS; s++) {
      int q = segments ? segmentFactor[s] + (absolute ? 0 : base) : base;
      factors[s] =
          new int[] {
            Vp8Tables.dc(q + y1dc),
            Vp8Tables.ac(q),
            Vp8Tables.dc(q + y2dc) * 2,
            Math.max(8, Vp8Tables.ac(q + y2ac) * 155 / 100),
            Vp8Tables.dc(Math.min(q + uvdc, 117)),
            Vp8Tables.ac(q + uvac)
          };
    }
  }
}
