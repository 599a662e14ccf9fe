package org.normscope.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.normscope.dataset.DatasetScan;
import org.normscope.image.BandResult;
import org.normscope.image.BandSink;
import org.normscope.image.Buffers;
import org.normscope.image.DecodeResult;
import org.normscope.image.ImageDecoder;
import org.normscope.image.ImageFile;
import org.normscope.image.ImageFolder;
import org.normscope.image.ImageIoDecoder;
import org.normscope.image.NameFilter;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.job.Progress;

/// Reads some images at once, and the others not before its gate is opened.
public final class GatedDecoder implements ImageDecoder {
  private final ImageDecoder inner = new ImageIoDecoder();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final Set<String> free;

  private GatedDecoder(Set<String> free) {
    this.free = free;
  }

  /// Lets none through.
  public static GatedDecoder shut() {
    return new GatedDecoder(Set.of());
  }

  /// Lets all through.
  public static GatedDecoder opened() {
    GatedDecoder decoder = shut();
    decoder.open();
    return decoder;
  }

  /// Lets so many images of a folder through, those that count first.
  public static GatedDecoder letting(int free, Path folder)
      throws IOException, InterruptedException {
    List<String> order = new ArrayList<>();
    ImageDecoder notes =
        new ImageDecoder() {
          @Override
          public String name() {
            return "notes";
          }

          @Override
          public BandResult decode(ImageFile file, Buffers buffers, BandSink sink) {
            order.add(file.name());
            return new DecodeResult.Skipped("only noted");
          }
        };
    new DatasetScan(
            ImageFolder.list(List.of(folder), NameFilter.ALL, Progress.NONE),
            PixelRecipe.of(PixelPolicy.RGB),
            notes,
            1)
        .run(Progress.NONE);
    return new GatedDecoder(new HashSet<>(order.subList(0, free)));
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
    if (!free.contains(file.name())) {
      try {
        gate.await();
      } catch (InterruptedException _) {
        return new DecodeResult.Skipped("interrupted");
      }
    }
    return inner.decode(file, buffers, sink);
  }
}
