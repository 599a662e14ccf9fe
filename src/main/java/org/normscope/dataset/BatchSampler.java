package org.normscope.dataset;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Draws a batch as a shuffling data loader would.
public final class BatchSampler {
  private BatchSampler() {}

  /// The first `n` of a seeded permutation of the images in sorted path order.
  ///
  /// The permutation is Fisher and Yates's, from the last place down, with `L64X128MixRandom` of
  /// this seed; so the same seed gives the same batch on every machine, and a larger batch begins
  /// with the smaller one.
  ///
  /// @param images how many there are
  /// @param n size of the batch; no more than all images are drawn
  public static int[] shuffled(int images, int n, long seed) {
    int[] order = new int[images];
    Arrays.setAll(order, i -> i);
    shuffle(order, random(seed));
    return Arrays.copyOf(order, Math.min(n, images));
  }

  /// The random numbers that everything is drawn with.
  public static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /// Permutes in place: Fisher and Yates, from the last place down.
  public static void shuffle(int[] order, RandomGenerator random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }
}
