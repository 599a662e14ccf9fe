package org.normscope.ui;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Stands in for the window's thread in tests of models: what is published waits here until the
/// test looks, so that every property changes on the test's own thread.
public final class Pump implements Executor {
  private static final long PATIENCE_SECONDS = 20;

  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable change) {
    waiting.add(change);
  }

  /// Lets what was published happen until a condition holds.
  public void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!condition.getAsBoolean()) {
      Runnable next = take();
      if (next != null) {
        next.run();
      } else if (System.nanoTime() > end) {
        throw new AssertionError("it did not happen that " + what);
      }
    }
  }

  /// Lets everything happen that is published already.
  public void drain() {
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
    }
  }

  /// Waits until something is published, without letting it happen.
  public void awaitWaiting() {
    Runnable first = null;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (waiting.isEmpty()) {
      first = take();
      if (first != null) {
        waiting.add(first);
      } else if (System.nanoTime() > end) {
        throw new AssertionError("nothing was published");
      }
    }
  }

  private Runnable take() {
    try {
      return waiting.poll(50, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
