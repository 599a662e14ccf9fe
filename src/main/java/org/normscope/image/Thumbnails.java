package org.normscope.image;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Small pictures of images, for people to look at: as the statistics see them ([PixelPolicy#RGB]),
/// 16 bits cut to 8, and turned upright as EXIF says.
public final class Thumbnails {
  private static final ImageDecoder DECODER = Decoders.AUTO.decoder();

  private Thumbnails() {}

  /// The picture of a file, no side longer than `maxSide`, or nothing if it cannot be read. A
  /// smaller image stays as it is.
  public static Optional<Thumbnail> read(Path file, int maxSide) {
    return read(DECODER, file, Preprocess.NONE, maxSide);
  }

  /// As above, of what is left of the image after resize and crop.
  public static Optional<Thumbnail> read(Path file, Preprocess preprocess, int maxSide) {
    return read(DECODER, file, preprocess, maxSide);
  }

  /// As above, with a decoder of choice.
  public static Optional<Thumbnail> read(ImageDecoder decoder, Path file, int maxSide) {
    return read(decoder, file, Preprocess.NONE, maxSide);
  }

  private static Optional<Thumbnail> read(
      ImageDecoder decoder, Path file, Preprocess preprocess, int maxSide) {
    ImageFile image = new ImageFile(file, file.toString(), "", "", 0, 0);
    PixelRecipe recipe =
        new PixelRecipe(PixelPolicy.RGB, preprocess, Ignored.NONE, Optional.empty());
    return switch (PixelStage.read(decoder, image, recipe)) {
      case DecodeResult.Decoded(Pixels pixels, _) ->
          Optional.of(Orientation.of(file).upright(of(pixels, maxSide)));
      case DecodeResult.Skipped _, DecodeResult.OutOfMemory _ -> Optional.empty();
    };
  }

  /// The picture of decoded samples, as they lie. May overwrite them.
  public static Thumbnail of(Pixels pixels, int maxSide) {
    if (maxSide < 1) {
      throw new IllegalArgumentException("A thumbnail needs at least one pixel a side.");
    }
    Pixels colors = PixelPolicy.RGB.apply(pixels);
    double scale = Math.min(1, (double) maxSide / Math.max(colors.width(), colors.height()));
    int width = Math.max(1, (int) Math.round(colors.width() * scale));
    int height = Math.max(1, (int) Math.round(colors.height() * scale));
    int[] columns = edges(colors.width(), width);
    int[] rows = edges(colors.height(), height);
    byte[] rgb = new byte[width * height * 3];
    long[] sums = new long[width * 3];
    for (int y = 0, to = 0; y < height; y++) {
      Arrays.fill(sums, 0);
      for (int row = rows[y]; row < rows[y + 1]; row++) {
        add(colors, row, columns, sums);
      }
      for (int x = 0; x < width; x++) {
        long count = (long) (columns[x + 1] - columns[x]) * (rows[y + 1] - rows[y]);
        for (int c = 0; c < 3; c++) {
          rgb[to++] = (byte) ((sums[x * 3 + c] + count / 2) / count);
        }
      }
    }
    return new Thumbnail(width, height, rgb);
  }

  /// Where the boxes of source pixels begin, and where the last one ends.
  private static int[] edges(int source, int target) {
    int[] edges = new int[target + 1];
    for (int i = 0; i <= target; i++) {
      edges[i] = (int) ((long) i * source / target);
    }
    return edges;
  }

  private static void add(Pixels pixels, int row, int[] columns, long[] sums) {
    int stride = pixels.samples().stride();
    int second = pixels.model() == ColorModel.GRAY ? 0 : 1;
    int at = row * pixels.width() * stride;
    for (int x = 0; x + 1 < columns.length; x++) {
      long red = 0;
      long green = 0;
      long blue = 0;
      for (int column = columns[x]; column < columns[x + 1]; column++, at += stride) {
        switch (pixels.samples()) {
          case Pixels.Bytes(byte[] data, _) -> {
            red += data[at] & 0xff;
            green += data[at + second] & 0xff;
            blue += data[at + 2 * second] & 0xff;
          }
          case Pixels.Shorts(short[] data, _) -> {
            red += (data[at] & 0xffff) >> 8;
            green += (data[at + second] & 0xffff) >> 8;
            blue += (data[at + 2 * second] & 0xffff) >> 8;
          }
        }
      }
      sums[x * 3] += red;
      sums[x * 3 + 1] += green;
      sums[x * 3 + 2] += blue;
    }
  }
}
