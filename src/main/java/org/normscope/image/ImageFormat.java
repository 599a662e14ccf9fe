package org.normscope.image;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// Formats of image files and how their first bytes tell them.
enum ImageFormat {
  JPEG("JPEG"),
  PNG("PNG"),
  GIF("gif"),
  BMP("bmp"),
  TIFF("tiff"),
  WEBP("webp"),
  PSD("psd"),
  PNM("pnm"),
  PCX("pcx"),
  SGI("sgi"),
  ICNS("icns"),
  IFF("iff"),
  TGA("tga");

  /// How many first bytes [#of] likes to see.
  static final int HEAD = 64;

  private static final Set<String> TGA_NAMES = Set.of("tga", "targa", "icb", "vda", "vst");

  private final String readerName;

  ImageFormat(String readerName) {
    this.readerName = readerName;
  }

  /// The format's name among the readers of ImageIO.
  String readerName() {
    return readerName;
  }

  /// The format of a file by its content. TGA has no mark at its beginning, so its extension
  /// counts.
  static Optional<ImageFormat> of(byte[] head, String extension) {
    ImageFormat format = strict(head);
    if (format == null) {
      format = weak(head, extension);
    }
    return Optional.ofNullable(format);
  }

  /// True if the first bytes alone leave no doubt.
  static boolean isCertain(byte[] head) {
    return strict(head) != null;
  }

  private static ImageFormat strict(byte[] head) {
    if (at(head, 0, 0xff, 0xd8, 0xff)) {
      return JPEG;
    } else if (at(head, 0, 0x89, 'P', 'N', 'G', 13, 10, 26, 10)) {
      return PNG;
    } else if (text(head, 0, "GIF87a") || text(head, 0, "GIF89a")) {
      return GIF;
    } else if (at(head, 0, 'I', 'I', 42, 0)
        || at(head, 0, 'M', 'M', 0, 42)
        || at(head, 0, 'I', 'I', 43, 0, 8, 0)
        || at(head, 0, 'M', 'M', 0, 43, 0, 8)) {
      return TIFF;
    } else if (text(head, 0, "RIFF") && text(head, 8, "WEBPVP8")) {
      return WEBP;
    } else if (at(head, 0, '8', 'B', 'P', 'S', 0, 1) || at(head, 0, '8', 'B', 'P', 'S', 0, 2)) {
      return PSD;
    } else if (isBmp(head)) {
      return BMP;
    }
    return null;
  }

  private static ImageFormat weak(byte[] head, String extension) {
    if (head.length > 2
        && head[0] == 'P'
        && head[1] >= '1'
        && head[1] <= '7'
        && Character.isWhitespace(head[2])) {
      return PNM;
    } else if (at(head, 0, 0x01, 0xda) && head.length > 3 && head[2] <= 1 && head[3] <= 2) {
      return SGI;
    } else if (text(head, 0, "icns")) {
      return ICNS;
    } else if (text(head, 0, "FORM")
        && (text(head, 8, "ILBM") || text(head, 8, "PBM ") || text(head, 8, "RGB8"))) {
      return IFF;
    } else if (TGA_NAMES.contains(extension)) {
      return TGA;
    } else if (head.length > 3 && head[0] == 10 && head[1] <= 5 && head[2] <= 1) {
      return PCX;
    }
    return null;
  }

  private static boolean isBmp(byte[] head) {
    if (!text(head, 0, "BM") || head.length < 18) {
      return false;
    }
    boolean headerSize =
        switch (head[14] & 0xff) {
          case 12, 16, 40, 52, 56, 64, 108, 124 -> true;
          default -> false;
        };
    return headerSize && at(head, 15, 0, 0, 0);
  }

  private static boolean text(byte[] head, int offset, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    if (head.length < offset + bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (head[offset + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean at(byte[] head, int offset, int... values) {
    if (head.length < offset + values.length) {
      return false;
    }
    for (int i = 0; i < values.length; i++) {
      if ((head[offset + i] & 0xff) != values[i]) {
        return false;
      }
    }
    return true;
  }
}
