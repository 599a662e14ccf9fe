package org.normscope.ui.common;

import javafx.scene.paint.Color;
import org.normscope.chart.draw.Tone;

/// The colours that are painted rather than styled: what canvases need. The same values stand in
/// the theme's stylesheet for everything that CSS reaches.
///
/// @param canvas behind the panels
/// @param panel background of panels and charts
/// @param border around panels
/// @param grid chart grid
/// @param baseline chart baseline and other lines that are not text
/// @param text ordinary text
/// @param muted text that explains
/// @param accent what is on, what can be changed, progress; never data
/// @param accentTint background of a chosen row
/// @param red channel R
/// @param green channel G
/// @param blue channel B
/// @param gray a single channel
/// @param onChannel letters on a channel's tag
public record Palette(
    Color canvas,
    Color panel,
    Color border,
    Color grid,
    Color baseline,
    Color text,
    Color muted,
    Color accent,
    Color accentTint,
    Color red,
    Color green,
    Color blue,
    Color gray,
    Color onChannel) {

  /// For daylight and projectors.
  public static final Palette LIGHT = of(false);

  /// For dim rooms.
  public static final Palette DARK = of(true);

  private static Palette of(boolean dark) {
    return new Palette(
        Color.web(Tone.CANVAS.in(dark)),
        Color.web(Tone.PANEL.in(dark)),
        Color.web(Tone.BORDER.in(dark)),
        Color.web(Tone.GRID.in(dark)),
        Color.web(Tone.BASELINE.in(dark)),
        Color.web(Tone.TEXT.in(dark)),
        Color.web(Tone.MUTED.in(dark)),
        Color.web(Tone.ACCENT.in(dark)),
        Color.web(Tone.ACCENT_TINT.in(dark)),
        Color.web(Tone.RED.in(dark)),
        Color.web(Tone.GREEN.in(dark)),
        Color.web(Tone.BLUE.in(dark)),
        Color.web(Tone.GRAY.in(dark)),
        Color.web(Tone.ON_CHANNEL.in(dark)));
  }

  /// What a named colour is here.
  public Color of(Tone tone) {
    return switch (tone) {
      case CANVAS -> canvas;
      case PANEL -> panel;
      case BORDER -> border;
      case GRID -> grid;
      case BASELINE -> baseline;
      case TEXT -> text;
      case MUTED -> muted;
      case ACCENT -> accent;
      case ACCENT_TINT -> accentTint;
      case RED -> red;
      case GREEN -> green;
      case BLUE -> blue;
      case GRAY -> gray;
      case ON_CHANNEL -> onChannel;
    };
  }

  /// The colour of a channel by its name: R, G, B have theirs, all others share the gray one.
  public Color channel(String name) {
    return of(Tone.ofChannel(name));
  }
}
