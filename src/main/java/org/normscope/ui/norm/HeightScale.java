package org.normscope.ui.norm;

/// What the heights of the histograms are.
public enum HeightScale {
  /// Shares of the pixels, a bin.
  LINEAR("Linear"),
  /// Their logarithms, so that rare values are seen.
  LOG("Log"),
  /// Shares per unit of the x axis: the area is 1, whatever the bins.
  DENSITY("Density");

  private final String title;

  HeightScale(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
