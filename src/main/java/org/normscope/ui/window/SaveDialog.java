package org.normscope.ui.window;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/// The platform's dialog for saving a file, opened where a file was saved last.
public final class SaveDialog {
  private SaveDialog() {}

  /// Asks where a file goes.
  ///
  /// @param name what it is called unless somebody says otherwise
  /// @param kinds of files that it can be; the first one is chosen
  public static Optional<Path> ask(
      WindowModel model, Window owner, String title, String name, ExtensionFilter... kinds) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().setAll(kinds);
    startIn(model, chooser);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  /// Lets a dialog start where a file was saved last, if that is still there.
  public static void startIn(WindowModel model, FileChooser chooser) {
    String last = model.settings().get().saveFolder();
    if (!last.isEmpty() && isFolder(last)) {
      chooser.setInitialDirectory(new File(last));
    }
  }

  private static boolean isFolder(String name) {
    try {
      return Files.isDirectory(Path.of(name));
    } catch (InvalidPathException _) {
      return false;
    }
  }
}
