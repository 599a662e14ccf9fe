package org.normscope.ui.saved;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.export.format.Escapes;
import org.normscope.export.format.ExportedStats;
import org.normscope.export.format.StatsFileReader;
import org.normscope.stats.Weighting;
import org.normscope.ui.common.LatestJob;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.Place;
import org.normscope.ui.window.SavedFile;
import org.normscope.ui.window.WindowModel;

/// Stats files that are opened in the window. The first is a dataset without images. What is opened
/// next, or the folder that is open already, stands beside it; a folder that is opened later takes
/// the window for itself.
public final class SavedModel {
  private static final int BEGINNING = 4096;

  private final WindowModel window;
  private final LatestJob<SavedPicture> job;
  private final ReadOnlyObjectWrapper<SavedPicture> picture = new ReadOnlyObjectWrapper<>();

  /// Follows a window, and takes the stats files that are opened in it.
  public SavedModel(WindowModel window, Executor publisher) {
    this.window = window;
    this.job = new LatestJob<>("stats-files", publisher);
    window.others().offerTo(SavedModel::wants, this::open);
    window
        .session()
        .phase()
        .addListener((_, before, now) -> {
          if (now == Phase.LISTING && before != now) {
            close();
          }
        });
    window
        .others()
        .saved()
        .addListener((_, _, now) -> {
          if (now == null) {
            close();
          }
        });
    picture.addListener((_, _, now) -> {
      window.others().saved().set(now == null ? null : now.a());
      window.others().savedNames().set(now == null ? "" : now.names());
    });
  }

  /// The state of the window.
  WindowModel window() {
    return window;
  }

  /// What is shown; null when no stats file is open.
  ReadOnlyObjectProperty<SavedPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /// Whether all files that were dropped or named, two at most, begin as stats files do; reads
  /// their beginnings.
  static boolean wants(List<Path> paths) {
    return !paths.isEmpty()
        && paths.size() <= 2
        && paths.stream().allMatch(SavedModel::looksLikeOne);
  }

  private static boolean looksLikeOne(Path file) {
    boolean named = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    if (!named || !Files.isRegularFile(file)) {
      return false;
    }
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      char[] beginning = new char[BEGINNING];
      int length = in.read(beginning);
      return length > 0 && StatsFileReader.looksLikeOne(new String(beginning, 0, length));
    } catch (IOException _) {
      return false;
    }
  }

  /// Opens one or two; a single one stands beside what is there.
  void open(List<Path> files) {
    SavedPicture now = picture.get();
    DatasetIndex index = window.session().index().get();
    Group part = window.part().get();
    Weighting weighting = window.weighting().get();
    String folder = window.session().name().get();
    job.ask(
        () -> {
          SavedFile first = read(files.getFirst());
          if (files.size() == 2) {
            return SavedPicture.of(first, read(files.getLast()));
          }
          if (now != null) {
            return now.with(first);
          }
          String today = LocalDate.now(ZoneId.systemDefault()).toString();
          return SavedPicture.of(
              first,
              index == null
                  ? null
                  : new SavedFile(folder, ExportedStats.of(index, part, weighting, today)));
        },
        read -> {
          picture.set(read);
          window.place().set(Place.DATA);
        },
        e -> window.warn("Could not open: " + e.getMessage()));
  }

  private static SavedFile read(Path file) throws IOException {
    try {
      return new SavedFile(Escapes.line(file.getFileName().toString()), StatsFileReader.read(file));
    } catch (IllegalArgumentException e) {
      throw new IOException(file.getFileName() + " is not read: " + e.getMessage(), e);
    }
  }

  /// Changes what is on the left with what is on the right.
  void swap() {
    SavedPicture now = picture.get();
    if (now != null && now.b() != null) {
      picture.set(SavedPicture.of(now.b(), now.a()));
    }
  }

  /// Shows no stats file any more.
  public void close() {
    job.cancel();
    picture.set(null);
  }
}
