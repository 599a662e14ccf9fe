package org.normscope.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.normscope.settings.AtomicFile;

/// Writes pictures as PNG.
public final class PngWriter {
  private PngWriter() {}

  /// Writes a picture to a temporary file beside the target, then moves it there in one step: the
  /// target is the old file or the whole new one, never a part.
  ///
  /// @param argb its pixels, rows from the top: alpha, red, green, blue, 8 bits each, not
  ///   premultiplied
  public static void write(Path target, int width, int height, int[] argb) throws IOException {
    if ((long) width * height != argb.length) {
      throw new IllegalArgumentException(
          argb.length + " pixels do not make a picture of " + width + "x" + height);
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.getRaster().setDataElements(0, 0, width, height, argb);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "png", bytes)) {
      throw new IOException("No PNG writer is installed.");
    }
    AtomicFile.write(target, bytes.toByteArray());
  }
}
