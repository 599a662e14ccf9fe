package org.normscope.ui.window;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.normscope.image.PixelRecipe;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Theme;

/// Asks what happens to the images of the open folder before their pixels are counted, and which of
/// them are.
final class ReadingDialog {
  private static final ButtonType CLEAR =
      new ButtonType("Every pixel as it is", ButtonBar.ButtonData.LEFT);

  private final TextField resize = field("resize", "as they are", 7);
  private final TextField crop = field("crop", "all of it", 7);
  private final TextField value = field("ignore-value", "none, or 0", 7);
  private final TextField pixel = field("ignore-pixel", "none, or 0,0,0", 9);
  private final TextField masks = field("masks", "none: all pixels count", 24);
  private final Label said = Nodes.label("", "muted", "small");
  private final PixelRecipe now;
  private final Window owner;

  private ReadingDialog(Window owner, PixelRecipe now) {
    this.owner = owner;
    this.now = now;
    said.setId("reading-words");
    said.setWrapText(true);
    said.setMinHeight(Region.USE_PREF_SIZE);
    fill(ReadingForm.of(now));
  }

  /// Shows the dialog; empty when it was cancelled.
  static Optional<PixelRecipe> ask(Window owner, PixelRecipe now) {
    ReadingDialog fields = new ReadingDialog(owner, now);
    Dialog<PixelRecipe> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle("How images are read");
    dialog.getDialogPane().setContent(fields.grid());
    dialog.getDialogPane().getButtonTypes().setAll(CLEAR, ButtonType.OK, ButtonType.CANCEL);
    dialog.getDialogPane().setPrefWidth(560);
    Theme.current().get().dress(dialog.getDialogPane().getScene());
    Button ok = (Button) dialog.getDialogPane().lookupButton(ButtonType.OK);
    ok.setText("Read again");
    for (TextField field : fields.all()) {
      field.textProperty().addListener((_, _, _) -> fields.check(ok));
    }
    fields.check(ok);
    fields.clearBy((Button) dialog.getDialogPane().lookupButton(CLEAR));
    // The dialog gives the focus to a button when it is shown.
    dialog.setOnShown(_ -> Platform.runLater(fields.resize::requestFocus));
    dialog.setResultConverter(
        button -> button == ButtonType.OK ? fields.form().recipe(now.policy()) : null);
    return dialog.showAndWait();
  }

  // It empties the fields, and closes nothing.
  private void clearBy(Button clear) {
    Nodes.describe(clear, "Empties all of these fields");
    clear.addEventFilter(
        ActionEvent.ACTION,
        event -> {
          all().forEach(TextField::clear);
          event.consume();
        });
  }

  private static TextField field(String id, String prompt, int columns) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(prompt);
    field.setPrefColumnCount(columns);
    return field;
  }

  private List<TextField> all() {
    return List.of(resize, crop, value, pixel, masks);
  }

  private GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("help-table");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(150);
    ColumnConstraints fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, fields);
    Button usual =
        Nodes.button(
            "256, 224",
            "",
            "What most ImageNet models are evaluated with: Resize(256), CenterCrop(224)",
            () -> {
              resize.setText("256");
              crop.setText("224");
            });
    grid.addRow(0, Nodes.label("Shorter side"), row(resize, Nodes.label("pixels", "muted"), usual));
    grid.addRow(1, Nodes.label("Centre crop"), row(crop, Nodes.label("pixels a side", "muted")));
    grid.addRow(
        2, Nodes.label("Leave out value"), row(value, Nodes.label("in each channel", "muted")));
    grid.addRow(
        3, Nodes.label("Leave out pixels"), row(pixel, Nodes.label("of this colour", "muted")));
    Button choose = Nodes.button("", "fth-folder", "Choose the folder of masks", this::chooseMasks);
    HBox.setHgrow(masks, Priority.ALWAYS);
    grid.addRow(4, Nodes.label("Masks"), row(masks, choose));
    grid.add(said, 0, 5, 2, 1);
    Nodes.describe(
        resize,
        "Resizes each image so that its shorter side has so many pixels, as torchvision's Resize"
            + " does. It changes the std");
    Nodes.describe(crop, "Only the middle of each image counts, as with torchvision's CenterCrop");
    Nodes.describe(
        value, "No sample with this code counts: 0..255, or 0..65535 in 16-bit images; for nodata");
    Nodes.describe(
        pixel,
        "No pixel whose channels are all these codes counts; for padding. One code stands for all"
            + " channels");
    Nodes.describe(
        masks,
        "A folder of masks with the names of the images: where a mask is zero, nothing counts");
    return grid;
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add("field-row");
    return row;
  }

  private void chooseMasks() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("The folder of masks");
    if (!masks.getText().isBlank() && Files.isDirectory(Path.of(masks.getText()))) {
      chooser.setInitialDirectory(new File(masks.getText()));
    }
    File folder = chooser.showDialog(owner);
    if (folder != null) {
      masks.setText(folder.toString());
    }
  }

  private void check(Button ok) {
    said.getStyleClass().removeAll("danger-text", "muted");
    try {
      String words = form().recipe(now.policy()).words();
      said.setText(
          words.isEmpty()
              ? "Every pixel counts as it is."
              : "The images of this folder are read so: " + words + ".");
      said.getStyleClass().add("muted");
      ok.setDisable(false);
    } catch (IllegalArgumentException e) {
      said.setText(e.getMessage());
      said.getStyleClass().add("danger-text");
      ok.setDisable(true);
    }
  }

  private void fill(ReadingForm form) {
    resize.setText(form.resize());
    crop.setText(form.crop());
    value.setText(form.value());
    pixel.setText(form.pixel());
    masks.setText(form.masks());
  }

  private ReadingForm form() {
    return new ReadingForm(
        resize.getText(), crop.getText(), value.getText(), pixel.getText(), masks.getText());
  }
}
