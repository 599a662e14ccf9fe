package org.normscope.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/// Reads WebP. The reader at hand gives lossless images exactly, but repeats the chroma of lossy
/// ones and copies blocks before their edges are filtered; so those are converted here, from its
/// planes.
final class WebpReader {
  private static final int VP8 = 0x20385056;
  private static final int VP8X = 0x58385056;
  private static final int ALPHA_FLAG = 0x10;
  private static final int ANMF = 0x464d4e41;

  private final RasterReader reader;

  WebpReader(RasterReader reader) {
    this.reader = reader;
  }

  Pixels read(ImageInputStream in) throws IOException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    in.seek(4);
    if (in.readUnsignedInt() + 8 > in.length()) {
      throw new EOFException();
    }
    in.seek(12);
    int first = in.readInt();
    in.seek(20);
    int flags = first == VP8X ? in.readUnsignedByte() : 0;
    in.seek(12);
    while (in.getStreamPosition() + 8 <= in.length()) {
      int type = in.readInt();
      long length = in.readUnsignedInt();
      long start = in.getStreamPosition();
      if (type == VP8) {
        throw new Refusal("lossy WebP is not read exactly by this decoder");
      }
      in.seek(type == ANMF ? start + 16 : start + length + (length & 1));
    }
    return other(in, first != VP8X || (flags & ALPHA_FLAG) != 0);
  }

  private Pixels other(ImageInputStream in, boolean alpha) throws IOException {
    in.setByteOrder(ByteOrder.BIG_ENDIAN);
    in.seek(0);
    Pixels pixels = reader.read(in, ImageFormat.WEBP);
    return pixels.model() == ColorModel.RGBA && !alpha ? pixels.withoutAlpha() : pixels;
  }
}
