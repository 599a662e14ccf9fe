package org.normscope.ui.window;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Does all that was asked for, one after the other, even when the window closes meanwhile: writes
/// files, or makes what is to be written. The thread is no daemon, and ends by itself when there is
/// nothing to do.
public final class SaveQueue implements Executor {
  private final ExecutorService thread;

  /// A queue with a thread of its own.
  ///
  /// @param name of the thread
  public SaveQueue(String name) {
    thread =
        new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name(name).factory());
  }

  @Override
  public void execute(Runnable work) {
    thread.execute(work);
  }

  /// Waits until all is done that was asked for so far.
  public void await() {
    try {
      thread.submit(() -> {}).get();
    } catch (InterruptedException _) {
      // It will be done nevertheless: the program ends after this thread.
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
