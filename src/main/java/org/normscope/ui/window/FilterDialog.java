package org.normscope.ui.window;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import org.normscope.image.NameFilter;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Theme;

/// Asks which files of the folder count: patterns to include and to leave out.
final class FilterDialog {
  private final TextField include = new TextField();
  private final TextField exclude = new TextField();
  private final Label problem = Nodes.label("", "danger-text");

  private FilterDialog(NameFilter now) {
    include.setId("include");
    exclude.setId("exclude");
    include.setText(String.join(", ", now.include()));
    exclude.setText(String.join(", ", now.exclude()));
    include.setPromptText("all files, or such as *.jpg");
    exclude.setPromptText("none, or such as *_mask.png, masks");
  }

  /// Shows the dialog; empty when it was cancelled.
  static Optional<NameFilter> ask(Window owner, NameFilter now) {
    FilterDialog fields = new FilterDialog(now);
    Dialog<NameFilter> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle("Which files count");
    dialog.getDialogPane().setContent(fields.grid());
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
    dialog.getDialogPane().setPrefWidth(520);
    Theme.current().get().dress(dialog.getDialogPane().getScene());
    Button ok = (Button) dialog.getDialogPane().lookupButton(ButtonType.OK);
    ok.setText("Read again");
    fields.include.textProperty().addListener((_, _, _) -> fields.check(ok));
    fields.exclude.textProperty().addListener((_, _, _) -> fields.check(ok));
    dialog.setResultConverter(button -> button == ButtonType.OK ? fields.filter() : null);
    return dialog.showAndWait();
  }

  private GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("help-table");
    grid.addRow(0, Nodes.label("Only"), include);
    grid.addRow(1, Nodes.label("Leave out"), exclude);
    Label help =
        Nodes.label(
            "Patterns, separated by commas. One without a slash matches a file's name or any folder"
                + " on the way to it; one with a slash the whole path below the opened folder.",
            "muted",
            "small");
    help.setWrapText(true);
    help.setMinHeight(GridPane.USE_PREF_SIZE);
    grid.add(help, 0, 2, 2, 1);
    grid.add(problem, 0, 3, 2, 1);
    include.setPrefColumnCount(32);
    Nodes.describe(include, "Only files that match one of these patterns are read");
    Nodes.describe(exclude, "Files that match one of these patterns are not read");
    return grid;
  }

  private void check(Button ok) {
    try {
      filter();
      problem.setText("");
      ok.setDisable(false);
    } catch (IllegalArgumentException e) {
      problem.setText(e.getMessage());
      ok.setDisable(true);
    }
  }

  private NameFilter filter() {
    return new NameFilter(patterns(include), patterns(exclude));
  }

  private static List<String> patterns(TextField field) {
    return Arrays.stream(field.getText().split(","))
        .map(String::strip)
        .filter(pattern -> !pattern.isEmpty())
        .toList();
  }
}
