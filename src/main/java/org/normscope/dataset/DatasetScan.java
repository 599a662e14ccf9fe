package org.normscope.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.normscope.image.DecodeResult;
import org.normscope.image.FolderListing;
import org.normscope.image.ImageDecoder;
import org.normscope.image.ImageFile;
import org.normscope.image.PixelPolicy;
import org.normscope.image.Pixels;
import org.normscope.image.SkippedFile;
import org.normscope.job.Progress;
import org.normscope.stats.PlaneCounter;
import org.normscope.stats.PlaneCounts;

/// Reads every image of a folder, on several threads, and keeps each plane's counts.
///
/// [#run(Progress)] blocks until all is read or the caller cancels; meanwhile [#look()] gives what
/// is known so far, from any thread. The result does not depend on the number of threads.
public final class DatasetScan {
  private static final long POLL_MILLIS = 20;
  private static final long ORDER_SEED = 0;

  private final FolderListing listing;
  private final FolderParts parts;
  private final PixelPolicy policy;
  private final ImageDecoder decoder;
  private final int threads;
  private final List<ImageFile> work;
  private volatile boolean lastTry;

  // Guarded by this.
  private final List<ScannedImage> images = new ArrayList<>();
  private final List<SkippedFile> skipped = new ArrayList<>();
  private final Map<String, Integer> decoders = new TreeMap<>();
  private final Tallies tallies = new Tallies();
  private final List<ImageFile> large = new ArrayList<>();
  private boolean closed;

  /// Prepares to read a folder.
  ///
  /// @param threads how many images are decoded at once, at least 1
  public DatasetScan(FolderListing listing, PixelPolicy policy, ImageDecoder decoder, int threads) {
    this.listing = listing;
    this.parts = new FolderParts(listing);
    this.policy = policy;
    this.decoder = decoder;
    this.threads = Math.max(1, threads);
    skipped.addAll(listing.skipped());
    work = inReadingOrder(listing.files());
  }

  // A shuffle, so that what is read first resembles the whole and not its first class; the train
  // split before the others, since its numbers are the ones that are shown.
  private static List<ImageFile> inReadingOrder(List<ImageFile> files) {
    return Arrays.stream(BatchSampler.shuffled(files.size(), files.size(), ORDER_SEED))
        .mapToObj(files::get)
        .sorted(Comparator.comparing((ImageFile file) -> !file.split().equals("train")))
        .toList();
  }

  /// Reads until all is read or `progress` cancels, and returns what was read. Returns within a
  /// fraction of a second after a cancellation: an image that is being decoded then is left out.
  public DatasetIndex run(Progress progress) throws InterruptedException {
    progress.found(work.size());
    try {
      readAll(work, threads, progress);
      // What did not fit beside others is read alone, so that the number of threads changes
      // nothing.
      List<ImageFile> alone;
      synchronized (this) {
        alone = List.copyOf(large);
        large.clear();
      }
      lastTry = true;
      readAll(alone, 1, progress);
    } finally {
      close();
    }
    return look();
  }

  private void readAll(List<ImageFile> files, int atOnce, Progress progress)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < Math.min(atOnce, files.size()); i++) {
      workers.add(
          Thread.ofPlatform()
              .daemon()
              .name("scan-" + i)
              .start(() -> readUntilDone(files, next, progress)));
    }
    for (Thread worker : workers) {
      while (worker.isAlive() && !progress.cancelled()) {
        worker.join(POLL_MILLIS);
      }
    }
  }

  /// What is known so far.
  public synchronized DatasetIndex look() {
    List<ScannedImage> sorted = new ArrayList<>(images);
    sorted.sort(Comparator.comparing(ScannedImage::file));
    List<SkippedFile> sortedSkipped = new ArrayList<>(skipped);
    sortedSkipped.sort(Comparator.comparing(SkippedFile::name));
    return new DatasetIndex(
        listing, parts, policy, sorted, sortedSkipped, decoders, tallies.copy());
  }

  private void readUntilDone(List<ImageFile> files, AtomicInteger next, Progress progress) {
    PlaneCounter counter = new PlaneCounter();
    int i;
    while (!progress.cancelled() && (i = next.getAndIncrement()) < files.size()) {
      ImageFile file = files.get(i);
      Outcome outcome = read(file, counter);
      if (outcome.noMemory && !lastTry) {
        putOff(file);
      } else {
        keep(file, outcome);
        progress.done(1);
      }
    }
  }

  // Whatever goes wrong with one file is that file's own trouble: a worker never dies of it.
  private Outcome read(ImageFile file, PlaneCounter counter) {
    try {
      return decode(file, counter);
    } catch (RuntimeException e) {
      return Outcome.skipped("cannot be read: " + e);
    } catch (OutOfMemoryError _) {
      return Outcome.outOfMemory();
    }
  }

  private Outcome decode(ImageFile file, PlaneCounter counter) {
    return switch (decoder.decode(file)) {
      case DecodeResult.Skipped skip -> Outcome.skipped(skip.reason());
      case DecodeResult.OutOfMemory _ -> Outcome.outOfMemory();
      case DecodeResult.Decoded decoded -> {
        Pixels pixels = policy.apply(decoded.pixels());
        yield new Outcome(
            new ScannedImage(
                file,
                pixels.kind(),
                pixels.model(),
                pixels.width(),
                pixels.height(),
                List.of(count(pixels, counter))),
            "",
            decoded.decoder(),
            false);
      }
    };
  }

  private static PlaneCounts[] count(Pixels pixels, PlaneCounter counter) {
    int channels = pixels.model().channels().size();
    int count = Math.toIntExact(pixels.count());
    return switch (pixels.samples()) {
      case Pixels.Bytes(byte[] data, int stride) -> counter.count(data, stride, channels, count);
      case Pixels.Shorts(short[] data, int stride) -> counter.count(data, stride, channels, count);
    };
  }

  private synchronized void keep(ImageFile file, Outcome outcome) {
    if (closed) {
      return;
    }
    if (outcome.image == null) {
      skipped.add(new SkippedFile(file.name(), outcome.reason));
    } else {
      images.add(outcome.image);
      tallies.add(outcome.image);
      decoders.merge(outcome.decoder, 1, Integer::sum);
    }
  }

  private synchronized void close() {
    closed = true;
  }

  private synchronized void putOff(ImageFile file) {
    large.add(file);
  }

  private record Outcome(ScannedImage image, String reason, String decoder, boolean noMemory) {
    static Outcome skipped(String reason) {
      return new Outcome(null, reason, "", false);
    }

    static Outcome outOfMemory() {
      return new Outcome(null, DecodeResult.OutOfMemory.REASON, "", true);
    }
  }
}
