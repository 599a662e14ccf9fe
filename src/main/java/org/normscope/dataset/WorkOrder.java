package org.normscope.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.normscope.image.ImageFile;

/// The files of a folder in the order in which they are read, handed out in batches of about equal
/// work: runs of small files, large ones alone.
///
/// The order is a seeded shuffle, so that what is read first resembles the whole and not its first
/// class; the train split comes before the others, since its numbers are the ones that are shown,
/// and very large files before the rest, so that nobody waits for one of them at the end.
final class WorkOrder {
  private static final long SEED = 0;
  private static final long LARGE = 16L << 20;
  private static final long BATCH_BYTES = 1 << 20;
  private static final int BATCH_FILES = 64;

  private final List<ImageFile> files;
  private final List<List<ImageFile>> batches = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();

  WorkOrder(List<ImageFile> found) {
    files =
        Arrays.stream(BatchSampler.shuffled(found.size(), found.size(), SEED))
            .mapToObj(found::get)
            .sorted(
                Comparator.comparing((ImageFile file) -> !file.split().equals("train"))
                    .thenComparing(file -> file.bytes() < LARGE))
            .toList();
    int from = 0;
    long bytes = 0;
    for (int i = 0; i < files.size(); i++) {
      bytes += files.get(i).bytes();
      if (bytes >= BATCH_BYTES || i - from == BATCH_FILES - 1 || i == files.size() - 1) {
        batches.add(files.subList(from, i + 1));
        from = i + 1;
        bytes = 0;
      }
    }
  }

  /// All files, in this order.
  List<ImageFile> files() {
    return files;
  }

  /// How many batches there are.
  int batches() {
    return batches.size();
  }

  /// The next batch that nobody has taken, or an empty one at the end. For many threads.
  List<ImageFile> take() {
    int i = next.getAndIncrement();
    return i < batches.size() ? batches.get(i) : List.of();
  }
}
