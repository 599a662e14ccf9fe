package org.normscope.ui.train;

import java.util.OptionalLong;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.normscope.chart.Numbers;
import org.normscope.ui.common.Nodes;

/// A bar that fills with the steps, with marks where mean and variance settle.
final class SettledMeter extends Region {
  private final Region track = new Region();
  private final Region bar = new Region();
  private final Mark mean = new Mark("mean");
  private final Mark variance = new Mark("variance");
  private final Label start = Nodes.label("step 0", "muted", "caption");
  private double fraction;
  private double meanAt;
  private double varianceAt;

  private static final class Mark {
    private final Region line = new Region();
    private final Label name;
    private final Label step = Nodes.label("", "muted", "caption");

    Mark(String what) {
      name = Nodes.label(what, "caption");
      line.getStyleClass().add("settled-mark");
    }

    void show(boolean there) {
      line.setVisible(there);
      name.setVisible(there);
      step.setVisible(there);
    }
  }

  SettledMeter() {
    getStyleClass().add("settled-meter");
    track.getStyleClass().add("settled-track");
    bar.getStyleClass().add("settled-bar");
    getChildren().addAll(track, bar, start);
    for (Mark mark : new Mark[] {mean, variance}) {
      getChildren().addAll(mark.line, mark.name, mark.step);
    }
    setAccessibleText("settled meter");
  }

  void show(SettledFigure figure, int steps) {
    long end = figure.end(steps);
    boolean ever = figure.mean().isPresent() || figure.variance().isPresent();
    fraction = ever ? Math.min(1, figure.step() / (double) end) : 0;
    meanAt = place(mean, figure.mean(), end);
    varianceAt = place(variance, figure.variance(), end);
    requestLayout();
  }

  private static double place(Mark mark, OptionalLong at, long end) {
    mark.show(at.isPresent());
    mark.step.setText(at.isPresent() ? Numbers.count(at.getAsLong()) : "");
    return at.orElse(0) / (double) end;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 3 * start.prefHeight(-1) + 4;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double line = start.prefHeight(-1);
    double top = line + 4;
    double thick = Math.rint(line / 2);
    track.resizeRelocate(0, top, width, thick);
    bar.resizeRelocate(0, top, Math.rint(width * fraction), thick);
    start.autosize();
    start.relocate(0, top + thick + 4);
    boolean close = Math.abs(varianceAt - meanAt) * width < 60;
    lay(mean, meanAt * width, top, thick, close && meanAt <= varianceAt ? -1 : close ? 1 : 0);
    lay(variance, varianceAt * width, top, thick, close ? meanAt <= varianceAt ? 1 : -1 : 0);
    start.setVisible(Math.min(meanAt, varianceAt) * width > 60);
  }

  // Labels stand in the middle of their mark, or at its left (-1) or right (1) side.
  private void lay(Mark mark, double x, double top, double thick, int side) {
    mark.line.resizeRelocate(Math.rint(x) - 1, top - 4, 2, thick + 8);
    for (Label label : new Label[] {mark.name, mark.step}) {
      label.autosize();
      double w = label.getWidth();
      double left = side == 0 ? x - w / 2 : side < 0 ? x - w - 3 : x + 3;
      double y = label.equals(mark.name) ? top - 4 - label.getHeight() : top + thick + 4;
      label.relocate(Math.clamp(left, 0, Math.max(0, getWidth() - w)), y);
    }
  }
}
