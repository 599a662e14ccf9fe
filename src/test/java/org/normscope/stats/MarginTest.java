package org.normscope.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Intervals of a mean and a std whose sampling unit is the image.
final class MarginTest {
  /// One image's pixels, their sum and the sum of their squares.
  private record Sums(long n, long s, long q) {}

  private static SampleSums sample(List<Sums> images) {
    SampleSums sample = new SampleSums();
    images.forEach(image -> sample.add(image.n, image.s, image.q));
    return sample;
  }

  // Photos of all sizes, skewed; the larger are the brighter.
  private static List<Sums> photos(int count, long seed) {
    Random random = new Random(seed);
    List<Sums> images = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double size = Math.exp(0.8 * random.nextGaussian());
      long n = Math.round(5000 * size) + 1;
      double mean = Math.clamp(0.45 + 0.05 * Math.log(size) + 0.12 * random.nextGaussian(), 0, 1);
      double variance = Math.min(0.04 * Math.exp(0.5 * random.nextGaussian()), mean * (1 - mean));
      long s = Math.round(n * mean * Scale.ONE);
      long q = Math.round(n * (variance + mean * mean) * Scale.ONE * Scale.ONE);
      images.add(new Sums(n, s, q));
    }
    return images;
  }

  @Test
  void theFormulasAreThoseOfTheBook() {
    List<Sums> images = photos(250, 1);
    double n = images.stream().mapToDouble(i -> i.n).sum();
    double mean = images.stream().mapToDouble(i -> i.s).sum() / n;
    double square = images.stream().mapToDouble(i -> i.q).sum() / n;
    double std = Math.sqrt(square - mean * mean);
    double z2 = 0;
    double u2 = 0;
    for (Sums i : images) {
      double z = i.s - mean * i.n;
      double u = (i.q - square * i.n) - 2 * mean * z;
      z2 += z * z;
      u2 += u * u;
    }
    double t = 1.9695368676403504; // 249 degrees
    double factor = t * Math.sqrt(0.75 * 250 / 249.0) / n / Scale.ONE;
    Margin margin = Margin.of(sample(images), 0.75);
    assertEquals(factor * Math.sqrt(z2), margin.mean(), 1e-9 * margin.mean());
    assertEquals(factor * Math.sqrt(u2) / (2 * std), margin.std(), 1e-9 * margin.std());
  }

  @Test
  void neitherOrderNorPartsChangeABit() {
    List<Sums> images = photos(1000, 2);
    Margin whole = Margin.of(sample(images), 0.5);
    Collections.shuffle(images, new Random(3));
    SampleSums parts = sample(images.subList(0, 300));
    parts.add(sample(images.subList(300, 1000)).copy());
    assertEquals(whole, Margin.of(parts, 0.5));
    assertEquals(1000, parts.images());
  }

  @Test
  void nothingLeftToReadLeavesNoDoubt() {
    assertEquals(new Margin(0, 0), Margin.of(sample(photos(300, 4)), 0));
  }

  @Test
  void oneValueEverywhereHasNoDoubt() {
    SampleSums sample = new SampleSums();
    for (int i = 1; i <= 300; i++) {
      sample.add(i, 7L * i, 49L * i);
    }
    assertEquals(new Margin(0, 0), Margin.of(sample, 0.9));
  }

  @Test
  void imagesOfTheSameValuesHaveNoDoubtWhateverTheirSizes() {
    SampleSums sample = new SampleSums();
    for (int i = 1; i <= 300; i++) {
      sample.add(2L * i, 10L * i, 82L * i);
    }
    assertEquals(new Margin(0, 0), Margin.of(sample, 0.9));
  }

  @Test
  void oneImageHasNoInterval() {
    assertThrows(IllegalArgumentException.class, () -> Margin.of(sample(photos(1, 5)), 0.5));
  }

  @Test
  void withinAsksForBoth() {
    Margin margin = new Margin(0.002, 0.001);
    assertTrue(margin.within(0.002));
    assertFalse(margin.within(0.0015));
    assertFalse(new Margin(0.001, 0.002).within(0.0015));
  }

  @Test
  void hugeImagesDoNotOverflow() {
    SampleSums sample = new SampleSums();
    long white = (1L << 31) - 1;
    long square = (long) Scale.ONE * Scale.ONE;
    for (int i = 0; i < 1000; i++) {
      long pixels = i % 2 == 0 ? white : 1;
      sample.add(pixels, pixels * Scale.ONE, pixels * square);
    }
    assertEquals(BigInteger.valueOf(500).multiply(BigInteger.valueOf(white + 1)), sample.pixels());
    assertEquals(BigInteger.ZERO, sample.scatter());
    BigInteger q = BigInteger.valueOf(white * square).pow(2).add(BigInteger.valueOf(square).pow(2));
    assertEquals(
        q.multiply(BigInteger.valueOf(500)),
        sample.squares(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ONE));
  }

  /// Of 600 samples of 400 of skewed images, how many intervals hold the truth? An exact 95 % gives
  /// 92.3 to 97.7 in 997 of 1000 such tests. Counting pixels as independent would give a few
  /// percent, and the images that are small, another mean.
  @Test
  void theyCoverTheTruth() {
    List<Sums> images = photos(3000, 6);
    SampleSums all = sample(images);
    double truth = all.mean();
    double trueStd = all.std();
    Random random = new Random(7);
    int ofMean = 0;
    int ofStd = 0;
    int samples = 600;
    for (int i = 0; i < samples; i++) {
      Collections.shuffle(images, random);
      SampleSums sample = sample(images.subList(0, 400));
      Margin margin = Margin.of(sample, 1 - 400 / 3000.0);
      ofMean += Math.abs(sample.mean() - truth) <= margin.mean() ? 1 : 0;
      ofStd += Math.abs(sample.std() - trueStd) <= margin.std() ? 1 : 0;
    }
    assertEquals(0.95, ofMean / (double) samples, 0.027);
    assertEquals(0.95, ofStd / (double) samples, 0.027);
  }
}
