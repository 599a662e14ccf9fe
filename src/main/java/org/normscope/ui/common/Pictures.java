package org.normscope.ui.common;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.normscope.image.PngWriter;

/// Pixels as JavaFX images.
public final class Pictures {
  private Pictures() {}

  /// An image of RGB bytes, row by row.
  public static Image ofRgb(int width, int height, byte[] rgb) {
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getByteRgbInstance(), rgb, 0, width * 3);
    return image;
  }

  /// An image of pixels as one number each: alpha, red, green, blue; row by row.
  public static Image ofArgb(int width, int height, int[] argb) {
    WritableImage image = new WritableImage(width, height);
    paint(image, argb);
    return image;
  }

  /// Puts other pixels of the same size into an image.
  public static void paint(WritableImage image, int[] argb) {
    int width = (int) image.getWidth();
    image
        .getPixelWriter()
        .setPixels(
            0, 0, width, (int) image.getHeight(), PixelFormat.getIntArgbInstance(), argb, 0, width);
  }

  /// Writes what is painted as a PNG file, whole or not at all.
  public static void write(Path target, Image image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    PngWriter.write(target, width, height, argb);
  }
}
