package org.normscope.image;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.IOException;
import javax.imageio.stream.ImageInputStream;

/// Reads the first page of a TIFF. Its tags say what the reader's raster does not: what the samples
/// mean and whether colours are multiplied with alpha.
final class TiffReader {
  private static final int WHITE_IS_ZERO = 0;
  private static final int BITS = 258;
  private static final int PHOTOMETRIC = 262;
  private static final int EXTRA_SAMPLES = 338;
  private static final int SAMPLE_FORMAT = 339;
  private static final int DNG_VERSION = 50706;
  private static final int SIGNED = 2;
  private static final int NO_ALPHA = 0;
  private static final int ASSOCIATED_ALPHA = 1;
  private static final int ALPHA = 2;

  private final RasterReader reader;

  TiffReader(RasterReader reader) {
    this.reader = reader;
  }

  Pixels read(ImageInputStream in) throws IOException {
    Directory page = firstPage(in);
    refuse(page);
    in.seek(0);
    Pixels pixels = reader.read(in, ImageFormat.TIFF);
    if (pixels.samples() instanceof Pixels.Shorts(short[] data, int stride)
        && stride == 1
        && number(page, PHOTOMETRIC, -1) == WHITE_IS_ZERO
        && number(page, BITS, 1) == 16) {
      invert(data);
    }
    boolean alpha = pixels.model() == ColorModel.RGBA || pixels.model() == ColorModel.GRAY_ALPHA;
    if (alpha && number(page, EXTRA_SAMPLES, ALPHA) == ASSOCIATED_ALPHA) {
      Premultiplied.undo(pixels);
    }
    return alpha && number(page, EXTRA_SAMPLES, ALPHA) == NO_ALPHA ? pixels.withoutAlpha() : pixels;
  }

  /// The reader turns such codes to black at zero. Training code sees them as stored: Pillow turns
  /// those of up to 8 bits alone.
  private static void invert(short[] data) {
    for (int i = 0; i < data.length; i++) {
      data[i] = (short) ~data[i];
    }
  }

  private static Directory firstPage(ImageInputStream in) throws IOException {
    Directory all = new TIFFReader().read(in);
    return all instanceof CompoundDirectory pages && pages.directoryCount() > 0
        ? pages.getDirectory(0)
        : all;
  }

  private static void refuse(Directory page) throws Refusal {
    int photometric = number(page, PHOTOMETRIC, -1);
    if (page.getEntryById(DNG_VERSION) != null || photometric == 32803 || photometric == 34892) {
      throw new Refusal("camera raw files are not read here");
    } else if (photometric >= 8 && photometric <= 10) {
      throw new Refusal("Lab colour is not read here");
    } else if (number(page, SAMPLE_FORMAT, 1) == SIGNED) {
      throw new Refusal("signed samples have no fixed zero: only unsigned 8 and 16 bit are read");
    }
  }

  /// The first value of a tag.
  private static int number(Directory page, int tag, int otherwise) {
    Entry entry = page.getEntryById(tag);
    return switch (entry == null ? null : entry.getValue()) {
      case Number number -> number.intValue();
      case int[] numbers when numbers.length > 0 -> numbers[0];
      case short[] numbers when numbers.length > 0 -> numbers[0];
      case long[] numbers when numbers.length > 0 -> (int) numbers[0];
      case byte[] numbers when numbers.length > 0 -> numbers[0];
      case null, default -> otherwise;
    };
  }
}
