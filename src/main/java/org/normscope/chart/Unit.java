package org.normscope.chart;

/// What a plotted value is counted in. Figures hold values as they are computed (pixel values in
/// 0..1); a unit only says how they are shown.
public enum Unit {
  /// Pixel values from 0 to 1.
  ZERO_ONE("0..1", 1, 4),
  /// The same pixel values, as 8-bit codes.
  ZERO_255("0..255", 255, 2),
  /// The output of a normalization.
  NORMALIZED("no unit", 1, 4);

  private final String label;
  private final double factor;
  private final int decimals;

  Unit(String label, double factor, int decimals) {
    this.label = label;
    this.factor = factor;
    this.decimals = decimals;
  }

  /// As it stands behind "pixel value, ".
  public String label() {
    return label;
  }

  /// What a value is multiplied with to be shown.
  public double factor() {
    return factor;
  }

  /// How many decimals an exact value is shown with.
  public int decimals() {
    return decimals;
  }
}
