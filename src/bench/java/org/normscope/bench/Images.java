package org.normscope.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.normscope.stats.PlaneCounter;
import org.normscope.stats.PlaneCounts;
import org.normscope.stats.Planes;

/// Images that look like photos as far as counting goes: each a bell around its own brightness.
final class Images {
  private Images() {}

  /// Interleaved RGB codes of one image.
  static byte[] photo(long seed, int pixels) {
    SplittableRandom random = new SplittableRandom(seed);
    double brightness = random.nextDouble(60, 190);
    byte[] codes = new byte[pixels * 3];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) Math.clamp(Math.round(random.nextGaussian(brightness, 40)), 0, 255);
    }
    return codes;
  }

  /// The counts of many small images.
  static Planes counted(int images) {
    PlaneCounter counter = new PlaneCounter();
    PlaneCounts[][] planes = new PlaneCounts[images][];
    for (int i = 0; i < images; i++) {
      // 64 different ones are enough to miss the caches as a dataset would: each is counted anew.
      planes[i] = counter.count(photo(i % 64, 1024), 3, 3, 1024);
    }
    return new Planes() {
      @Override
      public List<String> channels() {
        return List.of("R", "G", "B");
      }

      @Override
      public int images() {
        return images;
      }

      @Override
      public PlaneCounts plane(int image, int channel) {
        return planes[image][channel];
      }
    };
  }
}
