package org.normscope.dataset.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.normscope.image.FolderListing;
import org.normscope.image.ImageFile;
import org.normscope.stats.PlaneCounts;

/// What is read now: packed in memory, and from time to time written as a segment.
final class Kept {
  private static final int MOST_BYTES =
      Math.clamp(Runtime.getRuntime().maxMemory() / 16, 1 << 20, 32 << 20);
  private static final int MOST_ENTRIES = 200_000;
  private static final long AT_LEAST_EVERY = TimeUnit.SECONDS.toNanos(30);

  private final Target target;

  // Guarded by this.
  private final List<Segment> segments = new ArrayList<>();
  private Chunk chunk = new Chunk();
  private long written = System.nanoTime();
  private boolean wrote;
  private boolean stopped;
  private String notice;

  /// Where segments go.
  private record Target(
      IndexCache cache, IndexFolder place, FolderKey key, FolderListing listing, boolean filtered) {

    Meta meta(Texts texts) {
      return new Meta(
          key.id(),
          key.recipe(),
          key.roots(),
          listing.files().size(),
          Sketch.of(listing.files()),
          List.copyOf(texts.all()));
    }
  }

  private Kept(Target target, List<Segment> segments) {
    this.target = target;
    this.segments.addAll(segments);
  }

  /// Writes nothing.
  static Kept inMemory() {
    return new Kept(null, List.of());
  }

  static Kept onDisk(
      IndexCache cache,
      IndexFolder place,
      FolderKey key,
      FolderListing listing,
      boolean filtered,
      List<Segment> segments) {
    return new Kept(new Target(cache, place, key, listing, filtered), segments);
  }

  /// Packs planes that are not to be remembered.
  List<PlaneCounts> add(List<PlaneCounts> planes) {
    List<PlaneCounts> packed;
    Chunk full;
    synchronized (this) {
      packed = chunk.store().planes(chunk.add(planes), planes.size());
      full = chunk.used() >= MOST_BYTES ? take() : null;
    }
    write(full);
    return packed;
  }

  /// Packs and remembers an image.
  ///
  /// @return its planes, packed
  List<PlaneCounts> add(ImageFile file, Remembered.Image image, OptionalLong hash, boolean fresh) {
    List<PlaneCounts> packed;
    Chunk full;
    synchronized (this) {
      int at = chunk.add(image.planes());
      Texts texts = chunk.texts();
      chunk.add(
          new Entry(
              NameHash.of(file.name()),
              file.bytes(),
              file.modified(),
              hash.orElse(0),
              at,
              image.width(),
              image.height(),
              texts.of(image.kind()),
              texts.of(image.decoder()),
              texts.of(image.model().name()),
              flags(hash, fresh),
              chunk.used() - at));
      packed = chunk.store().planes(at, image.planes().size());
      full = takeIfDue();
    }
    write(full);
    return packed;
  }

  /// Remembers a file that was skipped.
  void add(ImageFile file, Remembered.Skip skip, OptionalLong hash, boolean fresh) {
    Chunk full;
    synchronized (this) {
      int reason = chunk.texts().of(skip.reason());
      int flags = flags(hash, fresh) | Entry.SKIPPED;
      chunk.add(
          new Entry(
              NameHash.of(file.name()),
              file.bytes(),
              file.modified(),
              hash.orElse(0),
              reason,
              0,
              0,
              0,
              0,
              0,
              flags,
              0));
      full = takeIfDue();
    }
    write(full);
  }

  private static int flags(OptionalLong hash, boolean fresh) {
    return (hash.isPresent() ? Entry.HAS_HASH : 0) | (fresh ? Entry.FRESH : 0);
  }

  // Whoever takes a full chunk writes it, while the others fill the next one.
  private Chunk takeIfDue() {
    boolean due =
        chunk.used() >= MOST_BYTES
            || chunk.entries() >= MOST_ENTRIES
            || chunk.texts().all().size() >= Texts.MOST
            || System.nanoTime() - written > AT_LEAST_EVERY;
    return due ? take() : null;
  }

  private Chunk take() {
    Chunk full = chunk;
    chunk = new Chunk();
    written = System.nanoTime();
    return full;
  }

  private void write(Chunk full) {
    if (full == null) {
      return;
    }
    if (full.entries() == 0 || target == null || stopped()) {
      if (full.used() >= MOST_BYTES) {
        Spool.out(full);
      }
      return;
    }
    try {
      long bytes = target.place().bytes() + full.used() + (long) full.entries() * Entry.SIZE;
      if (bytes > target.cache().limit()) {
        stop("The index of this folder is larger than an index may be: a part of it is kept.");
        return;
      }
      Path file =
          SegmentWriter.write(
              target.cache().disk(),
              target.place().path(),
              target.meta(full.texts()),
              full.table(),
              full.used(),
              out -> out.put(full.planes()));
      Segment segment = Segment.open(file);
      full.store().moveTo(segment.planes());
      synchronized (this) {
        segments.add(segment);
        wrote = true;
      }
    } catch (IOException | RuntimeException e) {
      stop("The index of this folder could not be kept: " + why(e) + ".");
    } catch (Segment.Damage _) {
      stop("The index of this folder could not be kept: the disk gives back something else.");
    }
  }

  void finish(boolean complete) {
    if (target == null) {
      return;
    }
    Chunk rest;
    synchronized (this) {
      rest = take();
    }
    write(rest);
    synchronized (this) {
      try {
        if (complete && wrote && !stopped) {
          Merge.tidy(
              target.cache().disk(),
              target.place().path(),
              segments,
              target.filtered() ? null : target.listing().files(),
              target::meta);
        }
      } catch (IOException | RuntimeException e) {
        say("The index of this folder could not be tidied: " + why(e) + ".");
      }
      if (wrote) {
        target.place().use();
        target.cache().makeRoom(target.place());
      }
    }
  }

  private static String why(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private synchronized boolean stopped() {
    return stopped;
  }

  // Nothing is written any more: the next attempt would fail as well.
  private synchronized void stop(String sentence) {
    stopped = true;
    say(sentence);
  }

  /// The first thing that is said stays.
  synchronized void say(String sentence) {
    notice = notice == null ? sentence : notice;
  }

  synchronized Optional<String> notice() {
    return Optional.ofNullable(notice);
  }
}
