package org.normscope.ui.window;

import java.io.IOException;
import java.nio.file.Path;

/// Something that writes a file.
@FunctionalInterface
public interface FileWriting {
  /// Writes it.
  ///
  /// @throws IOException with a reason for the user
  void run() throws IOException;

  /// Writes it, and tells how that went.
  default WindowModel.Notice notice(Path target) {
    try {
      run();
      return new WindowModel.Notice("Saved " + target, false);
    } catch (IOException | RuntimeException e) {
      return new WindowModel.Notice("Could not save: " + e.getMessage(), true);
    }
  }
}
