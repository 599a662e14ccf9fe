package org.normscope.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Something that was opened before.
///
/// @param paths the folders or files, absolute
/// @param name what it was called in the window
/// @param images how many images were read
/// @param exact true when all of them were
public record RecentFolder(List<String> paths, String name, int images, boolean exact) {
  /// Fills what a damaged file lacks, and copies the list.
  public RecentFolder {
    paths = paths == null ? List.of() : paths.stream().filter(Objects::nonNull).toList();
  }

  /// False for what a damaged file made of it.
  boolean canBeOpened() {
    try {
      return name != null
          && !paths.isEmpty()
          && paths.stream().map(Path::of).allMatch(Path::isAbsolute);
    } catch (InvalidPathException _) {
      return false;
    }
  }
}
