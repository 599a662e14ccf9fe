package org.normscope.image;

import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Reads JPEG to the codes that libjpeg-turbo, and with it Pillow, gives.
///
/// The JDK's reader decodes and upsamples a bare copy of the file; the colour conversion is done
/// here, so no profile takes part in it.
final class JpegReader {
  private final SizeLimit limit;

  JpegReader(SizeLimit limit) {
    this.limit = limit;
  }

  /// Reads a file from memory, and overwrites the beginning of the array.
  Pixels read(byte[] data) throws IOException {
    JpegHeader header = JpegHeader.parse(data, data.length);
    checkKind(header);
    limit.samples(header.width(), header.height(), header.components().size());
    JpegHeader.Colors colors = header.colors();
    if (!hasEnd(data, data.length, header.scan())) {
      throw new Refusal(Reasons.endsEarly("JPEG", data.length, "no end mark"));
    }
    if (header.sof() == 0xc3) {
      return lossless(data, header);
    }
    if (!JpegScans.isSingle(data, header)) {
      JpegScans.check(data, data.length, header);
    }
    byte[] samples = samples(data, header);
    int channels = header.components().size();
    int pixels = header.width() * header.height();
    JpegUpsampling.finish(samples, header);
    switch (colors) {
      case GRAY, RGB -> {}
      case YCC -> JpegColors.toRgb(samples, pixels, 3);
      case CMYK -> JpegColors.toCmyk(samples, pixels, false);
      case YCCK -> JpegColors.toCmyk(samples, pixels, true);
    }
    String kind = channels == 1 ? "gray8" : channels == 3 ? "rgb8" : "cmyk8";
    ColorModel model =
        channels == 1 ? ColorModel.GRAY : channels == 3 ? ColorModel.RGB : ColorModel.CMYK;
    return new Pixels(
        header.width(), header.height(), kind, model, new Pixels.Bytes(samples, channels));
  }

  private static void checkKind(JpegHeader header) throws Refusal {
    if (header.height() == 0) {
      throw new Refusal("the JPEG does not give its height in its header");
    }
    switch (header.sof()) {
      case 0xc0, 0xc1, 0xc2 -> {
        if (header.precision() != 8) {
          throw new Refusal(header.precision() + "-bit JPEG is not read here");
        }
      }
      case 0xc3 -> {
        if (header.components().size() != 1) {
          throw new Refusal("lossless JPEG in colour is not read here");
        }
      }
      case 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf ->
          throw new Refusal("arithmetic-coded JPEG is not read here");
      default -> throw new Refusal("hierarchical JPEG is not read here");
    }
  }

  private static Pixels lossless(byte[] data, JpegHeader header) throws IOException {
    ImageReader reader = Readers.JPEG_LOSSLESS.createReaderInstance();
    try (ImageInputStream in = stream(data, header)) {
      reader.setInput(in, true, true);
      return RasterSamples.of(reader.read(0));
    } finally {
      reader.dispose();
    }
  }

  private static byte[] samples(byte[] data, JpegHeader header) throws IOException {
    ImageReader reader = Readers.JPEG.createReaderInstance();
    try (ImageInputStream in = stream(data, header)) {
      reader.setInput(in, true, true);
      Raster raster = reader.readRaster(0, null);
      int channels = header.components().size();
      if (raster.getDataBuffer() instanceof DataBufferByte buffer
          && raster.getSampleModel() instanceof PixelInterleavedSampleModel model
          && model.getPixelStride() == channels
          && model.getScanlineStride() == channels * header.width()
          && raster.getHeight() == header.height()
          && buffer.getData().length >= channels * header.width() * header.height()) {
        return buffer.getData();
      }
      throw new Refusal("damaged JPEG: its parts do not fit together");
    } finally {
      reader.dispose();
    }
  }

  private static ImageInputStream stream(byte[] data, JpegHeader header) {
    int start = header.moveTogether(data);
    return new BytesStream(data, start, data.length - start);
  }

  /// Whether an end mark follows the first scan. libjpeg makes up what a file lacks; Pillow refuses
  /// a file without its end mark, even one that lacks nothing else.
  static boolean hasEnd(byte[] data, int length, int scan) {
    for (int i = length - 2; i > scan; i--) {
      if (data[i] == (byte) 0xff && data[i + 1] == (byte) 0xd9) {
        return true;
      }
    }
    return false;
  }
}
