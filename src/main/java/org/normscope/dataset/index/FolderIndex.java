package org.normscope.dataset.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.normscope.image.FolderListing;
import org.normscope.image.ImageFile;
import org.normscope.stats.PlaneCounts;

/// What is known of one folder, while it is read: tells what need not be decoded again and keeps
/// what was decoded. Safe for use by many threads.
///
/// What is kept lies in memory until a segment is full or some time has passed, and in a mapped
/// file from then on: memory does not grow with the planes.
public final class FolderIndex {
  private final Recall recall;
  private final Kept kept;
  private final HashRule hashes;
  private final Set<String> ambiguous;

  private FolderIndex(Recall recall, Kept kept, HashRule hashes, Set<String> ambiguous) {
    this.recall = recall;
    this.kept = kept;
    this.hashes = hashes;
    this.ambiguous = ambiguous;
  }

  /// Knows nothing and keeps nothing on disk.
  public static FolderIndex none() {
    return new FolderIndex(Recall.NOTHING, Kept.inMemory(), null, Set.of());
  }

  static FolderIndex open(
      IndexCache cache, FolderListing listing, boolean filtered, FolderKey key) {
    HashRule hashes = HashRule.now(listing.files().size());
    IndexFolder place = cache.place(key.id());
    place.deleteParts();
    List<Segment> segments = new ArrayList<>();
    boolean damaged = false;
    for (Path file : place.segments()) {
      try {
        Segment segment = Segment.open(file);
        if (segment.meta().key().equals(key.id())) {
          segments.add(segment);
        }
      } catch (Segment.Damage _) {
        damaged = true;
        IndexFolder.deleteQuietly(file);
      } catch (IOException _) {
        // Another process has put it together with others meanwhile.
      }
    }
    Recall recall =
        segments.isEmpty()
            ? Recall.moved(Moved.find(cache, key, listing.files()), listing.files())
            : Recall.of(segments);
    if (!segments.isEmpty()) {
      place.use();
    }
    Kept kept = Kept.onDisk(cache, place, key, listing, filtered, segments);
    if (damaged) {
      kept.say("The index of this folder was damaged; what it held is read again.");
    }
    return new FolderIndex(recall, kept, hashes, ambiguous(listing.files()));
  }

  // Names that do not tell files apart: several with the same, or with bytes that are no text.
  private static Set<String> ambiguous(List<ImageFile> files) {
    Set<String> names = new HashSet<>();
    String before = "";
    for (ImageFile file : files) {
      if (file.name().equals(before) || file.name().indexOf('\uFFFD') >= 0) {
        names.add(file.name());
      }
      before = file.name();
    }
    return names;
  }

  /// What is known of a file that has not changed; null when it must be looked at.
  public Remembered known(ImageFile file) {
    return ambiguous.contains(file.name()) ? null : recall.known(file);
  }

  /// What is known of a file that was touched or moved and still has its content: reads the file,
  /// and keeps what it finds. Null when it must be decoded.
  public Remembered confirm(ImageFile file) {
    if (ambiguous.contains(file.name())) {
      return null;
    }
    Recall.Proof proof = recall.prove(file);
    return proof == null ? null : keep(file, proof.remembered(), proof.hash());
  }

  /// Keeps what was read of a file.
  ///
  /// @return the same, with its planes where they are kept
  public Remembered keep(ImageFile file, Remembered read) {
    boolean hash = hashes != null && (read instanceof Remembered.Skip || hashes.wants(file));
    return keep(file, read, hash ? ContentHash.of(file) : OptionalLong.empty());
  }

  private Remembered keep(ImageFile file, Remembered read, OptionalLong hash) {
    boolean remember =
        hashes != null
            && !ambiguous.contains(file.name())
            // Why a file was skipped counts while it can be read: no permission may come back.
            && (read instanceof Remembered.Image || hash.isPresent());
    return switch (read) {
      case Remembered.Image image -> {
        List<PlaneCounts> planes =
            remember ? kept.add(file, image, hash, hashes.fresh(file)) : kept.add(image.planes());
        yield new Remembered.Image(
            image.kind(), image.model(), image.width(), image.height(), planes, image.decoder());
      }
      case Remembered.Skip skip -> {
        if (remember) {
          kept.add(file, skip, hash, hashes.fresh(file));
        }
        yield skip;
      }
    };
  }

  /// Writes what is not yet written.
  ///
  /// @param complete false when reading was cancelled: then the segments stay as they are
  public void finish(boolean complete) {
    kept.finish(complete);
  }

  /// What people should know: that the index was damaged, or could not be written. One sentence.
  public Optional<String> notice() {
    return kept.notice();
  }
}
