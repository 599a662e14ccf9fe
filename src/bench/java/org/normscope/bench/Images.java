package org.normscope.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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

  /// The counts of many small images, one behind the other as an index holds them.
  static Planes counted(int images) {
    PlaneCounter counter = new PlaneCounter();
    // 64 different ones are enough to miss the caches as a dataset would: each is kept anew.
    List<PlaneCounts[]> different =
        IntStream.range(0, 64).mapToObj(i -> counter.count(photo(i, 1024), 3, 3, 1024)).toList();
    List<PlaneCounts> all =
        IntStream.range(0, images)
            .boxed()
            .flatMap(i -> Arrays.stream(different.get(i % 64)))
            .toList();
    int bytes = all.stream().mapToInt(PlaneCounts::packedBytes).sum();
    ByteBuffer packed = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    PlaneCounts[] planes = new PlaneCounts[all.size()];
    int place = 0;
    for (int i = 0; i < planes.length; i++) {
      all.get(i).packInto(packed, place);
      planes[i] = PlaneCounts.at(packed, place);
      place += planes[i].packedBytes();
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
        return planes[3 * image + channel];
      }
    };
  }
}
