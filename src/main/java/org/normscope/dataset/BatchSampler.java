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

  /// Images drawn one after the other, each among all of them, so that one may come twice:
  /// `L64X128MixRandom` of this seed.
  ///
  /// @param images how many there are
  /// @param n size of the batch
  public static int[] withReplacement(int images, int n, long seed) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int[] places = new int[n];
    Arrays.setAll(places, _ -> random.nextInt(images));
    return places;
  }

  /// The first ones in sorted path order, which is class after class: what a loader without shuffle
  /// gives.
  ///
  /// @param images how many there are
  /// @param n size of the batch; no more than all images are taken
  public static int[] sorted(int images, int n) {
    int[] places = new int[Math.min(n, images)];
    Arrays.setAll(places, i -> i);
    return places;
  }
}
