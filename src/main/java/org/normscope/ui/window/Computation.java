package org.normscope.ui.window;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.normscope.job.Progress;

/// One computation in the background: says how far it is when it takes long, and gives way when
/// something else is asked for meanwhile. Its time runs from when it says what there is to do.
public final class Computation implements Progress {
  // Shorter ones are not worth a word, and are shown even when a slider moved on.
  private static final long LONG_NANOS = 400_000_000;
  private static final long BETWEEN_NANOS = 100_000_000;
  private static final double NANOS_IN_SECOND = 1e9;

  private final String text;
  private final String unit;
  private final WindowModel window;
  private final Executor publisher;
  private final AtomicLong found = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong started = new AtomicLong();
  private final AtomicLong said = new AtomicLong();
  // What the window shows of it; of the window's thread.
  private Work shown;
  private volatile boolean closed;
  private volatile boolean superseded;
  private volatile boolean stopped;

  /// A computation that begins.
  ///
  /// @param text what it is, a few words
  /// @param unit what is counted: `images`
  /// @param publisher runs on the window's thread
  public Computation(String text, String unit, WindowModel window, Executor publisher) {
    this.text = text;
    this.unit = unit;
    this.window = window;
    this.publisher = publisher;
  }

  /// Something else is wanted by now.
  public void supersede() {
    superseded = true;
  }

  /// Somebody does not want to wait.
  public void stop() {
    stopped = true;
  }

  /// Whether somebody did not want to wait.
  public boolean stopped() {
    return stopped;
  }

  /// There is nothing more to say. What another one says meanwhile is left alone.
  public void close() {
    closed = true;
    if (said.get() != 0) {
      publisher.execute(() -> {
        if (Objects.equals(window.work().get(), shown)) {
          window.work(null);
        }
      });
    }
  }

  @Override
  public void found(long units) {
    found.addAndGet(units);
    if (started.compareAndSet(0, System.nanoTime())) {
      // The first unit may take long in itself.
      CompletableFuture.delayedExecutor(LONG_NANOS + BETWEEN_NANOS, TimeUnit.NANOSECONDS)
          .execute(() -> {
            // Most are over by then: each step of a slider is one.
            if (!closed) {
              done(0);
            }
          });
    }
  }

  @Override
  public void done(long units) {
    long count = done.addAndGet(units);
    long now = System.nanoTime();
    long last = said.get();
    if (takesLong(now) && now - last > BETWEEN_NANOS && said.compareAndSet(last, now)) {
      double seconds = (now - started.get()) / NANOS_IN_SECOND;
      Work work = new Work(text, count, found.get(), unit, seconds, this::stop);
      publisher.execute(() -> {
        if (!closed) {
          shown = work;
          window.work(work);
        }
      });
    }
  }

  @Override
  public boolean cancelled() {
    return stopped || (superseded && takesLong(System.nanoTime()));
  }

  private boolean takesLong(long now) {
    return started.get() != 0 && now - started.get() > LONG_NANOS;
  }
}
