package org.normscope.ui.train;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.normscope.chart.Numbers;
import org.normscope.simulation.Preset;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.PanelRows;
import org.normscope.ui.common.PanelRows.Row;
import org.normscope.ui.common.Ticker;
import org.normscope.ui.norm.DefaultFillSkin;

/// Moves through the training: reset, back, play, step, scrub; speed, seed, presets, results.
final class TransportRow extends HBox {
  private static final int SEEDS = 1000;

  private final TrainModel model;
  private final Player player;
  private final Button play;
  private final Label at = Nodes.label("", "strong");
  private final Label of = Nodes.label("", "muted");
  private final Slider slider = new Slider(0, 1, 0);
  private final Button seed;
  private final MenuButton presets = new MenuButton("Presets");
  private final Ticker timer;

  /// @param place where it stands: in a slim one it has two lines
  TransportRow(TrainModel model, MenuButton results, Region place) {
    this.model = model;
    this.player = model.player();
    this.timer = new Ticker(player::tick);
    getStyleClass().addAll("panel", "transport");
    Button reset =
        button("fth-rotate-ccw", "train-reset", "Back to the start (Alt+Home)", player::reset);
    Button back =
        button("fth-skip-back", "train-back", "One step back (Alt+Left)", () -> player.move(-1));
    play = Nodes.button("Play", "fth-play", "Play or pause (Alt+P)", player::toggle);
    play.setId("train-play");
    play.getStyleClass().addAll("accent", "play");
    Button step =
        button("fth-skip-forward", "train-step", "One step (Alt+Right)", () -> player.move(1));
    slider.setSkin(new DefaultFillSkin(slider, 0));
    slider.setId("train-scrub");
    slider.setAccessibleText("step");
    slider.setTooltip(Nodes.tooltip("Move through the training"));
    slider.setMaxWidth(Double.MAX_VALUE);
    HBox track = new HBox(slider);
    track.getStyleClass().addAll("parameter-slider", "scrub");
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox.setHgrow(track, Priority.ALWAYS);
    seed =
        Nodes.button("", "fth-refresh-cw", "Other random numbers: a new seed (Alt+N)", this::roll);
    seed.setId("train-seed");
    seed.getStyleClass().addAll("flat", "icon-right");
    presets.setId("train-presets");
    Nodes.describe(presets, "Trainings worth seeing, most of them failures");
    presets.setOnShowing(_ -> listPresets());
    listPresets();
    at.setMinWidth(Region.USE_PREF_SIZE);
    of.setMinWidth(Region.USE_PREF_SIZE);
    ComboBox<Integer> speed = speed();
    for (Region region : new Region[] {reset, back, play, step, seed, presets, results, speed}) {
      region.setMinWidth(Region.USE_PREF_SIZE);
    }
    HBox moves = new HBox(reset, back, play, step, at, of, track);
    HBox menus = new HBox(speed, seed, presets, results);
    HBox.setHgrow(moves, Priority.ALWAYS);
    PanelRows rows =
        new PanelRows(place, model.window().typeSize(), Row.still("transport-row", moves, menus))
            .below(
                TrainView.SLIM,
                "slim",
                Row.still("transport-row", moves),
                Row.still("transport-row", menus));
    for (HBox each : List.of(moves, menus)) {
      each.getStyleClass().add("transport-part");
    }
    HBox.setHgrow(rows, Priority.ALWAYS);
    getChildren().add(rows);
    bind();
  }

  private static Button button(String icon, String id, String does, Runnable action) {
    Button button = Nodes.button("", icon, does, action);
    button.setId(id);
    button.getStyleClass().add("flat");
    return button;
  }

  private ComboBox<Integer> speed() {
    ComboBox<Integer> box =
        Choosers.box(
            "train-speed",
            "Speed",
            "How fast it plays",
            Player.SPEEDS,
            each -> Numbers.count(each) + (each == 1 ? " step/s" : " steps/s"));
    box.getStyleClass().add("flat");
    box.setValue(player.speed().get());
    Choosers.onChoice(box, player.speed()::set);
    return box;
  }

  private void bind() {
    slider.valueProperty().addListener((_, _, now) -> scrub(now.doubleValue()));
    player.step().addListener((_, _, _) -> show());
    player.steps().addListener((_, _, _) -> show());
    player
        .playing()
        .addListener((_, _, now) -> {
          play.setText(now ? "Pause" : "Play");
          play.setGraphic(Nodes.icon(now ? "fth-pause" : "fth-play"));
          if (now) {
            timer.start();
          } else {
            timer.stop();
          }
        });
    model.setup().addListener((_, _, _) -> show());
    Nodes.key(this, "Alt+P", player::toggle);
    Nodes.key(this, "Alt+Right", () -> player.move(1));
    Nodes.key(this, "Alt+Left", () -> player.move(-1));
    Nodes.key(this, "Alt+Home", player::reset);
    Nodes.key(this, "Alt+End", () -> player.move(player.steps().get()));
    Nodes.key(this, "Alt+N", this::roll);
    show();
  }

  private void scrub(double value) {
    if (Math.rint(value) != player.step().get()) {
      player.playing().set(false);
      player.seek((int) Math.rint(value));
    }
  }

  private void roll() {
    long old = model.setup().get().settings().loader().seed();
    long other = ThreadLocalRandom.current().nextInt(SEEDS - 1);
    model.changeLoader(loader -> loader.withSeed(other < old ? other : other + 1));
  }

  private void show() {
    slider.setMax(Math.max(1, player.steps().get()));
    slider.setValue(player.step().get());
    at.setText("Step " + Numbers.count(player.step().get()));
    of.setText("of " + Numbers.count(player.steps().get()));
    seed.setText("seed " + model.setup().get().settings().loader().seed());
  }

  private void listPresets() {
    presets.getItems().clear();
    boolean open = model.window().session().index().get() != null;
    for (Preset preset : Preset.values()) {
      var item =
          Choosers.item(
              "preset-" + preset.id(),
              preset.title(),
              preset.summary(),
              false,
              () -> model.use(preset));
      item.setDisable(preset.normalValues().isEmpty() && !open);
      presets.getItems().add(item);
    }
  }
}
