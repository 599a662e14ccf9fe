package org.normscope.dataset;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.normscope.dataset.index.FolderIndex;
import org.normscope.dataset.index.Remembered;
import org.normscope.image.BandResult;
import org.normscope.image.BandSink;
import org.normscope.image.Buffers;
import org.normscope.image.DecodeResult;
import org.normscope.image.FolderListing;
import org.normscope.image.ImageDecoder;
import org.normscope.image.ImageFile;
import org.normscope.image.MaskBits;
import org.normscope.image.Masks;
import org.normscope.image.Permits;
import org.normscope.image.PixelRecipe;
import org.normscope.job.Progress;

/// Reads every image of a folder, on several threads, and keeps each plane's counts.
///
/// [#run(Progress)] blocks until all is read or the caller cancels; meanwhile [#look()] gives what
/// is known so far, from any thread. The result does not depend on the number of threads, nor on
/// what an index knows beforehand: that is not read again.
public final class DatasetScan {
  private static final long POLL_MILLIS = 20;
  private static final int RECALLED_AT_ONCE = 4096;

  private final FolderListing listing;
  private final PixelRecipe recipe;
  private final ImageDecoder decoder;
  private final int threads;
  private final FolderIndex index;
  private final Results results;
  private final Permits permits = Permits.ofHeap();
  private final Masks.Lookup masks;

  // What is left to read; null before the index was asked.
  private List<ImageFile> unknown;

  /// Prepares to read a folder, all of it.
  ///
  /// @param recipe what is counted
  /// @param threads how many images are decoded at once, at least 1
  public DatasetScan(FolderListing listing, PixelRecipe recipe, ImageDecoder decoder, int threads) {
    this(listing, recipe, decoder, threads, FolderIndex.none());
  }

  /// Prepares to read what an index does not know of a folder.
  ///
  /// @param index serves one scan
  public DatasetScan(
      FolderListing listing,
      PixelRecipe recipe,
      ImageDecoder decoder,
      int threads,
      FolderIndex index) {
    this.listing = listing;
    this.recipe = recipe;
    this.decoder = decoder;
    this.threads = Math.max(1, threads);
    this.index = index;
    this.masks = recipe.masks().isPresent() ? listing.masks().lookup() : null;
    this.results = new Results(listing, recipe);
  }

  /// Reads until all is read or `progress` cancels, and returns what was read. Returns within a
  /// fraction of a second after a cancellation: an image that is being decoded then is left out.
  public DatasetIndex run(Progress progress) throws InterruptedException {
    boolean complete = false;
    try {
      recall(progress);
      WorkOrder work = new WorkOrder(unknown);
      onThreads(work.batches(), progress, () -> readUntilDone(work, progress));
      complete = !progress.cancelled();
    } finally {
      results.close();
      index.finish(complete);
    }
    return look();
  }

  /// What is known so far.
  public DatasetIndex look() {
    return results.look();
  }

  /// Takes over what the index knows, so that a look gives it: a moment's work. [#run] does it by
  /// itself, when it was not done before.
  public void recall(Progress progress) throws InterruptedException {
    if (unknown != null) {
      return;
    }
    progress.found(listing.files().size());
    List<ImageFile> files = listing.files();
    int step = Math.max(RECALLED_AT_ONCE, files.size() / (4 * threads));
    AtomicInteger next = new AtomicInteger();
    BitSet known = new BitSet(files.size());
    onThreads(
        (files.size() + step - 1) / step,
        progress,
        () -> {
          int from;
          while (!progress.cancelled() && (from = next.getAndAdd(step)) < files.size()) {
            List<ImageFile> some = files.subList(from, Math.min(files.size(), from + step));
            List<Remembered> remembered = new ArrayList<>(some.size());
            some.forEach(file -> remembered.add(index.known(file)));
            results.addAll(from, remembered);
            int hits = 0;
            synchronized (known) {
              for (int i = 0; i < some.size(); i++) {
                if (remembered.get(i) != null) {
                  known.set(from + i);
                  hits++;
                }
              }
            }
            progress.done(hits);
          }
        });
    synchronized (known) {
      unknown =
          IntStream.range(0, files.size()).filter(i -> !known.get(i)).mapToObj(files::get).toList();
    }
  }

  private void onThreads(int most, Progress progress, Runnable job) throws InterruptedException {
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, most); i++) {
      workers.add(Thread.ofPlatform().daemon().name("scan-" + i).start(job));
    }
    for (Thread worker : workers) {
      while (worker.isAlive() && !progress.cancelled()) {
        worker.join(POLL_MILLIS);
      }
    }
  }

  private void readUntilDone(WorkOrder work, Progress progress) {
    CountingSink sink = new CountingSink(recipe);
    MaskBits mask = new MaskBits(recipe.preprocess());
    try (Buffers buffers = new Buffers(permits)) {
      for (var batch = work.take(); !batch.isEmpty(); batch = work.take()) {
        for (ImageFile file : batch) {
          if (progress.cancelled()) {
            return;
          }
          Remembered unchanged = index.confirm(file);
          results.add(
              file, unchanged == null ? keep(file, read(file, buffers, sink, mask)) : unchanged);
          progress.done(1);
        }
      }
    }
  }

  // Whatever goes wrong with one file is that file's own trouble: a worker never dies of it.
  private Outcome read(ImageFile file, Buffers buffers, CountingSink sink, MaskBits mask) {
    try {
      if (masks != null) {
        Outcome none = withoutMask(file, buffers, mask);
        if (none != null) {
          return none;
        }
        sink.mask(mask);
      }
      return switch (decodeAtLast(file, buffers, sink)) {
        case BandResult.Delivered(String by) -> new Outcome(sink.image(by), true);
        case DecodeResult.Skipped(String reason) -> Outcome.skipped(reason, true);
        case DecodeResult.OutOfMemory _ -> Outcome.skipped(DecodeResult.OutOfMemory.REASON, false);
      };
    } catch (RuntimeException e) {
      return Outcome.skipped("cannot be read: " + e, false);
    } finally {
      buffers.release();
    }
  }

  // What becomes of an image whose mask cannot be had; null when its mask is read. It is never
  // counted as if it had none.
  private Outcome withoutMask(ImageFile file, Buffers buffers, MaskBits mask) {
    return switch (masks.of(file)) {
      case Masks.Match.None(String reason) -> Outcome.skipped(reason, true);
      case Masks.Match.Found(ImageFile found) ->
          switch (decodeAtLast(found, buffers, mask)) {
            case BandResult.Delivered _ -> null;
            case DecodeResult.Skipped(String reason) ->
                Outcome.skipped("its mask " + found.name() + " cannot be read: " + reason, false);
            case DecodeResult.OutOfMemory _ ->
                Outcome.skipped("its mask: " + DecodeResult.OutOfMemory.REASON, false);
          };
    };
  }

  // Permits are estimates: what did not fit beside others is read while nobody else reads, so that
  // the number of threads changes nothing.
  private BandResult decodeAtLast(ImageFile file, Buffers buffers, BandSink sink) {
    BandResult result = decode(file, buffers, sink);
    if (result instanceof DecodeResult.OutOfMemory) {
      buffers.claimAll();
      result = decode(file, buffers, sink);
    }
    buffers.release();
    return result;
  }

  private BandResult decode(ImageFile file, Buffers buffers, BandSink sink) {
    try {
      return decoder.decode(file, buffers, sink);
    } catch (OutOfMemoryError _) {
      return new DecodeResult.OutOfMemory();
    }
  }

  private Remembered keep(ImageFile file, Outcome outcome) {
    return outcome.lasting ? index.keep(file, outcome.what) : outcome.what;
  }

  /// What became of a file.
  ///
  /// @param lasting false when it may be otherwise the next time
  private record Outcome(Remembered what, boolean lasting) {
    static Outcome skipped(String reason, boolean lasting) {
      return new Outcome(new Remembered.Skip(reason), lasting);
    }
  }
}
