package org.normscope.ui.train;

import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.normscope.chart.Numbers;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.norm.DefaultFillSkin;

/// A number of the settings: its symbol, its name and a field for it, and a slider underneath. A
/// double-click on the slider goes back to where it started.
final class NumberRow extends VBox {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final String name;
  private final Stops stops;
  private final DoubleConsumer changed;
  private final Slider slider;
  private final TextField field = new TextField();
  private final Tooltip tooltip;
  private final String help;
  private double value;
  private boolean following;

  /// @param id of the field; the slider's has `-slider` behind it
  /// @param help what it does, a sentence
  NumberRow(
      String id,
      String symbol,
      String name,
      String help,
      Stops stops,
      double opening,
      DoubleConsumer changed) {
    this.name = name;
    this.stops = stops;
    this.changed = changed;
    this.help =
        "%s From %s to %s; double-click or Delete on the slider: %s."
            .formatted(help, text(stops.least()), text(stops.most()), text(opening));
    this.tooltip = Nodes.tooltip(this.help);
    this.slider = new Slider(0, stops.last(), stops.position(opening));
    getStyleClass().add("number-row");
    field.setId(id);
    field.setAccessibleText(name);
    field.setTooltip(tooltip);
    field.setOnAction(_ -> take());
    field.focusedProperty().addListener((_, _, focused) -> leave(focused));
    slider.setSkin(new DefaultFillSkin(slider, stops.position(opening) / stops.last()));
    slider.setId(id + "-slider");
    slider.setAccessibleText(name);
    slider.setTooltip(Nodes.tooltip(this.help));
    slider.setBlockIncrement(1);
    slider.valueProperty().addListener((_, _, now) -> slid(now.doubleValue()));
    DefaultFillSkin.backToDefault(slider, () -> set(opening));
    HBox track = new HBox(slider);
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider.setMaxWidth(Double.MAX_VALUE);
    track.getStyleClass().add("parameter-slider");
    Label sign = Nodes.label(symbol, "number-symbol");
    Nodes.show(sign, !symbol.isEmpty());
    HBox head = new HBox(sign, Nodes.label(name), Nodes.space(), field);
    head.getStyleClass().addAll("setting-row", "parameter-slider");
    getChildren().addAll(head, track);
    show(opening);
  }

  /// The field alone: for what is seldom changed.
  NumberRow withoutSlider() {
    getChildren().removeLast();
    return this;
  }

  /// Shows a value; nobody hears of it.
  void show(double now) {
    if (now == value && !field.getText().isEmpty()) {
      return;
    }
    value = now;
    following = true;
    slider.setValue(stops.position(now));
    following = false;
    if (!field.isFocused() || field.getText().isEmpty()) {
      field.setText(text(now));
    }
    complain("");
  }

  private void set(double now) {
    if (now != value) {
      show(now);
      changed.accept(now);
    }
    field.setText(text(now));
  }

  private void slid(double position) {
    if (!following) {
      set(stops.value(position));
    }
  }

  private void leave(boolean focused) {
    if (focused) {
      field.selectAll();
    } else if (!field.getText().equals(text(value))) {
      take();
    }
  }

  private void take() {
    try {
      double typed = Double.parseDouble(field.getText().strip().replace('−', '-').replace(",", ""));
      if (stops.accepts(typed)) {
        set(typed);
        complain("");
        return;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    complain(
        "%s must be a %s from %s to %s."
            .formatted(
                Character.toUpperCase(name.charAt(0)) + name.substring(1),
                stops.whole() ? "whole number" : "number",
                text(stops.least()),
                text(stops.most())));
  }

  private void complain(String sentence) {
    field.pseudoClassStateChanged(INVALID, !sentence.isEmpty());
    tooltip.setText(sentence.isEmpty() ? help : sentence);
    field.setAccessibleHelp(tooltip.getText());
  }

  private String text(double number) {
    return stops.whole() ? Numbers.count(Math.round(number)) : Numbers.small(number);
  }
}
