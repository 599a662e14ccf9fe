package org.normscope.image;

import java.io.IOException;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;

/// The readers written in Java, and the JDK's for JPEG: they read every format there is here, and
/// whatever the faster decoders leave.
final class FormatReaders {
  /// What they are called for people.
  static final String NAME = "ImageIO";

  private FormatReaders() {}

  /// Reads the stream from its beginning. A JPEG must be in the buffers.
  static void read(
      ImageFormat format, ImageInputStream in, SizeLimit limit, Buffers buffers, BandSink sink)
      throws IOException {
    SizeLimit own = limit.in(buffers);
    switch (format) {
      case JPEG ->
          new JpegReader(own).read(Arrays.copyOf(buffers.file(), buffers.length())).to(sink);
      case PNG -> new PngReader(own).read(in, buffers, sink);
      case PNM -> new PnmReader(own).read(in).to(sink);
      case PSD -> new PsdReader(own).read(in).to(sink);
      case GIF -> new GifReader(own).read(in).to(sink);
      case TIFF -> new TiffReader(own).read(in, sink);
      case WEBP -> new WebpReader(own, new RasterReader(own)).read(in).to(sink);
      default -> new RasterReader(own).read(in, format).to(sink);
    }
  }
}
