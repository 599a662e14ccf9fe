package org.normscope.stats;

/// Half of the width of the 95 % confidence intervals of a channel's pooled mean and std, in 0..1,
/// when the images are a random sample of more. The sampling unit is the image: pixels of one image
/// resemble each other, so that counting them as independent would promise far too much.
///
/// Of k sampled images, image i has `n_i` pixels with sum `s_i` and sum of squares `q_i`; N, S and
/// Q are their sums over the sample.
///
/// * The mean `S / N` is a ratio estimator. Its residuals are `z_i = s_i - mean n_i`, and its
///   standard error is `sqrt((1 - f) k / (k - 1) sum(z_i^2)) / N`.
/// * The std `sqrt(Q / N - (S / N)^2)` is linearized: its residuals are `u_i = q_i - 2 mean s_i +
///   (mean^2 - variance) n_i`, and its standard error is `sqrt((1 - f) k / (k - 1) sum(u_i^2)) / (2
///   std N)`.
///
/// f is the share of the population that was looked at, and the margin is the standard error times
/// Student's t with k - 1 degrees of freedom. Where few images carry most of the variance (heavy
/// tails) the intervals may cover the truth less often than in 95 of 100 cases.
///
/// Source: Cochran, Sampling Techniques, 3rd edition, sections 2.11 and 6.3; Saerndal, Swensson and
/// Wretman, Model Assisted Survey Sampling, section 5.5.
///
/// @param mean of the mean
/// @param std of the std
public record Margin(double mean, double std) {
  /// Smaller samples have no interval: the error would not be near enough to a normal one.
  public static final int FEWEST_IMAGES = 200;

  /// How often the interval holds the truth.
  public static final double CONFIDENCE = 0.95;

  /// The margins of a sample of two images or more.
  ///
  /// @param unread 1 - f: the share of the population that was not looked at; 0 gives margins of 0
  /// @throws IllegalArgumentException for fewer than two images
  public static Margin of(SampleSums sample, double unread) {
    int images = sample.images();
    if (images < 2) {
      throw new IllegalArgumentException("one image says nothing of the others");
    }
    double pixels = sample.pixels().doubleValue();
    double factor =
        StudentT.quantile975(images - 1)
            * Math.sqrt(unread * images / (images - 1))
            / (pixels * pixels * Scale.ONE);
    double scatter = Math.sqrt(sample.scatter().doubleValue());
    double mean = factor * Math.sqrt(sample.meanResiduals().doubleValue());
    double std = factor * Math.sqrt(sample.varianceResiduals().doubleValue()) / (2 * scatter);
    // A channel of one value only: nothing varies.
    return new Margin(mean, scatter == 0 ? 0 : std);
  }

  /// The margins where every image counts the same: those of a sample of images of one pixel each,
  /// whose sum is the image's mean and whose sum of squares its mean square. Summed in the order of
  /// the images.
  public static Margin ofImages(Planes sample, int channel, double unread) {
    int images = sample.images();
    double mean = 0;
    double square = 0;
    for (int i = 0; i < images; i++) {
      Moments image = sample.plane(i, channel).moments();
      mean += image.mean() / images;
      square += image.meanSquare() / images;
    }
    double z2 = 0;
    double u2 = 0;
    for (int i = 0; i < images; i++) {
      Moments image = sample.plane(i, channel).moments();
      double z = image.mean() - mean;
      double u = image.meanSquare() - square - 2 * mean * z;
      z2 += z * z;
      u2 += u * u;
    }
    double factor =
        StudentT.quantile975(images - 1) * Math.sqrt(unread / (images - 1)) / Math.sqrt(images);
    double std = Math.sqrt(Math.max(0, square - mean * mean));
    return new Margin(factor * Math.sqrt(z2), std == 0 ? 0 : factor * Math.sqrt(u2) / (2 * std));
  }

  /// True when neither is larger than `most`.
  public boolean within(double most) {
    return mean <= most && std <= most;
  }
}
