package org.normscope.ui.verify;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.normscope.job.Progress;
import org.normscope.ui.common.LatestJob;
import org.normscope.verify.Verifier;
import org.normscope.verify.VerifyReport;

/// The check of our numbers against golden cases that PyTorch computed: runs it in the background.
public final class VerifyModel {
  private static final long BETWEEN_NANOS = 100_000_000;

  private final Executor publisher;
  private final LatestJob<VerifyReport> job;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NEW);
  private Run current;

  /// A model that publishes through an executor, usually `Platform::runLater`.
  public VerifyModel(Executor publisher) {
    this.publisher = publisher;
    this.job = new LatestJob<>("verify", publisher);
  }

  /// How far the check is, and what came of it.
  ///
  /// @param source whose cases are run
  /// @param running true while it is under way
  /// @param done cases that were run
  /// @param found cases that there are
  /// @param report what came of it; null before
  /// @param problem why there is no report; empty when all is well
  public record State(
      String source, boolean running, long done, long found, VerifyReport report, String problem) {
    /// Nothing was checked yet.
    static final State NEW = new State("", false, 0, 0, null, "");

    /// How far it is, 0..1.
    public double fraction() {
      return found == 0 ? 0 : done / (double) found;
    }
  }

  /// What there is to show.
  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /// Runs the cases that come with the program.
  public void bundled() {
    start("the cases that come with NormScope", run -> () -> Verifier.bundled(run));
  }

  /// Runs the cases of a folder.
  public void folder(Path folder) {
    start(folder.toString(), run -> () -> Verifier.folder(folder, run));
  }

  /// Stops; what was checked so far is shown.
  public void cancel() {
    if (current != null) {
      current.cancelled = true;
    }
  }

  private void start(String source, Function<Run, Callable<VerifyReport>> work) {
    cancel();
    Run run = new Run(source);
    current = run;
    state.set(new State(source, true, 0, 0, null, ""));
    job.ask(
        work.apply(run),
        report -> finish(run, new State(source, false, 0, 0, report, "")),
        e -> finish(run, new State(source, false, 0, 0, null, String.valueOf(e.getMessage()))));
  }

  private void finish(Run run, State last) {
    if (current == run) {
      current = null;
      state.set(last);
    }
  }

  /// One check.
  private final class Run implements Progress {
    private final String source;
    private final AtomicLong found = new AtomicLong();
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong said = new AtomicLong(System.nanoTime());
    private volatile boolean cancelled;

    Run(String source) {
      this.source = source;
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
      if (now - last > BETWEEN_NANOS && said.compareAndSet(last, now)) {
        publisher.execute(() -> {
          if (current == this) {
            state.set(new State(source, true, count, found.get(), null, ""));
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
