package org.normscope.ui.chart;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Range;
import org.normscope.chart.draw.PlotFrame;

/// Mouse, wheel and keys over a histogram: pointing, zooming, resetting.
final class HistogramGestures {
  private static final double THRESHOLD = 4;
  private static final double WHEEL_STEP = 0.8;
  private static final double WHEEL_UNIT = 40;
  private static final double KEY_STEP = 0.5;
  private static final int BIG_STEP = 10;
  private static final int FEWEST_BINS = 8;

  private final HistogramPane pane;
  private double pressed = Double.NaN;
  private double dragged = Double.NaN;

  HistogramGestures(HistogramPane pane) {
    this.pane = pane;
    pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    pane.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pane.point(null));
    pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    pane.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    pane.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  /// True while the mouse drags a band, from [#from] to [#to].
  boolean banding() {
    return !Double.isNaN(dragged);
  }

  double from() {
    return pressed;
  }

  double to() {
    return dragged;
  }

  private void moved(MouseEvent event) {
    PlotFrame frame = pane.frame();
    HistogramFigure figure = pane.getFigure();
    double x = event.getX();
    if (figure == null || x < frame.left() - 0.5 || x > frame.right() + 0.5) {
      pane.point(null);
      return;
    }
    double value = frame.value(Math.clamp(x, frame.left(), frame.right()));
    double snapped = figure.snap(value);
    pane.point(frame.range().contains(snapped) ? snapped : value);
  }

  private void press(MouseEvent event) {
    pane.requestFocus();
    if (event.getButton() == MouseButton.PRIMARY && pane.getFigure() != null) {
      pressed = event.getX();
      dragged = Double.NaN;
    }
  }

  private void drag(MouseEvent event) {
    if (Double.isNaN(pressed)) {
      return;
    }
    if (banding() || Math.abs(event.getX() - pressed) >= THRESHOLD) {
      dragged = event.getX();
      pane.point(null);
      pane.repaint();
    }
  }

  private void release(MouseEvent event) {
    if (banding()) {
      PlotFrame frame = pane.frame();
      double low = frame.value(Math.clamp(Math.min(pressed, dragged), frame.left(), frame.right()));
      double high =
          frame.value(Math.clamp(Math.max(pressed, dragged), frame.left(), frame.right()));
      double least = shortest();
      if (high > low) {
        Range wanted = new Range(low, high);
        double factor = Math.max(1, least / wanted.span());
        pane.show(wanted.zoom((low + high) / 2, factor, limits(), least));
      }
      forget();
      moved(event);
    }
    pressed = Double.NaN;
  }

  private void click(MouseEvent event) {
    if (event.getClickCount() == 2 && event.isStillSincePress()) {
      pane.show(null);
      event.consume();
    }
  }

  private void scroll(ScrollEvent event) {
    if (pane.getFigure() == null || event.isInertia()) {
      return;
    }
    PlotFrame frame = pane.frame();
    double along = event.getDeltaX();
    if (Math.abs(along) > Math.abs(event.getDeltaY())) {
      double by = -along / frame.width() * frame.range().span();
      Range range = frame.range();
      pane.show(new Range(range.low() + by, range.high() + by).inside(limits()));
    } else if (event.getDeltaY() != 0) {
      double x = Math.clamp(event.getX(), frame.left(), frame.right());
      zoom(frame.value(x), Math.pow(WHEEL_STEP, event.getDeltaY() / WHEEL_UNIT));
    }
    event.consume();
  }

  private void key(KeyEvent event) {
    if (pane.getFigure() == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    Range range = pane.frame().range();
    int step = event.isShiftDown() ? BIG_STEP : 1;
    switch (event.getCode()) {
      case LEFT, KP_LEFT -> walk(-step);
      case RIGHT, KP_RIGHT -> walk(step);
      case HOME -> pane.point(inside(range.low()));
      case END -> pane.point(inside(range.high()));
      case ESCAPE -> {
        if (pane.getHoverValue() == null && !banding()) {
          return;
        }
        forget();
        pressed = Double.NaN;
        pane.point(null);
      }
      default -> {
        return;
      }
    }
    if (event.getCode() != KeyCode.ESCAPE) {
      pane.tellHover();
    }
    event.consume();
  }

  private void typed(KeyEvent event) {
    if (pane.getFigure() == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    Range range = pane.frame().range();
    double around = pane.getHoverValue() == null ? range.at(0.5) : pane.getHoverValue();
    switch (event.getCharacter()) {
      case "+", "=" -> zoom(around, KEY_STEP);
      case "-" -> zoom(around, 1 / KEY_STEP);
      case "0" -> pane.show(null);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void walk(int steps) {
    PlotFrame frame = pane.frame();
    double pixel = frame.range().span() / frame.width();
    double step = Math.max(pane.getFigure().binWidth(), pixel);
    Double hover = pane.getHoverValue();
    double from = hover == null ? frame.range().at(0.5) : hover + steps * step;
    pane.point(inside(from));
  }

  private double inside(double value) {
    Range range = pane.frame().range();
    double kept = Math.clamp(value, range.low(), range.high());
    double snapped = pane.getFigure().snap(kept);
    return range.contains(snapped) ? snapped : kept;
  }

  private void zoom(double around, double factor) {
    pane.show(pane.frame().range().zoom(around, factor, limits(), shortest()));
  }

  private Range limits() {
    return pane.getFigure().extent().hull(pane.getFigure().home());
  }

  private double shortest() {
    return FEWEST_BINS * pane.getFigure().binWidth();
  }

  private void forget() {
    dragged = Double.NaN;
    pane.repaint();
  }
}
