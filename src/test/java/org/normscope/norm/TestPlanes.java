package org.normscope.norm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.normscope.stats.PlaneCounter;
import org.normscope.stats.PlaneCounts;
import org.normscope.stats.Planes;

/// Small images with their pixels at hand: 8 and 16 bits mixed, of different sizes.
final class TestPlanes implements Planes {
  /// By image, channel and pixel, in 0..1.
  final double[][][] pixels;

  private final PlaneCounts[][] planes;

  private TestPlanes(double[][][] pixels, PlaneCounts[][] planes) {
    this.pixels = pixels;
    this.planes = planes;
  }

  /// `images` images; image 0 has one constant channel, image i has 7 + 5 * i pixels.
  static TestPlanes random(long seed, int images) {
    SplittableRandom random = new SplittableRandom(seed);
    short[][] codes = new short[images][];
    for (int i = 0; i < images; i++) {
      int bits = i % 3 == 1 ? 16 : 8;
      int top = bits == 16 ? 65536 : 256;
      int dark = random.nextInt(top / 2);
      codes[i] = new short[(7 + 5 * i) * 3];
      for (int k = 0; k < codes[i].length; k++) {
        codes[i][k] = (short) (i == 0 && k % 3 == 1 ? 77 : random.nextInt(dark, top));
      }
    }
    return of(codes, i -> i % 3 == 1 ? 16 : 8);
  }

  /// Images of the same number of pixels.
  static TestPlanes ofOneSize(long seed, int images, int count, int bits) {
    SplittableRandom random = new SplittableRandom(seed);
    short[][] codes = new short[images][count * 3];
    for (short[] image : codes) {
      for (int k = 0; k < image.length; k++) {
        image[k] = (short) random.nextInt(1 << bits);
      }
    }
    return of(codes, _ -> bits);
  }

  static TestPlanes of(short[][] codes, java.util.function.IntUnaryOperator bitsOf) {
    PlaneCounter counter = new PlaneCounter();
    double[][][] pixels = new double[codes.length][3][];
    PlaneCounts[][] planes = new PlaneCounts[codes.length][];
    for (int i = 0; i < codes.length; i++) {
      int count = codes[i].length / 3;
      int bits = bitsOf.applyAsInt(i);
      for (int c = 0; c < 3; c++) {
        pixels[i][c] = new double[count];
        for (int p = 0; p < count; p++) {
          pixels[i][c][p] = (codes[i][p * 3 + c] & 0xffff) / (bits == 16 ? 65535.0 : 255.0);
        }
      }
      planes[i] = bits == 16 ? counter.count(codes[i], 3, 3, count) : bytes(codes[i], counter);
    }
    return new TestPlanes(pixels, planes);
  }

  private static PlaneCounts[] bytes(short[] codes, PlaneCounter counter) {
    byte[] bytes = new byte[codes.length];
    for (int k = 0; k < codes.length; k++) {
      bytes[k] = (byte) codes[k];
    }
    return counter.count(bytes, 3, 3, codes.length / 3);
  }

  /// All pixels of the listed planes.
  double[] join(List<int[]> imageAndChannel) {
    List<double[]> parts = new ArrayList<>();
    imageAndChannel.forEach(nc -> parts.add(pixels[nc[0]][nc[1]]));
    return parts.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  @Override
  public List<String> channels() {
    return List.of("R", "G", "B");
  }

  @Override
  public int images() {
    return planes.length;
  }

  @Override
  public PlaneCounts plane(int image, int channel) {
    return planes[image][channel];
  }
}
