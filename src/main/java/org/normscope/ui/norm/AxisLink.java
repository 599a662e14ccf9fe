package org.normscope.ui.norm;

import javafx.beans.property.BooleanProperty;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Range;
import org.normscope.ui.chart.HistogramPane;

/// Gives two histograms one x axis, as long as that is wanted: the same numbers at the same place,
/// so that one sees how far a shape moves. Zooming one zooms the other.
final class AxisLink {
  private final BooleanProperty linked;
  private final HistogramPane before;
  private final HistogramPane after;
  private boolean busy;

  AxisLink(BooleanProperty linked, HistogramPane before, HistogramPane after) {
    this.linked = linked;
    this.before = before;
    this.after = after;
    linked.addListener((_, _, now) -> follow(now));
    before.visibleRangeProperty().addListener((_, _, now) -> pass(now));
    after.visibleRangeProperty().addListener((_, _, now) -> pass(now));
    before.figureProperty().addListener((_, old, now) -> figure(old, now));
    after.figureProperty().addListener((_, old, now) -> figure(old, now));
  }

  private void follow(boolean now) {
    show(now ? both() : null);
  }

  // Another method has another home.
  private void figure(HistogramFigure old, HistogramFigure now) {
    if (linked.get() && now != null && (old == null || !old.home().equals(now.home()))) {
      show(both());
    }
  }

  private void pass(Range range) {
    if (linked.get() && !busy) {
      show(range == null ? both() : range);
    }
  }

  private void show(Range range) {
    busy = true;
    before.visibleRangeProperty().set(range);
    after.visibleRangeProperty().set(range);
    busy = false;
  }

  private Range both() {
    if (before.getFigure() == null || after.getFigure() == null) {
      return null;
    }
    return before.getFigure().home().hull(after.getFigure().home());
  }
}
