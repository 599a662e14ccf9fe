package org.normscope.dataset;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.normscope.image.ColorModel;
import org.normscope.image.FolderListing;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.image.Preprocess;
import org.normscope.image.SkippedFile;
import org.normscope.stats.Margin;
import org.normscope.stats.Weighting;

/// What is known of a dataset: the images that were read, the files that were skipped, and the
/// statistics of any part. Immutable: while a folder is read, each look gives a new one.
///
/// What is not complete is the beginning of a seeded order of the files, without gaps: a random
/// sample. [#estimate] says how far its numbers stand for all of it.
public final class DatasetIndex {
  private final FolderListing listing;
  private final FolderParts parts;
  private final PixelRecipe recipe;
  private final List<ScannedImage> images;
  private final List<SkippedFile> skipped;
  private final Tallies tallies;
  private final Taken taken;
  private final Map<Group, ImageSet> sets = new HashMap<>();
  private final Map<Group, Estimate> estimates = new ConcurrentHashMap<>();
  // The images of each class of each split, made when one is asked for.
  private Map<Group, List<ScannedImage>> byClass;

  /// Takes lists that nobody changes: they are not copied.
  DatasetIndex(
      FolderListing listing,
      FolderParts parts,
      PixelRecipe recipe,
      List<ScannedImage> images,
      List<SkippedFile> skipped,
      Tallies tallies,
      Taken taken) {
    this.listing = listing;
    this.parts = parts;
    this.recipe = recipe;
    this.images = images;
    this.skipped = skipped;
    this.tallies = tallies;
    this.taken = taken;
  }

  /// What was found in the folder.
  public FolderListing listing() {
    return listing;
  }

  /// What was counted.
  public PixelRecipe recipe() {
    return recipe;
  }

  /// What "pixel value" means here.
  public PixelPolicy policy() {
    return recipe.policy();
  }

  /// The images, in sorted path order.
  public List<ScannedImage> images() {
    return images;
  }

  /// Files that were not read, with reasons, in sorted path order.
  public List<SkippedFile> skipped() {
    return skipped;
  }

  /// How many images each decoder read.
  public SortedMap<String, Integer> decoders() {
    return tallies.decoders();
  }

  /// How the images were chosen, where they are not all.
  public Taken taken() {
    return taken;
  }

  /// True when every file of the listing was read or skipped: the numbers are exact for all of it.
  public boolean complete() {
    return images.size() + skipped.size() - listing.skipped().size() == listing.files().size();
  }

  /// The splits that the folder has: train, val, test in this order; none for a plain folder.
  public List<String> splits() {
    return parts.splits();
  }

  /// The part that statistics come from unless another is asked for: the train split where the
  /// folder has one, else everything.
  public Group defaultPart() {
    return splits().contains("train") ? Group.ofSplit("train") : Group.ALL;
  }

  /// The classes of a part, sorted.
  public List<String> labels(Group part) {
    return parts.labels(part.split());
  }

  /// How many files a part has, read or not.
  public int found(Group part) {
    return parts.found(part);
  }

  /// The kinds of files read in a part, sorted.
  public List<String> kinds(Group part) {
    TreeSet<String> kinds = new TreeSet<>();
    images(part).forEach(image -> kinds.add(image.kind()));
    return List.copyOf(kinds);
  }

  /// The images of a part and its statistics. Under the `native` policy a part must name one kind,
  /// since kinds differ in their channels.
  public synchronized ImageSet set(Group part) {
    return sets.computeIfAbsent(
        part,
        p -> {
          List<ScannedImage> some = images(p);
          return ImageSet.of(channels(some), some, channel -> tallies.pooled(p, channel));
        });
  }

  /// How many samples of each channel of a set were looked at and not counted, because a mask or an
  /// ignored value leaves them out.
  public long[] leftOut(ImageSet set) {
    long[] left = new long[set.channels().size()];
    if (recipe.leavesOut()) {
      for (ScannedImage image : set.list()) {
        Preprocess.Size size = recipe.preprocess().size(image.width(), image.height());
        for (int c = 0; c < left.length; c++) {
          left[c] += (long) size.width() * size.height() - image.plane(c).pixels();
        }
      }
    }
    return left;
  }

  /// How many images of a set are smaller than the crop, and were padded with zeros.
  public int padded(ImageSet set) {
    int padded = 0;
    for (ScannedImage image : set.list()) {
      padded += recipe.preprocess().pads(image.width(), image.height()) ? 1 : 0;
    }
    return padded;
  }

  /// How far the numbers of a part stand for all of it. A part of one kind is a domain of the
  /// sample: which share of its files was looked at is that of the part without the kind. Under the
  /// `native` policy only parts of one kind have intervals.
  public Estimate estimate(Group part) {
    return estimates.computeIfAbsent(part, wanted -> estimate(wanted, Weighting.PIXEL));
  }

  /// The same for means and stds by a weighting. Where every image counts the same, it goes through
  /// the images.
  public Estimate estimate(Group part, Weighting weighting) {
    int looked = tallies.looked(part);
    int files = found(part.withKind(""));
    int read = tallies.images(part);
    boolean oneKind = policy() != PixelPolicy.NATIVE || !part.kind().isEmpty();
    boolean margins =
        looked < files && read >= Margin.FEWEST_IMAGES && oneKind && random(part, files);
    double unread = 1 - (double) looked / files;
    return new Estimate(
        read,
        looked,
        files,
        IntStream.range(0, margins ? tallies.channels(part) : 0)
            .mapToObj(channel -> margin(part, channel, weighting, unread))
            .toList());
  }

  private Margin margin(Group part, int channel, Weighting weighting, double unread) {
    return switch (weighting) {
      case PIXEL -> Margin.of(tallies.sums(part, channel), unread);
      case IMAGE -> Margin.ofImages(ImageSet.of(List.of(), images(part)), channel, unread);
    };
  }

  // When all is to be read, the train split comes first: a part that has images of it and others is
  // not read at random.
  private boolean random(Group part, int files) {
    int train = found(Group.ofSplit("train").withLabel(part.label()));
    return !(taken.sampling() instanceof Sampling.All)
        || !part.split().isEmpty()
        || train == 0
        || train == files;
  }

  // Going through a million images once for each of a thousand classes takes minutes.
  private synchronized List<ScannedImage> images(Group part) {
    if (part.equals(Group.ALL)) {
      return images;
    }
    if (part.label().isEmpty()) {
      return images.stream().filter(part::contains).toList();
    }
    if (byClass == null) {
      byClass =
          images.stream()
              .collect(
                  Collectors.groupingBy(
                      image -> new Group(image.file().split(), image.file().label(), "")));
    }
    return byClass.entrySet().stream()
        .filter(entry -> part.withKind("").covers(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .filter(part::contains)
        .sorted(Comparator.comparing(ScannedImage::file))
        .toList();
  }

  private List<String> channels(List<ScannedImage> some) {
    return switch (recipe.policy()) {
      case RGB -> ColorModel.RGB.channels();
      case GRAY -> ColorModel.GRAY.channels();
      case NATIVE -> some.isEmpty() ? List.of() : some.getFirst().model().channels();
    };
  }
}
