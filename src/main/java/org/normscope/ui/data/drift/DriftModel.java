package org.normscope.ui.data.drift;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.normscope.chart.Unit;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.dataset.findings.GroupDrift;
import org.normscope.image.NameFilter;
import org.normscope.image.PixelRecipe;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Drift;
import org.normscope.stats.DriftGroup;
import org.normscope.ui.common.LatestJob;
import org.normscope.ui.window.Session;
import org.normscope.ui.window.WindowModel;

/// Which two groups are compared, and how far they differ. Opens another folder beside the dataset
/// when it is asked to.
public final class DriftModel {
  private static final long PAUSE_MILLIS = 1000;

  private final WindowModel window;
  private final ObservableValue<Boolean> looking;
  private final Session other;
  private final LatestJob<DriftPicture> job;
  private final ReadOnlyObjectWrapper<DriftPicture> picture = new ReadOnlyObjectWrapper<>();
  // What was chosen; null for the most different groups.
  private Side a;
  private Side b;
  private long lastLook;

  /// Follows a window.
  ///
  /// @param looking whether anybody sees it
  public DriftModel(WindowModel window, ObservableValue<Boolean> looking, Executor publisher) {
    this.window = window;
    this.looking = looking;
    this.other = window.beside();
    this.job = new LatestJob<>("drift", publisher);
    window.session().index().addListener((_, before, now) -> follow(before, now));
    other.index().addListener((_, _, _) -> refreshSoon(other));
    other.phase().addListener((_, _, _) -> refresh());
    looking.addListener((_, _, _) -> refresh());
  }

  /// What is shown; null while nothing is open or nobody looked yet.
  ReadOnlyObjectProperty<DriftPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /// True when there is something to show.
  public boolean settled() {
    return picture.get() != null;
  }

  /// The folder beside the dataset.
  Session other() {
    return other;
  }

  /// The state of the window.
  WindowModel window() {
    return window;
  }

  /// Display unit of figures.
  Unit unit() {
    return window.unit();
  }

  /// Compares these two.
  void compare(Side first, Side second) {
    a = first;
    b = second;
    refresh();
  }

  /// Compares the groups of a comparison.
  void compare(GroupDrift of) {
    compare(
        new Side.Part(of.a()), of.rest() ? new Side.Rest(of.b(), of.a()) : new Side.Part(of.b()));
  }

  /// The same two, the other way round.
  void swap() {
    DriftPicture now = picture.get();
    if (now != null && now.a() != null) {
      compare(now.b(), now.a());
    }
  }

  /// Reads another folder, to compare with it, as the dataset was read.
  public void openOther(Path folder) {
    DatasetIndex index = window.session().index().get();
    if (index == null) {
      return;
    }
    PixelRecipe as = index.recipe();
    if (as.masks().isPresent()) {
      window.say("The other folder is read without masks: these belong to the open one");
    }
    other.useDecoder(window.session().decoder());
    a = new Side.Part(Group.ALL);
    b = new Side.Folder(name(folder));
    other.open(
        new Session.Request(
            List.of(folder.toAbsolutePath()),
            NameFilter.ALL,
            new PixelRecipe(as.policy(), as.preprocess(), as.ignored(), Optional.empty())));
    refresh();
  }

  private static String name(Path folder) {
    Path own = folder.toAbsolutePath().normalize().getFileName();
    return own == null ? "root" : own.toString();
  }

  private void follow(DatasetIndex before, DatasetIndex now) {
    boolean another = now == null || before == null || !before.listing().equals(now.listing());
    if (another) {
      a = null;
      b = null;
      other.close();
      refresh();
    } else {
      refreshSoon(window.session());
    }
  }

  // While a folder is read it changes all the time: reading comes first.
  private void refreshSoon(Session reading) {
    boolean justNow = System.nanoTime() - lastLook < TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
    DatasetIndex index = reading.index().get();
    if (!justNow || (index != null && index.complete())) {
      refresh();
    }
  }

  private void refresh() {
    DatasetIndex index = window.session().index().get();
    if (index == null) {
      job.cancel();
      picture.set(null);
      return;
    }
    if (!looking.getValue()) {
      return;
    }
    lastLook = System.nanoTime();
    DatasetIndex beside = other.index().get();
    DriftPicture before = picture.get();
    Side first = a;
    Side second = b;
    job.ask(
        () -> compute(index, beside, first, second, before),
        picture::set,
        e -> window.say("This went wrong: " + e));
  }

  static DriftPicture compute(
      DatasetIndex index, DatasetIndex other, Side a, Side b, DriftPicture before) {
    List<GroupDrift> ranked =
        before != null && before.index() == index
            ? before.ranked()
            : GroupDrift.ranked(index, Group.ALL);
    List<Side> sides = sides(index, other == null ? "" : other.listing().name());
    Side first = a;
    Side second = b;
    if (first == null && !ranked.isEmpty()) {
      GroupDrift most = ranked.getFirst();
      first = new Side.Part(most.a());
      second = most.rest() ? new Side.Rest(most.b(), most.a()) : new Side.Part(most.b());
    }
    if (first == null) {
      return new DriftPicture(index, ranked, sides, null, null, null, null, null);
    }
    ImageSet imagesA = first.images(index, other);
    ImageSet imagesB = second.images(index, other);
    DatasetStats statsA = imagesA.isEmpty() ? null : imagesA.stats();
    DatasetStats statsB = imagesB.isEmpty() ? null : imagesB.stats();
    Drift drift =
        statsA == null || statsB == null
            ? null
            : Drift.of(DriftGroup.of(imagesA), DriftGroup.of(imagesB));
    return new DriftPicture(index, ranked, sides, first, second, statsA, statsB, drift);
  }

  private static List<Side> sides(DatasetIndex index, String folder) {
    List<Side> sides = new ArrayList<>();
    sides.add(new Side.Part(Group.ALL));
    index.splits().forEach(split -> sides.add(new Side.Part(Group.ofSplit(split))));
    index.labels(Group.ALL).forEach(label -> sides.add(new Side.Part(Group.ALL.withLabel(label))));
    for (String split : index.splits()) {
      Group group = Group.ofSplit(split);
      index.labels(group).forEach(label -> sides.add(new Side.Part(group.withLabel(label))));
    }
    if (!folder.isEmpty()) {
      sides.add(new Side.Folder(folder));
    }
    return sides;
  }
}
