package org.normscope.ui.window;

/// The places in the left rail.
public enum Place {
  /// Statistics of the dataset.
  DATA(1, "Data", "fth-database", "Statistics of the open dataset"),
  /// Before and after a normalization method.
  NORM(2, "Norm", "fth-bar-chart-2", "Before and after a normalization method"),
  /// Running statistics over a training.
  TRAIN(3, "Train", "fth-activity", "Running statistics over a training, and both modes"),
  /// Statistics as training code reads them.
  EXPORT(4, "Export", "fth-share", "Statistics as training code reads them, and an audit");

  private final int key;
  private final String title;
  private final String icon;
  private final String description;

  Place(int key, String title, String icon, String description) {
    this.key = key;
    this.title = title;
    this.icon = icon;
    this.description = description;
  }

  /// Digit that leads there with Ctrl.
  public int key() {
    return key;
  }

  /// Label in the rail.
  public String title() {
    return title;
  }

  /// Name of the icon.
  public String icon() {
    return icon;
  }

  /// What is found there.
  public String description() {
    return description;
  }
}
