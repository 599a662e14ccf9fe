package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.normscope.norm.Formula;
import org.normscope.norm.Method;
import org.normscope.norm.Over;
import org.normscope.norm.Parameter;
import org.normscope.norm.Setup;
import org.normscope.ui.common.Nodes;

/// The formula of the chosen method and its parameters: all built from the method's declaration.
final class FormulaPane extends VBox {
  private static final double MAIN = 21;
  private static final double SIDE = 17;
  private static final double ROOM_FOR_SIDE = 370;

  private final NormModel model;
  private final HBox formulas = new HBox();
  private final VBox rows = new VBox();
  private final Label none = Nodes.label("Nothing to set.", "muted");
  private final List<FormulaView> side = new ArrayList<>();
  private Method shown;
  private final List<ParameterSlider> sliders = new ArrayList<>();

  FormulaPane(NormModel model) {
    this.model = model;
    getStyleClass().addAll("panel-body", "formula-pane");
    formulas.getStyleClass().add("formulas");
    formulas.setAlignment(Pos.BASELINE_CENTER);
    formulas.setMaxHeight(USE_PREF_SIZE);
    StackPane place = new StackPane(formulas);
    VBox.setVgrow(place, Priority.ALWAYS);
    Region rule = Nodes.rule();
    Button reset = Nodes.button("", "fth-rotate-ccw", "Set the parameters back", model::reset);
    reset.setId("reset-parameters");
    reset.getStyleClass().add("flat");
    HBox head = new HBox(Nodes.label("Parameters", "muted"), Nodes.space(), reset);
    head.setAlignment(Pos.CENTER_LEFT);
    rows.getStyleClass().add("parameter-rows");
    getChildren().addAll(place, rule, head, rows);
    setMinSize(0, 0);
    widthProperty().addListener((_, _, _) -> fit());
    sceneProperty().addListener((_, _, _) -> Platform.runLater(this::align));
    model.window().settings().addListener((_, _, _) -> Platform.runLater(this::align));
    model.choice().addListener((_, _, now) -> show(now));
    show(model.choice().get());
  }

  private void show(Setup choice) {
    showFormula(choice);
    if (choice.method() != shown) {
      shown = choice.method();
      build(choice);
    } else {
      follow(choice);
    }
  }

  private void showFormula(Setup choice) {
    formulas.getChildren().clear();
    side.clear();
    formulas.getChildren().add(new FormulaView(choice.formula(), MAIN));
    for (Formula formula : choice.method().rule().statistics(choice.axes())) {
      FormulaView view = new FormulaView(formula, SIDE);
      view.setMuted(true);
      side.add(view);
      formulas.getChildren().add(view);
    }
    fit();
  }

  // What the statistic is goes first when there is little room: the cube says it too.
  private void fit() {
    for (FormulaView view : side) {
      Nodes.show(view, getWidth() > ROOM_FOR_SIDE);
    }
  }

  private void build(Setup choice) {
    rows.getChildren().clear();
    sliders.clear();
    if (choice.method().overs().size() > 1) {
      rows.getChildren().add(overRow(choice));
    }
    for (Parameter parameter : choice.values().parameters()) {
      if (parameter.slider().isEmpty()) {
        rows.getChildren().add(new VectorRow(model, parameter));
      } else {
        ParameterSlider slider = slider(choice, parameter);
        sliders.add(slider);
        rows.getChildren().add(slider);
      }
    }
    if (rows.getChildren().isEmpty()) {
      rows.getChildren().add(none);
    }
    Platform.runLater(this::align);
  }

  // Columns have widths only once they are on the window.
  private void align() {
    if (getScene() != null) {
      ParameterSlider.align(sliders);
    }
  }

  private ParameterSlider slider(Setup choice, Parameter parameter) {
    double opening = choice.method().rule().opening().get(parameter.id(), 0);
    ParameterSlider slider =
        new ParameterSlider(
            parameter.symbol(),
            parameter.name(),
            parameter.description().replaceAll("\\.$", ""),
            opening,
            parameter.slider().orElseThrow().low(),
            parameter.slider().orElseThrow().high(),
            parameter.scale() == Parameter.Scale.LOGARITHMIC);
    slider.setId("parameter-" + parameter.id());
    slider.setUserData(parameter.id());
    slider.setValue(choice.values().get(parameter.id(), 0));
    slider
        .valueProperty()
        .addListener((_, _, now) -> model.set(parameter.id(), List.of(now.doubleValue())));
    return slider;
  }

  private void follow(Setup choice) {
    for (ParameterSlider slider : sliders) {
      double value = choice.values().get((String) slider.getUserData(), 0);
      if (slider.getValue() != value) {
        slider.setValue(value);
      }
    }
  }

  private HBox overRow(Setup choice) {
    ComboBox<Over> box = new ComboBox<>();
    box.setId("over");
    box.getItems().setAll(choice.method().overs());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Over over) {
            return over == null ? "" : over.name();
          }

          @Override
          public Over fromString(String text) {
            return null;
          }
        });
    box.getSelectionModel().select(choice.over());
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    Nodes.describe(box, "Which values share one statistic");
    box.setAccessibleText("Statistic of");
    box.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, now) -> {
          if (now != null && !now.equals(model.choice().get().over())) {
            model.use(now);
          }
        });
    HBox row = new HBox(Nodes.label("Statistic of"), box);
    row.getStyleClass().add("parameter-row");
    return row;
  }
}
