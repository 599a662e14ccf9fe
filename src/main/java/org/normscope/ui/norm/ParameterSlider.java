package org.normscope.ui.norm;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.normscope.norm.Formula;
import org.normscope.norm.Interval;
import org.normscope.norm.Parameter;

/// One parameter of a method: its symbol and name, a slider, and a field that takes typed numbers.
/// A double-click on the slider goes back to the default.
public final class ParameterSlider extends HBox {

  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  private final String name;
  private final double defaultValue;
  private final SliderScale scale;
  private final Interval accepted;
  private final DoubleProperty value;
  private final ReadOnlyStringWrapper displayText = new ReadOnlyStringWrapper(this, "displayText");
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");

  private final FormulaView symbolView;
  private final Label nameLabel;
  private final Slider slider = new Slider(0, 1, 0);
  private final TextField field = new TextField();
  private final Tooltip fieldTooltip;
  private final String help;

  /// True while the slider follows the value, so that it does not round it to a stop.
  private boolean following;

  /// A parameter with evenly spread or, when `log`, logarithmically spread values.
  ///
  /// @param symbol as in the formula: γ
  /// @param name a word for it: scale
  /// @param description what it does, a sentence without its full stop
  public ParameterSlider(
      String symbol,
      String name,
      String description,
      double defaultValue,
      double min,
      double max,
      boolean log) {
    this(
        symbol,
        name,
        description,
        defaultValue,
        new SliderScale(min, max, log ? SliderScale.Kind.LOG : SliderScale.Kind.LINEAR),
        new Interval(min, max));
  }

  private ParameterSlider(
      String symbol,
      String name,
      String description,
      double defaultValue,
      SliderScale scale,
      Interval accepted) {
    this.name = name;
    this.defaultValue = defaultValue;
    this.scale = scale;
    this.accepted = accepted;
    this.value = new SimpleDoubleProperty(this, "value", defaultValue);
    this.symbolView = symbolView(symbol);
    this.nameLabel = new Label(name);
    this.help =
        "%s%s: %s. From %s to %s%s; double-click or Delete on the slider: the default, %s."
            .formatted(
                symbol,
                symbol.equals(name) ? "" : " (" + name + ")",
                description,
                text(scale.min()),
                text(scale.max()),
                beyond(),
                text(defaultValue));
    this.fieldTooltip = new Tooltip(help);
    getStyleClass().add("parameter-slider");
    getChildren().addAll(symbolView, nameLabel, slider, field);
    nameLabel.getStyleClass().add("parameter-name");
    nameLabel.setLabelFor(slider);
    nameLabel.setMinWidth(Region.USE_PREF_SIZE);
    setUpSlider();
    setUpField();
    value.subscribe(this::follow);
    follow();
  }

  /// A parameter of a method, as it is declared.
  ///
  /// @param parameter one with a slider
  /// @param opening what a double-click goes back to
  static ParameterSlider of(Parameter parameter, double opening) {
    Interval range = parameter.slider().orElseThrow();
    SliderScale.Kind kind =
        switch (parameter.scale()) {
          case LINEAR -> SliderScale.Kind.LINEAR;
          case LOGARITHMIC -> SliderScale.Kind.LOG;
          case WHOLE -> SliderScale.Kind.WHOLE;
        };
    return new ParameterSlider(
        parameter.symbol(),
        parameter.name(),
        parameter.description().replaceAll("\\.$", ""),
        opening,
        new SliderScale(range.low(), range.high(), kind),
        parameter.accepted());
  }

  /// Makes symbols and names of these rows equally wide, so that their sliders start in one line.
  public static void align(Collection<ParameterSlider> rows) {
    alignColumn(rows.stream().<Region>map(row -> row.symbolView).toList());
    alignColumn(rows.stream().<Region>map(row -> row.nameLabel).toList());
  }

  private static void alignColumn(List<Region> column) {
    column.forEach(node -> node.setPrefWidth(Region.USE_COMPUTED_SIZE));
    column.forEach(Region::applyCss);
    double widest = column.stream().mapToDouble(node -> node.prefWidth(-1)).max().orElse(0);
    column.forEach(node -> node.setPrefWidth(Math.ceil(widest)));
  }

  /// The value, always within what is accepted when it comes from here.
  public DoubleProperty valueProperty() {
    return value;
  }

  /// The value now.
  public double getValue() {
    return value.get();
  }

  /// Sets the value.
  public void setValue(double newValue) {
    value.set(newValue);
  }

  /// The value as it is shown: 1.00, 1e−5.
  public ReadOnlyStringProperty displayTextProperty() {
    return displayText.getReadOnlyProperty();
  }

  /// What is wrong with the typed text, in one sentence; empty when nothing is.
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /// Back to the default.
  public void reset() {
    value.set(defaultValue);
    follow();
  }

  private static FormulaView symbolView(String symbol) {
    FormulaView view = new FormulaView(Formula.changeable(symbol), 19);
    view.struttedProperty().set(true);
    view.getStyleClass().add("parameter-symbol");
    return view;
  }

  private void setUpSlider() {
    slider.setSkin(new DefaultFillSkin(slider, scale.position(defaultValue)));
    slider.setMaxWidth(Double.MAX_VALUE);
    slider.setMinWidth(40);
    // The field has its width first: its number is read to its end.
    slider.setPrefWidth(40);
    slider.setAccessibleText(name);
    slider.setAccessibleHelp(help);
    slider.setTooltip(new Tooltip(help));
    setHgrow(slider, Priority.ALWAYS);
    slider.valueProperty().subscribe(this::slid);
    slider.addEventFilter(KeyEvent.KEY_PRESSED, this::keyOnSlider);
    DefaultFillSkin.backToDefault(slider, this::reset);
  }

  private void setUpField() {
    field.setAccessibleText(name);
    field.setAccessibleHelp(help);
    field.setTooltip(fieldTooltip);
    // What is typed next replaces it.
    field.setOnAction(_ -> {
      take();
      field.selectAll();
    });
    field.focusedProperty().subscribe(this::focusMoved);
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(displayText.get())) {
            follow();
            field.selectAll();
            event.consume();
          }
        });
  }

  private void focusMoved() {
    if (field.isFocused()) {
      field.selectAll();
    } else {
      take();
    }
  }

  private void slid() {
    if (!following) {
      value.set(scale.value(slider.getValue()));
      follow();
    }
  }

  private void keyOnSlider(KeyEvent event) {
    double now = value.get();
    switch (event.getCode()) {
      case RIGHT, UP -> value.set(scale.stepped(now, 1));
      case LEFT, DOWN -> value.set(scale.stepped(now, -1));
      case PAGE_UP -> value.set(scale.leapt(now, 1));
      case PAGE_DOWN -> value.set(scale.leapt(now, -1));
      case HOME -> value.set(scale.min());
      case END -> value.set(scale.max());
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// Takes the typed text for the value, or says why not.
  private void take() {
    if (field.getText().equals(displayText.get())) {
      complain("");
      return;
    }
    OptionalDouble typed = ParameterText.parse(field.getText());
    boolean whole = scale.kind() == SliderScale.Kind.WHOLE;
    if (typed.isEmpty()) {
      complain(capitalized() + " must be a number such as " + text(defaultValue) + ".");
    } else if (!accepted.contains(typed.getAsDouble())) {
      complain(
          "%s must be from %s to %s."
              .formatted(capitalized(), text(accepted.low()), text(accepted.high())));
    } else if (whole && typed.getAsDouble() != Math.rint(typed.getAsDouble())) {
      complain(capitalized() + " must be a whole number.");
    } else {
      value.set(typed.getAsDouble());
      follow();
    }
  }

  private void complain(String sentence) {
    error.set(sentence);
    field.pseudoClassStateChanged(INVALID, !sentence.isEmpty());
    fieldTooltip.setText(sentence.isEmpty() ? help : sentence);
    field.setAccessibleHelp(sentence.isEmpty() ? help : sentence);
  }

  /// Shows the value in slider and field.
  private void follow() {
    displayText.set(text(value.get()));
    following = true;
    slider.setValue(scale.position(value.get()));
    following = false;
    field.setText(displayText.get());
    complain("");
  }

  // What may be typed, where that is more than the slider reaches.
  private String beyond() {
    return accepted.low() < scale.min() || accepted.high() > scale.max()
        ? ", typed from %s to %s".formatted(text(accepted.low()), text(accepted.high()))
        : "";
  }

  private String capitalized() {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private String text(double number) {
    return ParameterText.format(number, scale.kind() == SliderScale.Kind.WHOLE);
  }
}
