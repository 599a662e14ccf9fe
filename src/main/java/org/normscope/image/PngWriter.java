package org.normscope.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    AtomicFile.write(target, bytes(width, height, argb));
  }

  /// A picture as it is in a file; its pixels as above.
  public static byte[] bytes(int width, int height, int[] argb) {
    if ((long) width * height != argb.length) {
      throw new IllegalArgumentException(
          argb.length + " pixels do not make a picture of " + width + "x" + height);
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.getRaster().setDataElements(0, 0, width, height, argb);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "png", bytes)) {
        throw new IllegalStateException("No PNG writer is installed.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a picture could not be packed", e);
    }
    return bytes.toByteArray();
  }
}
