package org.normscope.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.normscope.dataset.BatchSampler;

/// What each order promises.
final class SamplerTest {
  // Classes a, b, c by turns: of 4, 4 and 3 images.
  private static final TrainingImages IMAGES = Pictures.ofOneSize(1, 11, 4).training(3);

  @Test
  void everyShuffledEpochIsAPermutation() {
    Batches batches = draw(Sampler.SHUFFLED, 4, 9, false);
    for (int epoch = 0; epoch < 3; epoch++) {
      int[] seen = flat(batches, 3 * epoch, 3 * epoch + 3);
      Arrays.sort(seen);
      assertArrayEquals(IntStream.range(0, 11).toArray(), seen, "epoch " + epoch);
      assertEquals(3, batches.size(3 * epoch + 2), "the last is incomplete");
    }
    assertFalse(Arrays.equals(flat(batches, 0, 3), flat(batches, 3, 6)), "a new order each epoch");
  }

  @Test
  void itsFirstBatchIsTheOneOfNormalize() {
    assertArrayEquals(
        BatchSampler.shuffled(11, 4, 7), draw(Sampler.SHUFFLED, 4, 3, false).batch(0));
  }

  @Test
  void anIncompleteBatchCanBeDropped() {
    Batches batches = draw(Sampler.SHUFFLED, 4, 6, true);
    for (int epoch = 0; epoch < 3; epoch++) {
      int[] seen = flat(batches, 2 * epoch, 2 * epoch + 2);
      assertEquals(8, Arrays.stream(seen).distinct().count());
    }
    Exception nothing =
        assertThrows(IllegalArgumentException.class, () -> draw(Sampler.SEQUENTIAL, 12, 6, true));
    assertTrue(nothing.getMessage().contains("no complete batch of 12"), nothing.getMessage());
  }

  @Test
  void aBatchLargerThanTheDataIsAnEpoch() {
    Batches batches = draw(Sampler.SHUFFLED, 50, 2, false);
    assertEquals(11, batches.size(0));
    assertEquals(11, batches.size(1));
    assertEquals(50, draw(Sampler.WITH_REPLACEMENT, 50, 2, false).size(1));
  }

  @Test
  void sequentialAndSortedStartAnewEachEpoch() {
    assertArrayEquals(
        new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 1, 2, 3},
        flat(draw(Sampler.SEQUENTIAL, 4, 4, false), 0, 4));
    assertArrayEquals(
        new int[] {0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 0, 3, 6, 9},
        flat(draw(Sampler.SORTED_BY_CLASS, 4, 4, false), 0, 4));
  }

  @Test
  void oneClassShowsNoOther() {
    Batches batches = Batches.draw(IMAGES, new Loader(Sampler.ONE_CLASS, 2, 40, 1, false, "c"));
    int[] seen = flat(batches, 0, 40);
    assertArrayEquals(new int[] {2, 5, 8}, Arrays.stream(seen).sorted().distinct().toArray());
    Exception unknown =
        assertThrows(
            IllegalArgumentException.class,
            () -> Batches.draw(IMAGES, new Loader(Sampler.ONE_CLASS, 2, 40, 1, false, "d")));
    assertTrue(unknown.getMessage().contains("[a, b, c]"), unknown.getMessage());
  }

  @Test
  void balancedClassesWeighTheSame() {
    int[] seen = flat(draw(Sampler.CLASS_BALANCED, 30, 1000, false), 0, 1000);
    for (int label = 0; label < 3; label++) {
      int which = label;
      double share = Arrays.stream(seen).filter(i -> i % 3 == which).count() / 30000.0;
      assertEquals(1 / 3.0, share, 0.012, "4.4 standard deviations");
    }
    double ofThree = Arrays.stream(seen).filter(i -> i == 8).count() / 30000.0;
    assertEquals(1 / 9.0, ofThree, 0.008);
  }

  @Test
  void withReplacementDrawsEveryImageAlike() {
    int[] seen = flat(draw(Sampler.WITH_REPLACEMENT, 30, 1000, false), 0, 1000);
    for (int i = 0; i < 11; i++) {
      int which = i;
      assertEquals(1 / 11.0, Arrays.stream(seen).filter(k -> k == which).count() / 30000.0, 0.008);
    }
  }

  @ParameterizedTest
  @EnumSource(Sampler.class)
  void theSameSeedGivesTheSameBatches(Sampler sampler) {
    int[] first = flat(draw(sampler, 4, 20, false), 0, 20);
    assertArrayEquals(first, flat(draw(sampler, 4, 20, false), 0, 20));
    Batches other = Batches.draw(IMAGES, new Loader(sampler, 4, 20, 8, false, ""));
    assertEquals(sampler.random(), !Arrays.equals(first, flat(other, 0, 20)));
    assertEquals(sampler, Sampler.of(sampler.id()));
  }

  private static Batches draw(Sampler sampler, int batch, int steps, boolean dropLast) {
    return Batches.draw(IMAGES, new Loader(sampler, batch, steps, 7, dropLast, ""));
  }

  private static int[] flat(Batches batches, int from, int to) {
    return IntStream.range(from, to).flatMap(step -> Arrays.stream(batches.batch(step))).toArray();
  }
}
