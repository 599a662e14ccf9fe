package org.normscope.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.normscope.image.ImageFile;

/// Files to be read, handed out in batches of about equal work.
///
/// They are handed out in the order in which they count, see [ReadingOrder], since only what is
/// complete from the first on counts. The one exception is at the end, where nobody shall wait for
/// a large file that was begun last: a file is begun while the files that are left are enough work
/// for the other threads. That moves a huge file forward, and some of the last few.
final class WorkOrder {
  private static final long BATCH_BYTES = 1 << 20;
  private static final int BATCH_FILES = 64;

  private final List<ImageFile> files;
  private final List<List<ImageFile>> batches = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();

  /// @param order what is to be read, in the order in which it counts
  WorkOrder(List<ImageFile> order, int threads) {
    files = largeInTime(order, threads);
    int most = Math.clamp(files.size() / (4L * threads), 1, BATCH_FILES);
    int from = 0;
    long bytes = 0;
    for (int i = 0; i < files.size(); i++) {
      bytes += files.get(i).bytes();
      if (bytes >= BATCH_BYTES || i - from == most - 1 || i == files.size() - 1) {
        batches.add(files.subList(from, i + 1));
        from = i + 1;
        bytes = 0;
      }
    }
  }

  /// A file that does not come in time.
  ///
  /// @param due how many bytes may be handed out before it at most
  private record Late(ImageFile file, long due) {}

  private static List<ImageFile> largeInTime(List<ImageFile> order, int threads) {
    long all = order.stream().mapToLong(ImageFile::bytes).sum();
    List<Late> late = new ArrayList<>();
    List<ImageFile> inTime = new ArrayList<>(order.size());
    long before = 0;
    for (ImageFile file : order) {
      long due = all - threads * file.bytes();
      if (due <= before) {
        late.add(new Late(file, due));
      } else {
        inTime.add(file);
      }
      before += file.bytes();
    }
    late.sort(Comparator.comparingLong(Late::due));
    List<ImageFile> files = new ArrayList<>(order.size());
    int moved = 0;
    before = 0;
    for (ImageFile file : inTime) {
      while (moved < late.size() && late.get(moved).due <= before) {
        files.add(late.get(moved).file);
        before += late.get(moved++).file.bytes();
      }
      files.add(file);
      before += file.bytes();
    }
    late.subList(moved, late.size()).forEach(rest -> files.add(rest.file));
    return files;
  }

  /// All files, as they are handed out.
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
