package org.normscope.simulation;

import org.normscope.stats.Moments;
import org.normscope.stats.Planes;

/// One channel of the images that batches are drawn from, all of one size, each with its
/// probability.
///
/// @param mean of the pixels
/// @param variance of the pixels
/// @param ofImageMeans variance of the images' means, divided by their number and not by one less
record Population(double mean, double variance, double ofImageMeans) {

  /// Images that are all as probable, or, by class, as much as [Sampler#CLASS_BALANCED] makes them.
  static Population of(TrainingImages images, Loader loader, int channel) {
    int[] drawn = loader.drawnFrom(images);
    double[] shares = new double[drawn.length];
    for (int k = 0; k < drawn.length; k++) {
      shares[k] =
          loader.sampler() == Sampler.CLASS_BALANCED
              ? 1.0 / images.classes().size() / images.ofClass(images.label(drawn[k])).length
              : 1.0 / drawn.length;
    }
    Planes planes = images.planes();
    double mean = 0;
    for (int k = 0; k < drawn.length; k++) {
      mean += shares[k] * planes.plane(drawn[k], channel).moments().mean();
    }
    double within = 0;
    double between = 0;
    for (int k = 0; k < drawn.length; k++) {
      Moments moments = planes.plane(drawn[k], channel).moments();
      double off = moments.mean() - mean;
      within += shares[k] * moments.variance();
      between += shares[k] * off * off;
    }
    return new Population(mean, within + between, between);
  }
}
