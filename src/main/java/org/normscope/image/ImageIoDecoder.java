package org.normscope.image;

import java.util.List;

/// Reads every format here with readers written in Java, and JPEG with the JDK's: no natives of our
/// own. The format is chosen by a file's content, whatever its name says.
public final class ImageIoDecoder implements ImageDecoder {
  private final ImageDecoder files;

  /// With the default limit.
  public ImageIoDecoder() {
    this(SizeLimit.DEFAULT_MEGAPIXELS);
  }

  /// @param megapixels an image of more millions of pixels is skipped
  public ImageIoDecoder(int megapixels) {
    files = new FileDecoder(new SizeLimit(megapixels), List.of(), FormatReaders.NAME);
  }

  @Override
  public String name() {
    return files.name();
  }

  @Override
  public BandResult decode(ImageFile file, Buffers buffers, BandSink sink) {
    return files.decode(file, buffers, sink);
  }
}
