package org.normscope.image;

/// A small picture of an image, upright.
///
/// @param width pixels in a row
/// @param height rows
/// @param rgb red, green and blue of each pixel, 8 bits each, rows from the top
public record Thumbnail(int width, int height, byte[] rgb) {

  /// The same pixels as one number each: opaque alpha, red, green, blue.
  public int[] argb() {
    int[] argb = new int[width * height];
    for (int i = 0, at = 0; i < argb.length; i++, at += 3) {
      argb[i] =
          0xff000000 | (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | (rgb[at + 2] & 0xff);
    }
    return argb;
  }

  /// The same picture in gray, by Pillow's `convert("L")` as [PixelPolicy#GRAY] counts it.
  public Thumbnail gray() {
    byte[] gray = new byte[rgb.length];
    for (int at = 0; at < rgb.length; at += 3) {
      byte luma = (byte) PillowGray.luma(rgb[at] & 0xff, rgb[at + 1] & 0xff, rgb[at + 2] & 0xff);
      gray[at] = luma;
      gray[at + 1] = luma;
      gray[at + 2] = luma;
    }
    return new Thumbnail(width, height, gray);
  }
}
