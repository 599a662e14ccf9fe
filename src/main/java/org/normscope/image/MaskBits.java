package org.normscope.image;

import java.util.Arrays;
import java.util.Optional;

/// Which pixels of an image count, taken from a mask image band by band: those where any channel of
/// the mask but alpha is not zero.
///
/// Where the image is resized and cropped, so is the mask: by Pillow's `NEAREST` (`Geometry.c`,
/// `ImagingScaleAffine`, which is what torchvision's `Resize` does to masks), and what is padded
/// does not count. Keeps its bits from mask to mask. Serves one thread.
public final class MaskBits implements BandSink {
  private final Preprocess preprocess;
  private ImageHeader header;
  private CropWindow down;
  private CropWindow across;
  private int[] columns = new int[0];
  private int[] rows = new int[0];
  private long[] bits = new long[0];
  private int seen;
  private int made;
  private String refusal;

  /// @param preprocess what happens to the image, and so to its mask
  public MaskBits(Preprocess preprocess) {
    this.preprocess = preprocess;
  }

  @Override
  public void begin(ImageHeader mask) {
    header = mask;
    seen = 0;
    made = 0;
    refusal = null;
    try {
      Preprocess.Size size = preprocess.resized(mask.width(), mask.height());
      down = CropWindow.of(size.height(), preprocess.crop());
      across = CropWindow.of(size.width(), preprocess.crop());
      columns = nearest(columns, mask.width(), size.width(), across);
      rows = nearest(rows, mask.height(), size.height(), down);
      int words = Math.toIntExact(((long) across.size() * down.size() + 63) >> 6);
      if (bits.length < words) {
        bits = new long[words];
      } else {
        Arrays.fill(bits, 0);
      }
    } catch (ArithmeticException _) {
      refusal = "its mask of " + mask.width() + "x" + mask.height() + " is too large to resize";
    }
  }

  // Pillow adds up the places, and so do we: a multiplication is rounded otherwise.
  private static int[] nearest(int[] kept, int in, int out, CropWindow window) {
    int[] from = kept.length < window.inside() ? new int[window.inside()] : kept;
    double step = (double) in / out;
    double place = step * 0.5;
    for (int o = 0; o < window.to(); o++, place += step) {
      if (o >= window.from()) {
        from[o - window.from()] = Math.min((int) place, in - 1);
      }
    }
    return from;
  }

  @Override
  public void band(Pixels band) {
    if (refusal != null) {
      return;
    }
    Pixels colors = PixelPolicy.RGB.apply(band);
    int stride = colors.samples().stride();
    int planes = colors.model().channels().size();
    for (int y = 0; y < band.height(); y++, seen++) {
      int at = y * band.width() * stride;
      while (made < down.inside() && rows[made] == seen) {
        long bit = (long) (down.before() + made) * across.size() + across.before();
        for (int i = 0; i < across.inside(); i++, bit++) {
          if (counts(colors.samples(), at + columns[i] * stride, planes)) {
            bits[(int) (bit >> 6)] |= 1L << bit;
          }
        }
        made++;
      }
    }
  }

  private static boolean counts(Pixels.Samples samples, int at, int planes) {
    boolean counts = false;
    for (int c = 0; c < planes; c++) {
      counts |=
          switch (samples) {
            case Pixels.Bytes(byte[] data, _) -> data[at + c] != 0;
            case Pixels.Shorts(short[] data, _) -> data[at + c] != 0;
          };
    }
    return counts;
  }

  /// Why it is no mask for an image, one clause for people.
  ///
  /// @param image as it is stored
  public Optional<String> refusal(ImageHeader image) {
    if (refusal == null && (image.width() != header.width() || image.height() != header.height())) {
      return Optional.of(
          "its mask is %dx%d and not %dx%d"
              .formatted(header.width(), header.height(), image.width(), image.height()));
    }
    return Optional.ofNullable(refusal);
  }

  /// Whether a pixel of what is looked at counts, rows from the top.
  boolean counts(long pixel) {
    return (bits[(int) (pixel >> 6)] >>> pixel & 1) != 0;
  }
}
