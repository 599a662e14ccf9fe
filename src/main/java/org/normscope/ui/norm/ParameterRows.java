package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.normscope.norm.Option;
import org.normscope.norm.Over;
import org.normscope.norm.Parameter;
import org.normscope.norm.Parameter.Extent;
import org.normscope.norm.Setup;
import org.normscope.norm.Values;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Choosers.Switch;
import org.normscope.ui.common.Nodes;

/// A row for everything that can be set, built from the method's declaration.
final class ParameterRows extends VBox {
  private final NormModel model;
  private final List<ParameterSlider> sliders = new ArrayList<>();
  private final List<VectorRow> vectors = new ArrayList<>();
  private final List<Consumer<Setup>> followers = new ArrayList<>();
  private final Map<Option, OptionRow> switches = new HashMap<>();
  private Settable shown;

  private record OptionRow(Option option, Switch choices, HBox row) {}

  ParameterRows(NormModel model) {
    this.model = model;
    getStyleClass().add("parameter-rows");
    sceneProperty().addListener((_, _, _) -> Platform.runLater(this::align));
    model
        .window()
        .settings()
        .addListener((_, before, now) -> {
          // Nothing else that is set changes how wide words are.
          if (before.zoom() != now.zoom()) {
            Platform.runLater(this::align);
          }
        });
  }

  void show(Setup setup, Settable settable) {
    if (!settable.equals(shown)) {
      shown = settable;
      build(setup);
    }
    followers.forEach(follower -> follower.accept(setup));
  }

  private void build(Setup setup) {
    sliders.clear();
    vectors.clear();
    followers.clear();
    List<Node> rows = new ArrayList<>();
    if (!shown.overs().isEmpty()) {
      rows.add(overRow());
    }
    Values opening = Opening.of(shown.method().rule(), shown.convention(), shown.channels().size());
    for (Parameter parameter : shown.parameters()) {
      rows.add(row(parameter, opening, setup));
    }
    // A switch that changes which rows there are stays what it is, and keeps the focus.
    switches.keySet().retainAll(shown.options());
    Option mode = SettingsHead.modeOf(shown).orElse(null);
    for (Option option : shown.options()) {
      if (!option.equals(mode)) {
        rows.add(optionRow(switches.computeIfAbsent(option, this::switchOf)));
      }
    }
    if (rows.isEmpty()) {
      rows.add(Nodes.label("Nothing to set.", "muted"));
    }
    getChildren().setAll(rows);
    Platform.runLater(this::align);
  }

  // Columns have widths only once they are on the window.
  private void align() {
    if (getScene() != null) {
      // What has not been dressed yet has no width.
      applyCss();
      ParameterSlider.align(sliders);
      VectorRow.align(vectors);
    }
  }

  private Node row(Parameter parameter, Values opening, Setup setup) {
    if (parameter.slider().isEmpty()) {
      return vector(parameter, setup);
    }
    ParameterSlider slider = slider(parameter, opening);
    if (hasEach(parameter)) {
      return eachChannel(parameter, slider, vector(parameter, setup));
    }
    return shown.parameters().stream().anyMatch(this::hasEach) ? beside(slider) : slider;
  }

  private boolean hasEach(Parameter parameter) {
    int channels = shown.channels().size();
    return (parameter.extent() == Extent.CHANNEL || parameter.extent() == Extent.ELEMENT)
        && channels > 1
        && channels <= VectorRow.MOST_FIELDS;
  }

  // Its field stands under those of rows that have a button.
  private static HBox beside(ParameterSlider slider) {
    Node button = eachButton();
    button.setVisible(false);
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox row = new HBox(slider, button);
    row.getStyleClass().add("each-row");
    return row;
  }

  private static ToggleButton eachButton() {
    ToggleButton each = new ToggleButton("", Nodes.icon("fth-more-vertical"));
    each.getStyleClass().addAll("flat", "each-channel");
    return each;
  }

  // One slider for all channels, or a field for each.
  private HBox eachChannel(Parameter parameter, ParameterSlider slider, VectorRow fields) {
    ToggleButton each = eachButton();
    each.setId("each-" + parameter.id());
    Nodes.describe(each, "One " + parameter.name() + " a channel, or one for all");
    each.setOnAction(_ -> {
      List<Double> all = model.choice().get().values().all(parameter.id());
      model.set(
          parameter.id(),
          each.isSelected()
              ? Collections.nCopies(shown.channels().size(), all.getFirst())
              : List.of(all.getFirst()));
    });
    followers.add(setup -> {
      List<Double> all = setup.values().all(parameter.id());
      boolean several = all != null && all.size() > 1;
      each.setSelected(several);
      Nodes.show(slider, !several);
      Nodes.show(fields, several);
    });
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox.setHgrow(fields, Priority.ALWAYS);
    HBox row = new HBox(slider, fields, each);
    row.getStyleClass().add("each-row");
    if (shown.channels().size() > VectorRow.ONE_LINE) {
      row.getStyleClass().add("many-row");
    }
    return row;
  }

  private ParameterSlider slider(Parameter parameter, Values opening) {
    ParameterSlider slider = ParameterSlider.of(parameter, first(opening, parameter));
    slider.setId("parameter-" + parameter.id());
    sliders.add(slider);
    slider.setValue(first(model.choice().get().values(), parameter));
    followers.add(setup -> {
      double value = first(setup.values(), parameter);
      if (slider.getValue() != value) {
        slider.setValue(value);
      }
    });
    slider
        .valueProperty()
        .addListener((_, _, now) -> {
          if (first(model.choice().get().values(), parameter) != now.doubleValue()) {
            model.set(parameter.id(), List.of(now.doubleValue()));
          }
        });
    return slider;
  }

  // A slider has one number for all channels; where there may be none it stands at its left end.
  private static double first(Values values, Parameter parameter) {
    List<Double> all = values.all(parameter.id());
    return all == null || all.isEmpty() ? parameter.slider().orElseThrow().low() : all.getFirst();
  }

  private VectorRow vector(Parameter parameter, Setup setup) {
    VectorRow row = new VectorRow(model, parameter, shown.channels());
    vectors.add(row);
    followers.add(row::follow);
    row.follow(setup);
    return row;
  }

  private HBox overRow() {
    ComboBox<Over> box =
        Choosers.box(
            "over", "Statistic of", "Which values share one statistic", shown.overs(), Over::name);
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    followers.add(setup -> box.getSelectionModel().select(setup.over()));
    Choosers.onChoice(
        box,
        now -> {
          if (!now.equals(model.choice().get().over())) {
            model.use(now);
          }
        });
    return row("Statistic of", box);
  }

  private OptionRow switchOf(Option option) {
    Switch choices = SettingsHead.switchOf(option, model);
    return new OptionRow(option, choices, row(option.name(), Nodes.space(), choices));
  }

  private HBox optionRow(OptionRow row) {
    followers.add(setup -> row.choices().select(SettingsHead.indexOf(row.option(), setup)));
    return row.row();
  }

  private static HBox row(String name, Node... rest) {
    Label label = Nodes.label(name);
    label.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(label);
    row.getChildren().addAll(rest);
    row.getStyleClass().add("parameter-row");
    return row;
  }
}
