package org.normscope.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Memory that is claimed at once stays below the total.
final class PermitsTest {
  @Test
  void neverMoreThanThereIs() throws InterruptedException {
    Permits permits = new Permits(10 << 20);
    AtomicLong taken = new AtomicLong();
    AtomicLong most = new AtomicLong();
    List<Thread> threads = new ArrayList<>();
    for (int t = 0; t < 4; t++) {
      long need = (t + 1L) << 20;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try (Buffers buffers = new Buffers(permits)) {
                  for (int i = 0; i < 200; i++) {
                    buffers.claim(need);
                    most.accumulateAndGet(taken.addAndGet(need), Math::max);
                    taken.addAndGet(-need);
                    buffers.release();
                  }
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertTrue(most.get() <= 10 << 20, () -> most + " bytes at once");
    assertEquals(0, taken.get());
  }

  @Test
  void whatIsLargerThanAllOfItRunsAlone() {
    try (Buffers buffers = new Buffers(new Permits(1 << 20))) {
      buffers.claim(1L << 40);
      buffers.claim(1L << 41);
      buffers.release();
      buffers.claimAll();
      buffers.claim(5);
    }
  }
}
