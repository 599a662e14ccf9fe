package org.normscope.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.normscope.image.BandResult;
import org.normscope.image.Buffers;
import org.normscope.image.DecodeResult;
import org.normscope.image.FolderListing;
import org.normscope.image.ImageDecoder;
import org.normscope.image.ImageFile;
import org.normscope.image.Permits;
import org.normscope.image.PixelPolicy;
import org.normscope.image.SkippedFile;
import org.normscope.job.Progress;

/// Reads every image of a folder, on several threads, and keeps each plane's counts.
///
/// [#run(Progress)] blocks until all is read or the caller cancels; meanwhile [#look()] gives what
/// is known so far, from any thread. The result does not depend on the number of threads.
public final class DatasetScan {
  private static final long POLL_MILLIS = 20;

  private final FolderListing listing;
  private final FolderParts parts;
  private final PixelPolicy policy;
  private final ImageDecoder decoder;
  private final int threads;
  private final WorkOrder work;
  private final Permits permits = Permits.ofHeap();

  // Guarded by this.
  private final List<ScannedImage> images = new ArrayList<>();
  private final List<SkippedFile> skipped = new ArrayList<>();
  private final Map<String, Integer> decoders = new TreeMap<>();
  private final Tallies tallies = new Tallies();
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
    work = new WorkOrder(listing.files());
  }

  /// Reads until all is read or `progress` cancels, and returns what was read. Returns within a
  /// fraction of a second after a cancellation: an image that is being decoded then is left out.
  public DatasetIndex run(Progress progress) throws InterruptedException {
    progress.found(work.files().size());
    List<Thread> workers = new ArrayList<>();
    try {
      for (int i = 0; i < Math.min(threads, work.batches()); i++) {
        workers.add(
            Thread.ofPlatform().daemon().name("scan-" + i).start(() -> readUntilDone(progress)));
      }
      for (Thread worker : workers) {
        while (worker.isAlive() && !progress.cancelled()) {
          worker.join(POLL_MILLIS);
        }
      }
    } finally {
      close();
    }
    return look();
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

  private void readUntilDone(Progress progress) {
    CountingSink sink = new CountingSink(policy);
    try (Buffers buffers = new Buffers(permits)) {
      for (var batch = work.take(); !batch.isEmpty(); batch = work.take()) {
        for (ImageFile file : batch) {
          if (progress.cancelled()) {
            return;
          }
          keep(file, read(file, buffers, sink));
          progress.done(1);
        }
      }
    }
  }

  // Whatever goes wrong with one file is that file's own trouble: a worker never dies of it.
  private Outcome read(ImageFile file, Buffers buffers, CountingSink sink) {
    try {
      BandResult result = decode(file, buffers, sink);
      if (result instanceof DecodeResult.OutOfMemory) {
        // Permits are estimates: what did not fit beside others is read while nobody else reads, so
        // that the number of threads changes nothing.
        buffers.claimAll();
        result = decode(file, buffers, sink);
      }
      return switch (result) {
        case BandResult.Delivered(String decoder) -> new Outcome(sink.image(file), "", decoder);
        case DecodeResult.Skipped(String reason) -> Outcome.skipped(reason);
        case DecodeResult.OutOfMemory _ -> Outcome.skipped(DecodeResult.OutOfMemory.REASON);
      };
    } catch (RuntimeException e) {
      return Outcome.skipped("cannot be read: " + e);
    } finally {
      buffers.release();
    }
  }

  private BandResult decode(ImageFile file, Buffers buffers, CountingSink sink) {
    try {
      return decoder.decode(file, buffers, sink);
    } catch (OutOfMemoryError _) {
      return new DecodeResult.OutOfMemory();
    }
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

  private record Outcome(ScannedImage image, String reason, String decoder) {
    static Outcome skipped(String reason) {
      return new Outcome(null, reason, "");
    }
  }
}
