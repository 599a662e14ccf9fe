package org.normscope.ui.window;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The platform's own dialogs for choosing folders and files.
final class Dialogs {
  private final WindowModel model;
  private final Supplier<Window> owner;

  Dialogs(WindowModel model, Supplier<Window> owner) {
    this.model = model;
    this.owner = owner;
  }

  void openFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Open a folder of images");
    startFolder(chooser::setInitialDirectory);
    File folder = chooser.showDialog(owner.get());
    if (folder != null) {
      model.open(List.of(folder.toPath()));
    }
  }

  void openFiles() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open images, or a stats file");
    startFolder(chooser::setInitialDirectory);
    List<File> files = chooser.showOpenMultipleDialog(owner.get());
    if (files != null && !files.isEmpty()) {
      model.open(files.stream().map(File::toPath).toList());
    }
  }

  void chooseFiles() {
    if (model.session().request() != null) {
      FilterDialog.ask(owner.get(), model.filter()).ifPresent(model::useFilter);
    }
  }

  void chooseReading() {
    if (model.session().request() != null) {
      ReadingDialog.ask(owner.get(), model.recipe()).ifPresent(model::useRecipe);
    }
  }

  void save() {
    if (model.session().index().get() == null) {
      return;
    }
    SaveDialog.ask(
            model,
            owner.get(),
            "Save the statistics",
            model.session().name().get() + "-stats.json",
            new FileChooser.ExtensionFilter("NormScope statistics (JSON)", "*.json"),
            new FileChooser.ExtensionFilter("Table (CSV)", "*.csv"))
        .ifPresent(model::save);
  }

  // Beside what was opened last.
  private void startFolder(Consumer<File> set) {
    model.settings().get().recent().stream()
        .map(recent -> Path.of(recent.paths().getFirst()).getParent())
        .filter(folder -> folder != null && Files.isDirectory(folder))
        .findFirst()
        .ifPresent(folder -> set.accept(folder.toFile()));
  }
}
