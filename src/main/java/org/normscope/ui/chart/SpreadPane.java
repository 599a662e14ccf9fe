package org.normscope.ui.chart;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import org.normscope.chart.Spread;
import org.normscope.chart.Unit;
import org.normscope.chart.draw.SpreadPainter;
import org.normscope.chart.draw.Surface;

/// The spread within and between images, a triangle a channel, all on one scale.
///
/// On the lower side a dot marks the mean of per-image stds, and a ring the root of their mean
/// variance.
public final class SpreadPane extends PaintedRegion {
  private List<Spread> spreads = List.of();
  private Unit unit = Unit.ZERO_ONE;

  /// An empty pane.
  public SpreadPane() {
    getStyleClass().add("spread");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  /// Shows the spread of each channel.
  public void show(List<Spread> now, Unit shown) {
    spreads = now;
    unit = shown;
    setAccessibleText(
        now.stream().map(spread -> spread.sentence(shown)).collect(Collectors.joining(". ")));
    repaint();
  }

  @Override
  protected double computePrefHeight(double width) {
    return 112 * unit();
  }

  @Override
  protected double computeMinHeight(double width) {
    return 80 * unit();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 320 * unit();
  }

  @Override
  void draw(Surface surface, double width, double height) {
    new SpreadPainter(surface).paint(spreads, unit, width, height);
  }

  @Override
  public String name() {
    return "spread";
  }
}
