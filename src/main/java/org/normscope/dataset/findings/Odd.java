package org.normscope.dataset.findings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.normscope.dataset.ImageTable;
import org.normscope.dataset.ScannedImage;
import org.normscope.dataset.findings.Finding.Kind;

/// Images of another kind, size or shape than the others, and such as outweigh them.
final class Odd {
  private static final double RARE = 0.1;
  private static final double NEARLY_ALL = 0.9;
  private static final double SAME_SHAPE = 1.02;
  private static final double OTHER_SHAPE = 1.1;
  private static final double TIMES = 8;
  private static final double HEAVY = 0.01;

  private Odd() {}

  private record Size(int width, int height) {
    static Size of(ScannedImage image) {
      return new Size(image.width(), image.height());
    }

    double pixels() {
      return (double) width * height;
    }
  }

  static void find(ImageTable table, List<Finding> found) {
    kinds(table.images(), found);
    if (!sizes(table.images(), found)) {
      shapes(table.images(), found);
    }
    huge(table, found);
  }

  private static void kinds(List<ScannedImage> images, List<Finding> found) {
    Map<String, Integer> counts = counts(images, ScannedImage::kind);
    if (counts.size() == 1 || most(counts).getValue() * 2 <= images.size()) {
      return;
    }
    for (int i = 0; i < images.size(); i++) {
      int count = counts.get(images.get(i).kind());
      double share = (double) count / images.size();
      if (count * 2 < images.size() && (share <= RARE || count == 1)) {
        found.add(new Finding(i, Kind.ODD_KIND, -1, share, -1, 80 * (1 - share)));
      }
    }
  }

  // True when there is a usual size.
  private static boolean sizes(List<ScannedImage> images, List<Finding> found) {
    Map.Entry<Size, Integer> usual = most(counts(images, Size::of));
    if (usual.getValue() < NEARLY_ALL * images.size()) {
      return false;
    }
    for (int i = 0; i < images.size(); i++) {
      Size size = Size.of(images.get(i));
      if (!size.equals(usual.getKey())) {
        double times = size.pixels() / usual.getKey().pixels();
        found.add(new Finding(i, Kind.ODD_SIZE, -1, times, -1, 50));
      }
    }
    return true;
  }

  private static void shapes(List<ScannedImage> images, List<Finding> found) {
    double[] aspects =
        images.stream().mapToDouble(image -> (double) image.width() / image.height()).toArray();
    double middle = middle(aspects);
    long same = Arrays.stream(aspects).filter(a -> times(a, middle) <= SAME_SHAPE).count();
    if (same < NEARLY_ALL * aspects.length) {
      return;
    }
    for (int i = 0; i < aspects.length; i++) {
      if (times(aspects[i], middle) > OTHER_SHAPE) {
        found.add(new Finding(i, Kind.ODD_SHAPE, -1, aspects[i], -1, 50));
      }
    }
  }

  private static void huge(ImageTable table, List<Finding> found) {
    double[] pixels = new double[table.images().size()];
    Arrays.setAll(pixels, i -> table.figures().pixels(i));
    double all = Arrays.stream(pixels).sum();
    double middle = middle(pixels);
    for (int i = 0; i < pixels.length; i++) {
      double share = pixels[i] / all;
      if (pixels[i] >= TIMES * middle && share >= HEAVY) {
        found.add(new Finding(i, Kind.HUGE, -1, share, -1, 100 * Math.sqrt(share)));
      }
    }
  }

  private static double times(double a, double b) {
    return Math.max(a / b, b / a);
  }

  private static double middle(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(sorted.length - 1) / 2];
  }

  private static <K> Map<K, Integer> counts(
      List<ScannedImage> images, Function<ScannedImage, K> key) {
    Map<K, Integer> counts = new HashMap<>();
    // Neighbours are mostly equal: a run of them counts at once.
    K last = null;
    int run = 0;
    for (ScannedImage image : images) {
      K next = key.apply(image);
      if (!next.equals(last)) {
        count(counts, last, run);
        last = next;
        run = 0;
      }
      run++;
    }
    count(counts, last, run);
    return counts;
  }

  private static <K> void count(Map<K, Integer> counts, K key, int more) {
    if (more > 0) {
      counts.merge(key, more, Integer::sum);
    }
  }

  // Whoever asks goes by the count, or by a key that more than half have.
  private static <K> Map.Entry<K, Integer> most(Map<K, Integer> counts) {
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
  }
}
