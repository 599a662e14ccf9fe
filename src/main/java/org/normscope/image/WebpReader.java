package org.normscope.image;

import java.io.IOException;
import java.nio.ByteOrder;
import javax.imageio.stream.ImageInputStream;

/// Reads lossless WebP with the reader that ImageIO has, the first frame of an animation. Lossy
/// ones are left to Skia: that reader's codes are not libwebp's, since it filters edges before it
/// predicts from them, and repeats the chroma.
final class WebpReader {
  private final SizeLimit limit;
  private final RasterReader reader;

  WebpReader(SizeLimit limit, RasterReader reader) {
    this.limit = limit;
    this.reader = reader;
  }

  /// @param tried whether Skia would have read the file if it were whole
  Pixels read(ImageInputStream in, boolean tried) throws IOException {
    WebpHeader header = WebpHeader.read(in, limit);
    if (header.lossy()) {
      throw new Refusal(
          tried
              ? "damaged WEBP: its data is broken"
              : "lossy WebP is read by Skija alone, which is not used or cannot be loaded here");
    }
    in.setByteOrder(ByteOrder.BIG_ENDIAN);
    in.seek(0);
    Pixels pixels = reader.read(in, ImageFormat.WEBP);
    return pixels.model() == ColorModel.RGBA && !header.alpha() ? pixels.withoutAlpha() : pixels;
  }
}
