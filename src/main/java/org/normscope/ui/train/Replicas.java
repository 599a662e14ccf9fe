package org.normscope.ui.train;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.normscope.simulation.Band;
import org.normscope.simulation.Envelope;
import org.normscope.simulation.Loader;
import org.normscope.simulation.TrainingImages;
import org.normscope.ui.common.LatestJob;
import org.normscope.ui.window.Computation;
import org.normscope.ui.window.WindowModel;

/// The band of replicas with other seeds, where theory has no formula: computed by itself where
/// that takes a second or two, and when asked where it takes longer.
final class Replicas {
  // Images that all replicas together look at: at some 10 ns each, augmented some 1 us.
  private static final long MOST = 200_000_000;
  private static final long MOST_CHANGED = 4_000_000;
  private static final long PER_STEP = 10;

  private final WindowModel window;
  private final Executor publisher;
  private final Consumer<Envelope> publish;
  private final LatestJob<Envelope> job;
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
  private TrainPicture picture;
  private Computation look;

  Replicas(WindowModel window, Executor publisher, Consumer<Envelope> publish) {
    this.window = window;
    this.publisher = publisher;
    this.publish = publish;
    this.job = new LatestJob<>("replicas", publisher);
    this.look = new Computation("", "steps", window, publisher);
  }

  /// True when a band could be computed, but takes long.
  ReadOnlyBooleanProperty waiting() {
    return waiting.getReadOnlyProperty();
  }

  /// What is being computed is not wanted any more.
  void supersede() {
    look.supersede();
    job.cancel();
  }

  /// Computes the band of a picture, if it wants one.
  void follow(TrainPicture now) {
    picture = now;
    boolean wanted = now.setup().tracks() && !now.setup().normal();
    long most = now.setup().settings().jitter().none() ? MOST : MOST_CHANGED;
    waiting.set(wanted && cost(now) > most);
    if (wanted && !waiting.get()) {
      compute();
    }
  }

  private static long cost(TrainPicture now) {
    Loader loader = now.run().settings().loader();
    return (long) Envelope.REPLICAS * loader.steps() * (loader.batch() + PER_STEP);
  }

  /// Computes it, however long that takes.
  void compute() {
    waiting.set(false);
    TrainPicture of = picture;
    Computation mine =
        new Computation("200 trainings with other seeds", "steps", window, publisher);
    look = mine;
    job.ask(
        () -> {
          try {
            return Envelope.of(
                (TrainingImages) of.run().source(),
                of.run().settings(),
                Band.grid(of.steps(), TrainMaker.GRID),
                mine);
          } finally {
            mine.close();
          }
        },
        publish,
        e -> {
          if (!(e instanceof CancellationException)) {
            window.say("No band: " + e.getMessage());
          }
        });
  }
}
