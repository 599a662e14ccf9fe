package org.normscope.dataset.index;

import java.util.concurrent.TimeUnit;
import org.normscope.image.ImageFile;

/// Which files get a content hash while they are read. It costs some microseconds a file, nothing
/// beside decoding a photo, but a tenth of decoding a tiny image.
///
/// @param all true for a folder of few files
/// @param freshFrom files changed at this time or later are [Entry#FRESH], nanoseconds since 1970
record HashRule(boolean all, long freshFrom) {
  private static final int FEW = 10_000;
  private static final long SMALL = 16 << 10;
  private static final int ONE_IN = 16;

  // The coarsest clock of a file system ticks every two seconds.
  private static final long TICKS = TimeUnit.SECONDS.toNanos(3);

  static HashRule now(int files) {
    long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    return new HashRule(files <= FEW, now - TICKS);
  }

  /// True when a file may change once more, after it was read, without its time telling.
  boolean fresh(ImageFile file) {
    return file.modified() >= freshFrom;
  }

  boolean wants(ImageFile file) {
    return all
        || file.bytes() >= SMALL
        || fresh(file)
        || NameHash.of(file.name()).low() % ONE_IN == 0;
  }
}
