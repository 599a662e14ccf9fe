package org.normscope.ui.norm;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/// Fonts and widths of painted words, in one family at one scale.
final class TextMeter {

  private final String family;
  private final double scale;
  private final String strong;
  private final Map<String, Double> widths = new HashMap<>();

  /// @param scale how much larger than usual the window's text is
  TextMeter(String family, double scale) {
    this.family = family;
    this.scale = scale;
    this.strong = Font.getFontNames(family).contains(family + " Medium") ? family + " Medium" : "";
  }

  boolean isFor(String otherFamily, double otherScale) {
    return family.equals(otherFamily) && scale == otherScale;
  }

  /// A length in pixels at the window's text size.
  double px(double length) {
    return length * scale;
  }

  /// The font of ordinary or strong words of this usual size.
  Font font(double size, boolean bold) {
    if (!bold) {
      return Font.font(family, size * scale);
    }
    return strong.isEmpty()
        ? Font.font(family, FontWeight.BOLD, size * scale)
        : new Font(strong, size * scale);
  }

  double width(String text, double size, boolean bold) {
    return widths.computeIfAbsent(size + (bold ? "b" : " ") + text, _ -> measure(text, size, bold));
  }

  private double measure(String text, double size, boolean bold) {
    Text node = new Text(text);
    node.setFont(font(size, bold));
    return node.getLayoutBounds().getWidth();
  }
}
