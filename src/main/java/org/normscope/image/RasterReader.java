package org.normscope.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Reads the first image of a file with the reader that ImageIO has for its format.
final class RasterReader {
  private final SizeLimit limit;

  RasterReader(SizeLimit limit) {
    this.limit = limit;
  }

  Pixels read(ImageInputStream in, ImageFormat format) throws IOException {
    return rows(in, format, 0, Integer.MAX_VALUE);
  }

  /// Reads some rows. The reader may have to go through all that come before.
  Pixels rows(ImageInputStream in, ImageFormat format, int first, int count) throws IOException {
    ImageReader reader =
        Readers.of(format)
            .orElseThrow(() -> new Refusal("no reader for " + format + " is installed"))
            .createReaderInstance();
    try {
      reader.setInput(in, false, true);
      int index = format == ImageFormat.ICNS ? largest(reader) : 0;
      int rows = Math.min(count, reader.getHeight(index) - first);
      limit.check(reader.getWidth(index), rows);
      ImageReadParam region = reader.getDefaultReadParam();
      if (rows < reader.getHeight(index)) {
        region.setSourceRegion(new Rectangle(0, first, reader.getWidth(index), rows));
      }
      BufferedImage image = reader.read(index, region);
      Pixels pixels = RasterSamples.of(image);
      // TIFF's own tag is to be trusted more than the reader's colour model
      if (format != ImageFormat.TIFF && image.isAlphaPremultiplied()) {
        Premultiplied.undo(pixels);
      }
      return pixels;
    } finally {
      reader.dispose();
    }
  }

  /// An icon file holds one picture in many sizes; Pillow takes the largest.
  private static int largest(ImageReader reader) throws IOException {
    int largest = 0;
    int count = reader.getNumImages(true);
    for (int i = 1; i < count; i++) {
      if (reader.getWidth(i) > reader.getWidth(largest)) {
        largest = i;
      }
    }
    return largest;
  }
}
