package org.normscope.ui.window;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.normscope.dataset.DatasetIndex;
import org.normscope.settings.RecentFolder;
import org.normscope.settings.Settings;
import org.normscope.settings.SettingsFile;

/// What is remembered from one start to the next: read once, saved in the background on every
/// change.
final class Preferences {
  private static final List<Integer> ZOOMS = List.of(100, 115, 130, 150);

  private final SettingsFile file;
  private final Executor writer;
  private final Executor window;
  private final Consumer<WindowModel.Notice> says;
  private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>();
  // What the writer is to save next: a change that comes before it begins replaces it.
  private final AtomicReference<Settings> unsaved = new AtomicReference<>();

  /// @param writer saves, in the order in which it was asked
  /// @param window runs on the window's thread
  /// @param says hears there that something could not be saved
  Preferences(
      SettingsFile file, Executor writer, Executor window, Consumer<WindowModel.Notice> says) {
    this.file = file;
    this.writer = writer;
    this.window = window;
    this.says = says;
    settings.set(file.load());
  }

  /// What is remembered. Replaced on every change.
  ReadOnlyObjectProperty<Settings> settings() {
    return settings.getReadOnlyProperty();
  }

  /// Remembers something else. Where it cannot be saved it holds until the end, and that is said.
  void change(UnaryOperator<Settings> change) {
    Settings next = change.apply(settings.get());
    if (next.equals(settings.get())) {
      return;
    }
    settings.set(next);
    if (unsaved.getAndSet(next) == null) {
      writer.execute(this::save);
    }
  }

  private void save() {
    try {
      file.save(unsaved.getAndSet(null));
    } catch (IOException e) {
      WindowModel.Notice failed =
          new WindowModel.Notice("Settings could not be saved: " + e.getMessage(), true);
      window.execute(() -> says.accept(failed));
    }
  }

  /// One step larger or smaller, or back to 100 % for 0.
  void zoom(int steps) {
    int at = ZOOMS.indexOf(settings.get().zoom());
    int next = steps == 0 ? 0 : Math.clamp(Math.max(at, 0) + steps, 0, ZOOMS.size() - 1);
    change(now -> now.withZoom(ZOOMS.get(next)));
  }

  /// Remembers the folder of a file that was saved, for the next one.
  void savedTo(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null && isOnDisk(folder)) {
      change(now -> now.withSaveFolder(folder.toString()));
    }
  }

  /// Remembers what was opened, unless it lies inside the program, as the sample does.
  void opened(List<Path> paths, DatasetIndex index) {
    if (paths.stream().allMatch(Preferences::isOnDisk)) {
      RecentFolder recent =
          new RecentFolder(
              paths.stream().map(String::valueOf).toList(),
              index.listing().name(),
              index.images().size(),
              index.complete());
      change(now -> now.withRecent(recent));
    }
  }

  private static boolean isOnDisk(Path path) {
    return path.getFileSystem().equals(FileSystems.getDefault());
  }
}
