package org.normscope.image;

import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/// Looks the indices of a raster up in its palette. A palette of grays alone is gray; its alpha is
/// dropped.
final class PaletteSamples {
  private PaletteSamples() {}

  static Pixels of(Raster raster, IndexColorModel palette) throws Refusal {
    int[] colors = new int[1 << 16];
    int size = Math.min(palette.getMapSize(), colors.length);
    byte[] reds = new byte[palette.getMapSize()];
    byte[] greens = new byte[palette.getMapSize()];
    byte[] blues = new byte[palette.getMapSize()];
    palette.getReds(reds);
    palette.getGreens(greens);
    palette.getBlues(blues);
    boolean gray = true;
    for (int i = 0; i < size; i++) {
      colors[i] = (reds[i] & 0xff) << 16 | (greens[i] & 0xff) << 8 | (blues[i] & 0xff);
      gray &= reds[i] == greens[i] && greens[i] == blues[i];
    }
    for (int i = size; i < 256; i++) {
      colors[i] = i * 0x010101; // outside the palette is a ramp of grays, as in Pillow
    }
    int width = raster.getWidth();
    int height = raster.getHeight();
    int channels = gray ? 1 : 3;
    byte[] data = new byte[new SizeLimit(Integer.MAX_VALUE).samples(width, height, channels)];
    int[] row = new int[width];
    int to = 0;
    for (int y = 0; y < height; y++) {
      raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        int color = colors[row[x] & 0xffff];
        if (gray) {
          data[to++] = (byte) color;
        } else {
          data[to++] = (byte) (color >> 16);
          data[to++] = (byte) (color >> 8);
          data[to++] = (byte) color;
        }
      }
    }
    boolean bilevel =
        gray
            && size == 2
            && Math.min(colors[0], colors[1]) == 0
            && (colors[0] | colors[1]) == 0xffffff;
    String kind = bilevel ? "gray1" : gray ? "gray8" : "pal8";
    return new Pixels(
        width,
        height,
        kind,
        gray ? ColorModel.GRAY : ColorModel.RGB,
        new Pixels.Bytes(data, channels));
  }
}
