package org.normscope.ui.norm;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import org.normscope.chart.Numbers;
import org.normscope.dataset.Group;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.PartChooser;

/// Chooses the images that a method sees together: all of a part of the dataset, or a batch of N
/// drawn with a seed.
final class ScopeRow extends HBox {
  private static final List<Integer> SIZES = List.of(1, 2, 4, 8, 16, 32, 64, 128);
  private static final int LARGEST = 1_000_000;
  // Seeds that are rolled: short enough to tell somebody.
  private static final int SEEDS = 1000;
  private static final int MOST_SEED = 1_000_000;

  private final NormModel model;
  private final Supplier<List<Group>> parts;
  private final MenuButton what = new MenuButton();
  private final Button seed;
  private final Spinner<Integer> sizeField = spinner(1, LARGEST, 8);
  private final Spinner<Integer> seedField = spinner(0, MOST_SEED, 7);
  private final CustomMenuItem own = ownNumbers();

  ScopeRow(NormModel model, Supplier<List<Group>> parts) {
    this.model = model;
    this.parts = parts;
    getStyleClass().add("scope-row");
    what.setId("scope");
    what.setMnemonicParsing(false);
    what.getStyleClass().add("flat");
    what.setMinWidth(USE_PREF_SIZE);
    Nodes.describe(what, "Which images the method sees together: all, as one batch, or N of them");
    what.setOnShowing(_ -> rebuild());
    seed =
        Nodes.button("", "fth-refresh-cw", "Another batch: a new seed for the shuffle", this::roll);
    seed.setId("next-seed");
    seed.getStyleClass().addAll("flat", "icon-right");
    seed.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(what, seed);
    model.scope().addListener((_, _, _) -> show());
    model.window().part().addListener((_, _, _) -> show());
    rebuild();
    show();
  }

  private void roll() {
    long old = model.scope().get().seed();
    long other = ThreadLocalRandom.current().nextInt(SEEDS - 1);
    model.scope().set(model.scope().get().withSeed(other < old ? other : other + 1));
  }

  private void show() {
    Scope scope = model.scope().get();
    Group part = model.window().part().get();
    String images = PartChooser.title(part);
    if (scope.batch()) {
      String batch = "Batch of " + Numbers.count(scope.size());
      what.setText(part.equals(Group.ALL) ? batch : batch + ", " + images);
    } else {
      what.setText(images);
    }
    seed.setText("seed " + scope.seed());
    Nodes.show(seed, scope.batch());
    sizeField.getValueFactory().setValue(scope.size());
    seedField.getValueFactory().setValue((int) scope.seed());
  }

  private void rebuild() {
    Scope scope = model.scope().get();
    RadioMenuItem all = new RadioMenuItem("All images, as one batch");
    all.setSelected(!scope.batch());
    all.setOnAction(_ -> model.scope().set(scope.withBatch(false)));
    what.getItems().setAll(all);
    for (int size : SIZES) {
      RadioMenuItem item = new RadioMenuItem("Batch of " + size);
      item.setSelected(scope.batch() && scope.size() == size);
      item.setDisable(size > model.available());
      item.setOnAction(_ -> model.scope().set(model.scope().get().withSize(size)));
      what.getItems().add(item);
    }
    what.getItems().addAll(own, new SeparatorMenuItem(), partMenu());
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
            model.scope().set(model.scope().get().withSize(now));
          }
        });
    seedField.setId("seed");
    Nodes.describe(seedField, "Seed of the shuffle whose first N images are the batch");
    seedField.setAccessibleText("Seed");
    seedField
        .valueProperty()
        .addListener((_, old, now) -> {
          if (now != null && old != null && now != model.scope().get().seed()) {
            model.scope().set(model.scope().get().withSeed(now));
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
    spinner.getStyleClass().add("small-spinner");
    return spinner;
  }
}
