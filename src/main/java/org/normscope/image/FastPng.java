package org.normscope.image;

import java.util.Optional;
import java.util.zip.CRC32;

/// Which PNG files a decoder of native code takes: whole and undamaged ones of 8 bits, gray or
/// colour. The decoder need not look for damage then, and cannot miss any.
final class FastPng {
  private static final int TRNS = 0x74524e53;
  private static final int ACTL = 0x6163544c;

  private FastPng() {}

  /// What a file to take holds.
  static Optional<ImageHeader> image(byte[] data, int length, SizeLimit limit) {
    try {
      PngReader.Header header = null;
      boolean pixels = false;
      int at = 8;
      while (length - at >= 12) {
        int size = PngReader.int32(data, at);
        int type = PngReader.int32(data, at + 4);
        if (size < 0 || size > length - at - 12) {
          return Optional.empty();
        } else if (type == PngReader.IEND) {
          return pixels ? Optional.of(header.image()) : Optional.empty();
        }
        boolean critical = (data[at + 4] & 32) == 0;
        if (header == null) {
          if (type != PngReader.IHDR || size != 13) {
            return Optional.empty();
          }
          header = PngReader.header(data, at + 8);
          limit.check(header.width(), header.height(), 0);
          if (!isCommon(header)) {
            return Optional.empty();
          }
        }
        if (type == ACTL || type == TRNS || (critical && !isWhole(data, at + 4, size))) {
          return Optional.empty();
        }
        pixels |= type == PngReader.IDAT;
        at += 12 + size;
      }
    } catch (Refusal _) {
      // the reader that comes last says why
    }
    return Optional.empty();
  }

  // Palettes and gray with alpha are as fast with our own reader.
  private static boolean isCommon(PngReader.Header header) {
    return header.depth() == 8 && (header.type() == 0 || header.type() == 2 || header.type() == 6);
  }

  /// Whether the checksum of a chunk is right.
  private static boolean isWhole(byte[] data, int type, int size) {
    CRC32 crc = new CRC32();
    crc.update(data, type, size + 4);
    return (int) crc.getValue() == PngReader.int32(data, type + 4 + size);
  }
}
