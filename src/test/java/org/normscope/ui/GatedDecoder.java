package org.normscope.ui;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.normscope.image.BandResult;
import org.normscope.image.BandSink;
import org.normscope.image.Buffers;
import org.normscope.image.DecodeResult;
import org.normscope.image.ImageDecoder;
import org.normscope.image.ImageFile;
import org.normscope.image.ImageIoDecoder;

/// Reads some images at once, and the others not before its gate is opened.
public final class GatedDecoder implements ImageDecoder {
  private final ImageDecoder inner = new ImageIoDecoder();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicInteger free;

  /// Lets so many images through.
  public GatedDecoder(int free) {
    this.free = new AtomicInteger(free);
  }

  /// Lets all others through.
  public void open() {
    gate.countDown();
  }

  @Override
  public String name() {
    return inner.name();
  }

  @Override
  public BandResult decode(ImageFile file, Buffers buffers, BandSink sink) {
    if (free.getAndDecrement() <= 0) {
      try {
        gate.await();
      } catch (InterruptedException _) {
        return new DecodeResult.Skipped("interrupted");
      }
    }
    return inner.decode(file, buffers, sink);
  }
}
