package org.normscope.ui.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.DatasetScan;
import org.normscope.dataset.index.FolderIndex;
import org.normscope.image.FolderListing;
import org.normscope.image.ImageDecoder;
import org.normscope.image.ImageFolder;
import org.normscope.image.Masks;
import org.normscope.image.NameFilter;
import org.normscope.image.PixelRecipe;
import org.normscope.job.Progress;

/// The dataset that is open, the same behind every place of the window: opens folders in the
/// background and publishes what is known of them, a few times a second.
///
/// Commands are called, and properties change, on the window's thread.
public final class Session {
  private static final long LOOK_MILLIS = 200;

  private final Executor window;
  private ImageDecoder decoder;
  private final Memory memory;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.EMPTY);
  private final ReadOnlyObjectWrapper<DatasetIndex> index = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(Reading.NONE);
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private Run current;
  private Request request;

  /// What is known of folders from earlier times.
  @FunctionalInterface
  public interface Memory {
    /// Remembers nothing.
    Memory NONE = (_, _, _) -> FolderIndex.none();

    /// See [org.normscope.dataset.index.IndexCache#open].
    FolderIndex open(FolderListing listing, boolean filtered, String recipe);
  }

  /// A session that publishes through `window`, usually `Platform::runLater`.
  ///
  /// @param memory is asked on another thread
  public Session(Executor window, ImageDecoder decoder, Memory memory) {
    this.window = window;
    this.decoder = decoder;
    this.memory = memory;
  }

  /// What was asked for: enough to ask again.
  ///
  /// @param paths folders or files
  /// @param filter which of their images
  /// @param recipe what is counted of them
  public record Request(List<Path> paths, NameFilter filter, PixelRecipe recipe) {
    /// Copies the list.
    public Request {
      paths = List.copyOf(paths);
    }
  }

  /// Where the dataset is in its life.
  public ReadOnlyObjectProperty<Phase> phase() {
    return phase.getReadOnlyProperty();
  }

  /// What reads the images.
  public ImageDecoder decoder() {
    return decoder;
  }

  /// What is known of it; null until the folder is listed. Each value is complete in itself.
  public ReadOnlyObjectProperty<DatasetIndex> index() {
    return index.getReadOnlyProperty();
  }

  /// How far reading is.
  public ReadOnlyObjectProperty<Reading> reading() {
    return reading.getReadOnlyProperty();
  }

  /// What went wrong, when the phase is [Phase#FAILED].
  public ReadOnlyStringProperty message() {
    return message.getReadOnlyProperty();
  }

  /// What is to be said of the index, one sentence; empty when all is well.
  public ReadOnlyStringProperty remark() {
    return remark.getReadOnlyProperty();
  }

  /// What the dataset is called.
  public ReadOnlyStringProperty name() {
    return name.getReadOnlyProperty();
  }

  /// What was asked for last; null before.
  public Request request() {
    return request;
  }

  /// Reads what is opened from now on with another decoder.
  public void useDecoder(ImageDecoder other) {
    decoder = other;
  }

  /// Opens folders or files; what was open is let go.
  public void open(Request wanted) {
    cancel();
    request = wanted;
    current = new Run(wanted);
    phase.set(Phase.LISTING);
    index.set(null);
    message.set("");
    remark.set("");
    name.set(provisionalName(wanted.paths().getFirst()));
    reading.set(Reading.NONE);
    Thread.ofPlatform().daemon().name("open").start(current::run);
  }

  /// Stops reading; what was read so far stays.
  public void cancel() {
    if (current != null) {
      current.cancelled = true;
    }
  }

  /// Stops reading when what is being read is read: the numbers are good enough as they are.
  public void enough() {
    if (current != null && current.scan != null) {
      current.scan.enough();
    }
  }

  /// Reads the rest of what was stopped; what was read is not read again.
  public void readOn() {
    if (phase.get() == Phase.STOPPED && current.scan != null) {
      current = new Run(current);
      phase.set(Phase.READING);
      Thread.ofPlatform().daemon().name("open").start(current::run);
    }
  }

  /// Lets go of what is open.
  public void close() {
    cancel();
    current = null;
    request = null;
    phase.set(Phase.EMPTY);
    index.set(null);
    name.set("");
    message.set("");
  }

  // Until the folder is listed.
  private static String provisionalName(Path path) {
    Path own = path.toAbsolutePath().normalize().getFileName();
    return own == null ? "root" : own.toString();
  }

  /// One opening: lists, reads, and publishes as long as it is the current one.
  private final class Run implements Progress {
    private final Request wanted;
    private final ImageDecoder with;
    private final AtomicLong found = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private volatile DatasetScan scan;
    private FolderIndex remembered;
    private volatile boolean cancelled;
    private volatile boolean finished;
    private volatile long started;
    private volatile long known;

    Run(Request wanted) {
      this.wanted = wanted;
      this.with = decoder;
    }

    /// Goes on where another one was stopped.
    Run(Run stopped) {
      this(stopped.wanted);
      scan = stopped.scan;
      remembered = stopped.remembered;
      found.set(stopped.found.get());
      done.set(scan.known());
    }

    void run() {
      try {
        if (scan != null) {
          read();
          return;
        }
        FolderListing images = ImageFolder.list(wanted.paths(), wanted.filter(), new Listing(this));
        FolderListing listing = Masks.attach(images, wanted.recipe(), new Listing(this));
        if (cancelled) {
          fail("Listing " + listing.name() + " was stopped.");
          return;
        }
        if (listing.files().isEmpty()) {
          fail("There are no images in " + listing.name() + ".");
          return;
        }
        prepare(listing);
        read();
      } catch (IOException | IllegalArgumentException e) {
        fail(e.getMessage());
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }

    private void prepare(FolderListing listing) {
      boolean filtered = !wanted.filter().equals(NameFilter.ALL);
      remembered = memory.open(listing, filtered, wanted.recipe().id());
      scan =
          new DatasetScan(
              listing,
              wanted.recipe(),
              with,
              Runtime.getRuntime().availableProcessors(),
              remembered);
      publish(() -> name.set(listing.name()));
    }

    private void read() throws InterruptedException {
      // What was read before is there with the first look.
      scan.recall(this);
      known = done.get();
      started = System.nanoTime();
      Thread looker = Thread.ofPlatform().daemon().name("look").start(this::lookAgain);
      DatasetIndex result = scan.run(this);
      finished = true;
      looker.join();
      Reading last = progress();
      publish(() -> {
        reading.set(last);
        remark.set(remembered.notice().orElse(""));
        if (result.images().isEmpty() && result.complete()) {
          index.set(null);
          int files = result.skipped().size();
          message.set(
              (files == 1
                      ? "The file could not be read: "
                      : "None of the " + files + " files could be read: ")
                  + result.skipped().getFirst().reason()
                  + ".");
          phase.set(Phase.FAILED);
          return;
        }
        index.set(result);
        phase.set(result.complete() ? Phase.COMPLETE : Phase.STOPPED);
      });
    }

    private void lookAgain() {
      while (!finished && !cancelled) {
        long before = System.nanoTime();
        DatasetIndex soFar = scan.look();
        // The window asks for it at once.
        soFar.estimate(soFar.defaultPart());
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
        Reading now = progress();
        publish(() -> {
          if (!finished) {
            phase.set(Phase.READING);
            reading.set(now);
            index.set(soFar);
          }
        });
        try {
          // A look at a million images takes a while: reading comes first.
          Thread.sleep(Math.max(LOOK_MILLIS, 20 * took));
        } catch (InterruptedException _) {
          return;
        }
      }
    }

    private Reading progress() {
      return new Reading(done.get(), found.get(), known, (System.nanoTime() - started) / 1e9);
    }

    private void fail(String sentence) {
      publish(() -> {
        message.set(sentence);
        phase.set(Phase.FAILED);
      });
    }

    private void publish(Runnable change) {
      window.execute(() -> {
        if (current == this) {
          change.run();
        }
      });
    }

    @Override
    public void found(long units) {
      found.addAndGet(units);
    }

    @Override
    public void done(long units) {
      done.addAndGet(units);
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }

  /// Follows the listing: what it finds is not yet work for the reading, only its cancellation
  /// counts.
  private record Listing(Run run) implements Progress {
    @Override
    public void found(long units) {}

    @Override
    public void done(long units) {}

    @Override
    public boolean cancelled() {
      return run.cancelled();
    }
  }
}
