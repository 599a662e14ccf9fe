package org.normscope.ui.train;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import org.normscope.job.Progress;
import org.normscope.ui.window.WindowModel;
import org.normscope.ui.window.Work;

/// One computation: says how far it is when it takes long, and gives way when something else is
/// asked for.
final class Look implements Progress {
  // Shorter ones are not worth a word, and are finished even when a slider moved on.
  private static final long LONG_NANOS = 400_000_000;
  private static final long BETWEEN_NANOS = 100_000_000;

  private final String text;
  private final WindowModel window;
  private final Executor publisher;
  private final long started = System.nanoTime();
  private final AtomicLong found = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong said = new AtomicLong();
  private volatile boolean superseded;
  private volatile boolean stopped;

  Look(String text, WindowModel window, Executor publisher) {
    this.text = text;
    this.window = window;
    this.publisher = publisher;
  }

  void supersede() {
    superseded = true;
  }

  boolean superseded() {
    return superseded;
  }

  /// There is nothing more to say.
  void close() {
    if (said.get() != 0) {
      publisher.execute(() -> window.work(null));
    }
  }

  @Override
  public void found(long units) {
    found.addAndGet(units);
  }

  @Override
  public void done(long units) {
    long count = done.addAndGet(units);
    long now = System.nanoTime();
    long last = said.get();
    if (takesLong(now) && now - last > BETWEEN_NANOS && said.compareAndSet(last, now)) {
      Work work = new Work(text, count, found.get(), "steps", () -> stopped = true);
      publisher.execute(() -> window.work(work));
    }
  }

  @Override
  public boolean cancelled() {
    return stopped || (superseded && takesLong(System.nanoTime()));
  }

  private boolean takesLong(long now) {
    return now - started > LONG_NANOS;
  }
}
