package org.normscope.dataset.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.normscope.image.ImageFile;

/// Puts segments together when there are many small ones, or when half of what they hold is
/// outdated.
final class Merge {
  private static final int MANY = 8;
  private static final int SMALL_BYTES = 64 << 20;
  private static final int SMALL_ENTRIES = 50_000;
  private static final int MOST_BYTES = 128 << 20;
  private static final int MOST_ENTRIES = 100_000;

  private final SegmentWriter.Disk disk;
  private final Path folder;
  private final Function<Texts, Meta> meta;
  private final List<Piece> pieces = new ArrayList<>();
  private long bytes;

  /// Entries that stay, of one segment.
  private record Piece(Segment segment, Entry entry) {}

  private Merge(SegmentWriter.Disk disk, Path folder, Function<Texts, Meta> meta) {
    this.disk = disk;
    this.folder = folder;
    this.meta = meta;
  }

  /// Does it if it is worth it.
  ///
  /// @param files all files of the folder: entries of others go; null when that is not known
  static void tidy(
      SegmentWriter.Disk disk,
      Path folder,
      List<Segment> segments,
      List<ImageFile> files,
      Function<Texts, Meta> meta)
      throws IOException {
    EntryMap entries = new EntryMap(segments);
    long[] there = files == null ? null : names(files);
    long all = (long) entries.size() + entries.superseded();
    long outdated = entries.superseded();
    if (there != null) {
      outdated += Math.max(0, entries.size() - there.length);
    }
    boolean everything = 2 * outdated > all;
    List<Segment> merged = new ArrayList<>();
    for (Segment segment : segments) {
      boolean small =
          segment.planes().capacity() < SMALL_BYTES && segment.entries() < SMALL_ENTRIES;
      if (everything || small) {
        merged.add(segment);
      }
    }
    if (!everything && merged.size() <= MANY) {
      return;
    }
    Merge merge = new Merge(disk, folder, meta);
    for (int s = 0; s < segments.size(); s++) {
      Segment segment = segments.get(s);
      if (!merged.contains(segment)) {
        continue;
      }
      for (int e = 0; e < segment.entries(); e++) {
        Entry entry = segment.entry(e);
        boolean gone = there != null && Arrays.binarySearch(there, entry.name().low()) < 0;
        if (entries.counts(s, e) && !gone) {
          merge.add(segment, entry);
        }
      }
    }
    merge.write();
    for (Segment segment : merged) {
      IndexFolder.deleteQuietly(segment.file());
    }
  }

  private static long[] names(List<ImageFile> files) {
    long[] names = new long[files.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = NameHash.of(files.get(i).name()).low();
    }
    Arrays.sort(names);
    return names;
  }

  private void add(Segment segment, Entry entry) throws IOException {
    pieces.add(new Piece(segment, entry));
    bytes += entry.packed();
    if (bytes >= MOST_BYTES || pieces.size() >= MOST_ENTRIES) {
      write();
    }
  }

  private void write() throws IOException {
    if (pieces.isEmpty()) {
      return;
    }
    Texts texts = new Texts(List.of());
    ByteBuffer table =
        ByteBuffer.allocate(pieces.size() * Entry.SIZE).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      piece.entry().moved(at, piece.segment().texts(), texts).write(table, i);
      at += piece.entry().packed();
    }
    SegmentWriter.write(
        disk,
        folder,
        meta.apply(texts),
        table,
        at,
        out -> {
          for (Piece piece : pieces) {
            Entry entry = piece.entry();
            out.put(
                piece.segment().planes().slice(entry.skipped() ? 0 : entry.at(), entry.packed()));
          }
        });
    pieces.clear();
    bytes = 0;
  }
}
