package org.normscope.ui.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.export.format.ExportFormat;
import org.normscope.export.format.ExportOptions;
import org.normscope.export.format.ExportedStats;
import org.normscope.settings.AtomicFile;
import org.normscope.stats.Weighting;
import org.normscope.ui.common.LatestJob;
import org.normscope.ui.window.SavedFile;
import org.normscope.ui.window.WindowModel;

/// What the place Export shows: follows the dataset, its part and its weighting while it is shown,
/// writes the chosen format in the background, and judges the config that is given.
public final class ExportModel {
  /// More than this is no config.
  private static final int MOST_BYTES = 64 << 20;

  private final WindowModel window;
  private final ReportWriting reports;
  private final ObservableValue<Boolean> shown;
  private final LatestJob<ExportPicture> job;
  private final LatestJob<Judged> audits;
  private final LatestJob<Opened> files;
  private final ObjectProperty<ExportFormat> format =
      new SimpleObjectProperty<>(ExportFormat.TORCHVISION_V2);
  private final ObjectProperty<ExportOptions> options =
      new SimpleObjectProperty<>(ExportOptions.DEFAULT);
  private final StringProperty search = new SimpleStringProperty("");
  private final StringProperty config = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<ExportPicture> picture = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>("");
  private final ReadOnlyObjectWrapper<Judged> judged = new ReadOnlyObjectWrapper<>(Judged.NOTHING);
  private byte[] opened;

  /// Follows a window.
  ///
  /// @param shown whether the place is looked at
  public ExportModel(WindowModel window, ObservableValue<Boolean> shown, Executor publisher) {
    this.window = window;
    this.reports = new ReportWriting(window, publisher);
    this.shown = shown;
    this.job = new LatestJob<>("export", publisher);
    this.audits = new LatestJob<>("audit", publisher);
    this.files = new LatestJob<>("config", publisher);
    shown.addListener((_, _, _) -> refresh());
    window.session().index().addListener((_, _, _) -> refresh());
    window.others().saved().addListener((_, _, _) -> refresh());
    window.part().addListener((_, _, _) -> refresh());
    window.weighting().addListener((_, _, _) -> refresh());
    format.addListener((_, _, _) -> refresh());
    options.addListener((_, _, _) -> refresh());
    config.addListener((_, _, _) -> {
      opened = null;
      judge();
    });
    picture.addListener((_, before, now) -> {
      if (now != null && (before == null || !before.stats().equals(now.stats()))) {
        judge();
      }
    });
  }

  /// The state of the window.
  WindowModel window() {
    return window;
  }

  /// For whom.
  public ObjectProperty<ExportFormat> format() {
    return format;
  }

  /// How.
  public ObjectProperty<ExportOptions> options() {
    return options;
  }

  /// What the list is searched for.
  StringProperty search() {
    return search;
  }

  /// The config that is judged, as text.
  public StringProperty config() {
    return config;
  }

  /// The export; null while nothing can be shown.
  ReadOnlyObjectProperty<ExportPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /// Why there is no picture, a sentence; may be empty.
  ReadOnlyObjectProperty<String> problem() {
    return problem.getReadOnlyProperty();
  }

  /// What became of the config.
  ReadOnlyObjectProperty<Judged> judged() {
    return judged.getReadOnlyProperty();
  }

  /// The formats that the search finds: by title, reader, id or shelf.
  List<ExportFormat> found() {
    String wanted = search.get().strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(ExportFormat.values())
        .filter(one ->
            (one.title()
                    + " "
                    + one.reader()
                    + " "
                    + one.id()
                    + " "
                    + one.shelf().title()
                    + " "
                    + one.badge())
                .toLowerCase(Locale.ROOT)
                .contains(wanted))
        .toList();
  }

  /// True when the format that is chosen is the one on the window.
  public boolean settled() {
    ExportPicture now = picture.get();
    return now != null
        && now.format() == format.get()
        && now.options().equals(options.get())
        && now.trip().isPresent();
  }

  /// Writes what is shown.
  public void save(Path target) {
    ExportPicture now = picture.get();
    if (now != null && now.writable()) {
      window.write(target, () -> AtomicFile.write(target, now.bytes()));
    }
  }

  /// Writes a report of the dataset.
  public void report(Path target) {
    reports.start(target);
  }

  /// Judges a file in place of the text.
  void open(Path file) {
    ExportPicture now = picture.get();
    files.ask(
        () -> {
          byte[] bytes;
          try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
          }
          if (bytes.length > MOST_BYTES) {
            throw new IOException("it is too large for a config");
          }
          return new Opened(bytes, now == null ? Judged.NOTHING : Judged.of(bytes, now.stats()));
        },
        read -> {
          config.set("");
          opened = read.bytes();
          judged.set(read.judged());
        },
        e -> judged.set(unreadable(file, e)));
  }

  private record Opened(byte[] bytes, Judged judged) {}

  private static Judged unreadable(Path file, Exception e) {
    return new Judged(
        Optional.empty(),
        file.getFileName()
            + " could not be read: "
            + (Files.isDirectory(file) ? "it is a folder" : e.getMessage())
            + ".");
  }

  private void judge() {
    ExportPicture now = picture.get();
    String text = config.get();
    byte[] file = opened;
    if (now == null || (text.isBlank() && file == null)) {
      judged.set(Judged.NOTHING);
      return;
    }
    audits.ask(
        () -> file == null ? Judged.of(text, now.stats()) : Judged.of(file, now.stats()),
        judged::set,
        e -> window.say("The config could not be judged: " + e.getMessage()));
  }

  private void refresh() {
    DatasetIndex index = window.session().index().get();
    SavedFile saved = window.others().saved().get();
    if (index == null && saved == null) {
      job.cancel();
      picture.set(null);
      problem.set("");
      return;
    }
    if (!shown.getValue()) {
      return;
    }
    Group part = window.part().get();
    Weighting weighting = window.weighting().get();
    ExportFormat wanted = format.get();
    ExportOptions how = options.get();
    String today = LocalDate.now(ZoneId.systemDefault()).toString();
    job.ask(
        () ->
            ExportPicture.of(
                saved == null
                    ? ExportedStats.of(index, part, weighting, today)
                    : saved.stats().written(today),
                wanted,
                how),
        now -> {
          problem.set("");
          picture.set(now);
        },
        e -> {
          picture.set(null);
          problem.set(
              e instanceof IllegalArgumentException
                  ? "These images cannot be exported: " + e.getMessage() + "."
                  : "The export failed: " + e);
        });
  }
}
