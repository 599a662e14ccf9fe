package org.normscope.ui.norm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.normscope.chart.Range;
import org.normscope.chart.Unit;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.ImageSet;
import org.normscope.norm.BatchMoments;
import org.normscope.norm.Convention;
import org.normscope.norm.Method;
import org.normscope.norm.Over;
import org.normscope.norm.Preset;
import org.normscope.norm.Setup;
import org.normscope.norm.Values;
import org.normscope.tensor.FeatureMaps;
import org.normscope.ui.common.LatestJob;
import org.normscope.ui.window.Computation;
import org.normscope.ui.window.SavedFile;
import org.normscope.ui.window.WindowModel;

/// What the place Norm shows: the chosen method on the open dataset, computed in the background
/// from counts, published as whole pictures.
public final class NormModel {
  private final WindowModel window;
  private final LatestJob<Made> job;
  private final LatestJob<ArraySource> arrays;
  private final ReadOnlyObjectWrapper<NormPicture> picture = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>(Problem.NONE);
  private final Map<Method, Setup> choices = new EnumMap<>(Method.class);
  private final ReadOnlyObjectWrapper<Setup> choice =
      new ReadOnlyObjectWrapper<>(Setup.opening(Method.BATCH_NORM));
  private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.OPENING);
  private final ObjectProperty<ArraySource> array = new SimpleObjectProperty<>();
  private final Heights heights = new Heights(picture.getReadOnlyProperty());
  private final BooleanProperty linked = new SimpleBooleanProperty();
  private final ObjectProperty<Set<String>> hidden = new SimpleObjectProperty<>();
  private final ObjectProperty<Range> shownBefore = new SimpleObjectProperty<>();
  private final ObjectProperty<Range> shownAfter = new SimpleObjectProperty<>();
  private final Executor publisher;
  private final PictureMaker maker;
  private Computation look;
  // The unit of the picture that was asked for last, which need not be there yet.
  private Unit asked;

  /// What was computed, and why the method is not shown on it; [Problem#NONE] when it is.
  private record Made(NormPicture picture, Problem problem) {}

  /// Follows a window's session and part.
  public NormModel(WindowModel window, Executor publisher) {
    this.window = window;
    this.publisher = publisher;
    this.job = new LatestJob<>("norm", publisher);
    this.arrays = new LatestJob<>("array", publisher);
    this.maker = new PictureMaker(window.session().decoder());
    this.look = new Computation("Looking at pixels", "images", window, publisher);
    window.session().index().addListener((_, before, now) -> followIndex(before, now));
    window.part().addListener((_, _, _) -> refresh());
    window.settings().addListener((_, _, _) -> refreshIfUnitChanged());
    choice.addListener((_, before, now) -> followChoice(before, now));
    scope.addListener((_, _, _) -> followChannels());
    array.addListener((_, _, now) -> followArray(now));
    window.others().saved().addListener((_, _, _) -> followSaved());
  }

  /// The state of the window.
  public WindowModel window() {
    return window;
  }

  /// What to show; null while there is nothing to compute from.
  public ReadOnlyObjectProperty<NormPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /// Why there is nothing to show for what is chosen; [Problem#NONE] when all is well.
  public ReadOnlyObjectProperty<Problem> problem() {
    return problem.getReadOnlyProperty();
  }

  /// The method as it is set up.
  public ReadOnlyObjectProperty<Setup> choice() {
    return choice.getReadOnlyProperty();
  }

  /// Which images.
  public ObjectProperty<Scope> scope() {
    return scope;
  }

  /// An array that is looked at instead of the dataset; null for the dataset.
  public ObjectProperty<ArraySource> array() {
    return array;
  }

  /// Reads an array in the background and shows it; says why not in the status bar.
  public void openArray(Path file) {
    arrays.ask(
        () -> ArraySource.read(file),
        array::set,
        e ->
            window.warn(file.getFileName() + ": " + (e.getMessage() == null ? e : e.getMessage())));
  }

  /// A method as it was left.
  Setup setupOf(Method method) {
    return choices.getOrDefault(method, Setup.opening(method, channels()));
  }

  // What images of colours have is few, whatever their number.
  private int channels() {
    if (array.get() != null) {
      return array.get().before().tensor().shape().c();
    }
    return scope.get().features() ? FeatureMaps.COUNT : 0;
  }

  // What nobody has set opens as it suits other channels.
  private void followChannels() {
    Setup suited = setupOf(choice.get().method());
    if (choices.containsKey(suited.method()) || suited.equals(choice.get())) {
      refresh();
    } else {
      choice.set(suited);
    }
  }

  // Who opens a folder wants to see it.
  private void followIndex(DatasetIndex before, DatasetIndex now) {
    if (now != null && (before == null || !before.listing().equals(now.listing()))) {
      array.set(null);
      scope.set(scope.get().withChosen(List.of()));
    }
    refresh();
  }

  // There is no batch to draw of a stats file.
  private void followSaved() {
    if (saved() != null) {
      array.set(null);
      scope.set(Scope.OPENING);
    }
    refresh();
  }

  /// The stats file that methods are applied to; null where a folder is open, or nothing is.
  SavedFile saved() {
    return window.session().index().get() == null ? window.others().saved().get() : null;
  }

  private void followArray(ArraySource now) {
    window.others().shown().set(now != null);
    followChannels();
  }

  /// How many images a batch can be drawn from.
  public int available() {
    ImageSet part = part();
    return part == null ? 0 : part.images();
  }

  /// The images that a batch can be drawn from; null where no folder is open.
  ImageSet part() {
    DatasetIndex index = window.session().index().get();
    return index == null ? null : index.set(window.part().get());
  }

  /// What the heights are, before and after.
  public Heights heights() {
    return heights;
  }

  /// Whether before and after have one x axis.
  public BooleanProperty linked() {
    return linked;
  }

  /// Names of channels that are not drawn; null while nobody has chosen.
  public ObjectProperty<Set<String>> hidden() {
    return hidden;
  }

  /// What the x axis before shows; null for all of it.
  public ObjectProperty<Range> shownBefore() {
    return shownBefore;
  }

  /// What the x axis after shows; null for all of it.
  public ObjectProperty<Range> shownAfter() {
    return shownAfter;
  }

  /// Shows a method, set up as it was left.
  public void use(Method method) {
    choice.set(setupOf(method));
  }

  /// Shows a method, set up like this for now: chosen again, it is as it was left.
  void showOnce(Setup setup) {
    choice.set(setup);
  }

  /// Shows a method, set up like this.
  public void use(Setup setup) {
    keep(setup);
  }

  /// Changes what shares the statistic.
  public void use(Over over) {
    keep(choice.get().with(over));
  }

  /// Follows other habits: their numbers, what shares the statistic and the options stay.
  public void use(Convention convention) {
    Setup now = choice.get();
    Values changed = Opening.of(now.method().rule(), convention, channels());
    keep(now.with(withChoices(changed, now)));
  }

  /// Takes the numbers of a preset.
  public void use(Preset preset) {
    keep(choice.get().with(preset));
  }

  /// Stands an option on one of its choices.
  public void choose(String option, String item) {
    keep(choice.get().with(choice.get().values().with(option, item)));
  }

  /// Changes a parameter: one number for all channels, or one a channel.
  public void set(String parameter, List<Double> value) {
    keep(choice.get().with(choice.get().values().with(parameter, value)));
  }

  /// Sets the parameters back to what the window opens with; convention, options and what shares
  /// the statistic stay.
  public void reset() {
    use(choice.get().values().convention());
  }

  private static Values withChoices(Values values, Setup from) {
    Values result = values;
    for (Map.Entry<String, String> chosen : from.values().choices().entrySet()) {
      result = result.with(chosen.getKey(), chosen.getValue());
    }
    return result;
  }

  private void keep(Setup changed) {
    choices.put(changed.method(), changed);
    choice.set(changed);
  }

  // A slider that moves on over values that are refused is not to flicker; another method has
  // nothing to do with what the last one said.
  private void followChoice(Setup before, Setup now) {
    if (before.method() != now.method()) {
      problem.set(Problem.NONE);
    }
    refresh();
  }

  private void refreshIfUnitChanged() {
    if (asked != window.unit()) {
      refresh();
    }
  }

  private void refresh() {
    DatasetIndex index = window.session().index().get();
    Unit unit = window.unit();
    asked = unit;
    look.supersede();
    if (index == null && array.get() == null && saved() == null) {
      job.cancel();
      problem.set(Problem.NONE);
      picture.set(null);
      return;
    }
    Materials.Wanted wanted = wanted();
    Setup setup = choice.get();
    Computation mine = new Computation("Looking at pixels", "images", window, publisher);
    look = mine;
    job.ask(() -> make(wanted, setup, unit, mine), this::publish, e -> fail(e, mine));
  }

  private void publish(Made made) {
    if (!made.problem().any()) {
      picture.set(made.picture());
      problem.set(Problem.NONE);
      return;
    }
    problem.set(made.problem());
    NormPicture shown = picture.get();
    if (shown == null || shown.material() != made.picture().material()) {
      picture.set(made.picture());
    }
  }

  /// True while what is shown is of what was chosen before. What is refused is not waited for.
  boolean behind() {
    NormPicture shown = picture.get();
    return shown != null
        && !problem.get().any()
        && !(shown.scope().equals(scope.get())
            && arrayOf(shown) == (array.get() == null ? null : array.get().before())
            && shown.material().fit(choice.get()).equals(shown.choice()));
  }

  /// True while a picture is still to come, if only that of what was chosen in between.
  boolean busy() {
    return job.busy();
  }

  // Null where it is of images.
  private static BatchMoments arrayOf(NormPicture shown) {
    return shown.subject() instanceof Subject.Array of && of.list().isEmpty() ? of.before() : null;
  }

  /// What methods are applied to.
  Materials.Wanted wanted() {
    return new Materials.Wanted(
        window.session().index().get(),
        window.part().get(),
        scope.get(),
        array.get(),
        saved(),
        Scope.MOST_PIXEL_IMAGES);
  }

  private Made make(Materials.Wanted wanted, Setup setup, Unit unit, Computation mine)
      throws IOException {
    try {
      return new Made(maker.make(wanted, setup, unit, mine), Problem.NONE);
    } catch (IllegalArgumentException e) {
      return new Made(maker.beforeOf(wanted, setup, unit, mine), Problem.of(e));
    } finally {
      mine.close();
    }
  }

  private void fail(Exception e, Computation mine) {
    if (!(e instanceof CancellationException)) {
      problem.set(Problem.of(e));
    } else if (mine.stopped()) {
      problem.set(Problem.STOPPED);
    }
  }
}
