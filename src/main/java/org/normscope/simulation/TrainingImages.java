package org.normscope.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.normscope.dataset.ImageSet;
import org.normscope.stats.MomentSums;
import org.normscope.stats.PlaneSums;
import org.normscope.stats.Planes;

/// The images that a training sees, in sorted path order, with the class of each.
public final class TrainingImages implements Source {
  private final Planes planes;
  private final PlaneSums sums;
  private final List<String> labels;
  private final SortedMap<String, int[]> classes = new TreeMap<>();

  private TrainingImages(Planes planes, List<String> labels) {
    this.planes = planes;
    this.sums = PlaneSums.of(planes);
    this.labels = List.copyOf(labels);
    SortedMap<String, List<Integer>> members =
        IntStream.range(0, labels.size())
            .boxed()
            .collect(Collectors.groupingBy(labels::get, TreeMap::new, Collectors.toList()));
    members.forEach((label, images) ->
        classes.put(label, images.stream().mapToInt(Integer::intValue).toArray()));
  }

  /// The images of a dataset or a part of it.
  ///
  /// @throws IllegalArgumentException when there are none
  public static TrainingImages of(ImageSet images) {
    return of(images, images.list().stream().map(image -> image.file().label()).toList());
  }

  /// Images of any origin.
  ///
  /// @param labels the class of each image; an empty text where there are no classes
  /// @throws IllegalArgumentException when there are no images
  public static TrainingImages of(Planes planes, List<String> labels) {
    if (planes.images() == 0) {
      throw new IllegalArgumentException("there are no images to train on");
    }
    return new TrainingImages(planes, labels);
  }

  /// Number of images, M.
  public int images() {
    return sums.images();
  }

  /// Their planes.
  public Planes planes() {
    return planes;
  }

  /// The classes, sorted.
  public List<String> classes() {
    return List.copyOf(classes.keySet());
  }

  /// Class of an image.
  public String label(int image) {
    return labels.get(image);
  }

  @Override
  public List<String> channels() {
    return planes.channels();
  }

  /// True when all planes have the same number of pixels.
  public boolean oneSize() {
    long pixels = sums.pixels(0, 0);
    return IntStream.range(0, images())
        .allMatch(
            i -> IntStream.range(0, channels().size()).allMatch(c -> sums.pixels(i, c) == pixels));
  }

  /// The exact mean and biased variance of these images' pixels, pooled: the constants that are
  /// measured once and given to every image.
  public Constants pooled(int... images) {
    double[] means = new double[channels().size()];
    double[] variances = new double[means.length];
    MomentSums pool = new MomentSums();
    for (int c = 0; c < means.length; c++) {
      pool.clear();
      for (int image : images) {
        sums.addTo(pool, image, c);
      }
      means[c] = pool.mean();
      variances[c] = pool.variance();
    }
    return new Constants(means, variances);
  }

  PlaneSums sums() {
    return sums;
  }

  /// The images of a class in sorted path order.
  int[] ofClass(String label) {
    return classes.get(label);
  }

  /// All images, class by class, each in sorted path order.
  int[] byClass() {
    return classes.values().stream().flatMapToInt(Arrays::stream).toArray();
  }
}
