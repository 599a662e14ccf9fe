package org.normscope.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.normscope.dataset.index.Remembered;
import org.normscope.image.FolderListing;
import org.normscope.image.ImageFile;
import org.normscope.image.PixelRecipe;
import org.normscope.image.SkippedFile;

/// What is known of a folder while it is read. Safe for use by many threads.
///
/// Every file has its place from the beginning, that of its name: a look at a million images copies
/// a list and sorts nothing.
final class Results {
  private final FolderListing listing;
  private final FolderParts parts;
  private final PixelRecipe recipe;

  // Guarded by this. A ScannedImage, a SkippedFile, or nothing yet.
  private final Object[] byPlace;
  private final Map<String, Integer> decoders = new TreeMap<>();
  private final Tallies tallies = new Tallies();
  private boolean closed;

  Results(FolderListing listing, PixelRecipe recipe) {
    this.listing = listing;
    this.parts = new FolderParts(listing);
    this.recipe = recipe;
    this.byPlace = new Object[listing.files().size()];
  }

  /// What became of one file; nothing any more once they are closed.
  synchronized void add(ImageFile file, Remembered what) {
    int place = place(file);
    if (!closed && byPlace[place] == null) {
      byPlace[place] = result(file, what, tallies, decoders);
    }
  }

  private static Object result(
      ImageFile file, Remembered what, Tallies pooled, Map<String, Integer> numbers) {
    return switch (what) {
      case Remembered.Skip(String reason) -> new SkippedFile(file.name(), reason);
      case Remembered.Image image -> {
        ScannedImage scanned =
            new ScannedImage(
                file, image.kind(), image.model(), image.width(), image.height(), image.planes());
        pooled.add(scanned);
        numbers.merge(image.decoder(), 1, Integer::sum);
        yield scanned;
      }
    };
  }

  // Files of the same name lie beside each other.
  private int place(ImageFile file) {
    List<ImageFile> files = listing.files();
    int place = Collections.binarySearch(files, file);
    while (place > 0 && files.get(place - 1).name().equals(file.name())) {
      place--;
    }
    while (!files.get(place).equals(file)) {
      place++;
    }
    return place;
  }

  /// What became of many files, from the place `from` on; null where that is not known. Several
  /// threads do this at once: each pools aside and adds its sums.
  void addAll(int from, List<Remembered> known) {
    Tallies aside = new Tallies();
    Map<String, Integer> numbers = new TreeMap<>();
    Object[] results = new Object[known.size()];
    for (int i = 0; i < results.length; i++) {
      if (known.get(i) != null) {
        results[i] = result(listing.files().get(from + i), known.get(i), aside, numbers);
      }
    }
    synchronized (this) {
      System.arraycopy(results, 0, byPlace, from, results.length);
      tallies.add(aside);
      numbers.forEach((decoder, images) -> decoders.merge(decoder, images, Integer::sum));
    }
  }

  /// What is known so far.
  synchronized DatasetIndex look() {
    List<ScannedImage> images = new ArrayList<>(byPlace.length);
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
        decoders,
        tallies.copy());
  }

  synchronized void close() {
    closed = true;
  }
}
