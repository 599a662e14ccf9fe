package org.normscope.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Computes something in the background each time it is asked, and publishes on the window's thread
/// only what was asked last: a slider that moves on makes the answers before it stale.
///
/// At most one computation runs at a time; one that has not begun when the next is asked is
/// skipped.
///
/// @param <T> what is computed
public final class LatestJob<T> {
  private final ExecutorService worker;
  private final Executor window;
  private final AtomicLong latest = new AtomicLong();

  /// A job whose answers are published through an executor, usually `Platform::runLater`.
  public LatestJob(String name, Executor window) {
    this.window = window;
    this.worker =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
  }

  /// Asks for a computation. `publish` hears its answer, `failed` what it threw, unless another was
  /// asked for meanwhile.
  public void ask(Callable<T> compute, Consumer<T> publish, Consumer<Exception> failed) {
    long mine = latest.incrementAndGet();
    worker.execute(() -> {
      if (mine != latest.get()) {
        return;
      }
      try {
        T answer = compute.call();
        window.execute(() -> ifLatest(mine, () -> publish.accept(answer)));
      } catch (Exception e) {
        window.execute(() -> ifLatest(mine, () -> failed.accept(e)));
      }
    });
  }

  /// Forgets what was asked.
  public void cancel() {
    latest.incrementAndGet();
  }

  private void ifLatest(long mine, Runnable action) {
    if (mine == latest.get()) {
      action.run();
    }
  }
}
