package org.normscope.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/// What the container of a WebP says of its first frame.
///
/// @param width pixels in a row
/// @param height rows
/// @param lossy whether its colours are coded as video frames are (VP8), not bit for bit
/// @param alpha whether it has an alpha channel
record WebpHeader(int width, int height, boolean lossy, boolean alpha) {
  private static final int VP8 = 0x20385056;
  private static final int VP8L = 0x4c385056;
  private static final int VP8X = 0x58385056;
  private static final int ANMF = 0x464d4e41;
  private static final int ALPHA_FLAG = 0x10;

  /// Looks through the chunks up to the first frame. Refuses a file that is not whole, and a first
  /// frame that leaves part of the canvas free, since that would need a background.
  static WebpHeader read(ImageInputStream in, SizeLimit limit) throws IOException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    in.seek(4);
    if (in.readUnsignedInt() + 8 > in.length()) {
      throw new EOFException();
    }
    in.seek(12);
    boolean extended = in.readInt() == VP8X;
    in.seek(20);
    boolean alpha = extended && (in.readUnsignedByte() & ALPHA_FLAG) != 0;
    in.seek(24);
    long canvas = size(in);
    in.seek(12);
    while (in.getStreamPosition() + 8 <= in.length()) {
      int type = in.readInt();
      long length = in.readUnsignedInt();
      long start = in.getStreamPosition();
      if (type == VP8 || type == VP8L) {
        if (start + length > in.length()) {
          throw new EOFException();
        }
        return type == VP8
            ? lossy(in, start, extended, alpha, canvas, limit)
            : lossless(in, start, extended, alpha, canvas, limit);
      } else if (type == ANMF) {
        checkFrame(in, canvas);
        in.seek(start + 16);
      } else {
        in.seek(start + length + (length & 1));
      }
    }
    throw new EOFException();
  }

  /// What its samples are.
  ImageHeader image() {
    return new ImageHeader(
        width, height, alpha ? "rgba8" : "rgb8", alpha ? ColorModel.RGBA : ColorModel.RGB, 8);
  }

  /// Width and height less one, three bytes each.
  private static long size(ImageInputStream in) throws IOException {
    return in.readUnsignedInt() | (long) in.readUnsignedShort() << 32;
  }

  private static void checkFrame(ImageInputStream in, long canvas) throws IOException {
    long place = size(in);
    if (place != 0 || size(in) != canvas) {
      throw new Refusal("a WebP whose first frame does not fill its canvas is not read here");
    }
  }

  private static WebpHeader lossy(
      ImageInputStream in,
      long start,
      boolean extended,
      boolean alpha,
      long canvas,
      SizeLimit limit)
      throws IOException {
    in.seek(start + 6);
    int width = in.readUnsignedShort() & 0x3fff;
    int height = in.readUnsignedShort() & 0x3fff;
    check(width, height, extended, canvas, limit);
    return new WebpHeader(width, height, true, alpha);
  }

  private static WebpHeader lossless(
      ImageInputStream in,
      long start,
      boolean extended,
      boolean alpha,
      long canvas,
      SizeLimit limit)
      throws IOException {
    in.seek(start + 1);
    long bits = in.readUnsignedInt();
    int width = (int) (bits & 0x3fff) + 1;
    int height = (int) (bits >> 14 & 0x3fff) + 1;
    check(width, height, extended, canvas, limit);
    return new WebpHeader(width, height, false, extended ? alpha : (bits >> 28 & 1) != 0);
  }

  private static void check(int width, int height, boolean extended, long canvas, SizeLimit limit)
      throws Refusal {
    limit.check(width, height, 0);
    if (extended && canvas != (width - 1 | (long) (height - 1) << 24)) {
      throw new Refusal("damaged WEBP: its frame does not fill its canvas");
    }
  }
}
