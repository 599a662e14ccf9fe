package org.normscope.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Computes something in the background each time it is asked, and publishes it on the window's
/// thread.
///
/// At most one computation runs at a time; one that has not begun when the next is asked is
/// skipped: a slider that moves on, or a folder that grows, makes it stale. One that has begun is
/// published when it is done, even if another was asked for meanwhile: otherwise a stream of
/// questions faster than the answers would show nothing at all. Of answers that wait for the
/// window's thread only the latest is published.
///
/// @param <T> what is computed
public final class LatestJob<T> {
  private final ExecutorService worker;
  private final Executor window;
  private final AtomicLong latest = new AtomicLong();
  private final AtomicLong cancelledUpTo = new AtomicLong();
  private final AtomicLong publishedUpTo = new AtomicLong();
  private final AtomicReference<Runnable> waiting = new AtomicReference<>();

  /// A job whose answers are published through an executor, usually `Platform::runLater`.
  public LatestJob(String name, Executor window) {
    this.window = window;
    this.worker =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /// Asks for a computation. `publish` hears its answer, `failed` what it threw.
  public void ask(Callable<T> compute, Consumer<T> publish, Consumer<Exception> failed) {
    long mine = latest.incrementAndGet();
    worker.execute(() -> {
      if (mine != latest.get()) {
        return;
      }
      try {
        T answer = compute.call();
        publish(mine, () -> publish.accept(answer));
      } catch (Exception e) {
        publish(mine, () -> failed.accept(e));
      }
    });
  }

  /// Forgets everything asked so far: none of it is published.
  public void cancel() {
    cancelledUpTo.set(latest.incrementAndGet());
  }

  /// True while an answer is still to be published, to what was asked last or before.
  public boolean busy() {
    return latest.get() > Math.max(publishedUpTo.get(), cancelledUpTo.get());
  }

  private void publish(long mine, Runnable action) {
    Runnable unlessCancelled =
        () -> {
          if (mine > cancelledUpTo.get()) {
            publishedUpTo.set(mine);
            action.run();
          }
        };
    // Whoever waits already takes the newer answer along.
    if (waiting.getAndSet(unlessCancelled) == null) {
      window.execute(() -> waiting.getAndSet(null).run());
    }
  }
}
