package org.normscope.ui.data.images;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.normscope.dataset.findings.Duplicates;
import org.normscope.dataset.findings.Finding;
import org.normscope.image.ImageDecoder;
import org.normscope.job.Progress;
import org.normscope.ui.window.WindowModel;
import org.normscope.ui.window.Work;

/// Looks for images that are there more than once, in the background: candidates have to be read
/// again, so the status bar says how far it is, and it can be stopped.
final class DuplicateSearch {
  private static final long SAY_MILLIS = 200;

  private final WindowModel window;
  private final Executor publisher;
  private Run current;

  DuplicateSearch(WindowModel window, Executor publisher) {
    this.window = window;
    this.publisher = publisher;
  }

  /// Searches a list; what was searched before is given up. `found` hears of what was found, on the
  /// window's thread, unless it is stopped.
  void start(ListedImages list, Consumer<List<Finding>> found) {
    cancel();
    current = new Run(list, window.session().decoder(), found);
    Thread.ofPlatform().daemon().name("duplicates").start(current::run);
  }

  void cancel() {
    if (current != null) {
      current.cancelled = true;
      current.say(null);
      current = null;
    }
  }

  private final class Run implements Progress {
    private final ListedImages list;
    private final ImageDecoder decoder;
    private final Consumer<List<Finding>> publish;
    private final AtomicLong found = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private volatile boolean cancelled;
    private final long started = System.nanoTime();
    private volatile long said = started;
    // On the window's thread only.
    private Work shown;

    Run(ListedImages list, ImageDecoder decoder, Consumer<List<Finding>> publish) {
      this.list = list;
      this.decoder = decoder;
      this.publish = publish;
    }

    void run() {
      try {
        List<Finding> same =
            Duplicates.find(
                    list.table(),
                    list.index().recipe(),
                    decoder,
                    Runtime.getRuntime().availableProcessors(),
                    this)
                .findings(list.table());
        publisher.execute(() -> {
          say(null);
          if (!cancelled) {
            publish.accept(same);
          }
        });
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }

    // Others use the same place: what they say is left alone.
    private void say(Work now) {
      if (window.work().get() == null || window.work().get().equals(shown)) {
        shown = now;
        window.work(now);
      }
    }

    @Override
    public void found(long units) {
      found.addAndGet(units);
    }

    @Override
    public void done(long units) {
      done.addAndGet(units);
      long now = System.nanoTime();
      if (now - said > TimeUnit.MILLISECONDS.toNanos(SAY_MILLIS)) {
        said = now;
        Work work =
            new Work(
                "Comparing images that may be the same",
                done.get(),
                found.get(),
                "images",
                (now - started) / 1e9,
                DuplicateSearch.this::cancel);
        publisher.execute(() -> {
          if (current == this && !cancelled) {
            say(work);
          }
        });
      }
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }
}
