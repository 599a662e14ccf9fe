package org.normscope.stats;

/// Where the variance of a channel lies: within the images, between the images of a class, and
/// between the classes. The three are all of it.
///
/// With weights w (an image's pixels, or 1), image means m and variances v, class means μ, and the
/// mean M of all: within is the weighted mean of v, between images that of `(m - μ)²`, between
/// classes that of `(μ - M)²`. Without classes there is one, and nothing between. Summed with
/// compensation in the order of the images, and of squares, so that nothing cancels.
///
/// @param mean M, in 0..1
/// @param within variance within the images; its root is the spread that a usual image has
/// @param betweenImages variance of the images' means about those of their classes
/// @param betweenClasses variance of the classes' means about that of all
public record VarianceSplit(
    double mean, double within, double betweenImages, double betweenClasses) {

  /// The split of a channel that every image has; at least one image.
  ///
  /// @param classes number of the class of each image, from 0 on; empty for one class
  public static VarianceSplit of(
      ImageFigures figures, int channel, Weighting weighting, int... classes) {
    int count = 1;
    for (int label : classes) {
      count = Math.max(count, label + 1);
    }
    CompensatedSum[] sums = new CompensatedSum[count];
    long[] weights = new long[count];
    CompensatedSum within = new CompensatedSum();
    for (int c = 0; c < count; c++) {
      sums[c] = new CompensatedSum();
    }
    CompensatedSum all = new CompensatedSum();
    long weight = 0;
    for (int i = 0; i < figures.images(); i++) {
      long w = weight(figures, i, weighting);
      int label = classes.length == 0 ? 0 : classes[i];
      double std = figures.std(i, channel);
      weights[label] += w;
      weight += w;
      sums[label].add(w * figures.mean(i, channel));
      all.add(w * figures.mean(i, channel));
      within.add(w * std * std);
    }
    double mean = all.value() / weight;
    CompensatedSum images = new CompensatedSum();
    for (int i = 0; i < figures.images(); i++) {
      int label = classes.length == 0 ? 0 : classes[i];
      double off = figures.mean(i, channel) - sums[label].value() / weights[label];
      images.add(weight(figures, i, weighting) * (off * off));
    }
    CompensatedSum between = new CompensatedSum();
    for (int c = 0; c < count; c++) {
      if (weights[c] > 0) {
        double off = sums[c].value() / weights[c] - mean;
        between.add(weights[c] * (off * off));
      }
    }
    return new VarianceSplit(
        mean, within.value() / weight, images.value() / weight, between.value() / weight);
  }

  /// All of it: the channel's variance.
  public double total() {
    return within + between();
  }

  /// What lies between the images, of one class or of several.
  public double between() {
    return betweenImages + betweenClasses;
  }

  /// How the images' means of a channel are spread: how many lie in each of equal bins of 0..1.
  public static int[] meansHistogram(ImageFigures figures, int channel, int bins) {
    int[] counts = new int[bins];
    for (int i = 0; i < figures.images(); i++) {
      if (figures.has(i, channel)) {
        counts[Math.min(bins - 1, (int) (figures.mean(i, channel) * bins))]++;
      }
    }
    return counts;
  }

  private static long weight(ImageFigures figures, int image, Weighting weighting) {
    return weighting == Weighting.PIXEL ? figures.pixels(image) : 1;
  }
}
