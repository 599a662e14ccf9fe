package org.normscope.dataset.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.normscope.dataset.ImageTable;

/// All that is unusual about the images of a table, the most severe first. Immutable; the order is
/// always the same.
public final class Findings {
  private final List<Finding> ranked;
  // The same, image by image.
  private final List<Finding> byImage;
  private final float[] worst;

  private Findings(int images, List<Finding> found) {
    ranked = found.stream().sorted(Finding.RANK).toList();
    byImage = ranked.stream().sorted(Comparator.comparingInt(Finding::image)).toList();
    worst = new float[images];
    for (Finding finding : ranked) {
      worst[finding.image()] = Math.max(worst[finding.image()], (float) finding.severity());
    }
  }

  /// What the counts and sizes of the images tell: all but duplicates, whose files have to be
  /// compared ([Duplicates]). A moment's work, reads no file.
  public static Findings of(ImageTable table) {
    List<Finding> found = new ArrayList<>();
    if (!table.images().isEmpty()) {
      boolean[] flat = new boolean[table.images().size()];
      Flat.find(table, flat, found);
      Odd.find(table, found);
      Far.find(table, flat, found);
    }
    return new Findings(table.images().size(), found);
  }

  /// These and some more.
  public Findings with(Collection<Finding> more) {
    List<Finding> both = new ArrayList<>(ranked);
    both.addAll(more);
    return new Findings(worst.length, both);
  }

  /// All of them, the most severe first.
  public List<Finding> ranked() {
    return ranked;
  }

  /// Those of one image, the most severe first.
  public List<Finding> of(int image) {
    return byImage.subList(from(image), from(image + 1));
  }

  // Place of the first finding of an image, or of a later one.
  private int from(int image) {
    int low = 0;
    int high = byImage.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byImage.get(middle).image() < image) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Severity of the worst finding of an image; 0 without any.
  public double severity(int image) {
    return worst[image];
  }

  /// How many images have a finding.
  public int images() {
    int images = 0;
    for (float severity : worst) {
      images += severity > 0 ? 1 : 0;
    }
    return images;
  }

  /// How many findings are of a kind.
  public int count(Finding.Kind kind) {
    return (int) ranked.stream().filter(finding -> finding.kind() == kind).count();
  }

  /// Places of all images, those with the worst finding first, then in path order.
  public int[] order() {
    long[] keys = new long[worst.length];
    for (int i = 0; i < keys.length; i++) {
      // Floats of one sign sort as their bits do.
      keys[i] = (long) ~Float.floatToIntBits(worst[i]) << 32 | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }
}
