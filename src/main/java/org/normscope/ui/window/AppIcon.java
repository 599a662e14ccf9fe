package org.normscope.ui.window;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.normscope.ui.common.Palette;

/// The mark of the program as the icon of its windows: painted, so that it is sharp at any size.
public final class AppIcon {
  private static final double GRID = 28;

  private AppIcon() {}

  /// The icon at a size in pixels.
  public static Image of(int size) {
    Canvas canvas = new Canvas(size, size);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.scale(size / GRID, size / GRID);
    g.setFill(Palette.LIGHT.accent());
    g.fillRoundRect(0, 0, GRID, GRID, 12, 12);
    g.setStroke(Color.WHITE);
    g.setLineWidth(1.9);
    g.setLineCap(StrokeLineCap.ROUND);
    g.translate(3, 4);
    g.beginPath();
    g.appendSVGPath(Logo.CURVE);
    g.stroke();
    g.beginPath();
    g.appendSVGPath(Logo.MIDDLE);
    g.stroke();
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    return canvas.snapshot(parameters, null);
  }
}
