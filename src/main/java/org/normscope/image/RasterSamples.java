package org.normscope.image;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.SinglePixelPackedSampleModel;

/// Turns what a reader of ImageIO delivers into samples, by its raster alone: `getRGB` and colour
/// conversions change codes. What has no exact meaning here is refused.
final class RasterSamples {
  private RasterSamples() {}

  /// Samples of an image as they are stored in it.
  static Pixels of(BufferedImage image) throws Refusal {
    Raster raster = image.getRaster();
    if (image.getColorModel() instanceof IndexColorModel palette) {
      return PaletteSamples.of(raster, palette);
    }
    return of(raster, image.getColorModel());
  }

  /// Samples of a raster, with what its colour model says about them.
  static Pixels of(Raster raster, java.awt.image.ColorModel colors) throws Refusal {
    ColorModel model = model(raster, colors);
    int channels = model.channels().size();
    int bits = bits(raster, channels);
    return new Pixels(
        raster.getWidth(),
        raster.getHeight(),
        kind(model, bits),
        model,
        bits == 16 ? RasterCopy.shorts(raster, channels) : RasterCopy.bytes(raster, channels));
  }

  /// Name of a kind: `gray8`, `la8`, `rgb16`, ...
  static String kind(ColorModel model, int bits) {
    String name =
        switch (model) {
          case GRAY -> "gray";
          case GRAY_ALPHA -> "la";
          case RGB -> "rgb";
          case RGBA -> "rgba";
          case CMYK -> "cmyk";
        };
    return name + bits;
  }

  private static ColorModel model(Raster raster, java.awt.image.ColorModel colors) throws Refusal {
    int bands = raster.getNumBands();
    int type = colors.getColorSpace().getType();
    ColorModel model =
        switch (type) {
          case ColorSpace.TYPE_GRAY ->
              bands == 1 ? ColorModel.GRAY : bands == 2 ? ColorModel.GRAY_ALPHA : null;
          case ColorSpace.TYPE_RGB ->
              bands == 3 ? ColorModel.RGB : bands == 4 ? ColorModel.RGBA : null;
          case ColorSpace.TYPE_CMYK -> bands == 4 || bands == 5 ? ColorModel.CMYK : null;
          case ColorSpace.TYPE_Lab -> throw new Refusal("Lab colour is not read here");
          default -> null;
        };
    if (model == null) {
      throw new Refusal(bands + " channels of a kind that is not read here");
    }
    return model;
  }

  /// 8 or 16: what the codes are kept in.
  private static int bits(Raster raster, int channels) throws Refusal {
    if (raster.getSampleModel() instanceof SinglePixelPackedSampleModel) {
      for (int c = 0; c < channels; c++) {
        if (raster.getSampleModel().getSampleSize(c) > 8) {
          throw new Refusal("packed samples of more than 8 bits are not read here");
        }
      }
      return 8;
    }
    return switch (raster.getDataBuffer().getDataType()) {
      case DataBuffer.TYPE_BYTE -> 8;
      case DataBuffer.TYPE_USHORT -> 16;
      case DataBuffer.TYPE_SHORT ->
          throw new Refusal(
              "signed 16-bit samples have no fixed zero: only unsigned 8 and 16 bit are read");
      case DataBuffer.TYPE_INT -> throw unbounded("32-bit integer");
      case DataBuffer.TYPE_FLOAT -> throw unbounded("32-bit float");
      default -> throw unbounded("64-bit float");
    };
  }

  private static Refusal unbounded(String samples) {
    return new Refusal(
        samples + " samples have no fixed range: only 8- and 16-bit images are read");
  }
}
