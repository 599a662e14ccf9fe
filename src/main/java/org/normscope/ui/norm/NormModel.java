package org.normscope.ui.norm;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.normscope.chart.Unit;
import org.normscope.dataset.BatchSampler;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.norm.AxisRange;
import org.normscope.norm.GroupMoments;
import org.normscope.norm.Method;
import org.normscope.norm.Normalized;
import org.normscope.norm.Over;
import org.normscope.norm.Setup;
import org.normscope.stats.Moments;
import org.normscope.ui.common.Figures;
import org.normscope.ui.common.LatestJob;
import org.normscope.ui.window.WindowModel;

/// What the place Norm shows: the chosen method on the open dataset, computed in the background
/// from counts, published as whole pictures.
public final class NormModel {
  private final WindowModel window;
  private final LatestJob<NormPicture> job;
  private final ReadOnlyObjectWrapper<NormPicture> picture = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");
  private final Map<Method, Setup> choices = new EnumMap<>(Method.class);
  private final ReadOnlyObjectWrapper<Setup> choice =
      new ReadOnlyObjectWrapper<>(Setup.opening(Method.BATCH_NORM));
  private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.OPENING);
  private final BooleanProperty logCounts = new SimpleBooleanProperty();
  private final Kept kept = new Kept();
  // The unit of the picture that was asked for last, which need not be there yet.
  private Unit asked;

  /// Follows a window's session and part.
  public NormModel(WindowModel window, Executor publisher) {
    this.window = window;
    this.job = new LatestJob<>("norm", publisher);
    window.session().index().addListener((_, _, _) -> refresh());
    window.part().addListener((_, _, _) -> refresh());
    window.settings().addListener((_, _, _) -> refreshIfUnitChanged());
    choice.addListener((_, _, _) -> refresh());
    scope.addListener((_, _, _) -> refresh());
  }

  /// The state of the window.
  public WindowModel window() {
    return window;
  }

  /// What to show; null while there is nothing to compute from.
  public ReadOnlyObjectProperty<NormPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /// What cannot be computed, in a sentence; empty when all is well.
  public ReadOnlyObjectProperty<String> problem() {
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

  /// How many images a batch can be drawn from.
  public int available() {
    DatasetIndex index = window.session().index().get();
    return index == null ? 0 : index.set(window.part().get()).images();
  }

  /// Whether counts are drawn on a log scale, before and after.
  public BooleanProperty logCounts() {
    return logCounts;
  }

  /// Shows a method, set up as it was left.
  public void use(Method method) {
    choice.set(choices.getOrDefault(method, Setup.opening(method)));
  }

  /// Changes what shares the statistic.
  public void use(Over over) {
    keep(choice.get().with(over));
  }

  /// Changes a parameter: one number for all channels, or one a channel.
  public void set(String parameter, List<Double> value) {
    keep(choice.get().with(choice.get().values().with(parameter, value)));
  }

  /// Sets the parameters back to what the window opens with.
  public void reset() {
    keep(Setup.opening(choice.get().method()).with(choice.get().over()));
  }

  private void keep(Setup changed) {
    choices.put(changed.method(), changed);
    choice.set(changed);
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
    if (index == null) {
      job.cancel();
      problem.set("");
      picture.set(null);
      return;
    }
    Group part = window.part().get();
    Setup wanted = choice.get();
    Scope images = scope.get();
    job.ask(
        () -> kept.compute(index, part, wanted, images, unit),
        result -> {
          problem.set("");
          picture.set(result);
        },
        e -> problem.set(e.getMessage()));
  }

  /// Computes pictures, and keeps between them what does not depend on the method's parameters, so
  /// that a moving slider costs a histogram and nothing else. Used by one thread at a time.
  static final class Kept {
    private ImageSet all;
    private Scope scope;
    private ImageSet images;
    private Sizes sizes;
    private GroupMoments groups;
    private Setup axisOf;
    private AxisRange axis;

    NormPicture compute(DatasetIndex index, Group part, Setup choice, Scope wanted, Unit unit) {
      choose(index.set(part), wanted);
      if (images.isEmpty()) {
        return null;
      }
      // Constants opened for three channels: gray images take the first, which can be changed.
      Setup fitting = fit(choice);
      if (groups == null || !groups.axes().equals(fitting.axes())) {
        groups = GroupMoments.of(fitting, images, all);
      }
      Normalized after = Normalized.of(images, groups, fitting);
      List<Moments> moments =
          IntStream.range(0, images.channels().size()).mapToObj(after::moments).toList();
      return new NormPicture(
          fitting,
          wanted,
          images,
          sizes,
          images.stats(),
          after,
          moments,
          Figures.before(images.stats(), unit),
          Figures.after(after, moments, axis(choice, after)));
    }

    private void choose(ImageSet part, Scope wanted) {
      if (part == all && wanted.equals(scope)) {
        return;
      }
      all = part;
      scope = wanted;
      images =
          wanted.batch()
              ? part.pick(BatchSampler.shuffled(part.images(), wanted.size(), wanted.seed()))
              : part;
      sizes = images.isEmpty() ? null : Sizes.of(images);
      groups = null;
      axisOf = null;
    }

    // The axis stays where the method's opening values put it, so that a slider moves the shape and
    // not the axis; it only grows where the shape would leave it.
    private AxisRange axis(Setup choice, Normalized after) {
      if (axisOf == null
          || axisOf.method() != choice.method()
          || !axisOf.over().equals(choice.over())) {
        axisOf = choice;
        axis = opening(choice);
      }
      return axis.union(AxisRange.of(after)).rounded();
    }

    private AxisRange opening(Setup choice) {
      Setup opening = fit(Setup.opening(choice.method()).with(choice.over()));
      boolean same = opening.axes().equals(groups.axes());
      return AxisRange.of(
          Normalized.of(images, same ? groups : GroupMoments.of(opening, images, all), opening));
    }

    private Setup fit(Setup choice) {
      return choice.with(choice.values().forChannels(images.channels().size()));
    }
  }
}
