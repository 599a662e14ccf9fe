package org.normscope.simulation;

import java.util.Arrays;

/// How the batches of a training are drawn: what PyTorch's `DataLoader` is told.
///
/// @param sampler in which order
/// @param batch N: images in a batch, at least 1; of an epoch that has fewer, all
/// @param steps number of batches, at least 1
/// @param seed of all that is random: the order, the jitter, the normal values
/// @param dropLast true when an epoch's last batch is left out unless it is complete
/// @param label the class of [Sampler#ONE_CLASS]; empty for the first
public record Loader(
    Sampler sampler, int batch, int steps, long seed, boolean dropLast, String label) {
  /// Places in all batches together that a training may have.
  static final long MOST_PLACES = 1L << 28;

  /// Checks the numbers.
  ///
  /// @throws IllegalArgumentException with a sentence for the user
  public Loader {
    if (batch < 1) {
      throw new IllegalArgumentException("a batch must have at least 1 image");
    }
    if (steps < 1) {
      throw new IllegalArgumentException("a training must have at least 1 step");
    }
    if ((long) batch * steps > MOST_PLACES) {
      throw new IllegalArgumentException(
          "%,d steps of %,d images are too many: at most %,d images in all"
              .formatted(steps, batch, MOST_PLACES));
    }
  }

  /// Shuffled epochs, last batch kept.
  public static Loader shuffled(int batch, int steps, long seed) {
    return new Loader(Sampler.SHUFFLED, batch, steps, seed, false, "");
  }

  /// The same with another seed.
  public Loader withSeed(long newSeed) {
    return new Loader(sampler, batch, steps, newSeed, dropLast, label);
  }

  /// The same in another order.
  public Loader with(Sampler other) {
    return new Loader(other, batch, steps, seed, dropLast, label);
  }

  /// The same with another batch size.
  public Loader withBatch(int images) {
    return new Loader(sampler, images, steps, seed, dropLast, label);
  }

  /// The same with another number of steps.
  public Loader withSteps(int count) {
    return new Loader(sampler, batch, count, seed, dropLast, label);
  }

  /// The same, incomplete batches dropped or kept.
  public Loader withDropLast(boolean dropped) {
    return new Loader(sampler, batch, steps, seed, dropped, label);
  }

  /// The same with another class for [Sampler#ONE_CLASS].
  public Loader withLabel(String other) {
    return new Loader(sampler, batch, steps, seed, dropLast, other);
  }

  /// The images that may be drawn: all, in sorted path order or class by class, or those of one
  /// class.
  ///
  /// @throws IllegalArgumentException when the class does not exist
  public int[] drawnFrom(TrainingImages images) {
    return switch (sampler) {
      case SORTED_BY_CLASS -> images.byClass();
      case ONE_CLASS -> {
        int[] members = images.ofClass(label.isEmpty() ? images.classes().getFirst() : label);
        if (members == null) {
          throw new IllegalArgumentException(
              "there is no class '" + label + "': only " + images.classes());
        }
        yield members;
      }
      default -> all(images.images());
    };
  }

  /// Number of batches of an epoch over this many images.
  ///
  /// @throws IllegalArgumentException when an incomplete one is all there is and is to be dropped
  public int batchesPerEpoch(int images) {
    int complete = images / batch;
    if (dropLast && complete == 0) {
      throw new IllegalArgumentException(
          "an epoch of %d images has no complete batch of %d: keep the last batch, or take smaller"
                  .formatted(images, batch)
              + " batches");
    }
    return dropLast || images % batch == 0 ? complete : complete + 1;
  }

  /// Images in the batch of a step, drawn from this many.
  int size(int step, int images) {
    if (!sampler.epochs()) {
      return batch;
    }
    int place = step % batchesPerEpoch(images);
    return Math.min(batch, images - place * batch);
  }

  private static int[] all(int images) {
    int[] all = new int[images];
    Arrays.setAll(all, i -> i);
    return all;
  }
}
