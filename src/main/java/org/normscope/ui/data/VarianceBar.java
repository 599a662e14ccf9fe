package org.normscope.ui.data;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.normscope.chart.Numbers;
import org.normscope.ui.common.Theme;

/// The pooled variance of a channel as a bar: within the images in the channel's colour, between
/// them the rest.
final class VarianceBar extends Region {
  private final Canvas canvas = new Canvas();
  private final String channel;
  private final double within;

  VarianceBar(String channel, double within) {
    this.channel = channel;
    this.within = within;
    getStyleClass().add("variance-bar");
    canvas.setManaged(false);
    getChildren().add(canvas);
    setAccessibleText(
        "Variance of " + channel + ": " + text(within) + " within images, the rest between them");
  }

  static String text(double share) {
    return Double.isNaN(share) ? "none" : Numbers.share(share);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    canvas.setWidth(width);
    canvas.setHeight(height);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    if (Double.isNaN(within)) {
      return;
    }
    Color color = Theme.colors().channel(channel);
    double edge = Math.round(within * width);
    g.setFill(color.deriveColor(0, 1, 1, 0.25));
    g.fillRoundRect(0, 0, width, height, 6, 6);
    g.setFill(color);
    g.fillRoundRect(0, 0, edge, height, 6, 6);
  }
}
