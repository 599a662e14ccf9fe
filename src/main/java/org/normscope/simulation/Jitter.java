package org.normscope.simulation;

import java.util.random.RandomGenerator;
import org.normscope.dataset.BatchSampler;

/// Random changes of brightness, contrast and gamma, drawn anew for every image of every batch as
/// torchvision's `ColorJitter` draws them: each factor uniform in `[max(0, 1 - strength), 1 +
/// strength]`, brightness and contrast in a random order, after gamma. (`ColorJitter` has no gamma;
/// it is drawn in the same manner.)
///
/// Saturation, hue and crops need pixels, of which counts know nothing, and are left out. Flips are
/// missing for another reason: see [#FLIPS].
///
/// @param brightness strength, 0 for none
/// @param contrast strength, 0 for none
/// @param gamma strength, 0 for none
public record Jitter(double brightness, double contrast, double gamma) {
  /// Leaves images as they are.
  public static final Jitter NONE = new Jitter(0, 0, 0);

  /// Why flips are not simulated.
  public static final String FLIPS =
      "Flips change nothing here: they move pixels, and a batch's mean and variance do not depend"
          + " on where a pixel lies.";

  // Fibonacci hashing's multiplier: neighbouring steps get seeds far apart.
  private static final long FAR = 0x9E3779B97F4A7C15L;

  /// Checks the strengths.
  ///
  /// @throws IllegalArgumentException with a sentence for the user
  public Jitter {
    for (double strength : new double[] {brightness, contrast, gamma}) {
      if (!(strength >= 0 && strength < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "the strengths of brightness, contrast and gamma must be 0 or more");
      }
    }
  }

  /// True when images stay as they are.
  public boolean none() {
    return brightness == 0 && contrast == 0 && gamma == 0;
  }

  /// The factors of one step's images. Every step has random numbers of its own, so that steps can
  /// be computed in any order, and the batches are the same with and without jitter; the strength
  /// of one factor does not change what is drawn for the others.
  ///
  /// @param images size of the batch
  public Factors[] draw(long seed, int step, int images) {
    RandomGenerator random = ofStep(seed, step);
    Factors[] all = new Factors[images];
    for (int k = 0; k < images; k++) {
      all[k] =
          new Factors(
              factor(gamma, random),
              factor(brightness, random),
              factor(contrast, random),
              random.nextBoolean());
    }
    return all;
  }

  /// Random numbers of one step.
  static RandomGenerator ofStep(long seed, int step) {
    return BatchSampler.random(seed ^ (FAR * (step + 1)));
  }

  private static double factor(double strength, RandomGenerator random) {
    double low = Math.max(0, 1 - strength);
    return low + (1 + strength - low) * random.nextDouble();
  }
}
