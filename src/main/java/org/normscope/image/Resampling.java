package org.normscope.image;

/// Resizes and crops an image while its rows come: equal to Pillow's `resize(size, Image.BILINEAR)`
/// bit for bit on 8-bit samples, and then torchvision's centre crop.
///
/// As in Pillow, each row is first resized along itself ([AxisFilter]), which gives whole codes
/// again, and then the columns are: sums of code times weight, with 22 bits after the point, plus
/// one half. Samples of 16 bits are computed in double, and rounded once, at the end. Only what the
/// crop keeps is computed, and only as many rows are held as one output row is made of: memory does
/// not grow with the image. Arrays are kept from image to image. Serves one thread.
final class Resampling {
  /// Samples in a band that is handed on, about.
  private static final int BAND = 1 << 16;

  private final AxisFilter columns = new AxisFilter();
  private final AxisFilter rows = new AxisFilter();
  private final ByteLines eight = new ByteLines();
  private final ShortLines sixteen = new ShortLines();

  private ImageHeader header;
  private CropWindow across;
  private CropWindow down;
  private boolean resized;
  private int planes;
  private int held;
  private int seen;
  private int made;
  private int banded;
  private int bandRows;
  private ResampledLines lines;

  /// Begins an image.
  ///
  /// @param image as the policy sees it
  /// @param preprocess what is to be done
  void begin(ImageHeader image, Preprocess preprocess) {
    Preprocess.Size size = preprocess.resized(image.width(), image.height());
    across = CropWindow.of(size.width(), preprocess.crop());
    down = CropWindow.of(size.height(), preprocess.crop());
    header = new ImageHeader(across.size(), down.size(), image.kind(), image.model(), image.bits());
    planes = image.model().channels().size();
    resized = size.width() != image.width() || size.height() != image.height();
    held = 0;
    if (resized) {
      columns.set(image.width(), size.width(), across.from(), across.to());
      rows.set(image.height(), size.height(), down.from(), down.to());
      held = rows.stride();
    }
    bandRows = Math.clamp(BAND / Math.multiplyExact(across.size(), planes), 1, down.size());
    lines = image.bits() == 8 ? eight : sixteen;
    lines.room(
        Math.multiplyExact(across.inside(), planes),
        held,
        Math.multiplyExact(bandRows, across.size() * planes));
    seen = 0;
    made = 0;
    banded = 0;
  }

  /// The image that comes out.
  ImageHeader header() {
    return header;
  }

  /// Takes the next rows and hands on what can be made of them.
  void add(Pixels band, BandSink next) {
    int stride = band.samples().stride();
    for (int y = 0; y < band.height(); y++, seen++) {
      int at = y * band.width() * stride;
      padUpTo(down.before(), next);
      if (resized) {
        resize(band.samples(), at, next);
      } else if (seen >= down.from() && seen < down.to()) {
        int row = beginRow();
        lines.copy(
            band.samples(),
            at + across.from() * stride,
            across.inside(),
            planes,
            row + across.before() * planes);
        endRow(next);
      }
      if (made == down.before() + down.inside()) {
        padUpTo(down.size(), next);
      }
    }
  }

  private void resize(Pixels.Samples samples, int at, BandSink next) {
    int last = rows.outputs() - 1;
    if (seen < rows.first(0) || seen >= rows.end(last)) {
      return;
    }
    lines.across(samples, at, planes, columns, seen % held);
    for (int o = made - down.before(); o <= last && rows.end(o) == seen + 1; o++) {
      int row = beginRow();
      lines.down(rows, o, held, across.inside() * planes, row + across.before() * planes);
      endRow(next);
    }
  }

  private void padUpTo(int row, BandSink next) {
    while (made < row) {
      int at = banded * across.size() * planes;
      lines.zeros(at, at + across.size() * planes);
      endRow(next);
    }
  }

  // Returns the row's first sample in the band.
  private int beginRow() {
    int at = banded * across.size() * planes;
    int inside = at + across.before() * planes;
    lines.zeros(at, inside);
    lines.zeros(inside + across.inside() * planes, at + across.size() * planes);
    return at;
  }

  private void endRow(BandSink next) {
    made++;
    banded++;
    if (banded == bandRows || made == down.size()) {
      next.band(header.rows(banded, lines.band(planes)));
      banded = 0;
    }
  }
}
