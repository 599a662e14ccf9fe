package org.normscope.chart.draw;

/// The colours of the program by name, in both themes; `#rrggbb`.
public enum Tone {
  /// Behind the panels.
  CANVAS("#f6f8fa", "#0d1117"),
  /// Background of panels and charts.
  PANEL("#ffffff", "#151b23"),
  /// Around panels.
  BORDER("#d1d9e0", "#3d444d"),
  /// Chart grid.
  GRID("#e7ebef", "#262d36"),
  /// Chart baseline and other lines that are not text.
  BASELINE("#818b98", "#7d8590"),
  /// Ordinary text.
  TEXT("#1f2328", "#e6edf3"),
  /// Text that explains.
  MUTED("#59636e", "#9198a1"),
  /// What is on, what can be changed, progress; never data.
  ACCENT("#6e40c9", "#a98bff"),
  /// Background of a chosen row.
  ACCENT_TINT("#f1ecfc", "#2a2145"),
  /// Channel R.
  RED("#c4170c", "#ff5f52"),
  /// Channel G.
  GREEN("#0f7d69", "#5fe3b8"),
  /// Channel B.
  BLUE("#1636a0", "#6f98f7"),
  /// A single channel.
  GRAY("#454c54", "#c9d1d9"),
  /// Letters on a channel's tag.
  ON_CHANNEL("#ffffff", "#0d1117");

  private final String light;
  private final String dark;

  Tone(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  /// In one of the themes.
  public String in(boolean darkTheme) {
    return darkTheme ? dark : light;
  }

  /// The tone of a channel by its name: R, G, B have theirs, all others share the gray one.
  public static Tone ofChannel(String name) {
    return switch (name) {
      case "R" -> RED;
      case "G" -> GREEN;
      case "B" -> BLUE;
      default -> GRAY;
    };
  }
}
