package org.normscope.ui.norm;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import org.normscope.norm.Convention;
import org.normscope.norm.Option;
import org.normscope.norm.Preset;
import org.normscope.norm.Setup;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Choosers.Segment;
import org.normscope.ui.common.Choosers.Switch;
import org.normscope.ui.common.Nodes;

/// What stands above a method's parameters and sets several of them: its mode, a preset, a
/// convention, and the way back.
final class SettingsHead extends HBox {
  private final NormModel model;
  private final Button reset;
  private final MenuButton preset = new MenuButton();
  private ComboBox<Convention> convention;
  private Switch mode;
  private Option shownMode;
  private List<Convention> shownConventions;

  SettingsHead(NormModel model) {
    this.model = model;
    getStyleClass().add("settings-head");
    reset = Nodes.button("", "fth-rotate-ccw", "Set the parameters back", model::reset);
    reset.setId("reset-parameters");
    reset.getStyleClass().add("flat");
    preset.setId("preset");
    preset.getStyleClass().add("flat");
    preset.setMnemonicParsing(false);
    Nodes.describe(preset, "Preset: well-known numbers to start from");
    preset.setOnShowing(_ -> listPresets());
  }

  void show(Setup setup, Settable settable) {
    Option wanted = modeOf(settable).orElse(null);
    boolean sameMode = wanted == null ? shownMode == null : wanted.equals(shownMode);
    if (getChildren().isEmpty()
        || !sameMode
        || !settable.conventions().equals(shownConventions)) {
      build(wanted, settable);
    }
    Preset current = Settable.presetOf(setup);
    Nodes.show(preset, !settable.presets().isEmpty());
    preset.setText(current == null ? "own" : current.name());
    if (convention != null) {
      convention.getSelectionModel().select(settable.convention());
    }
    if (mode != null) {
      mode.select(indexOf(shownMode, setup));
    }
  }

  /// The option that takes the place of the heading: the first that has words for its choices.
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

  private void build(Option wanted, Settable settable) {
    shownMode = wanted;
    shownConventions = settable.conventions();
    mode = wanted == null ? null : switchOf(wanted, model);
    convention = shownConventions.isEmpty() ? null : conventionBox();
    Node first = mode == null ? Nodes.label("Parameters", "muted") : mode;
    getChildren().setAll(first, Nodes.space(), preset);
    if (convention != null) {
      getChildren().add(convention);
    }
    getChildren().add(reset);
  }

  private ComboBox<Convention> conventionBox() {
    ComboBox<Convention> box =
        Choosers.box(
            "convention",
            "Convention",
            "Whose habits are followed; choosing sets the numbers to their defaults",
            shownConventions,
            Convention::title);
    box.getStyleClass().add("flat");
    box.setMinWidth(0);
    Choosers.onChoice(
        box,
        now -> {
          if (now != model.choice().get().values().convention()) {
            model.use(now);
          }
        });
    return box;
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
