package org.normscope.ui.norm;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// Paints typeset boxes. Bars lie on whole device pixels, so they are sharp at every scale.
final class MathPainter {

  private final GraphicsContext g;
  private final Color ink;
  private final Color accent;
  private final double pixel;

  /// @param pixel the size of a device pixel
  MathPainter(GraphicsContext g, Color ink, Color accent, double pixel) {
    this.g = g;
    this.ink = ink;
    this.accent = accent;
    this.pixel = pixel;
    g.setTextAlign(TextAlignment.LEFT);
  }

  /// Paints a box with its left end and baseline here.
  void paint(MathBox box, double x, double y) {
    switch (box) {
      case MathBox.Glyphs glyphs -> {
        g.setFill(glyphs.changeable() ? accent : ink);
        g.setFont(glyphs.face().at(glyphs.size()));
        g.fillText(glyphs.text(), x, y);
      }
      case MathBox.Bar bar -> {
        g.setFill(ink);
        bar(x, y - bar.ascent(), bar.width(), bar.height());
      }
      case MathBox.Radical radical -> {
        g.setFill(ink);
        radical(radical, x, y);
      }
      case MathBox.Group group ->
          group.parts().forEach(part -> paint(part.box(), x + part.x(), y + part.y()));
    }
  }

  private void bar(double x, double y, double width, double height) {
    if (width > height) {
      double thick = thickness(height);
      g.fillRect(x, snap(y + (height - thick) / 2), width, thick);
    } else {
      double thick = thickness(width);
      g.fillRect(snap(x + (width - thick) / 2), y, thick, height);
    }
  }

  /// A tick, a thick stroke down and a thin one up to the overbar.
  private void radical(MathBox.Radical sign, double x, double y) {
    double em = sign.size();
    double line = thickness(0.04 * em);
    double top = snap(y - sign.ascent() + (0.04 * em - line) / 2);
    double foot = y + sign.descent();
    double hook = foot - Math.min(0.62 * (foot - top), 0.72 * em);
    double right = x + sign.width() + 0.01 * em;
    double middle = x + 0.47 * sign.width();
    double left = x + 0.13 * sign.width();
    double thin = Math.max(0.05 * em, 0.9 * pixel);
    double thick = 0.1 * em;
    g.beginPath();
    g.moveTo(left - 0.02 * em, hook + 0.1 * em);
    g.lineTo(left + 0.13 * em, hook - 0.01 * em);
    g.lineTo(left + 0.15 * em, hook - 0.01 * em);
    g.lineTo(middle + 0.02 * em, foot - 0.16 * em);
    g.lineTo(right - thin, top);
    g.lineTo(right, top);
    g.lineTo(right, top + line);
    g.lineTo(middle + thin * 0.6, foot);
    g.lineTo(middle - thin * 0.4, foot);
    g.lineTo(left + 0.15 * em - thick, hook + 0.085 * em);
    g.lineTo(left, hook + 0.125 * em);
    g.closePath();
    g.fill();
  }

  private double thickness(double wanted) {
    return Math.max(pixel, snap(wanted));
  }

  private double snap(double length) {
    return Math.round(length / pixel) * pixel;
  }
}
