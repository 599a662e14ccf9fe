package org.normscope.ui.chart;

import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.normscope.chart.LineStyle;

/// A short piece of a channel's line, in its colour and dashes, for tables.
public final class LineSample extends Region {
  private final Line line = new Line();

  /// A sample for a channel by its name.
  public LineSample(String channel) {
    getStyleClass().addAll("line-sample", ChannelTag.styleClass(channel));
    line.getStyleClass().add("stroke");
    line.setManaged(false);
    getChildren().add(line);
    setAccessibleText(
        switch (LineStyle.of(channel)) {
          case SOLID -> "solid line";
          case DASHED -> "dashed line";
          case DOTTED -> "dotted line";
        });
  }

  @Override
  public String getUserAgentStylesheet() {
    return ChannelTag.sheet();
  }

  @Override
  protected void layoutChildren() {
    double middle = Math.rint(getHeight() / 2);
    line.setStartX(0);
    line.setEndX(getWidth());
    line.setStartY(middle);
    line.setEndY(middle);
  }
}
