package org.normscope.export.picture;

import java.util.Locale;
import org.normscope.chart.draw.Ink;
import org.normscope.chart.draw.Tone;

/// How an SVG names its colours; opacity is written beside them.
@FunctionalInterface
public interface SvgColors {
  /// Variables of the page that the picture stands in, such as `var(--accent-tint)`.
  SvgColors VARIABLES =
      ink -> {
        String own = "var(" + variable(ink.tone()) + ")";
        String lit = mixed(own, Math.abs(ink.light()), ink.light() > 0 ? "white" : "black");
        return mixed(lit, ink.paleness(), "var(" + variable(Tone.PANEL) + ")");
      };

  private static String mixed(String color, double share, String other) {
    return share == 0
        ? color
        : String.format(
            Locale.ROOT, "color-mix(in srgb, %s %.0f%%, %s)", color, 100 * (1 - share), other);
  }

  /// The colour, as CSS writes it.
  String of(Ink ink);

  /// The variable of a tone.
  static String variable(Tone tone) {
    return "--" + tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The colours of a theme, for a file that stands by itself.
  static SvgColors of(boolean dark) {
    return ink -> {
      String light = ink.light() > 0 ? "#ffffff" : "#000000";
      String lit = between(ink.tone().in(dark), light, Math.abs(ink.light()));
      return between(lit, Tone.PANEL.in(dark), ink.paleness());
    };
  }

  private static String between(String color, String other, double share) {
    StringBuilder mixed = new StringBuilder("#");
    for (int at = 1; at < 7; at += 2) {
      int from = Integer.parseInt(color.substring(at, at + 2), 16);
      int to = Integer.parseInt(other.substring(at, at + 2), 16);
      mixed.append(String.format("%02x", Math.round(from + share * (to - from))));
    }
    return mixed.toString();
  }
}
