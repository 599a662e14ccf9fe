package org.normscope.ui.chart;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import org.normscope.chart.Crosshair;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Range;
import org.normscope.chart.draw.HistogramPainter;
import org.normscope.chart.draw.Ink;
import org.normscope.chart.draw.PlotFrame;
import org.normscope.chart.draw.Surface;

/// A histogram with its mean ± std rows and its axis, on one canvas that is painted at most once a
/// pulse. Sizes follow the font that the node inherits; colours follow the theme.
///
/// The mouse points at values ([#hoverValueProperty]), drags to zoom, double-clicks to reset and
/// zooms by wheel; arrow keys, `+`, `-` and `0` do the same. Two panes that share a unit are linked
/// by binding their [#visibleRangeProperty] to each other.
public final class HistogramPane extends PaintedRegion {
  private static final String HELP =
      "Arrow keys move the crosshair, plus and minus zoom, 0 shows all. The context menu saves the"
          + " picture.";

  private final ObjectProperty<HistogramFigure> figure = new SimpleObjectProperty<>(this, "figure");
  private final ObjectProperty<Range> visibleRange =
      new SimpleObjectProperty<>(this, "visibleRange");
  private final BooleanProperty logCounts = new SimpleBooleanProperty(this, "logCounts");
  private final BooleanProperty density = new SimpleBooleanProperty(this, "density");
  private final ObjectProperty<Crosshair> crosshair = new SimpleObjectProperty<>(this, "crosshair");
  private final ObjectProperty<HistogramFigure> beside = new SimpleObjectProperty<>(this, "beside");
  private final StringProperty message = new SimpleStringProperty(this, "message", "");
  private final BooleanProperty reduceMotion = new SimpleBooleanProperty(this, "reduceMotion");
  private final BooleanProperty compact = new SimpleBooleanProperty(this, "compact");
  private final ReadOnlyObjectWrapper<Double> hoverValue =
      new ReadOnlyObjectWrapper<>(this, "hoverValue");

  private final HistogramPainter painter = new HistogramPainter(surface());
  private final HistogramGestures gestures;

  private HistogramFigure painted;
  private Morph morph;
  private boolean animateNext;

  /// An empty pane.
  public HistogramPane() {
    getStyleClass().add("histogram");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleRoleDescription("histogram");
    setAccessibleHelp(HELP);
    gestures = new HistogramGestures(this);
    figure.subscribe(this::figureChanged);
    visibleRange.subscribe(this::repaint);
    logCounts.subscribe(this::repaint);
    density.subscribe(this::repaint);
    crosshair.subscribe(this::repaint);
    beside.subscribe(other -> {
      painter.beside(other);
      repaint();
    });
    hoverValue.subscribe(this::repaint);
    message.subscribe(this::repaint);
    compact.subscribe(this::repaint);
    tell();
  }

  /// What is shown; null shows the message. Setting it jumps.
  public ObjectProperty<HistogramFigure> figureProperty() {
    return figure;
  }

  /// What is shown.
  public HistogramFigure getFigure() {
    return figure.get();
  }

  /// Shows a figure, at once.
  public void setFigure(HistogramFigure value) {
    figure.set(value);
  }

  /// Shows a figure; with motion when it is wanted, not reduced, and the figures resemble each
  /// other.
  public void showFigure(HistogramFigure value, boolean animate) {
    animateNext = animate;
    try {
      figure.set(value);
    } finally {
      animateNext = false;
    }
  }

  /// What the x axis shows; null is the figure's own home range.
  public ObjectProperty<Range> visibleRangeProperty() {
    return visibleRange;
  }

  /// Whether shares are drawn as logarithms.
  public BooleanProperty logCountsProperty() {
    return logCounts;
  }

  /// Whether linear heights are labelled as densities: shares per unit of the x axis.
  public BooleanProperty densityProperty() {
    return density;
  }

  /// A figure of another pane that this one is compared with: the y axis holds both; null for none.
  public ObjectProperty<HistogramFigure> besideProperty() {
    return beside;
  }

  /// What is pointed at from outside; null lets the pane show what its own mouse points at.
  public ObjectProperty<Crosshair> crosshairProperty() {
    return crosshair;
  }

  /// The value under the mouse, or chosen by the arrow keys; null when there is none. It is the
  /// middle of a bin.
  public ReadOnlyObjectProperty<Double> hoverValueProperty() {
    return hoverValue.getReadOnlyProperty();
  }

  /// The value pointed at, or null.
  public Double getHoverValue() {
    return hoverValue.get();
  }

  /// What an empty pane says.
  public StringProperty messageProperty() {
    return message;
  }

  /// Whether every change jumps.
  public BooleanProperty reduceMotionProperty() {
    return reduceMotion;
  }

  /// Whether this is a small multiple: thin lines, no tags, no labels at the side.
  public BooleanProperty compactProperty() {
    return compact;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 320 * unit();
  }

  @Override
  protected double computePrefHeight(double width) {
    return 200 * unit();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 120 * unit();
  }

  @Override
  protected double computeMinHeight(double width) {
    return 90 * unit();
  }

  /// How high it has to be for shapes to be well seen in it.
  public double readableHeight() {
    return PlotFrame.least(unit(), getFigure() == null ? 0 : getFigure().series().size());
  }

  /// Where the parts lie now.
  PlotFrame frame() {
    HistogramFigure now = painted;
    Range range = visibleRange.get();
    if (range == null) {
      range = now == null ? new Range(0, 1) : now.home();
    }
    int series = now == null ? 0 : now.series().size();
    return PlotFrame.of(getWidth(), getHeight(), unit(), range, series, compact.get());
  }

  /// True when exactly this is painted: no motion is under way.
  boolean shows(HistogramFigure wanted) {
    return Objects.equals(painted, wanted);
  }

  /// Points at a value, or at nothing.
  void point(Double value) {
    hoverValue.set(value);
    if (value == null) {
      tell();
    }
  }

  /// Says what is pointed at to those who cannot see it.
  void tellHover() {
    if (getFigure() != null && getHoverValue() != null) {
      setAccessibleText(getFigure().sentenceAt(getHoverValue()));
    }
  }

  /// Shows a range; all of it again when it is null or the home range.
  void show(Range range) {
    boolean home = range != null && getFigure() != null && range.equals(getFigure().home());
    visibleRange.set(home ? null : range);
  }

  private void figureChanged(HistogramFigure before, HistogramFigure after) {
    if (morph != null) {
      morph.stop();
      morph = null;
    }
    boolean move = animateNext && !reduceMotion.get() && painted != null && after != null;
    if (move && painted.resembles(after)) {
      morph = new Morph(painted, after, this::put);
      morph.play();
    } else {
      put(after);
    }
    tell();
  }

  private void put(HistogramFigure now) {
    painted = now;
    repaint();
  }

  private void tell() {
    String text = getFigure() == null ? message.get() : getFigure().sentence();
    setAccessibleText(text);
  }

  @Override
  void paint(Surface surface, double width, double height) {
    if (painted == null || painted.series().isEmpty()) {
      painter.message(message.get(), width, height, Ink.MUTED);
    } else {
      Crosshair shown = crosshair.get();
      if (shown == null && hoverValue.get() != null) {
        shown = Crosshair.at(hoverValue.get());
      }
      painter.paint(painted, frame(), logCounts.get(), shown, compact.get(), density.get());
      if (gestures.banding()) {
        painter.band(frame(), gestures.from(), gestures.to());
      }
    }
    if (isFocusVisible()) {
      painter.focus(width, height, Ink.ACCENT);
    }
  }

  @Override
  void draw(Surface surface, double width, double height) {
    if (painted != null) {
      HistogramPainter on = new HistogramPainter(surface);
      on.beside(beside.get());
      on.paint(painted, frame(), logCounts.get(), null, compact.get(), density.get());
    }
  }

  @Override
  public String name() {
    return "histogram";
  }
}
