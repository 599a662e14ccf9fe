package org.normscope.image;

import java.util.Optional;

/// Which JPEG files the decoders of native code take: those that all of them read to the same
/// codes. They are complete, of 8 bits, gray or YCbCr with 4:4:4, 4:2:2 or 4:2:0, and without a
/// colour profile. For all others there is one decoder, [JpegReader], so that the numbers of a
/// folder do not depend on what a machine has installed.
final class FastJpeg {
  private FastJpeg() {}

  /// The header of a file to take.
  static Optional<JpegHeader> header(byte[] data, int length, SizeLimit limit) {
    try {
      JpegHeader header = JpegHeader.parse(data, length);
      if (!isCommon(header)
          || !hasTables(header, data)
          || !JpegReader.hasEnd(data, length, header.scan())) {
        return Optional.empty();
      }
      limit.check(header.width(), header.height(), 0);
      if (!JpegScans.isSingle(data, header)) {
        JpegScans.check(data, length, header);
      }
      return Optional.of(header);
    } catch (Refusal | IndexOutOfBoundsException _) {
      return Optional.empty(); // the reader that comes last says why
    }
  }

  private static boolean isCommon(JpegHeader header) throws Refusal {
    return header.sof() >= 0xc0
        && header.sof() <= 0xc2
        && header.precision() == 8
        && !header.profile()
        && switch (header.colors()) {
          case GRAY -> isSampled(header, 0, 1, 1);
          case YCC ->
              isSampled(header, 1, 1, 1)
                  && isSampled(header, 2, 1, 1)
                  && (isSampled(header, 0, 1, 1)
                      || isSampled(header, 0, 2, 1)
                      || isSampled(header, 0, 2, 2));
          case RGB, CMYK, YCCK -> false;
        };
  }

  /// Whether the first scan's Huffman tables are there. Some decoders have tables of their own for
  /// a file without.
  private static boolean hasTables(JpegHeader header, byte[] data) {
    int count = data[header.scan() + 4] & 0xff;
    boolean all = true;
    for (int i = 0; i < count; i++) {
      int tables = data[header.scan() + 6 + 2 * i] & 0xff;
      int needed = (1 << ((tables >> 4) & 3)) | (header.progressive() ? 0 : 16 << (tables & 3));
      all &= (header.huffman() & needed) == needed;
    }
    return all;
  }

  private static boolean isSampled(JpegHeader header, int component, int h, int v) {
    JpegHeader.Component c = header.components().get(component);
    return c.horizontal() == h && c.vertical() == v;
  }

  /// What its samples are.
  static ImageHeader image(JpegHeader header) {
    boolean gray = header.components().size() == 1;
    return new ImageHeader(
        header.width(),
        header.height(),
        gray ? "gray8" : "rgb8",
        gray ? ColorModel.GRAY : ColorModel.RGB,
        8);
  }
}
