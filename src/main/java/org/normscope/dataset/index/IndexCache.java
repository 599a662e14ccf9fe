package org.normscope.dataset.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.normscope.image.FolderListing;
import org.normscope.image.Masks;
import org.normscope.settings.Places;

/// All that is kept on disk of folders that were read: a folder for each, in the user's cache.
///
/// Bounded: when it is too large, the folders that were not used for the longest time go.
public final class IndexCache {
  private static final long LARGEST = 2L << 30;
  private static final double OF_FREE_SPACE = 0.1;

  private final Path folder;
  private final long limit;
  private final SegmentWriter.Disk disk;

  /// An index in a folder, which need not exist.
  ///
  /// @param limit how many bytes at most; 0 for 2 GiB or a tenth of the free space, whichever is
  ///   less
  public IndexCache(Path folder, long limit) {
    this(folder, limit, SegmentWriter.Disk.REAL);
  }

  IndexCache(Path folder, long limit, SegmentWriter.Disk disk) {
    this.folder = folder;
    this.limit = limit;
    this.disk = disk;
  }

  /// The user's own.
  public static IndexCache ofUser(long limit) {
    return new IndexCache(Places.cache().resolve("index"), limit);
  }

  /// What is known of a folder. Never fails: an index that cannot be read is as good as none, and
  /// says so in [FolderIndex#notice()].
  ///
  /// @param listing all files of the folder
  /// @param filtered true when names were left out of the listing
  /// @param recipe all that the codes depend on besides the files of the listing: policy,
  ///   preprocessing
  public FolderIndex open(FolderListing listing, boolean filtered, String recipe) {
    try {
      if (MaskMark.mayStillChange(listing.masks())) {
        return FolderIndex.none();
      }
      String full = recipe + MaskMark.of(listing.masks());
      return FolderIndex.open(this, listing, filtered, FolderKey.of(listing.roots(), full));
    } catch (IOException | RuntimeException _) {
      // A folder inside a jar, or one that is gone by now.
      return FolderIndex.none();
    }
  }

  /// What was answered about a folder. Never fails: what cannot be read is as good as none.
  ///
  /// @param listing all files that the question is about; where masks say which pixels count,
  ///   nothing is kept
  /// @param recipe as for [#open]
  public Answers answers(FolderListing listing, String recipe) {
    try {
      if (!listing.masks().equals(Masks.NONE)) {
        return Answers.NONE;
      }
      return Answers.of(this, place(FolderKey.of(listing.roots(), recipe).id()), listing);
    } catch (IOException | RuntimeException _) {
      return Answers.NONE;
    }
  }

  /// A folder that is kept.
  ///
  /// @param place where its index lies
  /// @param roots the folders
  /// @param recipe how they were read
  /// @param files how many of its files are known
  /// @param bytes size of its index
  /// @param used when it was opened last
  public record Kept(
      Path place, List<String> roots, String recipe, long files, long bytes, Instant used) {}

  /// The folders that are kept, the last used first.
  public List<Kept> list() {
    List<Kept> kept = new ArrayList<>();
    for (IndexFolder place : places()) {
      long files = 0;
      Meta meta = null;
      for (Path file : place.segments()) {
        Optional<Segment> head = head(file);
        if (head.isPresent()) {
          files += head.get().entries();
          meta = head.get().meta();
        }
      }
      if (meta != null) {
        kept.add(
            new Kept(
                place.path(),
                meta.roots(),
                meta.recipe(),
                Math.min(files, meta.listed()),
                place.bytes(),
                place.used()));
      }
    }
    kept.sort(Comparator.comparing(Kept::used).reversed());
    return kept;
  }

  /// Bytes of all of it.
  public long bytes() {
    return places().stream().mapToLong(IndexFolder::bytes).sum();
  }

  /// Forgets everything.
  ///
  /// @throws IOException when something could not be deleted
  public void clear() throws IOException {
    for (IndexFolder place : places()) {
      place.delete();
    }
  }

  /// Forgets a folder, however it was read.
  ///
  /// @return false when nothing is kept of it
  /// @throws IOException when something could not be deleted
  public boolean clear(Path root) throws IOException {
    Path absolute = root.toAbsolutePath().normalize();
    String real = Files.exists(root) ? root.toRealPath().toString() : absolute.toString();
    boolean found = false;
    for (Kept kept : list()) {
      if (kept.roots().contains(real) || kept.roots().contains(absolute.toString())) {
        new IndexFolder(kept.place()).delete();
        found = true;
      }
    }
    return found;
  }

  /// How many bytes it may have now.
  public long limit() {
    if (limit > 0) {
      return limit;
    }
    try {
      Path there = folder;
      while (!Files.exists(there)) {
        there = there.getParent();
      }
      long free = Files.getFileStore(there).getUsableSpace() + bytes();
      return Math.min(LARGEST, (long) (free * OF_FREE_SPACE));
    } catch (IOException | RuntimeException _) {
      return LARGEST;
    }
  }

  /// Lets the longest unused folders go until all fit; the one that is in use goes last.
  void makeRoom(IndexFolder inUse) {
    List<IndexFolder> places = new ArrayList<>(places());
    places.sort(
        Comparator.comparing((IndexFolder place) -> place.path().equals(inUse.path()))
            .thenComparing(IndexFolder::used));
    long bytes = places.stream().mapToLong(IndexFolder::bytes).sum();
    long most = limit();
    for (IndexFolder place : places) {
      place.deleteParts();
      if (bytes <= most) {
        continue;
      }
      try {
        long freed = place.bytes();
        place.delete();
        bytes -= freed;
      } catch (IOException _) {
        // In use by another process, on Windows: the next run tries again.
      }
    }
  }

  IndexFolder place(String id) {
    return new IndexFolder(folder.resolve(id));
  }

  SegmentWriter.Disk disk() {
    return disk;
  }

  List<IndexFolder> places() {
    return IndexFolder.all(folder);
  }

  static Optional<Segment> head(Path file) {
    try {
      return Optional.of(Segment.head(file));
    } catch (IOException | Segment.Damage _) {
      return Optional.empty();
    }
  }
}
