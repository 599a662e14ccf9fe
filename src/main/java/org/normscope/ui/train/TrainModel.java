package org.normscope.ui.train;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.normscope.chart.Unit;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.job.Progress;
import org.normscope.simulation.Envelope;
import org.normscope.simulation.Loader;
import org.normscope.simulation.Preset;
import org.normscope.simulation.RunningRule;
import org.normscope.ui.common.LatestJob;
import org.normscope.ui.window.Computation;
import org.normscope.ui.window.Session;
import org.normscope.ui.window.WindowModel;

/// What the place Train shows: a training on the open dataset or on normal values, computed in the
/// background and published as whole pictures; the batch under the playhead through both modes; and
/// the band of replicas where there is no formula.
public final class TrainModel {
  private final WindowModel window;
  private final ObservableValue<Boolean> looking;
  private final LatestJob<TrainPicture> job;
  private final LatestJob<BatchPicture> batchJob;
  private final Replicas replicas;
  private final TrainMaker maker = new TrainMaker();
  private final BatchMaker batches = new BatchMaker();
  private final Player player = new Player();
  private final OtherFolder other;
  private final ReadOnlyObjectWrapper<TrainSetup> setup =
      new ReadOnlyObjectWrapper<>(TrainSetup.OPENING);
  private final ReadOnlyObjectWrapper<TrainPicture> picture = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<BatchPicture> batch = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Preset> preset = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty near = new SimpleBooleanProperty(true);
  private final BooleanProperty recalibrated = new SimpleBooleanProperty();
  private final Executor publisher;
  private Computation look;
  private Unit asked;

  /// Follows a window's session and part.
  ///
  /// @param looking whether anybody sees it
  public TrainModel(WindowModel window, ObservableValue<Boolean> looking, Executor publisher) {
    this.window = window;
    this.looking = looking;
    this.publisher = publisher;
    this.job = new LatestJob<>("train", publisher);
    this.batchJob = new LatestJob<>("train-batch", publisher);
    this.replicas = new Replicas(window, publisher, this::publish);
    this.other = new OtherFolder(window, this::refreshBatch);
    this.look = new Computation("Training", "steps", window, publisher);
    window.session().index().addListener((_, _, _) -> refresh());
    window.others().saved().addListener((_, _, _) -> refresh());
    window.part().addListener((_, _, _) -> refresh());
    window.settings().addListener((_, _, _) -> refreshIfUnitChanged());
    looking.addListener((_, _, now) -> lookAgain(now));
    window
        .prepared()
        .addListener((_, _, now) -> {
          if (now == null) {
            refresh();
          }
        });
    setup.addListener((_, _, _) -> refresh());
    near.addListener((_, _, _) -> refresh());
    player.step().addListener((_, _, _) -> refreshBatch());
    recalibrated.addListener((_, _, _) -> refreshBatch());
  }

  /// The state of the window.
  public WindowModel window() {
    return window;
  }

  /// How it is set up.
  public ReadOnlyObjectProperty<TrainSetup> setup() {
    return setup.getReadOnlyProperty();
  }

  /// What to show; null while there is nothing to train on.
  ReadOnlyObjectProperty<TrainPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /// The batch under the playhead; null while there is none.
  ReadOnlyObjectProperty<BatchPicture> batch() {
    return batch.getReadOnlyProperty();
  }

  /// Why there is nothing to show for what is chosen; empty when all is well.
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /// The playhead.
  public Player player() {
    return player;
  }

  /// Whether the y axes show what is near the truth, or the start too.
  public BooleanProperty near() {
    return near;
  }

  /// Whether evaluation mode uses the statistics of a cumulative pass over the data at evaluation.
  public BooleanProperty recalibrated() {
    return recalibrated;
  }

  /// The folder of the shift "another folder".
  OtherFolder other() {
    return other;
  }

  /// Whether the band of replicas is computed, or waits to be asked for.
  Replicas replicas() {
    return replicas;
  }

  /// True when everything that was asked for is on the window.
  public boolean settled() {
    return picture.get() != null
        && picture.get().setup().equals(setup.get())
        && batch.get() != null
        && batch.get().setup().equals(setup.get())
        && batch.get().step() == player.step().get();
  }

  /// Changes the setup.
  void change(UnaryOperator<TrainSetup> change) {
    setup.set(change.apply(setup.get()));
  }

  /// Changes how batches are drawn.
  void changeLoader(UnaryOperator<Loader> change) {
    try {
      change(now -> now.with(change.apply(now.settings().loader())));
    } catch (IllegalArgumentException e) {
      window.say(e.getMessage());
    }
  }

  /// Takes a preset, and plays it from its end.
  public void use(Preset preset) {
    player.playing().set(false);
    recalibrated.set(false);
    player.seek(player.steps().get());
    change(now -> now.with(preset));
    this.preset.set(null);
    this.preset.set(preset);
    window.say(preset.title() + ": " + preset.summary());
  }

  /// The preset that was taken last; null before.
  ReadOnlyObjectProperty<Preset> preset() {
    return preset.getReadOnlyProperty();
  }

  /// Another way to differ at evaluation.
  void use(Shift shift) {
    recalibrated.set(false);
    change(now -> now.with(shift));
  }

  /// Evaluation mode from here on, or training mode again.
  void useEvaluation(boolean evaluation) {
    change(now ->
        now.withEvaluationFrom(
            evaluation ? OptionalInt.of(player.step().get()) : OptionalInt.empty()));
  }

  /// Freezes the running statistics from here on, or no longer.
  void freeze(boolean frozen) {
    change(now ->
        now.with(
            now.settings().rule().frozenAfter(frozen ? player.step().get() : RunningRule.NEVER)));
  }

  /// The classes of the part that is trained on, and of all of its split.
  List<String> classes() {
    DatasetIndex index = window.session().index().get();
    return index == null ? List.of() : index.labels(window.part().get().withLabel(""));
  }

  private void lookAgain(boolean now) {
    player.playing().set(false);
    if (now) {
      refresh();
    }
  }

  private void refreshIfUnitChanged() {
    if (asked != window.unit()) {
      refresh();
    }
  }

  private void refresh() {
    if (!looking.getValue()) {
      return;
    }
    asked = window.unit();
    look.supersede();
    replicas.supersede();
    DatasetIndex index = window.session().index().get();
    TrainSetup wantedSetup = setup.get();
    if (index == null && !wantedSetup.normal()) {
      job.cancel();
      batchJob.cancel();
      problem.set(
          window.others().saved().get() == null
              ? ""
              : "A stats file holds no images to draw batches of: open its folder, or train on"
                  + " normal values.");
      picture.set(null);
      batch.set(null);
      return;
    }
    Group part = window.part().get();
    boolean close = near.get();
    Unit unit = wantedSetup.normal() ? Unit.ZERO_ONE : window.unit();
    Computation mine = new Computation("Training", "steps", window, publisher);
    look = mine;
    job.ask(
        () -> {
          try {
            ImageSet images = index == null ? null : index.set(part);
            return maker.make(new TrainMaker.Wanted(images, wantedSetup, unit, close), mine);
          } finally {
            mine.close();
          }
        },
        this::publish,
        this::fail);
  }

  private void publish(TrainPicture made) {
    problem.set("");
    if (made == null) {
      picture.set(null);
      batch.set(null);
      return;
    }
    player.setSteps(made.steps());
    picture.set(made);
    refreshBatch();
    // They take long, and the status bar tells of them: not before somebody is here.
    if (window.prepared().get() == null) {
      replicas.follow(made);
    }
  }

  private void publish(Envelope envelope) {
    TrainPicture now = picture.get();
    if (now != null) {
      picture.set(TrainMaker.with(now, envelope));
    }
  }

  private void fail(Exception e) {
    if (!(e instanceof CancellationException)) {
      problem.set(sentence(e));
      player.playing().set(false);
    }
  }

  private static String sentence(Exception e) {
    String text = e.getMessage() == null ? e.toString() : e.getMessage();
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  private void refreshBatch() {
    TrainPicture now = picture.get();
    if (now == null || !looking.getValue()) {
      return;
    }
    DatasetIndex index = window.session().index().get();
    Group part = window.part().get();
    Shift shift = now.setup().shift();
    DatasetIndex beside = other.index();
    int step = Math.min(player.step().get(), now.steps());
    boolean again = recalibrated.get();
    batchJob.ask(
        () -> {
          ImageSet others =
              switch (shift.kind()) {
                case CLASS -> index == null ? null : index.set(part.withLabel(shift.label()));
                case FOLDER -> beside == null ? null : beside.set(Group.ALL);
                default -> null;
              };
          boolean usable = others != null && !others.isEmpty();
          return batches.make(
              new BatchMaker.Wanted(now, usable ? others : null, step, again), Progress.NONE);
        },
        batch::set,
        e -> window.say(sentence(e)));
  }

  /// Writes a training: `trace.csv`, `trace.json`, or its final `state.json`.
  void save(TrainPicture of, String what, Path target) {
    DatasetIndex index = window.session().index().get();
    Group part = window.part().get();
    window.write(target, () -> TrainFile.write(of, what, index, part, target));
  }

  /// Reads another folder, to evaluate on it.
  public void openOther(Path folder) {
    other.open(folder);
    use(Shift.of(Shift.Kind.FOLDER));
  }

  /// The folder that is read beside the dataset.
  static final class OtherFolder {
    private final WindowModel window;
    private final Session session;

    OtherFolder(WindowModel window, Runnable changed) {
      this.window = window;
      this.session = window.beside();
      session.index().addListener((_, _, _) -> changed.run());
    }

    Session session() {
      return session;
    }

    DatasetIndex index() {
      return session.index().get();
    }

    private void open(Path folder) {
      DatasetIndex index = window.session().index().get();
      if (index != null) {
        session.useDecoder(window.session().decoder());
        session.open(Beside.request(folder, index));
      }
    }
  }
}
