package org.normscope.ui.norm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.normscope.chart.Unit;
import org.normscope.norm.Parameter;
import org.normscope.norm.Setup;
import org.normscope.norm.Values;
import org.normscope.ui.chart.ChannelTag;
import org.normscope.ui.common.Nodes;

/// A parameter with one value a channel: one field for each, in several lines where there are many.
/// With more channels than anybody types numbers for, and with one, a single field stands for all
/// of them.
final class VectorRow extends HBox {
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  /// More fields than these nobody fills in.
  static final int MOST_FIELDS = 64;

  /// More fields than these stand in lines.
  static final int ONE_LINE = 4;

  private final NormModel model;
  private final Parameter parameter;
  private final int channels;
  private final Label name;
  private final Label unit = Nodes.label("", "muted", "small", "parameter-unit");
  private final List<TextField> fields = new ArrayList<>();
  private final List<Double> shown = new ArrayList<>();

  /// @param channels names of the images' channels
  VectorRow(NormModel model, Parameter parameter, List<String> channels) {
    this.model = model;
    this.parameter = parameter;
    this.channels = channels.size();
    getStyleClass().add("parameter-row");
    name = Nodes.label(parameter.name());
    name.setTooltip(Nodes.tooltip(parameter.description()));
    name.setMinWidth(USE_PREF_SIZE);
    unit.setText(parameter.unit() == Parameter.Unit.INPUT ? "0..1" : "0..1²");
    unit.setMinWidth(USE_PREF_SIZE);
    Nodes.tip(unit, "In 0..1, also where the window shows 0..255: so it stands in training code");
    getChildren().addAll(name, unit);
    // Letters of colours would mislead where there is only one channel.
    boolean each = channels.size() > 1 && channels.size() <= MOST_FIELDS;
    if (each && channels.size() > ONE_LINE) {
      getStyleClass().add("many-row");
      getChildren().add(lines(channels));
      return;
    }
    for (int c = 0; c < (each ? channels.size() : 1); c++) {
      if (each) {
        getChildren().add(new ChannelTag(channels.get(c)));
      }
      getChildren().add(field(c, each ? " of " + channels.get(c) : ""));
    }
  }

  private FlowPane lines(List<String> names) {
    FlowPane lines = new FlowPane();
    lines.getStyleClass().add("many-fields");
    for (int c = 0; c < names.size(); c++) {
      Label number = Nodes.label(names.get(c), "muted", "small");
      TextField field = field(c, " of channel " + names.get(c));
      field.setPrefColumnCount(4);
      HBox cell = new HBox(number, field);
      cell.getStyleClass().add("many-fields-cell");
      lines.getChildren().add(cell);
    }
    HBox.setHgrow(lines, Priority.ALWAYS);
    return lines;
  }

  /// Makes the names of these rows equally wide, so that their fields stand in columns.
  static void align(Collection<VectorRow> rows) {
    rows.forEach(row -> row.name.setPrefWidth(USE_COMPUTED_SIZE));
    double widest = rows.stream().mapToDouble(row -> row.name.prefWidth(-1)).max().orElse(0);
    rows.forEach(row -> row.name.setPrefWidth(Math.ceil(widest)));
  }

  private TextField field(int channel, String of) {
    TextField field = new TextField();
    field.setId("parameter-" + parameter.id() + "-" + channel);
    field.setPrefColumnCount(5);
    field.getStyleClass().add("number-field");
    HBox.setHgrow(field, Priority.ALWAYS);
    Nodes.describe(field, parameter.description());
    field.setAccessibleText(parameter.name() + of);
    field.setOnAction(_ -> commit(channel));
    field.focusedProperty().addListener((_, _, now) -> commitOnLeave(channel, now));
    field.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ESCAPE) {
        put(channel, value(values(), channel));
        event.consume();
      }
    });
    fields.add(field);
    shown.add(Double.NaN);
    return field;
  }

  private void commitOnLeave(int channel, boolean focused) {
    if (!focused) {
      commit(channel);
    }
  }

  private List<Double> values() {
    return values(model.choice().get());
  }

  // Channels that a setup has no values for yet show what they get.
  private List<Double> values(Setup setup) {
    return setup.values().forChannels(channels).all(parameter.id());
  }

  // The row may outlive its method by the leaving of a field.
  private void commit(int channel) {
    TextField field = fields.get(channel);
    List<Double> values = values();
    if (values == null || getScene() == null) {
      return;
    }
    try {
      double number = Values.parse(field.getText().replace('−', '-')).getFirst();
      if (number != value(values, channel)) {
        model.set(parameter.id(), changed(values, channel, number));
      }
      field.pseudoClassStateChanged(INVALID, false);
      Nodes.describe(field, parameter.description());
    } catch (IllegalArgumentException e) {
      field.pseudoClassStateChanged(INVALID, true);
      field.setTooltip(Nodes.tooltip(e.getMessage() + "; Esc takes it back"));
    }
  }

  // One value for all channels becomes one a channel as soon as one of them is another.
  private List<Double> changed(List<Double> values, int channel, double number) {
    if (fields.size() == 1 && channels > 1) {
      return List.of(number);
    }
    List<Double> changed = new ArrayList<>(values);
    while (changed.size() < channels) {
      changed.add(value(values, changed.size()));
    }
    changed.set(channel, number);
    return changed;
  }

  private static double value(List<Double> values, int channel) {
    return values.get(Math.min(channel, values.size() - 1));
  }

  /// Shows the values of a setup; not over what is being typed.
  void follow(Setup setup) {
    Nodes.show(unit, otherUnit());
    List<Double> values = values(setup);
    if (values == null || values.isEmpty()) {
      return;
    }
    for (int c = 0; c < fields.size(); c++) {
      double value = value(values, c);
      if (!fields.get(c).isFocused() || value != shown.get(c)) {
        put(c, value);
      }
    }
  }

  // Numbers of the input beside numbers of another unit.
  private boolean otherUnit() {
    NormPicture picture = model.picture().get();
    return (parameter.unit() == Parameter.Unit.INPUT
            || parameter.unit() == Parameter.Unit.INPUT_SQUARED)
        && picture != null
        && picture.beforeFigure().unit() == Unit.ZERO_255;
  }

  private void put(int channel, double value) {
    shown.set(channel, value);
    TextField field = fields.get(channel);
    String text = value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    if (!field.getText().equals(text)) {
      field.setText(text);
      field.pseudoClassStateChanged(INVALID, false);
    }
  }
}
