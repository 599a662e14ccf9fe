package org.normscope.ui.common;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

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
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return image;
  }
}
