package org.normscope.ui.norm;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.normscope.norm.Formula;
import org.normscope.ui.common.Palette;
import org.normscope.ui.common.Theme;

/// A typeset formula. It asks for its own size, shrinks to 70 % where there is less room, and
/// follows the theme and the root font.
public final class FormulaView extends Region {

  private static final double SMALLEST = 0.7;

  /// Room for ink that leans out of its box.
  private static final double MARGIN = 2;

  private final ObjectProperty<Formula> formula = new SimpleObjectProperty<>(this, "formula");
  private final DoubleProperty fontSize = new SimpleDoubleProperty(this, "fontSize", 21);
  private final BooleanProperty muted = new SimpleBooleanProperty(this, "muted");
  private final BooleanProperty strutted = new SimpleBooleanProperty(this, "strutted");

  private final Canvas canvas = new Canvas();
  private final FontProbe probe = FontProbe.calling(this::layOutAgain);
  private final InvalidationListener themeChanged = _ -> requestLayout();
  private MathBox box = MathBox.space(0);

  /// An empty view for a main formula.
  public FormulaView() {
    getStyleClass().add("formula-view");
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().addAll(canvas, probe);
    formula.subscribe(this::layOutAgain);
    fontSize.subscribe(this::layOutAgain);
    strutted.subscribe(this::layOutAgain);
    muted.subscribe(this::requestLayout);
    Theme.current().addListener(new WeakInvalidationListener(themeChanged));
  }

  /// A view of this formula at a size for the usual root font.
  public FormulaView(Formula formula, double fontSize) {
    this();
    setFontSize(fontSize);
    setFormula(formula);
  }

  /// What is shown; nothing when null.
  public ObjectProperty<Formula> formulaProperty() {
    return formula;
  }

  /// Shows this formula.
  public void setFormula(Formula value) {
    formula.set(value);
  }

  /// Size of the type in pixels at the usual root font of 13: 21 for the main formula, 17 beside.
  public DoubleProperty fontSizeProperty() {
    return fontSize;
  }

  /// Sets the size of the type.
  public void setFontSize(double value) {
    fontSize.set(value);
  }

  /// True for a side formula, painted in the colour of text that explains.
  public BooleanProperty mutedProperty() {
    return muted;
  }

  /// Paints in the colour of text that explains.
  public void setMuted(boolean value) {
    muted.set(value);
  }

  /// True for a symbol in a line of text: it is as high as any letter, so that the baselines of all
  /// such symbols lie alike.
  public BooleanProperty struttedProperty() {
    return strutted;
  }

  private MathBox layOut(Formula shown, double size) {
    MathBox set = MathLayout.layOut(shown, size);
    return strutted.get() ? MathLayout.strutted(set, size) : set;
  }

  private void layOutAgain() {
    Formula shown = formula.get();
    double size = fontSize.get() * probe.scale();
    box = shown == null ? MathBox.space(0) : layOut(shown, size);
    setAccessibleText(shown == null ? "" : shown.text());
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return Math.ceil(fullWidth());
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(fullHeight());
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.ceil(SMALLEST * fullWidth());
  }

  @Override
  protected double computeMinHeight(double width) {
    return Math.ceil(SMALLEST * fullHeight());
  }

  @Override
  public double getBaselineOffset() {
    double height = getHeight() > 0 ? getHeight() : fullHeight();
    return baseline(height, scaleFor(getWidth() > 0 ? getWidth() : fullWidth(), height));
  }

  private double fullWidth() {
    return box.width() + box.overhang() + 2 * MARGIN;
  }

  private double fullHeight() {
    return box.height() + 2 * MARGIN;
  }

  private double scaleFor(double width, double height) {
    double fitting = Math.min(width / fullWidth(), height / fullHeight());
    return Math.clamp(fitting, SMALLEST, 1);
  }

  private double baseline(double height, double scale) {
    return (height - box.height() * scale) / 2 + box.ascent() * scale;
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, getWidth(), getHeight());
    Formula shown = formula.get();
    if (shown == null || getWidth() <= 0 || getHeight() <= 0) {
      return;
    }
    double scale = scaleFor(getWidth(), getHeight());
    // Set anew rather than scaled: bars keep to whole pixels and type to its own size.
    MathBox fitted = scale == 1 ? box : layOut(shown, fontSize.get() * probe.scale() * scale);
    Palette colors = Theme.colors();
    double pixel = 1 / outputScale();
    double y = Math.round(baseline(getHeight(), scale) / pixel) * pixel;
    MathPainter painter =
        new MathPainter(g, muted.get() ? colors.muted() : colors.text(), colors.accent(), pixel);
    painter.paint(fitted, MARGIN, y);
  }

  private double outputScale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : Math.max(1, window.getOutputScaleX());
  }
}
