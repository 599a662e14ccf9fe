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

  /// Asks where a file goes. A name without an ending gets that of the kind that is chosen, as far
  /// as there is no such file yet: not every platform's dialog adds it, and where it is missing the
  /// dialog for opening does not list the file.
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
    File chosen = chooser.showSaveDialog(owner);
    ExtensionFilter kind = chooser.getSelectedExtensionFilter();
    return Optional.ofNullable(chosen)
        .map(File::toPath)
        .map(file -> withEnding(file, (kind == null ? kinds[0] : kind).getExtensions().getFirst()));
  }

  /// The file with the ending of a kind, unless it has one, or the one with it is there.
  ///
  /// @param kind such as `*.json`
  static Path withEnding(Path file, String kind) {
    String ending = kind.substring(kind.indexOf('*') + 1);
    Path ended = file.resolveSibling(file.getFileName() + ending);
    boolean add = ending.matches("\\.\\w+") && file.getFileName().toString().indexOf('.') < 0;
    // The platform asked whether a file may be replaced that is named as typed, and no other.
    return add && Files.notExists(ended) ? ended : file;
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
