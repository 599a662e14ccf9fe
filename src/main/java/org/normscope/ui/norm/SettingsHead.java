package org.normscope.ui.norm;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.normscope.norm.Convention;
import org.normscope.norm.Option;
import org.normscope.norm.Preset;
import org.normscope.norm.Setup;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Choosers.Segment;
import org.normscope.ui.common.Choosers.Switch;
import org.normscope.ui.common.Nodes;

/// What sets several of a method's parameters at once: its mode, a preset, a convention, and the
/// way back. It stands in the head of the panel, so that the rows have all the room under it.
final class SettingsHead extends HBox {
  private final NormModel model;
  private final Label title = Nodes.label("Formula", "subtitle");
  private final ToggleButton numbers = new ToggleButton("", Nodes.icon("fth-hash"));
  private final Button reset;
  private final MenuButton preset = new MenuButton();
  private final MenuButton convention = new MenuButton();
  private Switch mode;
  private Face face;

  /// What it looks like, but for where the mode stands.
  ///
  /// @param mode null where there is none
  private record Face(
      Option mode,
      String preset,
      boolean hasPresets,
      String convention,
      boolean hasConventions,
      boolean settable) {}

  SettingsHead(NormModel model, WorkedModel worked) {
    this.model = model;
    numbers.setId("with-numbers");
    numbers.getStyleClass().add("flat");
    numbers.selectedProperty().bindBidirectional(worked.on());
    Nodes.describe(
        numbers,
        "Fill in the numbers of the group that is pointed at, and carry one value through"
            + " (Ctrl+G)");
    getStyleClass().add("settings-head");
    reset = Nodes.button("", "fth-rotate-ccw", "Set the parameters back (Alt+0)", model::reset);
    Nodes.key(reset, "Alt+0", model::reset);
    reset.setId("reset-parameters");
    reset.getStyleClass().add("flat");
    preset.setId("preset");
    Nodes.describe(preset, "Preset: well-known numbers to start from");
    preset.setOnShowing(_ -> listPresets());
    convention.setId("convention");
    Nodes.describe(
        convention, "Convention: whose habits are followed; choosing sets the numbers to theirs");
    convention.setOnShowing(_ -> listConventions());
    title.setMinWidth(USE_PREF_SIZE);
    widthProperty().addListener((_, _, _) -> fit());
    for (MenuButton menu : List.of(preset, convention)) {
      menu.getStyleClass().add("flat");
      menu.setMnemonicParsing(false);
    }
  }

  void show(Setup setup, Settable settable) {
    Preset current = Settable.presetOf(setup);
    Face wanted =
        new Face(
            modeOf(settable).orElse(null),
            current == null ? "own" : current.name(),
            !settable.presets().isEmpty(),
            settable.convention().title(),
            !settable.conventions().isEmpty(),
            !settable.isEmpty());
    // A slider changes nothing of it but the mode's place, and not that often.
    if (!wanted.equals(face)) {
      show(wanted);
    }
    if (mode != null) {
      mode.select(indexOf(wanted.mode(), setup));
    }
  }

  private void show(Face wanted) {
    if (face == null || !Objects.equals(face.mode(), wanted.mode())) {
      build(wanted.mode());
    }
    face = wanted;
    Nodes.show(preset, wanted.hasPresets());
    preset.setText(wanted.preset());
    Nodes.show(convention, wanted.hasConventions());
    convention.setText(wanted.convention());
    Nodes.show(reset, wanted.settable());
    fit();
    // Once more when fonts are known.
    Platform.runLater(() -> {
      applyCss();
      fit();
    });
  }

  // The title gives way where everything else needs the room: the formula stands under it.
  private void fit() {
    double needed = title.prefWidth(-1) + getSpacing();
    for (Node node : getChildren()) {
      if (node.isManaged() && !node.equals(title)) {
        needed += node.prefWidth(-1) + getSpacing();
      }
    }
    Nodes.show(title, getWidth() == 0 || needed <= getWidth());
  }

  /// The option that stands here and has no row: the first that has words for its choices.
  static Optional<Option> modeOf(Settable settable) {
    return settable.options().stream().filter(option -> !Settable.isYesNo(option)).findFirst();
  }

  /// A switch for an option.
  static Switch switchOf(Option option, NormModel model) {
    return Choosers.segments(
        option.name(),
        option.description(),
        option.choices().stream()
            .map(item -> new Segment("option-" + option.id() + "-" + item.id(), item.name()))
            .toList(),
        index -> {
          String chosen = option.choices().get(index).id();
          if (!model.choice().get().values().is(option.id(), chosen)) {
            model.choose(option.id(), chosen);
          }
        });
  }

  static int indexOf(Option option, Setup setup) {
    return IntStream.range(0, option.choices().size())
        .filter(i -> setup.values().is(option.id(), option.choices().get(i).id()))
        .findFirst()
        .orElse(0);
  }

  private void build(Option wanted) {
    mode = wanted == null ? null : switchOf(wanted, model);
    getChildren().setAll(title);
    if (mode != null) {
      getChildren().add(mode);
    }
    getChildren().addAll(Nodes.space(), preset, convention, numbers, reset);
  }

  private void listConventions() {
    convention.getItems().clear();
    for (Convention each : model.choice().get().method().rule().conventions()) {
      RadioMenuItem item = new RadioMenuItem(each.title());
      item.setSelected(each == model.choice().get().values().convention());
      item.setOnAction(_ -> model.use(each));
      convention.getItems().add(item);
    }
  }

  private void listPresets() {
    Setup setup = model.choice().get();
    Preset current = Settable.presetOf(setup);
    preset
        .getItems()
        .setAll(
            setup.method().rule().presets().stream()
                .map(each ->
                    Choosers.item(
                        "preset-" + each.id(),
                        each.name(),
                        each.description(),
                        each.equals(current),
                        () -> model.use(each)))
                .toList());
  }
}
