package org.normscope.ui.chart;

import javafx.scene.AccessibleRole;
import org.normscope.chart.MeterFigure;
import org.normscope.chart.draw.MeterPainter;
import org.normscope.chart.draw.Surface;

/// A bar that fills, with marks along it.
public final class MeterPane extends PaintedRegion {
  private final String name;
  private MeterFigure figure;

  /// An empty bar.
  ///
  /// @param name what it is, for the name of a file
  public MeterPane(String name) {
    this.name = name;
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  /// Shows a figure.
  public void show(MeterFigure wanted) {
    if (!wanted.equals(figure)) {
      figure = wanted;
      setAccessibleText(wanted.sentence());
      repaint();
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return MeterPainter.HEIGHT * unit();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  void draw(Surface surface, double width, double height) {
    if (figure != null) {
      new MeterPainter(surface).paint(figure, width);
    }
  }

  @Override
  public String name() {
    return name;
  }
}
