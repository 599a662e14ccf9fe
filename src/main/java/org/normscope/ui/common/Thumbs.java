package org.normscope.ui.common;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.normscope.image.Preprocess;
import org.normscope.image.Thumbnail;
import org.normscope.image.Thumbnails;

/// Small pictures of image files, read in the background and kept for a while.
public final class Thumbs {
  /// Longest side in pixels: sharp at twice the size they are shown.
  private static final int SIDE = 320;

  private static final int KEPT = 256;

  private final Executor window;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("thumbnails").factory());
  private final Map<Seen, Optional<Thumbnail>> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Seen, Optional<Thumbnail>> eldest) {
          return size() > KEPT;
        }
      };

  private volatile Preprocess preprocess = Preprocess.NONE;

  private record Seen(Path file, Preprocess preprocess) {}

  /// Publishes through an executor, usually `Platform::runLater`.
  public Thumbs(Executor window) {
    this.window = window;
  }

  /// Shows images from now on as they are counted.
  public void use(Preprocess wanted) {
    preprocess = wanted;
  }

  /// Gives the picture of a file to `publish`: later, on the window's thread. Files without one
  /// give nothing.
  public void ask(Path file, Consumer<Thumbnail> publish) {
    worker.execute(
        () -> read(file).ifPresent(thumbnail -> window.execute(() -> publish.accept(thumbnail))));
  }

  /// The picture of a file, now; for background work.
  public Optional<Thumbnail> read(Path file) {
    Seen seen = new Seen(file, preprocess);
    synchronized (kept) {
      Optional<Thumbnail> known = kept.get(seen);
      if (known != null) {
        return known;
      }
    }
    Optional<Thumbnail> thumbnail = Thumbnails.read(file, seen.preprocess(), SIDE);
    synchronized (kept) {
      kept.put(seen, thumbnail);
    }
    return thumbnail;
  }
}
