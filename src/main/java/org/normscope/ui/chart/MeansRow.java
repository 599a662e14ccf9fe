package org.normscope.ui.chart;

import org.normscope.chart.MeansFigure;
import org.normscope.chart.draw.MeansPainter;
import org.normscope.chart.draw.Surface;

/// One row of a figure of means, for a table; its picture is that of all rows.
public final class MeansRow extends PaintedRegion {
  private static final double WIDTH = 560;

  private MeansFigure figure;
  private int row;

  /// An empty row.
  public MeansRow() {
    setPrefHeight(MeansPainter.ROW);
  }

  /// Shows a row of a figure.
  public void show(MeansFigure wanted, int wantedRow) {
    figure = wanted;
    row = wantedRow;
    repaint();
  }

  @Override
  void draw(Surface surface, double width, double height) {
    if (figure != null && row < figure.rows().size()) {
      new MeansPainter(surface).row(figure, row, 0, 0, width, height);
    }
  }

  @Override
  public String name() {
    return "means";
  }

  @Override
  public Picture picture() {
    MeansFigure all = figure;
    return new Picture(
        name(),
        all.sentence(),
        WIDTH * unit(),
        MeansPainter.height(all, unit()),
        font(),
        (surface, width, height) -> new MeansPainter(surface).paint(all, width, height));
  }
}
