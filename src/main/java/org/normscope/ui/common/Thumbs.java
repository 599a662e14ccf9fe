package org.normscope.ui.common;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.normscope.image.Preprocess;
import org.normscope.image.Thumbnail;
import org.normscope.image.Thumbnails;

/// Small pictures of image files, read in the background and kept for a while.
///
/// Whoever asked last is served first: in a list that is scrolled, what was asked long ago has gone
/// by.
public final class Thumbs {
  /// Longest side in pixels: sharp at twice the size they are shown.
  private static final int SIDE = 320;

  private static final long KEPT_BYTES = 48L << 20;
  private static final int BYTES_OF_PIXEL = 3;
  // Reading the dataset comes first: it has threads for all processors.
  private static final int THREADS = 2;

  private final Executor window;
  private final Executor workers;
  private final Map<Wanted, Optional<Thumbnail>> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long keptBytes;
  private volatile Preprocess preprocess = Preprocess.NONE;

  /// Publishes through an executor, usually `Platform::runLater`.
  public Thumbs(Executor window) {
    this.window = window;
    this.workers =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new LastFirst(),
            Thread.ofPlatform().daemon().name("thumbnails-", 0).factory());
  }

  /// Shows images from now on as they are counted.
  public void use(Preprocess wanted) {
    preprocess = wanted;
  }

  /// A picture that was asked for.
  public static final class Ticket {
    private volatile boolean cancelled;

    /// It is no longer wanted: nothing is published, and what was not begun is not read.
    public void cancel() {
      cancelled = true;
    }
  }

  /// Gives the picture of a file to `publish`, on the window's thread, from which it is called: at
  /// once when it is kept, else later. Files without one give nothing.
  public Ticket ask(Path file, Consumer<Image> publish) {
    return ask(file, SIDE, publish);
  }

  /// As above, no side longer than `side`.
  public Ticket ask(Path file, int side, Consumer<Image> publish) {
    Ticket ticket = new Ticket();
    Optional<Thumbnail> known = kept(new Wanted(file, preprocess, side));
    if (known != null) {
      known.map(Thumbs::picture).ifPresent(publish);
      return ticket;
    }
    workers.execute(() -> {
      if (!ticket.cancelled) {
        // Pixels are copied here and not on the window's thread.
        read(file, side)
            .map(Thumbs::picture)
            .ifPresent(picture -> window.execute(() -> publish(ticket, picture, publish)));
      }
    });
    return ticket;
  }

  private static Image picture(Thumbnail thumbnail) {
    return Pictures.ofRgb(thumbnail.width(), thumbnail.height(), thumbnail.rgb());
  }

  private static void publish(Ticket ticket, Image picture, Consumer<Image> publish) {
    if (!ticket.cancelled) {
      publish.accept(picture);
    }
  }

  /// The picture of a file, now; for background work.
  public Optional<Thumbnail> read(Path file) {
    return read(file, SIDE);
  }

  private Optional<Thumbnail> read(Path file, int side) {
    Wanted wanted = new Wanted(file, preprocess, side);
    Optional<Thumbnail> known = kept(wanted);
    if (known != null) {
      return known;
    }
    Optional<Thumbnail> thumbnail = Thumbnails.read(file, wanted.preprocess(), side);
    keep(wanted, thumbnail);
    return thumbnail;
  }

  // Null when it was not read yet, or long ago.
  private Optional<Thumbnail> kept(Wanted wanted) {
    synchronized (kept) {
      return kept.get(wanted);
    }
  }

  private void keep(Wanted wanted, Optional<Thumbnail> thumbnail) {
    synchronized (kept) {
      keptBytes += bytes(thumbnail) - bytes(kept.put(wanted, thumbnail));
      var eldest = kept.entrySet().iterator();
      while (keptBytes > KEPT_BYTES && eldest.hasNext()) {
        keptBytes -= bytes(eldest.next().getValue());
        eldest.remove();
      }
    }
  }

  private static long bytes(Optional<Thumbnail> thumbnail) {
    return thumbnail == null
        ? 0
        : 64 + thumbnail.map(t -> (long) BYTES_OF_PIXEL * t.width() * t.height()).orElse(0L);
  }

  private record Wanted(Path file, Preprocess preprocess, int side) {}

  /// A queue that gives what came last.
  private static final class LastFirst extends LinkedBlockingDeque<Runnable> {
    private static final long serialVersionUID = 1;

    @Override
    public boolean offer(Runnable task) {
      return offerFirst(task);
    }
  }
}
