package org.normscope.dataset.index;

import java.util.List;
import java.util.OptionalLong;
import org.normscope.image.ImageFile;

/// Which entries still hold. Wrong numbers are the worst that can happen, so that an entry counts
/// only with a reason:
///
/// * the folder, the name, the size and the time are those of the file, and the time is not so
///   fresh that a later change could share it;
/// * or name and size are, and all of the content, by its hash;
/// * or the folder has moved, samples of its content are those of the index, and name, size and
///   time of the file are, the time to the microsecond: no archive and no build sets such times.
final class Recall {
  static final Recall NOTHING = new Recall(null, false, false);

  private static final long MILLISECOND = 1_000_000;

  private final EntryMap entries;
  private final boolean elsewhere;
  private final boolean timesCount;

  private Recall(EntryMap entries, boolean elsewhere, boolean timesCount) {
    this.entries = entries;
    this.elsewhere = elsewhere;
    this.timesCount = timesCount;
  }

  /// From the folder's own segments.
  static Recall of(List<Segment> segments) {
    return new Recall(new EntryMap(segments), false, true);
  }

  /// From those of a folder that may be the same, elsewhere; perhaps none.
  static Recall moved(List<Segment> segments, List<ImageFile> files) {
    if (segments.isEmpty()) {
      return NOTHING;
    }
    EntryMap entries = new EntryMap(segments);
    return new Recall(entries, true, Moved.samplesAgree(entries, files));
  }

  /// What is known without opening the file; null otherwise.
  Remembered known(ImageFile file) {
    EntryMap.Found found = elsewhere ? null : find(file);
    return found != null && sameTime(found, file) && !found.entry().fresh()
        ? found.remembered()
        : null;
  }

  /// What is known of a file by its content.
  ///
  /// @param hash what its content is, when that was computed
  record Proof(Remembered remembered, OptionalLong hash) {}

  /// Null when nothing is proved. May read the file.
  Proof prove(ImageFile file) {
    EntryMap.Found found = find(file);
    if (found == null) {
      return null;
    }
    Entry entry = found.entry();
    if (elsewhere
        && timesCount
        && sameTime(found, file)
        && !entry.fresh()
        && file.modified() % MILLISECOND != 0) {
      return new Proof(
          found.remembered(),
          entry.hasHash() ? OptionalLong.of(entry.hash()) : OptionalLong.empty());
    }
    if (!entry.hasHash()) {
      return null;
    }
    OptionalLong hash = ContentHash.of(file);
    return hash.isPresent() && hash.getAsLong() == entry.hash()
        ? new Proof(found.remembered(), hash)
        : null;
  }

  private static boolean sameTime(EntryMap.Found found, ImageFile file) {
    return found.entry().modified() == file.modified();
  }

  private EntryMap.Found find(ImageFile file) {
    EntryMap.Found found = entries == null ? null : entries.find(NameHash.of(file.name()));
    return found != null && found.entry().bytes() == file.bytes() ? found : null;
  }
}
