package org.normscope.dataset.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.normscope.image.ImageFile;

/// Finds the index of a folder that now lies elsewhere.
final class Moved {
  private static final int SAMPLES = 32;
  private static final int TRIED = 1024;
  private static final int ENOUGH = 8;

  private Moved() {}

  /// The segments of the folder that most resembles this one; none when none does.
  static List<Segment> find(IndexCache cache, FolderKey key, List<ImageFile> files) {
    Sketch sketch = null;
    IndexFolder best = null;
    long most = 0;
    for (IndexFolder place : cache.places()) {
      List<Path> segments = place.segments();
      Segment head = segments.isEmpty() ? null : IndexCache.head(segments.getLast()).orElse(null);
      if (head == null || !head.meta().recipe().equals(key.recipe())) {
        continue;
      }
      sketch = sketch == null ? Sketch.of(files) : sketch;
      long shared = sketch.shared(head.meta().sketch());
      // The last used one of several copies.
      boolean better =
          shared > most || (shared == most && best != null && place.used().isAfter(best.used()));
      if (sketch.resembles(head.meta().sketch()) && better) {
        best = place;
        most = shared;
      }
    }
    return best == null ? List.of() : open(best);
  }

  private static List<Segment> open(IndexFolder place) {
    List<Segment> segments = new ArrayList<>();
    for (Path file : place.segments()) {
      try {
        segments.add(Segment.open(file));
      } catch (IOException | Segment.Damage _) {
        // Its owner will notice.
      }
    }
    return segments;
  }

  /// True when the content of some files is that of the index, and of none is not.
  static boolean samplesAgree(EntryMap entries, List<ImageFile> files) {
    int agree = 0;
    int step = Math.max(1, files.size() / TRIED);
    for (int i = 0; i < files.size() && agree < SAMPLES; i += step) {
      ImageFile file = files.get(i);
      EntryMap.Found found = entries.find(NameHash.of(file.name()));
      if (found == null || found.entry().bytes() != file.bytes() || !found.entry().hasHash()) {
        continue;
      }
      OptionalLong hash = ContentHash.of(file);
      if (hash.isEmpty() || hash.getAsLong() != found.entry().hash()) {
        return false;
      }
      agree++;
    }
    return agree >= Math.min(ENOUGH, files.size());
  }
}
