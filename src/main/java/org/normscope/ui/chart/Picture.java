package org.normscope.ui.chart;

import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.text.Font;
import org.normscope.chart.draw.Ink;
import org.normscope.export.picture.SvgColors;
import org.normscope.export.picture.SvgSurface;
import org.normscope.ui.common.Theme;

/// A chart as it is now, to be copied or saved, in the theme's colours.
///
/// @param name what it is, for the name of a file: `histogram`
/// @param title what it shows, for those who cannot see it
/// @param width pixels
/// @param height pixels
/// @param font of the window, where the chart stands
/// @param painter draws it
public record Picture(
    String name, String title, double width, double height, Font font, Painter painter) {
  private static final double BODY = 13;

  /// As an SVG file.
  public String svg() {
    boolean dark = Theme.current().get() == Theme.DARK;
    SvgSurface svg = new SvgSurface(font.getSize() / BODY, SvgColors.of(dark));
    painter.paint(svg, width, height);
    return svg.file(width, height, title);
  }

  /// As an image.
  ///
  /// @param times pixels of the image per pixel of the window
  public Image image(int times) {
    Canvas large = new Canvas(Math.rint(width) * times, Math.rint(height) * times);
    large.getGraphicsContext2D().scale(times, times);
    CanvasSurface surface = new CanvasSurface(large.getGraphicsContext2D());
    surface.start(width, height, font, times);
    surface.setFill(Ink.PANEL);
    surface.fillRoundRect(0, 0, width + 1, height + 1, 0);
    painter.paint(surface, width, height);
    return large.snapshot(null, null);
  }
}
