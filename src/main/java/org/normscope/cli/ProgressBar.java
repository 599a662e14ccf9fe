package org.normscope.cli;

import java.util.concurrent.atomic.AtomicLong;
import org.normscope.job.Progress;

/// A line on the terminal that follows a job: done / found, rate, time left. Silent elsewhere.
final class ProgressBar implements Progress, AutoCloseable {
  private static final long REPAINT_NANOS = 100_000_000;
  private static final int WIDTH = 24;

  private final Console console;
  private final String units;
  private final AtomicLong found = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private final long started = System.nanoTime();
  private final AtomicLong painted = new AtomicLong(started);

  /// @param units what is counted: `images`
  ProgressBar(Console console, String units) {
    this.console = console;
    this.units = units;
  }

  @Override
  public void found(long units) {
    found.addAndGet(units);
  }

  @Override
  public void done(long units) {
    done.addAndGet(units);
    if (!console.terminal()) {
      return;
    }
    long last = painted.get();
    long now = System.nanoTime();
    if (now - last > REPAINT_NANOS && painted.compareAndSet(last, now)) {
      paint(now);
    }
  }

  @Override
  public void close() {
    if (console.terminal()) {
      console.err().print("\r\u001b[K");
      console.err().flush();
    }
  }

  private void paint(long now) {
    long total = Math.max(1, found.get());
    long ready = done.get();
    double seconds = (now - started) / 1e9;
    double rate = ready / seconds;
    int filled = (int) (WIDTH * ready / total);
    console
        .err()
        .printf(
            "\r\u001b[K[%s%s] %,d / %,d %s  %,.0f/s  %,.0f s left",
            "#".repeat(filled),
            ".".repeat(WIDTH - filled),
            ready,
            total,
            units,
            rate,
            (total - ready) / Math.max(rate, 1e-9));
    console.err().flush();
  }
}
