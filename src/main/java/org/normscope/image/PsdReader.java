package org.normscope.image;

import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/// Reads the merged image of a Photoshop file as it is stored; layers are not looked at.
final class PsdReader {
  private static final int BITMAP = 0;
  private static final int INDEXED = 2;
  private static final int COLOR = 3;
  private static final int CMYK = 4;

  private final SizeLimit limit;

  PsdReader(SizeLimit limit) {
    this.limit = limit;
  }

  Pixels read(ImageInputStream in) throws IOException {
    in.seek(4);
    boolean large = in.readUnsignedShort() == 2;
    in.seek(12);
    int stored = in.readUnsignedShort();
    int height = in.readInt();
    int width = in.readInt();
    int depth = in.readUnsignedShort();
    int mode = in.readUnsignedShort();
    ColorModel model = model(mode, stored, depth);
    int channels = model.channels().size();
    int samples = limit.samples(width, height, mode == INDEXED ? 3 : channels);
    if (stored < channels) {
      throw new Refusal("damaged PSD: " + stored + " channels in mode " + mode);
    }
    byte[] palette = new byte[768];
    long colors = in.readUnsignedInt();
    if (mode == INDEXED) {
      if (colors != palette.length) {
        throw new Refusal("damaged PSD: a palette of " + colors + " bytes");
      }
      in.readFully(palette);
    } else {
      in.seek(in.getStreamPosition() + colors);
    }
    long resources = in.readUnsignedInt();
    in.seek(in.getStreamPosition() + resources);
    long layers = large ? in.readLong() : in.readUnsignedInt();
    in.seek(in.getStreamPosition() + Math.max(0, layers));
    PsdRows rows = new PsdRows(in, stored, height, (width * depth + 7) / 8, large);
    if (depth == 16) {
      short[] data = new short[samples];
      for (int c = 0; c < channels; c++) {
        for (int y = 0; y < height; y++) {
          byte[] row = rows.next();
          for (int x = 0, to = y * width * channels + c; x < width; x++, to += channels) {
            int code = (row[2 * x] & 0xff) << 8 | (row[2 * x + 1] & 0xff);
            data[to] = (short) (mode == CMYK ? 65535 - code : code);
          }
        }
      }
      return new Pixels(
          width, height, RasterSamples.kind(model, 16), model, new Pixels.Shorts(data, channels));
    }
    byte[] data = new byte[samples];
    if (mode == INDEXED) {
      for (int y = 0, to = 0; y < height; y++) {
        byte[] row = rows.next();
        for (int x = 0; x < width; x++) {
          for (int c = 0; c < 3; c++) {
            data[to++] = palette[c * 256 + (row[x] & 0xff)];
          }
        }
      }
      return new Pixels(width, height, "pal8", ColorModel.RGB, new Pixels.Bytes(data, 3));
    }
    for (int c = 0; c < channels; c++) {
      for (int y = 0; y < height; y++) {
        byte[] row = rows.next();
        for (int x = 0, to = y * width * channels + c; x < width; x++, to += channels) {
          data[to] =
              switch (mode) {
                case BITMAP ->
                    (byte) -((row[x >> 3] >> (7 - (x & 7))) & 1); // 1 is 255, as in Pillow
                case CMYK -> (byte) ~row[x];
                default -> row[x];
              };
        }
      }
    }
    String kind = mode == BITMAP ? "gray1" : RasterSamples.kind(model, 8);
    return new Pixels(width, height, kind, model, new Pixels.Bytes(data, channels));
  }

  private static ColorModel model(int mode, int stored, int depth) throws Refusal {
    if (depth == 32) {
      throw new Refusal(
          "32-bit float samples have no fixed range: only 8- and 16-bit images are read");
    }
    boolean fits =
        switch (mode) {
          case BITMAP -> depth == 1;
          case INDEXED -> depth == 8;
          default -> depth == 8 || depth == 16;
        };
    if (!fits) {
      throw new Refusal("damaged PSD: mode " + mode + " with " + depth + " bits");
    }
    return switch (mode) {
      case BITMAP, INDEXED, 7, 8 ->
          ColorModel.GRAY; // 7, 8: the first of several inks, as in Pillow
      case 1 -> stored == 2 ? ColorModel.GRAY_ALPHA : ColorModel.GRAY;
      case COLOR -> stored >= 4 ? ColorModel.RGBA : ColorModel.RGB;
      case CMYK -> ColorModel.CMYK;
      case 9 -> throw new Refusal("Lab colour is not read here");
      default -> throw new Refusal("damaged PSD: an unknown mode, " + mode);
    };
  }
}
