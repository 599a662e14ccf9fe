package org.normscope.ui.train;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.normscope.simulation.Jitter;
import org.normscope.ui.common.Nodes;

/// What is done to images at random before the layer sees them.
final class AugmentRows extends VBox {
  private final TrainModel model;
  private final NumberRow brightness;
  private final NumberRow contrast;
  private final NumberRow gamma;
  private final CheckBox flips =
      Rows.check("flips", "flips", "Turn images around at random, left to right or upside down");
  private final Label why = Rows.note(Jitter.FLIPS);
  private final Label left =
      Rows.note(
          "Saturation, hue and crops need pixels and are left out; so is augmentation of"
              + " normal values.");

  AugmentRows(TrainModel model) {
    this.model = model;
    brightness =
        row("brightness", "jitter", (now, b) -> new Jitter(b, now.contrast(), now.gamma()));
    contrast = row("contrast", "jitter", (now, c) -> new Jitter(now.brightness(), c, now.gamma()));
    gamma = row("gamma", "jitter", (now, g) -> new Jitter(now.brightness(), now.contrast(), g));
    getStyleClass().add("settings-rows");
    Nodes.show(why, false);
    flips.selectedProperty().addListener((_, _, on) -> Nodes.show(why, on));
    getChildren().add(Rows.part("Augmentation", brightness, contrast, gamma, flips, why, left));
    model.setup().addListener((_, _, _) -> show());
    show();
  }

  private interface Change {
    Jitter of(Jitter now, double strength);
  }

  private NumberRow row(String what, String suffix, Change change) {
    return new NumberRow(
        "jitter-" + what,
        "",
        what + " " + suffix,
        "Each image's %s is changed by a random factor in 1 − s .. 1 + s, as torchvision does it to float tensors."
            .formatted(what),
        Stops.STRENGTH,
        0,
        strength -> model.change(now -> now.with(change.of(now.settings().jitter(), strength))));
  }

  private void show() {
    TrainSetup setup = model.setup().get();
    Jitter jitter = setup.settings().jitter();
    brightness.show(jitter.brightness());
    contrast.show(jitter.contrast());
    gamma.show(jitter.gamma());
    for (NumberRow row : new NumberRow[] {brightness, contrast, gamma}) {
      row.setDisable(setup.normal());
    }
  }
}
