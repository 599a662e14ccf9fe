package org.normscope.dataset.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.normscope.stats.PlaneCounts;

/// What was read since the last segment was written: planes and entries, packed as they will lie
/// there.
final class Chunk {
  private final Texts texts = new Texts(List.of());
  private ByteBuffer planes = buffer(64 << 10);
  private ByteBuffer table = buffer(4 << 10);
  private final PlaneStore store = new PlaneStore(planes);
  private int used;
  private int entries;

  /// Packs planes one after the other.
  ///
  /// @return where they begin
  int add(List<PlaneCounts> added) {
    int at = used;
    for (PlaneCounts plane : added) {
      int bytes = plane.packedBytes();
      if (used + bytes > planes.capacity()) {
        planes = grown(planes, used, bytes);
        store.moveTo(planes);
      }
      plane.packInto(planes, used);
      used += bytes;
    }
    return at;
  }

  void add(Entry entry) {
    if ((entries + 1) * Entry.SIZE > table.capacity()) {
      table = grown(table, entries * Entry.SIZE, Entry.SIZE);
    }
    entry.write(table, entries++);
  }

  Texts texts() {
    return texts;
  }

  PlaneStore store() {
    return store;
  }

  /// Bytes of planes.
  int used() {
    return used;
  }

  int entries() {
    return entries;
  }

  ByteBuffer planes() {
    return planes.slice(0, used).order(ByteOrder.LITTLE_ENDIAN);
  }

  ByteBuffer table() {
    return table.slice(0, entries * Entry.SIZE).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer grown(ByteBuffer old, int used, int more) {
    ByteBuffer grown = buffer(Math.max(2 * old.capacity(), used + more));
    grown.put(0, old, 0, used);
    return grown;
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
