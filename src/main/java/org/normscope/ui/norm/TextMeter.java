package org.normscope.ui.norm;

import java.util.HashMap;
import java.util.Map;
import org.normscope.chart.draw.Surface;

/// Widths of the words that are painted on a surface, in its font at its scale.
final class TextMeter {
  private final Surface surface;
  private final Map<String, Double> widths = new HashMap<>();

  TextMeter(Surface surface) {
    this.surface = surface;
  }

  /// A length in pixels at the window's text size.
  double px(double length) {
    return length * surface.unit();
  }

  double width(String text, double size, boolean bold) {
    return widths.computeIfAbsent(size + (bold ? "b" : " ") + text, _ -> measure(text, size, bold));
  }

  private double measure(String text, double size, boolean bold) {
    surface.setTextSize(size);
    return surface.width(text, bold);
  }
}
