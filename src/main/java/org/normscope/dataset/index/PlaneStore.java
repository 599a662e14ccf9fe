package org.normscope.dataset.index;

import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.List;
import org.normscope.stats.PlaneCounts;

/// Where packed planes lie: in memory while they are new, in a mapped file from then on.
final class PlaneStore {
  // Replaced by one that holds the same bytes and perhaps more: whoever still looks into the old
  // one
  // sees nothing wrong.
  private volatile ByteBuffer packed;

  PlaneStore(ByteBuffer packed) {
    this.packed = packed;
  }

  void moveTo(ByteBuffer elsewhere) {
    packed = elsewhere;
  }

  /// The planes of one image, read when they are asked for.
  List<PlaneCounts> planes(int at, int count) {
    return new StoredPlanes(this, at, count);
  }

  private static final class StoredPlanes extends AbstractList<PlaneCounts> {
    private final PlaneStore store;
    private final int at;
    private final int count;

    StoredPlanes(PlaneStore store, int at, int count) {
      this.store = store;
      this.at = at;
      this.count = count;
    }

    @Override
    public PlaneCounts get(int index) {
      ByteBuffer packed = store.packed;
      PlaneCounts plane = PlaneCounts.at(packed, at);
      int place = at;
      for (int i = 0; i < index; i++) {
        place += plane.packedBytes();
        plane = PlaneCounts.at(packed, place);
      }
      return plane;
    }

    @Override
    public int size() {
      return count;
    }
  }
}
