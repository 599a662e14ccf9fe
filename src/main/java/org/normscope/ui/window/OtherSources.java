package org.normscope.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What the window can show besides a folder of images: scenarios and arrays, which the place Norm
/// takes.
public final class OtherSources {
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private Predicate<List<Path>> taker = _ -> false;

  /// Whether the place Norm shows something else than a folder.
  public BooleanProperty shown() {
    return shown;
  }

  /// Asks somebody first whether it takes what is opened.
  public void offerTo(Predicate<List<Path>> other) {
    taker = other;
  }

  /// True when what is opened was taken.
  boolean take(List<Path> paths) {
    return taker.test(paths);
  }
}
