package org.normscope.image;

/// Puts the bands of an image together.
final class WholeImage implements BandSink {
  private ImageHeader header;
  private Pixels pixels;
  private int filled;

  @Override
  public void begin(ImageHeader newHeader) {
    header = newHeader;
    pixels = null;
    filled = 0;
  }

  @Override
  public void band(Pixels rows) {
    int width = rows.width() * rows.samples().stride();
    int count = rows.height() * width;
    if (rows.height() == header.height()) {
      pixels = rows; // the buffers serve this one image: nobody will overwrite it
      return;
    }
    if (pixels == null) {
      int all = header.height() * width;
      int stride = rows.samples().stride();
      pixels =
          header.rows(
              header.height(),
              header.bits() == 8
                  ? new Pixels.Bytes(new byte[all], stride)
                  : new Pixels.Shorts(new short[all], stride));
    }
    Object from =
        switch (rows.samples()) {
          case Pixels.Bytes(byte[] data, _) -> data;
          case Pixels.Shorts(short[] data, _) -> data;
        };
    Object to =
        switch (pixels.samples()) {
          case Pixels.Bytes(byte[] data, _) -> data;
          case Pixels.Shorts(short[] data, _) -> data;
        };
    System.arraycopy(from, 0, to, filled, count);
    filled += count;
  }

  Pixels pixels() {
    return pixels;
  }
}
