package org.normscope.ui.norm;

import java.io.File;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.normscope.dataset.Group;
import org.normscope.simulation.Sampler;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.PartChooser;

/// The menu of what a method is applied to: all images of a part of the dataset, a batch that is
/// drawn or chosen, feature maps of it, an array from a file, or numbers to check by hand.
final class ScopeMenu extends MenuButton {
  private static final List<Integer> SIZES = List.of(1, 2, 4, 8, 16, 32, 64, 128);
  private static final int LARGEST = 1_000_000;
  private static final int MOST_SEED = 1_000_000;

  private final NormModel model;
  private final Supplier<List<Group>> parts;
  private final Runnable choosing;
  private final Spinner<Integer> sizeField = spinner(1, LARGEST, 8);
  private final Spinner<Integer> seedField = spinner(0, MOST_SEED, 7);
  private final CustomMenuItem own = ownNumbers();

  ScopeMenu(NormModel model, Supplier<List<Group>> parts, Runnable choosing) {
    this.model = model;
    this.parts = parts;
    this.choosing = choosing;
    setId("scope");
    setMnemonicParsing(false);
    getStyleClass().add("flat");
    setMinWidth(0);
    Nodes.describe(
        this,
        "What the method is applied to: all images as one batch, N of them, feature maps, an"
            + " array (Alt+B)");
    setOnShowing(_ -> rebuild());
    model.scope().addListener((_, _, _) -> follow());
    rebuild();
    follow();
  }

  private void follow() {
    sizeField.getValueFactory().setValue(model.scope().get().size());
    seedField.getValueFactory().setValue((int) model.scope().get().seed());
  }

  private void rebuild() {
    getItems().clear();
    if (model.available() > 0) {
      offerImages();
      getItems().add(new SeparatorMenuItem());
    }
    if (model.saved() != null) {
      RadioMenuItem file = new RadioMenuItem("All of " + model.saved().name());
      file.setMnemonicParsing(false);
      file.setSelected(model.array().get() == null);
      file.setOnAction(_ -> model.array().set(null));
      getItems().addAll(file, new SeparatorMenuItem());
    }
    offerArrays();
  }

  private void offerImages() {
    Scope scope = model.scope().get();
    boolean images = model.array().get() == null;
    RadioMenuItem all = new RadioMenuItem("All images, as one batch");
    all.setSelected(images && !scope.batch());
    all.setOnAction(_ -> take(model.scope().get().withBatch(false)));
    getItems().add(all);
    for (int size : SIZES) {
      RadioMenuItem item = new RadioMenuItem("Batch of " + size);
      item.setSelected(images && scope.batch() && !scope.byHand() && scope.size() == size);
      item.setDisable(size > model.available());
      item.setOnAction(_ -> take(model.scope().get().withSize(size)));
      getItems().add(item);
    }
    RadioMenuItem byHand = new RadioMenuItem("Choose images …");
    byHand.setId("choose-images");
    byHand.setSelected(images && scope.byHand());
    byHand.setOnAction(_ -> choosing.run());
    CheckMenuItem features = new CheckMenuItem("16 feature maps instead of pixels");
    features.setId("feature-maps");
    features.setSelected(images && scope.features());
    features.setOnAction(_ -> take(model.scope().get().withFeatures(features.isSelected())));
    getItems().addAll(own, drawMenu(), byHand, new SeparatorMenuItem(), features, partMenu());
  }

  private void offerArrays() {
    RadioMenuItem numbers = new RadioMenuItem("2×2×2×2 numbers, to check by hand");
    numbers.setId("hand-tensor");
    numbers.setSelected(model.array().get() != null && model.array().get().file().isEmpty());
    numbers.setOnAction(_ -> model.array().set(ArraySource.byHand()));
    MenuItem file = new MenuItem("An array (N, C, H, W) from a file …");
    file.setId("open-array");
    file.setOnAction(_ -> chooseArray());
    getItems().addAll(numbers, file);
    if (model.array().get() != null && model.available() > 0) {
      MenuItem back = new MenuItem("Back to the images");
      back.setOnAction(_ -> model.array().set(null));
      getItems().add(back);
    }
  }

  private void take(Scope scope) {
    model.array().set(null);
    model.scope().set(scope);
  }

  private void chooseArray() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Open an array");
    chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("NumPy array", "*.npy"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      model.openArray(file.toPath());
    }
  }

  private Menu drawMenu() {
    Menu menu = new Menu("Drawn");
    menu.setId("sampler-menu");
    for (Sampler sampler : Scope.SAMPLERS) {
      RadioMenuItem item = new RadioMenuItem(sampler.title());
      item.setId("draw-" + sampler.id());
      item.setSelected(sampler == model.scope().get().sampler());
      item.setOnAction(_ -> take(model.scope().get().with(sampler)));
      menu.getItems().add(item);
    }
    return menu;
  }

  private Menu partMenu() {
    Menu menu = new Menu("From");
    for (Group group : parts.get()) {
      RadioMenuItem item = new RadioMenuItem(PartChooser.title(group));
      item.setMnemonicParsing(false);
      item.setSelected(group.equals(model.window().part().get()));
      item.setOnAction(_ -> model.window().part().set(group));
      menu.getItems().add(item);
    }
    return menu;
  }

  private CustomMenuItem ownNumbers() {
    sizeField.setId("batch-size");
    Nodes.describe(sizeField, "Images in the batch, N");
    sizeField.setAccessibleText("Images in the batch");
    sizeField
        .valueProperty()
        .addListener((_, old, now) -> {
          if (now != null && old != null && now != model.scope().get().size()) {
            take(model.scope().get().withSize(now));
          }
        });
    seedField.setId("seed");
    Nodes.describe(seedField, "Seed of the draw");
    seedField.setAccessibleText("Seed");
    seedField
        .valueProperty()
        .addListener((_, old, now) -> {
          if (now != null && old != null && now != model.scope().get().seed()) {
            take(model.scope().get().withSeed(now));
          }
        });
    HBox row = new HBox(Nodes.label("N"), sizeField, Nodes.label("seed"), seedField);
    row.getStyleClass().add("own-numbers");
    CustomMenuItem item = new CustomMenuItem(row, false);
    item.getStyleClass().add("plain-item");
    return item;
  }

  private static Spinner<Integer> spinner(int min, int max, int initial) {
    Spinner<Integer> spinner =
        new Spinner<>(new SpinnerValueFactory.IntegerSpinnerValueFactory(min, max, initial));
    spinner.setEditable(true);
    // What is typed replaces what stands there.
    spinner
        .focusedProperty()
        .addListener((_, _, now) -> {
          if (now) {
            Platform.runLater(spinner.getEditor()::selectAll);
          }
        });
    spinner.getStyleClass().add("small-spinner");
    return spinner;
  }
}
