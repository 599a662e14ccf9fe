package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.normscope.norm.Parameter;
import org.normscope.norm.Values;
import org.normscope.ui.chart.ChannelTag;
import org.normscope.ui.common.Nodes;

/// A parameter with one value a channel: one field for each.
final class VectorRow extends HBox {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
  private static final List<String> NAMES = List.of("R", "G", "B");

  private final NormModel model;
  private final Parameter parameter;
  private final List<TextField> fields = new ArrayList<>();
  private final List<ChannelTag> tags = new ArrayList<>();

  VectorRow(NormModel model, Parameter parameter) {
    this.model = model;
    this.parameter = parameter;
    getStyleClass().add("parameter-row");
    Label name = Nodes.label(parameter.name());
    name.setMinWidth(USE_PREF_SIZE);
    name.setPrefWidth(40);
    getChildren().add(name);
    for (int c = 0; c < parameter.defaults().size(); c++) {
      int channel = c;
      TextField field = new TextField();
      field.setId("parameter-" + parameter.id() + "-" + c);
      field.setPrefColumnCount(5);
      field.getStyleClass().add("number-field");
      HBox.setHgrow(field, Priority.ALWAYS);
      Nodes.describe(field, parameter.description());
      field.setAccessibleText(parameter.name() + " of " + NAMES.get(c));
      field.setOnAction(_ -> commit(channel));
      field.focusedProperty().addListener((_, _, now) -> commitOnLeave(channel, now));
      field.setOnKeyPressed(event -> {
        if (event.getCode() == KeyCode.ESCAPE) {
          show();
          event.consume();
        }
      });
      fields.add(field);
      ChannelTag tag = new ChannelTag(NAMES.get(c));
      tags.add(tag);
      getChildren().addAll(tag, field);
    }
    model.choice().addListener((_, _, _) -> show());
    model.picture().addListener((_, _, now) -> showFields(now));
    show();
    showFields(model.picture().get());
  }

  // One field for gray images, where the letters of the colours would mislead.
  private void showFields(NormPicture picture) {
    int channels = picture == null ? fields.size() : picture.images().channels().size();
    for (int c = 0; c < fields.size(); c++) {
      Nodes.show(fields.get(c), c < channels);
      Nodes.show(tags.get(c), c < channels && channels > 1);
    }
  }

  private void commitOnLeave(int channel, boolean focused) {
    if (!focused) {
      commit(channel);
    }
  }

  private void commit(int channel) {
    TextField field = fields.get(channel);
    List<Double> values = model.choice().get().values().all(parameter.id());
    if (values == null) {
      return;
    }
    try {
      double number = Values.parse(field.getText().replace('−', '-')).getFirst();
      if (number != values.get(channel)) {
        List<Double> changed = new ArrayList<>(values);
        changed.set(channel, number);
        model.set(parameter.id(), changed);
      }
      field.pseudoClassStateChanged(INVALID, false);
      Nodes.describe(field, parameter.description());
    } catch (IllegalArgumentException e) {
      field.pseudoClassStateChanged(INVALID, true);
      field.setTooltip(Nodes.tooltip(e.getMessage() + "; Esc takes it back"));
    }
  }

  private void show() {
    List<Double> values = model.choice().get().values().all(parameter.id());
    if (values == null) {
      return;
    }
    for (int c = 0; c < fields.size(); c++) {
      double value = values.get(Math.min(c, values.size() - 1));
      String text =
          value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
      if (!fields.get(c).isFocused() || !fields.get(c).getText().equals(text)) {
        fields.get(c).setText(text);
        fields.get(c).pseudoClassStateChanged(INVALID, false);
      }
    }
  }
}
