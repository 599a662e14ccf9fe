package org.normscope.ui.train;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.WritableImage;
import javafx.stage.FileChooser.ExtensionFilter;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Pictures;
import org.normscope.ui.common.Theme;
import org.normscope.ui.window.SaveDialog;

/// The menu that takes a training home: its trace, its final state, its picture.
final class Results {
  private final TrainModel model;
  private final Node picture;
  private final MenuButton menu = new MenuButton("", Nodes.icon("fth-save"));

  /// @param picture what a picture is taken of
  Results(TrainModel model, Node picture, Runnable useInNorm) {
    this.model = model;
    this.picture = picture;
    menu.setId("train-results");
    Nodes.describe(menu, "Save: the trace, the final state, a picture");
    menu.getItems()
        .setAll(
            Choosers.item(
                "save-json",
                "Trace as JSON…",
                "normscope-simulate/1: every step and its batch, replayable in PyTorch",
                false,
                () -> save("trace.json", "*.json")),
            Choosers.item(
                "save-csv",
                "Trace as CSV…",
                "One row a step",
                false,
                () -> save("trace.csv", "*.csv")),
            Choosers.item(
                "save-state",
                "Final state…",
                "running_mean, running_var, num_batches_tracked; with Keras’s convention its names",
                false,
                () -> save("state.json", "*.json")),
            Choosers.item(
                "save-picture",
                "Picture…",
                "The charts as they are on the window (PNG)",
                false,
                () -> save("train.png", "*.png")),
            new SeparatorMenuItem(),
            Choosers.item(
                "use-in-norm",
                "Use in Norm",
                "Batch norm in evaluation mode with the running statistics of this step",
                false,
                useInNorm));
    menu.disableProperty().bind(model.picture().isNull());
  }

  MenuButton menu() {
    return menu;
  }

  private void save(String suffix, String pattern) {
    TrainPicture now = model.picture().get();
    if (now == null) {
      return;
    }
    String name = now.setup().normal() ? "normal-values" : model.window().session().name().get();
    SaveDialog.ask(
            model.window(),
            menu.getScene().getWindow(),
            "Save",
            name + "-" + suffix,
            new ExtensionFilter(pattern, pattern))
        .ifPresent(file -> {
          if (suffix.endsWith("png")) {
            savePicture(file);
          } else {
            model.save(now, suffix, file);
          }
        });
  }

  private void savePicture(Path target) {
    SnapshotParameters ground = new SnapshotParameters();
    ground.setFill(Theme.colors().canvas());
    WritableImage image = picture.snapshot(ground, null);
    model.window().write(target, () -> Pictures.write(target, image));
  }
}
