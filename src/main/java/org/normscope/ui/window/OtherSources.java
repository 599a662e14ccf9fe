package org.normscope.ui.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.normscope.export.format.ExportedStats;

/// What the window can show besides a folder of images: scenarios and arrays, which the place Norm
/// takes, and stats files.
public final class OtherSources {
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ObjectProperty<ExportedStats> saved = new SimpleObjectProperty<>();
  private final List<Predicate<List<Path>>> takers = new ArrayList<>();

  /// Whether the place Norm shows something else than a folder.
  public BooleanProperty shown() {
    return shown;
  }

  /// The statistics of the stats file that is shown; null when none is.
  public ObjectProperty<ExportedStats> saved() {
    return saved;
  }

  /// Asks somebody first whether it takes what is opened.
  public void offerTo(Predicate<List<Path>> other) {
    takers.add(other);
  }

  /// True when what is opened was taken.
  boolean take(List<Path> paths) {
    return takers.stream().anyMatch(taker -> taker.test(paths));
  }
}
