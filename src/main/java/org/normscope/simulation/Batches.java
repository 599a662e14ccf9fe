package org.normscope.simulation;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.normscope.dataset.BatchSampler;

/// Which images each step of a training sees. Immutable.
public final class Batches {
  // Where the images of each step begin; one more than there are steps.
  private final int[] starts;
  private final int[] images;

  private Batches(int[] starts, int[] images) {
    this.starts = starts;
    this.images = images;
  }

  /// Given batches.
  public static Batches of(int[]... batches) {
    int[] starts = new int[batches.length + 1];
    for (int step = 0; step < batches.length; step++) {
      starts[step + 1] = starts[step] + batches[step].length;
    }
    return new Batches(starts, Arrays.stream(batches).flatMapToInt(Arrays::stream).toArray());
  }

  /// Draws the batches of a training: the same for the same seed, on every machine.
  ///
  /// @throws IllegalArgumentException when that cannot be done with these images
  public static Batches draw(TrainingImages images, Loader loader) {
    int[] from = loader.drawnFrom(images);
    int[] starts = new int[loader.steps() + 1];
    for (int step = 0; step < loader.steps(); step++) {
      starts[step + 1] = starts[step] + loader.size(step, from.length);
    }
    int[] drawn = new int[starts[loader.steps()]];
    RandomGenerator random = BatchSampler.random(loader.seed());
    switch (loader.sampler()) {
      case SHUFFLED, ONE_CLASS -> epochs(drawn, from, starts, loader, random);
      case SORTED_BY_CLASS, SEQUENTIAL -> epochs(drawn, from, starts, loader, null);
      case WITH_REPLACEMENT -> Arrays.setAll(drawn, _ -> from[random.nextInt(from.length)]);
      case CLASS_BALANCED -> {
        int[][] classes = images.classes().stream().map(images::ofClass).toArray(int[][]::new);
        Arrays.setAll(
            drawn,
            _ -> {
              int[] members = classes[random.nextInt(classes.length)];
              return members[random.nextInt(members.length)];
            });
      }
    }
    return new Batches(starts, drawn);
  }

  // Each epoch is a permutation of the sorted order, so that the first batch is the one that
  // `normalize --batch` draws with this seed.
  private static void epochs(
      int[] drawn, int[] from, int[] starts, Loader loader, RandomGenerator random) {
    int perEpoch = loader.batchesPerEpoch(from.length);
    int[] order = from.clone();
    for (int step = 0; step < loader.steps(); step += perEpoch) {
      if (random != null) {
        System.arraycopy(from, 0, order, 0, from.length);
        BatchSampler.shuffle(order, random);
      }
      int end = starts[Math.min(step + perEpoch, loader.steps())];
      System.arraycopy(order, 0, drawn, starts[step], end - starts[step]);
    }
  }

  /// Number of steps.
  public int steps() {
    return starts.length - 1;
  }

  /// Images in the batch of a step, from 0.
  public int size(int step) {
    return starts[step + 1] - starts[step];
  }

  /// Image number `k` of the batch of a step.
  public int image(int step, int k) {
    return images[starts[step] + k];
  }

  /// The batch of a step.
  public int[] batch(int step) {
    return Arrays.copyOfRange(images, starts[step], starts[step + 1]);
  }
}
