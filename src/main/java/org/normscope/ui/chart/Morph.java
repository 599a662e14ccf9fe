package org.normscope.ui.chart;

import java.util.function.Consumer;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;
import org.normscope.chart.HistogramFigure;

/// The motion from one figure to another that resembles it: shapes and whiskers travel together.
final class Morph extends Transition {
  private static final Duration LENGTH = Duration.millis(250);

  private final HistogramFigure from;
  private final HistogramFigure to;
  private final Consumer<HistogramFigure> show;

  Morph(HistogramFigure from, HistogramFigure to, Consumer<HistogramFigure> show) {
    this.from = from;
    this.to = to;
    this.show = show;
    setCycleDuration(LENGTH);
    setInterpolator(Interpolator.EASE_OUT);
  }

  @Override
  protected void interpolate(double progress) {
    show.accept(progress >= 1 ? to : from.towards(to, progress));
  }
}
