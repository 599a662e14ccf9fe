package org.normscope.chart;

/// How a series' line is drawn, so that channels differ by more than hue.
public enum LineStyle {
  /// R, gray and all others.
  SOLID,
  /// G.
  DASHED(7, 3),
  /// B.
  DOTTED(2, 3);

  private final double[] dashes;

  LineStyle(double... dashes) {
    this.dashes = dashes;
  }

  /// The style of a channel by its name.
  public static LineStyle of(String channel) {
    return switch (channel) {
      case "G" -> DASHED;
      case "B" -> DOTTED;
      default -> SOLID;
    };
  }

  /// Lengths of line and gap, scaled; empty for an unbroken line.
  public double[] dashes(double scale) {
    double[] scaled = dashes.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= scale;
    }
    return scaled;
  }
}
