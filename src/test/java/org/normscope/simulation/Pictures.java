package org.normscope.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.normscope.stats.PlaneCounter;
import org.normscope.stats.PlaneCounts;
import org.normscope.stats.Planes;

/// Small 8-bit RGB images with their codes at hand.
///
/// @param codes by image: interleaved
record Pictures(byte[][] codes) implements Planes {
  /// `images` images of the same number of pixels, each around a brightness of its own.
  static Pictures ofOneSize(long seed, int images, int pixels) {
    SplittableRandom random = new SplittableRandom(seed);
    byte[][] codes = new byte[images][pixels * 3];
    for (byte[] image : codes) {
      int dark = random.nextInt(200);
      for (int k = 0; k < image.length; k++) {
        image[k] = (byte) random.nextInt(dark, dark + 56);
      }
    }
    return new Pictures(codes);
  }

  /// Images of 1, 4, 7, ... pixels.
  static Pictures ofManySizes(long seed, int images) {
    byte[][] codes = new byte[images][];
    for (int i = 0; i < images; i++) {
      codes[i] = ofOneSize(seed + i, 1, 1 + 3 * i).codes[0];
    }
    return new Pictures(codes);
  }

  /// All of one class.
  TrainingImages training() {
    return TrainingImages.of(this, IntStream.range(0, codes.length).mapToObj(_ -> "").toList());
  }

  /// Classes by turns: a, b, c, ...
  TrainingImages training(int classes) {
    return TrainingImages.of(
        this,
        IntStream.range(0, codes.length)
            .mapToObj(i -> String.valueOf((char) ('a' + i % classes)))
            .toList());
  }

  /// All values of a channel of some images, in 0..1.
  double[] values(int[] images, int channel) {
    return Arrays.stream(images)
        .mapToObj(i -> codes[i])
        .flatMapToDouble(image ->
            IntStream.range(0, image.length / 3)
                .mapToDouble(p -> (image[3 * p + channel] & 0xff) / 255.0))
        .toArray();
  }

  static double mean(double... x) {
    return Arrays.stream(x).average().orElseThrow();
  }

  static double variance(double... x) {
    double mean = mean(x);
    return Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / x.length;
  }

  @Override
  public List<String> channels() {
    return List.of("R", "G", "B");
  }

  @Override
  public int images() {
    return codes.length;
  }

  @Override
  public PlaneCounts plane(int image, int channel) {
    return new PlaneCounter().count(codes[image], 3, 3, codes[image].length / 3)[channel];
  }
}
