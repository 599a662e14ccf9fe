package org.normscope.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/// Reads WebP, the first frame of an animation. Lossless images and alpha come from the reader that
/// ImageIO has; lossy ones are decoded here, because that reader's codes are not libwebp's: it
/// filters edges before it predicts from them, and repeats the chroma.
final class WebpReader {
  private static final int VP8 = 0x20385056;
  private static final int VP8X = 0x58385056;
  private static final int ALPH = 0x48504c41;
  private static final int ANMF = 0x464d4e41;
  private static final int ALPHA_FLAG = 0x10;

  private final SizeLimit limit;
  private final RasterReader reader;

  WebpReader(SizeLimit limit, RasterReader reader) {
    this.limit = limit;
    this.reader = reader;
  }

  Pixels read(ImageInputStream in) throws IOException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    in.seek(4);
    if (in.readUnsignedInt() + 8 > in.length()) {
      throw new EOFException();
    }
    in.seek(12);
    boolean extended = in.readInt() == VP8X;
    in.seek(20);
    boolean alpha = !extended || (in.readUnsignedByte() & ALPHA_FLAG) != 0;
    in.seek(24);
    long canvas = size(in);
    byte[] plainAlpha = null;
    in.seek(12);
    while (in.getStreamPosition() + 8 <= in.length()) {
      int type = in.readInt();
      long length = in.readUnsignedInt();
      long start = in.getStreamPosition();
      if (type == VP8) {
        return lossy(in, length, extended && alpha, canvas, plainAlpha);
      } else if (type == ALPH && start + length <= in.length()) {
        byte[] chunk = new byte[Math.toIntExact(length)];
        in.readFully(chunk);
        plainAlpha = WebpAlpha.isPlain(chunk) ? chunk : null;
        in.seek(start + length + (length & 1));
      } else if (type == ANMF) {
        checkFrame(in, canvas);
        in.seek(start + 16);
      } else {
        in.seek(start + length + (length & 1));
      }
    }
    return other(in, alpha);
  }

  /// Width and height, three bytes each.
  private static long size(ImageInputStream in) throws IOException {
    return in.readUnsignedInt() | (long) in.readUnsignedShort() << 32;
  }

  /// A first frame that leaves part of the canvas free would need a background.
  private static void checkFrame(ImageInputStream in, long canvas) throws IOException {
    long place = size(in);
    if (place != 0 || size(in) != canvas) {
      throw new Refusal("a WebP whose first frame does not fill its canvas is not read here");
    }
  }

  private Pixels lossy(
      ImageInputStream in, long length, boolean alpha, long canvas, byte[] plainAlpha)
      throws IOException {
    if (in.getStreamPosition() + length > in.length()) {
      throw new EOFException();
    }
    byte[] data = new byte[Math.toIntExact(length)];
    in.readFully(data);
    Vp8Decoder frame = Vp8Decoder.decode(data, limit);
    int width = frame.header.width;
    int height = frame.header.height;
    if (!alpha) {
      byte[] rgb = new byte[limit.samples(width, height, 3)];
      WebpColors.rgb(frame.planes, width, height, rgb, 3);
      return new Pixels(width, height, "rgb8", ColorModel.RGB, new Pixels.Bytes(rgb, 3));
    }
    if (canvas != (width - 1 | (long) (height - 1) << 24)) {
      throw new Refusal("damaged WEBP: its frame does not fill its canvas");
    }
    if (plainAlpha != null) {
      byte[] values = WebpAlpha.decode(plainAlpha, width, height);
      byte[] rgba = new byte[limit.samples(width, height, 4)];
      WebpColors.rgb(frame.planes, width, height, rgba, 4);
      for (int i = 0; i < values.length; i++) {
        rgba[4 * i + 3] = values[i];
      }
      return new Pixels(width, height, "rgba8", ColorModel.RGBA, new Pixels.Bytes(rgba, 4));
    }
    Pixels whole = other(in, true);
    if (whole.width() == width
        && whole.height() == height
        && whole.model() == ColorModel.RGBA
        && whole.samples() instanceof Pixels.Bytes(byte[] rgba, _)) {
      WebpColors.rgb(frame.planes, width, height, rgba, 4);
      return whole;
    }
    throw new Refusal("damaged WEBP: its alpha does not fit its colours");
  }

  private Pixels other(ImageInputStream in, boolean alpha) throws IOException {
    in.setByteOrder(ByteOrder.BIG_ENDIAN);
    in.seek(0);
    Pixels pixels = reader.read(in, ImageFormat.WEBP);
    return pixels.model() == ColorModel.RGBA && !alpha ? pixels.withoutAlpha() : pixels;
  }
}
