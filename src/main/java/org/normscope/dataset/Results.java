package org.normscope.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.normscope.dataset.index.Remembered;
import org.normscope.image.FolderListing;
import org.normscope.image.ImageFile;
import org.normscope.image.PixelRecipe;
import org.normscope.image.SkippedFile;

/// What is known of a folder while it is read. Safe for use by many threads.
///
/// Files count from the first of the reading order to the last before one that is not yet known:
/// images that finish first are the small ones, and numbers of what happens to be there would be
/// biased. What comes after waits, and is counted when the gap closes.
///
/// Every file has its place from the beginning, that of its name: a look at a million images copies
/// a list and sorts nothing.
final class Results {
  private final FolderListing listing;
  private final FolderParts parts;
  private final PixelRecipe recipe;
  private final Sampling sampling;
  private final ReadingOrder order;

  // Guarded by this. A ScannedImage or a SkippedFile that counts, a Waiting one, or nothing yet.
  private final Object[] byPlace;
  private final Tallies tallies = new Tallies();
  private final List<Integer> looks = new ArrayList<>();
  private int reach;
  private int readable;
  private boolean closed;

  /// A file that is known and does not count yet.
  ///
  /// @param what a [ScannedImage] or a [SkippedFile]
  /// @param decoder who read it
  private record Waiting(Object what, String decoder) {}

  Results(FolderListing listing, PixelRecipe recipe, Sampling sampling) {
    this.listing = listing;
    this.parts = new FolderParts(listing);
    this.recipe = recipe;
    this.sampling = sampling;
    this.order =
        sampling instanceof Sampling.All
            ? ReadingOrder.trainFirst(listing.files(), sampling.seed())
            : ReadingOrder.of(listing.files(), sampling.seed());
    this.byPlace = new Object[listing.files().size()];
  }

  /// In which order files count.
  ReadingOrder order() {
    return order;
  }

  /// What became of the file at a place; nothing any more once they are closed.
  synchronized void add(int place, Remembered what) {
    if (!closed && byPlace[place] == null) {
      byPlace[place] = waiting(listing.files().get(place), what);
      while (reach < order.size() && byPlace[order.place(reach)] instanceof Waiting next) {
        count(order.place(reach), next, tallies);
        settle(order.place(reach), next);
        reach++;
      }
    }
  }

  /// What an index knows of the file at a place. Several threads may do this at once, each for
  /// places of its own; it counts only after [#count].
  void remember(int place, Remembered what) {
    Object waiting = waiting(listing.files().get(place), what);
    synchronized (this) {
      if (byPlace[place] == null) {
        byPlace[place] = waiting;
      }
    }
  }

  /// True when nothing is known of the file at a place.
  synchronized boolean unknown(int place) {
    return byPlace[place] == null;
  }

  /// The places of the files that count now that some were remembered.
  synchronized BitSet due() {
    BitSet due = new BitSet(byPlace.length);
    for (int i = reach; i < order.size() && byPlace[order.place(i)] instanceof Waiting; i++) {
      due.set(order.place(i));
    }
    return due;
  }

  /// Pools some of the files that are due: in sorted order, where those of a class lie beside each
  /// other. Several threads do this at once, each aside.
  Tallies pool(BitSet due, int from, int to) {
    Tallies aside = new Tallies();
    for (int place = due.nextSetBit(from); place >= 0 && place < to; ) {
      count(place, (Waiting) byPlace[place], aside);
      place = due.nextSetBit(place + 1);
    }
    return aside;
  }

  /// Counts all files that are due, by what was pooled of them.
  synchronized void count(BitSet due, List<Tallies> pooled) {
    pooled.forEach(tallies::add);
    due.stream().forEach(place -> settle(place, (Waiting) byPlace[place]));
    reach += due.cardinality();
  }

  private void count(int place, Waiting file, Tallies pooled) {
    switch (file.what) {
      case ScannedImage image -> pooled.add(image, file.decoder);
      default -> pooled.skip(listing.files().get(place));
    }
  }

  private void settle(int place, Waiting file) {
    byPlace[place] = file.what;
    readable += file.what instanceof ScannedImage ? 1 : 0;
  }

  private static Waiting waiting(ImageFile file, Remembered what) {
    return switch (what) {
      case Remembered.Skip(String reason) -> new Waiting(new SkippedFile(file.name(), reason), "");
      case Remembered.Image image ->
          new Waiting(
              new ScannedImage(
                  file, image.kind(), image.model(), image.width(), image.height(), image.planes()),
              image.decoder());
    };
  }

  /// How many files are known, whether they count or wait.
  synchronized int known() {
    return (int) Arrays.stream(byPlace).filter(Objects::nonNull).count();
  }

  /// How many files count, read or skipped.
  synchronized int reach() {
    return reach;
  }

  /// How many of them are images.
  synchronized int readable() {
    return readable;
  }

  /// Notes that somebody looked whether the sample is large enough.
  synchronized void looked() {
    looks.add(readable);
  }

  /// What counts so far.
  synchronized DatasetIndex look() {
    List<ScannedImage> images = new ArrayList<>(readable);
    List<SkippedFile> skipped = new ArrayList<>(listing.skipped());
    for (Object what : byPlace) {
      switch (what) {
        case ScannedImage image -> images.add(image);
        case SkippedFile file -> skipped.add(file);
        case null, default -> {}
      }
    }
    skipped.sort(Comparator.comparing(SkippedFile::name));
    return new DatasetIndex(
        listing,
        parts,
        recipe,
        Collections.unmodifiableList(images),
        Collections.unmodifiableList(skipped),
        tallies.copy(),
        new Taken(sampling, List.copyOf(looks)));
  }

  synchronized void open() {
    closed = false;
  }

  synchronized void close() {
    closed = true;
  }
}
