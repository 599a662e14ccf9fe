package org.normscope.sample;

import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Writes a developed picture as the bytes of a JPEG or PNG file.
///
/// All samples go straight into rasters: `setRGB` would bend gray values with a transfer curve and
/// knows no more than 8 bits.
public final class Encoder {
  private static final float JPEG_QUALITY = 0.9f;
  private static final int PALETTE_SIZE = 256;

  private Encoder() {}

  /// The file content of a picture; the dice supply the dither that hides rounding steps.
  public static byte[] encode(Canvas picture, Kind kind, Dice dice) throws IOException {
    BufferedImage image =
        switch (kind) {
          case JPEG_RGB, PNG_RGB -> {
            int type = BufferedImage.TYPE_INT_RGB;
            BufferedImage target = new BufferedImage(picture.width(), picture.height(), type);
            yield filled(target, picture, 255, dice);
          }
          case JPEG_GRAY, PNG_GRAY -> {
            int type = BufferedImage.TYPE_BYTE_GRAY;
            BufferedImage target = new BufferedImage(picture.width(), picture.height(), type);
            yield filled(target, picture, 255, dice);
          }
          case PNG_GRAY16 -> {
            int type = BufferedImage.TYPE_USHORT_GRAY;
            BufferedImage target = new BufferedImage(picture.width(), picture.height(), type);
            yield filled(target, picture, 65535, dice);
          }
          case PNG_RGBA -> {
            int type = BufferedImage.TYPE_4BYTE_ABGR;
            BufferedImage target = new BufferedImage(picture.width(), picture.height(), type);
            fadeCorners(target);
            yield filled(target, picture, 255, dice);
          }
          case PNG_RGB16 -> filled(deep(picture.width(), picture.height()), picture, 65535, dice);
          case PNG_PALETTE -> indexed(picture);
        };
    return write(image, kind.suffix().equals(".jpg") ? "jpeg" : "png");
  }

  /// Fills colour or gray samples, leaving an alpha band as it is.
  private static BufferedImage filled(BufferedImage image, Canvas picture, int peak, Dice dice) {
    WritableRaster raster = image.getRaster();
    boolean gray = raster.getNumBands() == 1;
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        if (gray) {
          raster.setSample(x, y, 0, level(luma(picture, x, y), peak, dice));
        } else {
          for (int band = 0; band < 3; band++) {
            raster.setSample(x, y, band, level(picture.sample(x, y, band), peak, dice));
          }
        }
      }
    }
    return image;
  }

  private static double luma(Canvas picture, int x, int y) {
    return 0.299 * picture.sample(x, y, 0)
        + 0.587 * picture.sample(x, y, 1)
        + 0.114 * picture.sample(x, y, 2);
  }

  /// Rounds up or down at random, in proportion, so that the mean keeps its fraction.
  private static int level(double value, int peak, Dice dice) {
    return Math.clamp((long) Math.floor(value * peak + dice.between(0, 1)), 0, peak);
  }

  private static void fadeCorners(BufferedImage image) {
    WritableRaster raster = image.getRaster();
    double halfWidth = image.getWidth() / 2.0;
    double halfHeight = image.getHeight() / 2.0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        double du = (x + 0.5 - halfWidth) / halfWidth;
        double dv = (y + 0.5 - halfHeight) / halfHeight;
        double radius = Math.pow(Math.pow(du, 4) + Math.pow(dv, 4), 0.25);
        raster.setSample(x, y, 3, (int) Math.round(255 * Noise.step(1.12, 0.86, radius)));
      }
    }
  }

  /// An RGB image with 16 bits in each channel, which no predefined type offers.
  private static BufferedImage deep(int width, int height) {
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            false,
            false,
            ColorModel.OPAQUE,
            DataBuffer.TYPE_USHORT);
    WritableRaster raster =
        Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, width, height, 3, new Point(0, 0));
    return new BufferedImage(model, raster, false, null);
  }

  private static BufferedImage indexed(Canvas picture) {
    ColourTable table = ColourTable.of(picture, PALETTE_SIZE);
    IndexColorModel model =
        new IndexColorModel(8, table.size(), table.reds(), table.greens(), table.blues());
    BufferedImage image =
        new BufferedImage(
            picture.width(), picture.height(), BufferedImage.TYPE_BYTE_INDEXED, model);
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        image.getRaster().setSample(x, y, 0, table.nearest(picture, x, y));
      }
    }
    return image;
  }

  private static byte[] write(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (format.equals("jpeg")) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(JPEG_QUALITY);
      }
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
