package org.normscope.settings;

import java.util.List;

/// Something that was opened before.
///
/// @param paths the folders or files, absolute
/// @param name what it was called in the window
/// @param images how many images were read
/// @param exact true when all of them were
public record RecentFolder(List<String> paths, String name, int images, boolean exact) {
  /// Copies the list.
  public RecentFolder {
    paths = List.copyOf(paths);
  }
}
