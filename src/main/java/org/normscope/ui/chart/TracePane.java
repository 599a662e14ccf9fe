package org.normscope.ui.chart;

import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import org.normscope.chart.TraceFigure;
import org.normscope.chart.draw.Surface;
import org.normscope.chart.draw.TraceFrame;
import org.normscope.chart.draw.TracePainter;

/// One channel's running statistic over the steps of a training. A click or a drag moves the
/// playhead; so do the arrow keys, Home and End.
///
/// The whole run is painted once and covered beyond the playhead, so that moving through a training
/// paints little more than the playhead.
public final class TracePane extends PaintedRegion {
  private final String name;
  private final boolean stepLabels;
  private final Layer run = new Layer(this::paintRun);
  private final Layer front = new Layer(this::paintFront);
  private final TracePainter groundPainter = new TracePainter(surface());
  private final TracePainter runPainter = new TracePainter(run.surface());
  private final TracePainter frontPainter = new TracePainter(front.surface());
  private final Rectangle uncovered = new Rectangle();
  private final IntegerProperty step = new SimpleIntegerProperty(this, "step");
  private TraceFigure figure;
  private IntConsumer seek = _ -> {};

  /// An empty pane.
  ///
  /// @param name of the statistic: `running_mean`
  /// @param stepLabels whether steps are written under it
  public TracePane(String name, boolean stepLabels) {
    this.name = name;
    this.stepLabels = stepLabels;
    getStyleClass().add("trace");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleHelp(
        "Click or drag to move through the training; arrow keys step; the context menu saves.");
    run.canvas().setClip(uncovered);
    add(run);
    add(front);
    step.subscribe(this::stepped);
    focusedProperty().subscribe(this::tell);
    setOnMousePressed(this::point);
    setOnMouseDragged(this::point);
    setOnKeyPressed(this::key);
  }

  /// Shows a figure; null shows nothing.
  public void show(TraceFigure wanted) {
    boolean first = figure == null;
    figure = wanted;
    if (first) {
      tell();
    }
    repaint();
    stepped();
  }

  /// What is shown, or null.
  public TraceFigure figure() {
    return figure;
  }

  /// The number of steps that are over: lines and dots end there.
  public IntegerProperty stepProperty() {
    return step;
  }

  /// Hears where the playhead is wanted.
  public void onSeek(IntConsumer wanted) {
    seek = wanted;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 240 * unit();
  }

  @Override
  protected double computePrefHeight(double width) {
    return 150 * unit();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 40 * unit();
  }

  private void stepped() {
    // Nobody hears of it elsewhere, and steps may go by at every frame.
    if (figure != null && isFocused()) {
      tell();
    }
    repaintOnly(front);
  }

  private void tell() {
    if (figure != null) {
      setAccessibleText(figure.sentence(name, Math.min(step.get(), figure.steps())));
    }
  }

  private void point(MouseEvent event) {
    requestFocus();
    // The other button asks for the menu.
    if (figure != null && event.isPrimaryButtonDown()) {
      seek.accept(frame(getWidth(), getHeight()).step(event.getX()));
    }
  }

  private void key(KeyEvent event) {
    if (figure == null) {
      return;
    }
    switch (event.getCode()) {
      case RIGHT -> seek.accept(Math.min(step.get() + 1, figure.steps()));
      case LEFT -> seek.accept(Math.max(step.get() - 1, 0));
      case HOME -> seek.accept(0);
      case END -> seek.accept(figure.steps());
      default -> {
        return;
      }
    }
    event.consume();
  }

  private TraceFrame frame(double width, double height) {
    return TraceFrame.of(width, height, unit(), figure.steps(), figure.range(), stepLabels);
  }

  @Override
  void paint(Surface surface, double width, double height) {
    if (fits(width)) {
      groundPainter.ground(figure, frame(width, height), stepLabels);
    }
  }

  private void paintRun(Surface surface, double width, double height) {
    if (fits(width)) {
      runPainter.run(figure, frame(width, height), figure.steps());
    }
  }

  private void paintFront(Surface surface, double width, double height) {
    if (fits(width)) {
      TraceFrame frame = frame(width, height);
      uncovered.setWidth(Math.rint(frame.x(shownStep())));
      uncovered.setHeight(height);
      frontPainter.front(figure, frame, shownStep(), isFocusVisible());
    }
  }

  @Override
  void draw(Surface surface, double width, double height) {
    if (fits(width)) {
      new TracePainter(surface).paint(figure, frame(width, height), shownStep(), stepLabels);
    }
  }

  @Override
  public String name() {
    return figure == null ? name : name + "-" + figure.channel();
  }

  private boolean fits(double width) {
    return figure != null && width > 60 * unit();
  }

  private int shownStep() {
    return Math.min(step.get(), figure.steps());
  }
}
