package org.normscope.dataset.index;

import java.util.Arrays;
import java.util.List;

/// Finds the entry of a name among several segments; the last one counts. Eight bytes a place, half
/// of them free: 16 MB for a million files.
final class EntryMap {
  private static final long FREE = -1;

  private final List<Segment> segments;
  private final long[] places;
  private int size;
  private int superseded;

  EntryMap(List<Segment> segments) {
    this.segments = List.copyOf(segments);
    long all = segments.stream().mapToLong(Segment::entries).sum();
    places = new long[(int) Long.highestOneBit(Math.max(1, all)) << 2];
    Arrays.fill(places, FREE);
    for (int s = 0; s < segments.size(); s++) {
      Segment segment = segments.get(s);
      for (int e = 0; e < segment.entries(); e++) {
        add(s, e, Entry.name(segment.table(), e));
      }
    }
  }

  private void add(int segment, int entry, NameHash name) {
    int place = place(name);
    if (places[place] == FREE) {
      size++;
    } else {
      superseded++;
    }
    places[place] = (long) segment << 32 | entry;
  }

  /// Files that are known.
  int size() {
    return size;
  }

  /// Entries that later ones replace.
  int superseded() {
    return superseded;
  }

  /// An entry and where it lies.
  record Found(Segment segment, Entry entry) {
    Remembered remembered() {
      return segment.remembered(entry);
    }
  }

  /// Null when there is none.
  Found find(NameHash name) {
    long at = places[place(name)];
    if (at == FREE) {
      return null;
    }
    Segment segment = segments.get((int) (at >>> 32));
    return new Found(segment, segment.entry((int) at));
  }

  /// True when no later entry replaces this one.
  boolean counts(int segment, int entry) {
    return places[place(Entry.name(segments.get(segment).table(), entry))]
        == ((long) segment << 32 | entry);
  }

  List<Segment> segments() {
    return segments;
  }

  private int place(NameHash name) {
    int mask = places.length - 1;
    int place = (int) name.low() & mask;
    while (places[place] != FREE && !isOf(places[place], name)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private boolean isOf(long at, NameHash name) {
    return Entry.isOf(segments.get((int) (at >>> 32)).table(), (int) at, name);
  }
}
