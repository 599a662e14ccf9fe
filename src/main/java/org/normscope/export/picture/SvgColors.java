package org.normscope.export.picture;

import java.util.Locale;
import org.normscope.chart.draw.Ink;
import org.normscope.chart.draw.Tone;

/// How an SVG names its colours; opacity is written beside them.
@FunctionalInterface
public interface SvgColors {
  /// Variables of the page that the picture stands in, such as `var(--accent-tint)`.
  SvgColors VARIABLES =
      ink ->
          ink.paleness() == 0
              ? "var(" + variable(ink.tone()) + ")"
              : String.format(
                  Locale.ROOT,
                  "color-mix(in srgb, var(%s) %.0f%%, var(%s))",
                  variable(ink.tone()),
                  100 * (1 - ink.paleness()),
                  variable(Tone.PANEL));

  /// The colour, as CSS writes it.
  String of(Ink ink);

  /// The variable of a tone.
  static String variable(Tone tone) {
    return "--" + tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The colours of a theme, for a file that stands by itself.
  static SvgColors of(boolean dark) {
    return ink -> mixed(ink.tone().in(dark), Tone.PANEL.in(dark), ink.paleness());
  }

  private static String mixed(String color, String panel, double paleness) {
    StringBuilder mixed = new StringBuilder("#");
    for (int at = 1; at < 7; at += 2) {
      int from = Integer.parseInt(color.substring(at, at + 2), 16);
      int to = Integer.parseInt(panel.substring(at, at + 2), 16);
      mixed.append(String.format("%02x", Math.round(from + paleness * (to - from))));
    }
    return mixed.toString();
  }
}
