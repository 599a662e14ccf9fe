package org.normscope.ui.data;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;
import org.normscope.ui.common.Palette;
import org.normscope.ui.common.Theme;

/// The means of one class as dots, one a channel, over lines that mark the means of all.
final class MeanDots extends Region {
  private final Canvas canvas = new Canvas();
  private DatasetStats stats;
  private DatasetStats whole;
  private MeanAxis axis = MeanAxis.WHOLE;

  MeanDots() {
    // The canvas follows the region: it must not ask for room itself.
    canvas.setManaged(false);
    getChildren().add(canvas);
    setPrefHeight(22);
    Theme.current().addListener((_, _, _) -> paint());
  }

  void show(DatasetStats ofClass, DatasetStats ofAll, MeanAxis shared) {
    stats = ofClass;
    whole = ofAll;
    axis = shared;
    paint();
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    paint();
  }

  private void paint() {
    double width = canvas.getWidth();
    double height = canvas.getHeight();
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    if (stats == null || width < 10) {
      return;
    }
    Palette colors = Theme.colors();
    double inset = 5;
    double span = width - 2 * inset;
    if (whole != null) {
      for (ChannelStats channel : whole.channels()) {
        Color color = colors.channel(channel.name());
        g.setStroke(color.deriveColor(0, 1, 1, 0.4));
        g.setLineWidth(1);
        double x = Math.round(inset + axis.at(channel.mean()) * span) + 0.5;
        g.strokeLine(x, 0, x, height);
      }
    }
    int count = stats.channels().size();
    for (int c = 0; c < count; c++) {
      ChannelStats channel = stats.channels().get(c);
      g.setFill(colors.channel(channel.name()));
      double x = inset + axis.at(channel.mean()) * span;
      double y = height * (c + 1) / (count + 1);
      g.fillOval(x - 3, y - 3, 6, 6);
    }
  }
}
