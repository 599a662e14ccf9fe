package org.normscope.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.normscope.chart.Unit;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.index.IndexCache;
import org.normscope.image.Decoders;
import org.normscope.image.ImageDecoder;
import org.normscope.image.NameFilter;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.settings.RecentFolder;
import org.normscope.settings.Settings;
import org.normscope.settings.SettingsFile;
import org.normscope.stats.Weighting;

/// The state of the window: which place is shown, what is open, how things look, and what is
/// remembered for the next start.
public final class WindowModel {
  private final Session session;
  private final Callable<Path> sample;
  private final Executor window;
  private final Executor writer;
  private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.DATA);
  private final ObjectProperty<Place> prepared = new SimpleObjectProperty<>();
  private final ObjectProperty<Group> part = new SimpleObjectProperty<>(Group.ALL);
  private final ObjectProperty<Weighting> weighting = new SimpleObjectProperty<>(Weighting.PIXEL);
  private final ObjectProperty<PixelPolicy> policy = new SimpleObjectProperty<>(PixelPolicy.RGB);
  private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Work> work = new ReadOnlyObjectWrapper<>();

  private final OtherSources others;
  private final IndexModel index;
  private final Preferences preferences;

  // The part that was looked at before the folder is read again; null otherwise.
  private Group kept;

  /// A short message in the status bar.
  ///
  /// @param text one sentence
  /// @param error true when something went wrong
  public record Notice(String text, boolean error) {}

  /// A window that publishes through an executor, usually `Platform::runLater`.
  ///
  /// @param writer writes files and settings, one after the other; usually a [SaveQueue]
  /// @param sample finds the bundled sample's folder
  /// @param cache where what is read is kept
  public WindowModel(
      Executor window,
      Executor writer,
      ImageDecoder decoder,
      SettingsFile file,
      Callable<Path> sample,
      Optional<IndexCache> cache) {
    this.writer = writer;
    this.index = new IndexModel(cache, writer, window, notice::set);
    this.session = new Session(window, decoder, index::known);
    this.others = new OtherSources(session.name(), window);
    this.sample = sample;
    this.window = window;
    this.preferences = new Preferences(file, writer, window, notice::set);
    index.keep(!settings().get().noIndex());
    session.remark().addListener((_, _, now) -> warn(now));
    session.index().addListener((_, before, now) -> follow(before, now));
    session.phase().addListener((_, _, now) -> rememberOpened(now));
  }

  /// The dataset behind all places.
  public Session session() {
    return session;
  }

  /// A session for another folder beside the dataset, which uses the same index; it is read as the
  /// dataset was.
  public Session beside() {
    return new Session(window, session.decoder(), index::known);
  }

  /// What is remembered. Replaced and saved on every change.
  public ReadOnlyObjectProperty<Settings> settings() {
    return preferences.settings();
  }

  /// The place that is shown.
  public ObjectProperty<Place> place() {
    return place;
  }

  /// The place that is made ready for a visit; null for none.
  public ObjectProperty<Place> prepared() {
    return prepared;
  }

  /// Whether a place is shown, or made ready for it: what it alone shows is computed then.
  public ObservableValue<Boolean> wants(Place wanted) {
    return place.isEqualTo(wanted).or(prepared.isEqualTo(wanted));
  }

  /// The part of the dataset that is looked at, the same in all places.
  public ObjectProperty<Group> part() {
    return part;
  }

  /// What counts the same in mean and std, in what is shown and in what is saved.
  public ObjectProperty<Weighting> weighting() {
    return weighting;
  }

  /// What a pixel value is; a change reads the folder again.
  public ReadOnlyObjectProperty<PixelPolicy> policy() {
    return policy;
  }

  /// Lets go of what is open.
  public void close() {
    others.saved().set(null);
    session.close();
  }

  /// What can be shown besides a folder.
  public OtherSources others() {
    return others;
  }

  /// What runs in the background besides reading the dataset; null when nothing does.
  public ReadOnlyObjectProperty<Work> work() {
    return work.getReadOnlyProperty();
  }

  /// Tells what runs in the background; null for nothing.
  public void work(Work running) {
    work.set(running);
  }

  /// Stops what runs in the background. What was read of the dataset stays.
  public void cancel() {
    session.cancel();
    if (work.get() != null) {
      work.get().cancel().run();
    }
  }

  /// How the numbers of the part that is looked at stand; null when nothing is open.
  public Standing standing() {
    DatasetIndex index = session.index().get();
    return index == null ? null : Standing.of(session.phase().get(), index.estimate(part.get()));
  }

  /// Stops reading with what is there, when that has intervals.
  public void enough() {
    DatasetIndex index = session.index().get();
    if (index != null && index.estimate(part.get()).hasMargins()) {
      session.enough();
    }
  }

  /// What the status bar says last; null when there is nothing to say.
  public ReadOnlyObjectProperty<Notice> notice() {
    return notice.getReadOnlyProperty();
  }

  /// Display unit of pixel values.
  public Unit unit() {
    return settings().get().unit().equals(Unit.ZERO_255.label()) ? Unit.ZERO_255 : Unit.ZERO_ONE;
  }

  /// Opens folders or files.
  public void open(List<Path> paths) {
    others.open(paths, images -> open(images, NameFilter.ALL, PixelRecipe.of(policy.get())));
  }

  private void open(List<Path> paths, NameFilter filter, PixelRecipe recipe) {
    notice.set(null);
    kept = null;
    session.open(
        new Session.Request(paths.stream().map(Path::toAbsolutePath).toList(), filter, recipe));
  }

  /// Opens something from the list of what was opened before; drops it from the list when it is
  /// gone.
  public void openRecent(RecentFolder recent) {
    List<Path> paths = recent.paths().stream().map(Path::of).toList();
    List<Path> there = paths.stream().filter(Files::exists).toList();
    if (there.isEmpty()) {
      preferences.change(now -> now.withoutRecent(recent));
      notice.set(new Notice(recent.name() + " is no longer at " + paths.getFirst(), true));
      return;
    }
    open(there);
  }

  /// Opens the bundled sample.
  public void openSample() {
    try {
      open(List.of(sample.call()));
    } catch (Exception e) {
      notice.set(new Notice("The sample could not be opened: " + e.getMessage(), true));
    }
  }

  /// Reads the folder again.
  public void reload() {
    again(filter(), recipe());
  }

  /// Which files of the open folder count.
  public NameFilter filter() {
    return session.request() == null ? NameFilter.ALL : session.request().filter();
  }

  /// Reads the folder again with other files.
  public void useFilter(NameFilter wanted) {
    again(wanted, recipe());
  }

  /// What is counted of the open folder's images.
  public PixelRecipe recipe() {
    return session.request() == null
        ? PixelRecipe.of(policy.get())
        : session.request().recipe().with(policy.get());
  }

  /// Reads the folder again, and counts something else of its images. The next folder starts with
  /// every pixel as it is.
  public void useRecipe(PixelRecipe wanted) {
    policy.set(wanted.policy());
    again(filter(), wanted);
  }

  /// Changes what a pixel value is.
  public void usePolicy(PixelPolicy wanted) {
    if (policy.get() != wanted) {
      policy.set(wanted);
      reload();
    }
  }

  private void again(NameFilter filter, PixelRecipe recipe) {
    if (session.request() != null) {
      Group shown = part.get();
      open(session.request().paths(), filter, recipe);
      kept = shown;
    }
  }

  /// Reads images with another decoder, from now on and at the next start.
  public void useDecoder(Decoders wanted) {
    try {
      session.useDecoder(wanted.decoder());
      preferences.change(now -> now.withDecoder(wanted.id()));
      reload();
    } catch (IllegalStateException e) {
      notice.set(new Notice(e.getMessage(), true));
    }
  }

  /// Shows pixel values in another unit.
  public void useUnit(Unit unit) {
    preferences.change(now -> now.withUnit(unit.label()));
  }

  /// Remembers a theme: `light`, `dark` or `system`.
  public void useTheme(String theme) {
    preferences.change(now -> now.withTheme(theme));
  }

  /// Turns animations on or off.
  public void reduceMotion(boolean reduce) {
    preferences.change(now -> now.withReduceMotion(reduce));
  }

  /// Size of the type, percent.
  public ObservableValue<Integer> typeSize() {
    return settings().map(Settings::zoom);
  }

  /// One step larger or smaller, or back to 100 % for 0.
  public void zoom(int steps) {
    preferences.zoom(steps);
  }

  /// Remembers where the window is.
  public void moved(Settings.Bounds bounds) {
    preferences.change(now -> now.withWindow(bounds));
  }

  /// Says in the status bar what went wrong; nothing when it is empty.
  public void warn(String remark) {
    if (!remark.isEmpty()) {
      notice.set(new Notice(remark, true));
    }
  }

  /// What is kept of folders that were read.
  public IndexModel index() {
    return index;
  }

  /// Keeps what is read for the next time, from the next folder on, or no longer.
  public void keepIndex(boolean keep) {
    index.keep(keep);
    preferences.change(now -> now.withNoIndex(!keep));
  }

  /// Forgets what was opened.
  public void clearRecent() {
    preferences.change(now -> now.withoutRecent());
  }

  /// Writes the statistics of the part that is looked at: JSON, or CSV when the name ends so.
  public void save(Path target) {
    DatasetIndex index = session.index().get();
    if (index == null) {
      notice.set(new Notice("Could not save: no folder is open", true));
      return;
    }
    Group wanted = part.get().withLabel("");
    Weighting weighs = weighting.get();
    write(target, () -> SavedStats.write(index, wanted, weighs, target));
  }

  /// Writes a file in the background, says so, and remembers the folder for the next one.
  public void write(Path target, FileWriting writing) {
    writer.execute(() -> {
      Notice said = writing.notice(target);
      window.execute(() -> {
        notice.set(said);
        if (!said.error()) {
          preferences.savedTo(target);
        }
      });
    });
  }

  /// Says something in the status bar.
  public void say(String text) {
    notice.set(new Notice(text, false));
  }

  // A new dataset starts with its train split, where it has one; the same dataset, read again,
  // keeps the choice.
  private void follow(DatasetIndex before, DatasetIndex now) {
    if (now != null && (before == null || !before.listing().equals(now.listing()))) {
      part.set(kept != null && has(now, kept) ? kept : now.defaultPart());
      kept = null;
    }
  }

  private static boolean has(DatasetIndex index, Group wanted) {
    return (wanted.split().isEmpty() || index.splits().contains(wanted.split()))
        && (wanted.label().isEmpty()
            || index.labels(wanted.withLabel("")).contains(wanted.label()));
  }

  private void rememberOpened(Phase phase) {
    DatasetIndex index = session.index().get();
    if (!phase.running() && index != null && session.request() != null) {
      preferences.opened(session.request().paths(), index);
    }
  }
}
