package org.normscope.image;

import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/// Takes the samples out of a raster, interleaved and without padding.
final class RasterCopy {
  private RasterCopy() {}

  /// Codes of up to 8 bits, expanded to 0..255 as Pillow expands them: `code * 255 / most`.
  static Pixels.Bytes bytes(Raster raster, int channels) throws Refusal {
    int width = raster.getWidth();
    int height = raster.getHeight();
    int[] most = most(raster, channels);
    boolean whole = allAre(most, 255);
    if (whole
        && isPlain(raster, channels)
        && raster.getDataBuffer() instanceof DataBufferByte buffer
        && buffer.getNumBanks() == 1
        && buffer.getData().length == (long) width * height * channels) {
      return new Pixels.Bytes(buffer.getData(), channels);
    }
    byte[] data = new byte[size(raster, channels)];
    int bands = raster.getNumBands();
    int[] row = new int[Math.multiplyExact(width, bands)];
    int to = 0;
    for (int y = 0; y < height; y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int x = 0, from = 0; x < width; x++, from += bands) {
        for (int c = 0; c < channels; c++) {
          int code = row[from + c];
          data[to++] = (byte) (whole ? code : code * 255 / most[c]);
        }
      }
    }
    return new Pixels.Bytes(data, channels);
  }

  /// Codes as they are stored, 0..65535.
  static Pixels.Shorts shorts(Raster raster, int channels) throws Refusal {
    int width = raster.getWidth();
    int height = raster.getHeight();
    if (isPlain(raster, channels)
        && raster.getDataBuffer() instanceof DataBufferUShort buffer
        && buffer.getNumBanks() == 1
        && buffer.getData().length == (long) width * height * channels) {
      return new Pixels.Shorts(buffer.getData(), channels);
    }
    short[] data = new short[size(raster, channels)];
    int bands = raster.getNumBands();
    int[] row = new int[Math.multiplyExact(width, bands)];
    int to = 0;
    for (int y = 0; y < height; y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int x = 0, from = 0; x < width; x++, from += bands) {
        for (int c = 0; c < channels; c++) {
          data[to++] = (short) row[from + c];
        }
      }
    }
    return new Pixels.Shorts(data, channels);
  }

  private static int size(Raster raster, int channels) throws Refusal {
    return new SizeLimit(Integer.MAX_VALUE)
        .samples(raster.getWidth(), raster.getHeight(), channels);
  }

  private static int[] most(Raster raster, int channels) {
    int[] most = new int[channels];
    for (int c = 0; c < channels; c++) {
      int bits = raster.getSampleModel().getSampleSize(c);
      most[c] = (1 << Math.clamp(bits, 1, 8)) - 1;
    }
    return most;
  }

  private static boolean allAre(int[] values, int value) {
    for (int v : values) {
      if (v != value) {
        return false;
      }
    }
    return true;
  }

  /// Whether the array behind the raster already is what is wanted.
  private static boolean isPlain(Raster raster, int channels) {
    if (!(raster.getSampleModel() instanceof PixelInterleavedSampleModel model)
        || model.getNumBands() != channels
        || model.getPixelStride() != channels
        || model.getScanlineStride() != channels * raster.getWidth()
        || raster.getParent() != null
        || raster.getDataBuffer().getOffset() != 0) {
      return false;
    }
    int[] offsets = model.getBandOffsets();
    for (int c = 0; c < channels; c++) {
      if (offsets[c] != c) {
        return false;
      }
    }
    return true;
  }
}
