package org.normscope.export.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Estimate;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.stats.Weighting;

/// Where statistics come from, as it is written beside them.
///
/// @param name what the dataset is called
/// @param folders what was opened
/// @param split `train`, `val`, `test`, or `all`
/// @param label class, or empty for all
/// @param images how many were read
/// @param pixels in each channel
/// @param skipped files that could not be read
/// @param exact false for an estimate
/// @param files images in all, of which `images` are a sample when this is an estimate
/// @param mode what a pixel value is: `rgb`, `gray`, `native`
/// @param reading what else was done to the pixels before they were counted; may be empty
/// @param weighting what counts the same
/// @param bits 16 when every image has 16 bits, else 8
/// @param mixedBits true when some images have 16 bits, and some 8
/// @param date when it was written, as `2026-11-21`
/// @param version of the program
public record Provenance(
    String name,
    List<String> folders,
    String split,
    String label,
    int images,
    long pixels,
    int skipped,
    boolean exact,
    int files,
    String mode,
    String reading,
    Weighting weighting,
    int bits,
    boolean mixedBits,
    String date,
    String version) {

  /// The version of this program that the build wrote into it.
  public static String programVersion() {
    String version = Provenance.class.getPackage().getImplementationVersion();
    return version == null ? "from its source tree" : version;
  }

  /// The same, written anew: on another day, by this program.
  Provenance written(String today) {
    return new Provenance(
        name,
        folders,
        split,
        label,
        images,
        pixels,
        skipped,
        exact,
        files,
        mode,
        reading,
        weighting,
        bits,
        mixedBits,
        today,
        programVersion());
  }

  static Provenance of(DatasetIndex index, Group part, Weighting weighting, String today) {
    ImageSet set = index.set(part);
    Estimate estimate = index.estimate(part, weighting);
    Set<String> kinds = new TreeSet<>();
    set.list().forEach(image -> kinds.add(image.kind()));
    return new Provenance(
        index.listing().name(),
        index.listing().roots().stream().map(String::valueOf).toList(),
        part.split().isEmpty() ? "all" : part.split(),
        part.label(),
        set.images(),
        set.pixels(),
        index.skipped().size(),
        estimate.exact(),
        estimate.files(),
        index.policy().id(),
        index.recipe().words(),
        weighting,
        bits(kinds),
        mixed(kinds),
        today,
        programVersion());
  }

  static int bits(Set<String> kinds) {
    return kinds.stream().allMatch(Provenance::sixteen) && !kinds.isEmpty() ? 16 : 8;
  }

  static boolean mixed(Set<String> kinds) {
    return bits(kinds) == 8 && kinds.stream().anyMatch(Provenance::sixteen);
  }

  private static boolean sixteen(String kind) {
    return kind.contains("16");
  }

  /// The largest code: 255, or 65535 for images of 16 bits.
  public int largestCode() {
    return bits == 16 ? 65535 : 255;
  }

  /// Lines of plain words for a comment; names are data, and may hold anything.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Channel statistics by NormScope " + version + ", " + date);
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %,d image%s, %s%s, %s",
            name,
            images,
            images == 1 ? "" : "s",
            split.equals("all") ? "all splits" : "split " + split,
            label.isEmpty() ? "" : ", class " + label,
            exact ? "exact" : String.format(Locale.ROOT, "an estimate (of %,d files)", files)));
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d pixels per channel; mode %s%s%s",
            pixels,
            mode,
            weighting == Weighting.PIXEL ? "" : "; " + weighting.description(),
            reading.isEmpty() ? "" : "; " + reading));
    if (!folders.isEmpty()) {
      lines.add("from " + String.join(", ", folders));
    }
    if (skipped > 0) {
      lines.add(
          String.format(
              Locale.ROOT, "%,d file%s could not be read", skipped, skipped == 1 ? "" : "s"));
    }
    if (mixedBits) {
      lines.add("some images have 16 bits: their codes are 0..65535, those of the others 0..255");
    }
    return lines;
  }
}
