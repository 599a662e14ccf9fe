package org.normscope.dataset;

import java.util.ArrayList;
import java.util.Arrays;
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

  private static final int[] NONE = {};

  private final int[] places;
  private final List<int[]> batches = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();

  /// @param files all that there are
  /// @param order places of those that are to be read, in the order in which they count
  WorkOrder(List<ImageFile> files, int[] order, int threads) {
    places = largeInTime(files, order, threads);
    int most = Math.clamp(places.length / (4L * threads), 1, BATCH_FILES);
    int from = 0;
    long bytes = 0;
    for (int i = 0; i < places.length; i++) {
      bytes += files.get(places[i]).bytes();
      if (bytes >= BATCH_BYTES || i - from == most - 1 || i == places.length - 1) {
        batches.add(Arrays.copyOfRange(places, from, i + 1));
        from = i + 1;
        bytes = 0;
      }
    }
  }

  /// A file that does not come in time.
  ///
  /// @param due how many bytes may be handed out before it at most
  private record Late(int place, long due) {}

  private static int[] largeInTime(List<ImageFile> files, int[] order, int threads) {
    long all = 0;
    for (int place : order) {
      all += files.get(place).bytes();
    }
    List<Late> late = new ArrayList<>();
    int[] inTime = new int[order.length];
    int kept = 0;
    long before = 0;
    for (int place : order) {
      long bytes = files.get(place).bytes();
      long due = all - threads * bytes;
      if (due <= before) {
        late.add(new Late(place, due));
      } else {
        inTime[kept++] = place;
      }
      before += bytes;
    }
    if (late.isEmpty()) {
      return inTime;
    }
    late.sort(Comparator.comparingLong(Late::due));
    int[] places = new int[order.length];
    int at = 0;
    int moved = 0;
    before = 0;
    for (int i = 0; i < kept; i++) {
      while (moved < late.size() && late.get(moved).due <= before) {
        before += files.get(late.get(moved).place).bytes();
        places[at++] = late.get(moved++).place;
      }
      places[at++] = inTime[i];
      before += files.get(inTime[i]).bytes();
    }
    for (Late rest : late.subList(moved, late.size())) {
      places[at++] = rest.place;
    }
    return places;
  }

  /// Places of all files, as they are handed out.
  int[] places() {
    return places;
  }

  /// How many batches there are.
  int batches() {
    return batches.size();
  }

  /// The next batch that nobody has taken, or an empty one at the end. For many threads.
  int[] take() {
    int i = next.getAndIncrement();
    return i < batches.size() ? batches.get(i) : NONE;
  }
}
