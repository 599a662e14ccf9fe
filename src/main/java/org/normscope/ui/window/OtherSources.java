package org.normscope.ui.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import org.normscope.ui.common.LatestJob;

/// What the window can show besides a folder of images: scenarios and arrays, which the place Norm
/// takes, and stats files.
public final class OtherSources {
  private static final List<String> ENDINGS = List.of(".json", ".npy", ".normscope");

  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ObjectProperty<SavedFile> saved = new SimpleObjectProperty<>();
  private final StringProperty savedNames = new SimpleStringProperty("");
  private final List<Taker> takers = new ArrayList<>();
  private final LatestJob<Optional<Taker>> looking;

  private final ObservableStringValue title;

  private record Taker(Predicate<List<Path>> wants, Consumer<List<Path>> open) {}

  /// @param folder name of the open folder
  /// @param publisher runs on the window's thread
  OtherSources(ReadOnlyStringProperty folder, Executor publisher) {
    title = Bindings.when(savedNames.isEmpty()).then(folder).otherwise(savedNames);
    looking = new LatestJob<>("kind-of-file", publisher);
  }

  /// Whether the place Norm shows something else than a folder.
  public BooleanProperty shown() {
    return shown;
  }

  /// The stats file that is shown; null when none is. Where two stand beside each other, the first.
  public ObjectProperty<SavedFile> saved() {
    return saved;
  }

  /// What the window calls the stats file, or the two; empty when none is shown.
  public StringProperty savedNames() {
    return savedNames;
  }

  /// What is open, by name: the stats files that are shown, or the folder; empty for nothing.
  public ObservableStringValue title() {
    return title;
  }

  /// Asks somebody first whether it takes what is opened.
  ///
  /// @param wants looks at the files, which may take a while: not called on the window's thread
  /// @param open takes them, on the window's thread
  public void offerTo(Predicate<List<Path>> wants, Consumer<List<Path>> open) {
    takers.add(new Taker(wants, open));
  }

  /// Gives what is opened to whoever wants it. Files are only looked at when their names say that
  /// they may be something else than images.
  ///
  /// @param images takes the rest
  void open(List<Path> paths, Consumer<List<Path>> images) {
    looking.cancel();
    if (paths.stream().noneMatch(OtherSources::mayBeOther)) {
      images.accept(paths);
      return;
    }
    looking.ask(
        () -> takers.stream().filter(taker -> taker.wants.test(paths)).findFirst(),
        taker -> taker.map(Taker::open).orElse(images).accept(paths),
        _ -> images.accept(paths));
  }

  private static boolean mayBeOther(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }
}
