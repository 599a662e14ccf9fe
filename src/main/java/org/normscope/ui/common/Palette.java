package org.normscope.ui.common;

import javafx.scene.paint.Color;

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
  public static final Palette LIGHT =
      new Palette(
          Color.web("#f6f8fa"),
          Color.web("#ffffff"),
          Color.web("#d1d9e0"),
          Color.web("#e7ebef"),
          Color.web("#818b98"),
          Color.web("#1f2328"),
          Color.web("#59636e"),
          Color.web("#6e40c9"),
          Color.web("#f1ecfc"),
          Color.web("#c4170c"),
          Color.web("#0f7d69"),
          Color.web("#1636a0"),
          Color.web("#454c54"),
          Color.web("#ffffff"));

  /// For dim rooms.
  public static final Palette DARK =
      new Palette(
          Color.web("#0d1117"),
          Color.web("#151b23"),
          Color.web("#3d444d"),
          Color.web("#262d36"),
          Color.web("#7d8590"),
          Color.web("#e6edf3"),
          Color.web("#9198a1"),
          Color.web("#a98bff"),
          Color.web("#2a2145"),
          Color.web("#ff5f52"),
          Color.web("#5fe3b8"),
          Color.web("#6f98f7"),
          Color.web("#c9d1d9"),
          Color.web("#0d1117"));

  /// The colour of a channel by its name: R, G, B have theirs, all others share the gray one.
  public Color channel(String name) {
    return switch (name) {
      case "R" -> red;
      case "G" -> green;
      case "B" -> blue;
      default -> gray;
    };
  }
}
