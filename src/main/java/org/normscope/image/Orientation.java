package org.normscope.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a picture must be turned to stand upright, by the values 1 to 8 of EXIF.
///
/// @param value 1 is upright; from 5 on width and height are exchanged
public record Orientation(int value) {
  private static final Orientation UPRIGHT = new Orientation(1);
  private static final int TAG = 0x112;

  /// Enough for the headers of a JPEG up to its EXIF segment, or of a TIFF whose tags come first.
  private static final int LOOKED_AT = 1 << 18;

  /// What a file says, or upright.
  public static Orientation of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] data = in.readNBytes(LOOKED_AT);
      ImageFormat format = ImageFormat.of(data, "").orElse(null);
      int tags =
          switch (format) {
            case JPEG -> inJpeg(data);
            case PNG -> inPng(data);
            case TIFF -> 0;
            case null, default -> -1;
          };
      return tags < 0 ? UPRIGHT : inTags(data, tags);
    } catch (IOException | IndexOutOfBoundsException _) {
      return UPRIGHT;
    }
  }

  /// Where the EXIF tags begin, or -1.
  private static int inJpeg(byte[] data) {
    int at = 2;
    while (at + 10 < data.length && data[at] == (byte) 0xff) {
      int marker = data[at + 1] & 0xff;
      if (marker == 0xff) {
        at++;
        continue;
      } else if (marker == 0xda) {
        return -1;
      }
      boolean exif = marker == 0xe1 && data[at + 4] == 'E' && data[at + 5] == 'x';
      if (exif && data[at + 8] == 0) {
        return at + 10;
      }
      at += 2 + number(data, at + 2, 2, true);
    }
    return -1;
  }

  private static int inPng(byte[] data) {
    int at = 8;
    while (at + 8 <= data.length) {
      int length = number(data, at, 4, true);
      int type = number(data, at + 4, 4, true);
      if (type == 0x65584966) { // eXIf
        return at + 8;
      } else if (length < 0 || type == PngReader.IEND) {
        return -1;
      }
      at = Math.addExact(at, Math.min(length, Integer.MAX_VALUE / 2)) + 12;
    }
    return -1;
  }

  private static Orientation inTags(byte[] data, int start) {
    boolean big = data[start] == 'M';
    int directory = start + number(data, start + 4, 4, big);
    int count = number(data, directory, 2, big);
    for (int i = 0; i < count; i++) {
      int entry = directory + 2 + 12 * i;
      if (number(data, entry, 2, big) == TAG) {
        int value = number(data, entry + 8, 2, big);
        return value >= 1 && value <= 8 ? new Orientation(value) : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  private static int number(byte[] data, int at, int bytes, boolean big) {
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      number = number << 8 | (data[big ? at + i : at + bytes - 1 - i] & 0xff);
    }
    return number;
  }

  /// True when width and height are exchanged.
  public boolean exchanges() {
    return value >= 5;
  }

  /// Which pixel of the picture as it is stored is seen at a place of the upright one.
  ///
  /// @param x column of the upright picture
  /// @param y its row
  /// @param width of the picture as it is stored
  /// @param height of it
  /// @return row by row, from 0
  public int stored(int x, int y, int width, int height) {
    int across = exchanges() ? y : x;
    int down = exchanges() ? x : y;
    boolean mirrored = value == 2 || value == 3 || value == 7 || value == 8;
    boolean upsideDown = value == 3 || value == 4 || value == 6 || value == 7;
    int column = mirrored ? width - 1 - across : across;
    int row = upsideDown ? height - 1 - down : down;
    return row * width + column;
  }

  /// The picture turned.
  Thumbnail upright(Thumbnail lying) {
    if (value == 1) {
      return lying;
    }
    int width = exchanges() ? lying.height() : lying.width();
    int height = exchanges() ? lying.width() : lying.height();
    byte[] rgb = new byte[lying.rgb().length];
    for (int y = 0, to = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int from = stored(x, y, lying.width(), lying.height()) * 3;
        for (int c = 0; c < 3; c++) {
          rgb[to++] = lying.rgb()[from + c];
        }
      }
    }
    return new Thumbnail(width, height, rgb);
  }
}
