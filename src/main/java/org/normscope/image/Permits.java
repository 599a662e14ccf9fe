package org.normscope.image;

import java.util.concurrent.Semaphore;

/// Memory that decoding may take at once, over all threads: an image takes its permit in bytes
/// before it is decoded, and waits while others hold too much. First come, first served, so that a
/// large image is not passed by small ones for ever.
public final class Permits {
  /// Permits are counted in KiB.
  private static final int UNIT = 10;

  private final int total;
  private final Semaphore free;

  /// @param bytes how much may be taken at once
  public Permits(long bytes) {
    total = Math.clamp(bytes >> UNIT, 1, Integer.MAX_VALUE);
    free = new Semaphore(total, true);
  }

  /// Half of what the heap can become: the other half is for what is kept of the images, and for
  /// what a reader takes beyond its image.
  public static Permits ofHeap() {
    return new Permits(Runtime.getRuntime().maxMemory() / 2);
  }

  /// Waits until so many bytes can be had. More than there are is all of them.
  ///
  /// @return how many units were taken
  int take(long bytes) {
    int units = Math.clamp((bytes >> UNIT) + 1, 1, total);
    free.acquireUninterruptibly(units);
    return units;
  }

  void giveBack(int units) {
    free.release(units);
  }
}
