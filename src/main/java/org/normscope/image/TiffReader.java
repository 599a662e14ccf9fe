package org.normscope.image;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;

/// Reads the first page of a TIFF. Its tags say what the reader's raster does not: what the samples
/// mean and whether colours are multiplied with alpha.
final class TiffReader {
  /// A page whose samples take more bytes than this is not held whole.
  private static final long LARGE = 64L << 20;

  /// Bytes of the samples that are read at once.
  private static final long BAND = 32L << 20;

  private static final int WHITE_IS_ZERO = 0;
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS = 258;
  private static final int SAMPLES = 277;
  private static final int PHOTOMETRIC = 262;
  private static final int EXTRA_SAMPLES = 338;
  private static final int SAMPLE_FORMAT = 339;
  private static final int DNG_VERSION = 50706;
  private static final int SIGNED = 2;
  private static final int NO_ALPHA = 0;
  private static final int ASSOCIATED_ALPHA = 1;
  private static final int ALPHA = 2;

  private final SizeLimit limit;
  private final RasterReader reader;

  TiffReader(SizeLimit limit) {
    this.limit = limit;
    this.reader = new RasterReader(limit);
  }

  /// Reads a page whole, or a large one some strips or rows of tiles at a time.
  void read(ImageInputStream in, BandSink sink) throws IOException {
    Directory page = firstPage(in);
    refuse(page);
    long width = number(page, WIDTH, 0);
    int height = number(page, HEIGHT, 0);
    long rowBytes = width * number(page, SAMPLES, 1) * ((number(page, BITS, 1) + 7) / 8);
    if (rowBytes * height <= LARGE) {
      in.seek(0);
      finish(reader.read(in, ImageFormat.TIFF), page).to(sink);
      return;
    }
    limit.check(width, height, 0);
    Optional<TiffStrips> strips = TiffStrips.of(in);
    Bands bands = new Bands(page, height, sink);
    if (strips.isPresent()) {
      TiffStrips all = strips.get();
      int atOnce = Math.clamp(BAND / (rowBytes * all.unitRows()), 1, all.units());
      for (int unit = 0; unit < all.units(); unit += atOnce) {
        try (ImageInputStream part = all.part(unit, Math.min(atOnce, all.units() - unit))) {
          bands.add(reader.read(part, ImageFormat.TIFF));
        }
      }
    } else {
      int rows = Math.clamp(BAND / rowBytes, 1, height);
      for (int row = 0; row < height; row += rows) {
        in.seek(0);
        bands.add(reader.rows(in, ImageFormat.TIFF, row, Math.min(rows, height - row)));
      }
    }
  }

  /// Hands on what was read of a page.
  private static final class Bands {
    private final Directory page;
    private final int height;
    private final BandSink sink;
    private boolean begun;

    Bands(Directory page, int height, BandSink sink) {
      this.page = page;
      this.height = height;
      this.sink = sink;
    }

    void add(Pixels rows) {
      Pixels finished = finish(rows, page);
      if (!begun) {
        ImageHeader first = finished.header();
        sink.begin(
            new ImageHeader(first.width(), height, first.kind(), first.model(), first.bits()));
        begun = true;
      }
      sink.band(finished);
    }
  }

  /// Makes of the reader's samples what the tags say they mean.
  private static Pixels finish(Pixels pixels, Directory page) {
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
