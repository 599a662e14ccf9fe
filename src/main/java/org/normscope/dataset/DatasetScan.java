package org.normscope.dataset;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
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

/// Reads the images of a folder, all or a sample, on several threads, and keeps each plane's
/// counts.
///
/// [#run(Progress)] blocks until all is read or the caller stops it; meanwhile [#look()] gives what
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
  private final Rounds rounds;
  private final Permits permits = Permits.ofHeap();
  private final Masks.Lookup masks;
  private volatile boolean enough;

  // How much of the order was looked up in the index.
  private int recalled;

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
    this(listing, recipe, decoder, threads, index, Sampling.ALL);
  }

  /// Prepares to read a sample of a folder, or all of it.
  ///
  /// @param index serves one scan
  /// @param sampling how much is read
  public DatasetScan(
      FolderListing listing,
      PixelRecipe recipe,
      ImageDecoder decoder,
      int threads,
      FolderIndex index,
      Sampling sampling) {
    this.listing = listing;
    this.recipe = recipe;
    this.decoder = decoder;
    this.threads = Math.max(1, threads);
    this.index = index;
    this.masks = recipe.masks().isPresent() ? listing.masks().lookup() : null;
    this.results = new Results(listing, recipe, sampling);
    this.rounds = new Rounds(sampling, listing.files().size());
  }

  /// Reads until the sample is complete or somebody stops it, and returns what was read. Returns
  /// within a fraction of a second after `progress` cancels: an image that is being decoded then is
  /// left out. May be called again, to read what is missing.
  public DatasetIndex run(Progress progress) throws InterruptedException {
    boolean complete = false;
    results.open();
    try {
      boolean more = true;
      while (more && !progress.cancelled() && !enough) {
        recall(progress);
        WorkOrder work = new WorkOrder(listing.files(), unknown(), threads);
        onThreads(work.batches(), progress, () -> readUntilDone(work, progress));
        more = rounds.next(results);
      }
      complete = !progress.cancelled() && !enough;
    } finally {
      results.close();
      index.finish(complete);
      enough = false;
    }
    return look();
  }

  /// Makes [#run] return soon: what is being read is read to its end and counts, and nothing more
  /// is begun.
  public void enough() {
    enough = true;
  }

  /// How many files are known, whether they count yet or not.
  public int known() {
    return results.known();
  }

  /// What counts so far.
  public DatasetIndex look() {
    return results.look();
  }

  /// Takes over what the index knows, so that a look gives it: a moment's work. [#run] does it by
  /// itself, when it was not done before.
  public void recall(Progress progress) throws InterruptedException {
    int[] places = results.order().places(recalled, rounds.reach());
    progress.found(places.length);
    int step = Math.max(RECALLED_AT_ONCE, places.length / (4 * threads));
    inSteps(
        places.length,
        step,
        progress,
        (from, to) -> {
          int hits = 0;
          for (int i = from; i < to; i++) {
            Remembered known = index.known(listing.files().get(places[i]));
            if (known != null) {
              results.remember(places[i], known);
              hits++;
            }
          }
          progress.done(hits);
        });
    BitSet due = results.due();
    List<Tallies> pooled = Collections.synchronizedList(new ArrayList<>());
    inSteps(due.length(), step, progress, (from, to) -> pooled.add(results.pool(due, from, to)));
    if (!progress.cancelled()) {
      results.count(due, pooled);
      recalled = rounds.reach();
    }
  }

  // What is left to read of this round, in the order in which it counts.
  private int[] unknown() {
    return IntStream.range(results.reach(), rounds.reach())
        .map(results.order()::place)
        .filter(results::unknown)
        .toArray();
  }

  /// Does something with a range of places.
  @FunctionalInterface
  private interface Step {
    void run(int from, int to);
  }

  private void inSteps(int size, int step, Progress progress, Step job)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    onThreads(
        (size + step - 1) / step,
        progress,
        () -> {
          int from;
          while (!progress.cancelled() && (from = next.getAndAdd(step)) < size) {
            job.run(from, Math.min(size, from + step));
          }
        });
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
      for (int[] batch = work.take(); batch.length > 0 && !enough; batch = work.take()) {
        for (int place : batch) {
          if (progress.cancelled()) {
            return;
          }
          ImageFile file = listing.files().get(place);
          Remembered unchanged = index.confirm(file);
          results.add(
              place, unchanged == null ? keep(file, read(file, buffers, sink, mask)) : unchanged);
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
