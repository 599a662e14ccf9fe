package org.normscope.image;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.CRC32;
import javax.imageio.stream.ImageInputStream;

/// Reads every kind of PNG, sample by sample as stored: no gamma, no profile, no background, and a
/// `tRNS` chunk dropped. An animation's default image counts.
final class PngReader {
  static final int IHDR = 0x49484452;
  static final int PLTE = 0x504c5445;
  static final int IDAT = 0x49444154;
  static final int IEND = 0x49454e44;

  /// A byte of deflated data gives at most 1032.
  private static final int MOST_COMPRESSION = 1032;

  private final SizeLimit limit;

  PngReader(SizeLimit limit) {
    this.limit = limit;
  }

  /// What the header chunk says.
  record Header(int width, int height, int depth, int type, boolean interlaced) {
    /// Samples of a pixel in the file.
    int channels() {
      return switch (type) {
        case 2 -> 3;
        case 4 -> 2;
        case 6 -> 4;
        default -> 1;
      };
    }

    boolean palette() {
      return type == 3;
    }

    /// What its samples are once a palette is looked up.
    ImageHeader image() {
      ColorModel model =
          switch (type) {
            case 0 -> ColorModel.GRAY;
            case 4 -> ColorModel.GRAY_ALPHA;
            case 6 -> ColorModel.RGBA;
            default -> ColorModel.RGB;
          };
      int bits = depth == 16 ? 16 : 8;
      String kind = palette() ? "pal8" : depth == 1 ? "gray1" : RasterSamples.kind(model, bits);
      return new ImageHeader(width, height, kind, model, bits);
    }

    /// A file with fewer bytes cannot hold all rows, however well they are compressed: checked
    /// before memory is taken.
    private long leastFileBytes() {
      return (long) width * height * depth / 8 / MOST_COMPRESSION;
    }

    private boolean isKnown() {
      return switch (type) {
        case 0 -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
        case 3 -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
        case 2, 4, 6 -> depth == 8 || depth == 16;
        default -> false;
      };
    }
  }

  /// Reads a file band by band; an interlaced one whole.
  void read(ImageInputStream in, Buffers buffers, BandSink sink) throws IOException {
    in.seek(8);
    long length = in.readUnsignedInt();
    if (in.readInt() != IHDR || length != 13) {
      throw new Refusal("damaged PNG: it does not begin with its header");
    }
    byte[] chunk = chunk(in, IHDR, 13);
    Header header = header(chunk, 0);
    limit.check(header.width, header.height, 0);
    if (in.length() >= 0 && header.leastFileBytes() > in.length()) {
      throw new EOFException();
    }
    byte[] palette = null;
    while (true) {
      length = in.readUnsignedInt();
      int type = in.readInt();
      if (length > Integer.MAX_VALUE) {
        throw new Refusal("damaged PNG: a chunk of " + length + " bytes");
      } else if (type == IDAT) {
        break;
      } else if (type == IEND) {
        throw new Refusal("damaged PNG: it has no image data");
      } else if (type == PLTE && length <= 768) {
        palette = chunk(in, PLTE, (int) length);
      } else {
        skip(in, length + 4);
      }
    }
    if (header.palette() && palette == null) {
      throw new Refusal("damaged PNG: its palette is missing");
    }
    PngData data = new PngData(in, length, buffers.inflater());
    new PngSamples(header, palette, limit, buffers, sink).read(data);
    data.finish();
  }

  /// What a header chunk says, whose contents begin there.
  static Header header(byte[] data, int at) throws Refusal {
    Header header =
        new Header(
            int32(data, at),
            int32(data, at + 4),
            data[at + 8] & 0xff,
            data[at + 9] & 0xff,
            data[at + 12] == 1);
    if (!header.isKnown()
        || data[at + 10] != 0
        || data[at + 11] != 0
        || (data[at + 12] & 0xff) > 1) {
      throw new Refusal(
          "damaged PNG: colour type " + header.type + " with " + header.depth + " bits");
    }
    return header;
  }

  private static byte[] chunk(ImageInputStream in, int type, int length) throws IOException {
    byte[] chunk = new byte[length];
    in.readFully(chunk);
    CRC32 crc = new CRC32();
    for (int shift = 24; shift >= 0; shift -= 8) {
      crc.update(type >>> shift);
    }
    crc.update(chunk);
    if (in.readInt() != (int) crc.getValue()) {
      throw new Refusal("damaged PNG: its header's checksum is wrong");
    }
    return chunk;
  }

  private static void skip(ImageInputStream in, long bytes) throws IOException {
    long end = in.getStreamPosition() + bytes;
    if (in.length() >= 0 && end > in.length()) {
      throw new EOFException();
    }
    in.seek(end);
  }

  static int int32(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }
}
