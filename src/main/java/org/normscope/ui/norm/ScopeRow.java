package org.normscope.ui.norm;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import org.normscope.ui.common.Nodes;

/// Chooses the images: all of them, or a batch of N drawn with a seed.
final class ScopeRow extends HBox {
  private static final int LARGEST = 100_000;
  private static final int MOST_SEED = 1_000_000;

  private final NormModel model;
  private final ComboBox<String> what = new ComboBox<>();
  private final Spinner<Integer> size = spinner(1, LARGEST, 8);
  private final Label seedLabel = Nodes.label("seed", "muted", "small");
  private final Spinner<Integer> seed = spinner(0, MOST_SEED, 7);
  private final Button dice;

  ScopeRow(NormModel model) {
    this.model = model;
    getStyleClass().add("scope-row");
    what.getItems().setAll("All images", "Batch of");
    what.setId("scope");
    what.getStyleClass().add("flat");
    Nodes.describe(what, "Which images the method sees together: all, as one batch, or N of them");
    what.setAccessibleText("Images");
    what.getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (_, _, now) -> model.scope().set(model.scope().get().withBatch(now.intValue() == 1)));
    size.setId("batch-size");
    Nodes.describe(size, "Images in the batch, N");
    size.setAccessibleText("Images in the batch");
    size.valueProperty().addListener((_, _, now) -> setSize(now));
    seed.setId("seed");
    Nodes.describe(seed, "Seed of the shuffle whose first N images are the batch");
    seed.setAccessibleText("Seed");
    seed.valueProperty().addListener((_, _, now) -> setSeed(now));
    dice =
        Nodes.button(
            "",
            "fth-refresh-cw",
            "Another batch: a new seed",
            () -> seed.getValueFactory().setValue(ThreadLocalRandom.current().nextInt(1000)));
    dice.setId("next-seed");
    dice.getStyleClass().add("flat");
    getChildren().addAll(what, size, seedLabel, seed, dice);
    model.scope().addListener((_, _, _) -> show());
    show();
  }

  private void show() {
    Scope scope = model.scope().get();
    what.getSelectionModel().select(scope.batch() ? 1 : 0);
    size.getValueFactory().setValue(scope.size());
    seed.getValueFactory().setValue((int) scope.seed());
    for (Node node : List.of(size, seedLabel, seed, dice)) {
      Nodes.show(node, scope.batch());
    }
  }

  private void setSize(Integer value) {
    if (value != null && value != model.scope().get().size()) {
      model.scope().set(model.scope().get().withSize(value));
    }
  }

  private void setSeed(Integer value) {
    if (value != null && value != model.scope().get().seed()) {
      model.scope().set(model.scope().get().withSeed(value));
    }
  }

  private static Spinner<Integer> spinner(int min, int max, int initial) {
    Spinner<Integer> spinner =
        new Spinner<>(new SpinnerValueFactory.IntegerSpinnerValueFactory(min, max, initial));
    spinner.setEditable(true);
    spinner.getStyleClass().add("small-spinner");
    return spinner;
  }
}
