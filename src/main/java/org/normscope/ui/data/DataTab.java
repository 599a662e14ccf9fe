package org.normscope.ui.data;

/// The parts of the place Data.
public enum DataTab {
  /// Histogram, numbers, classes, unusual images, skipped files.
  OVERVIEW(1, "Overview", "Histogram and numbers of the part that is chosen"),
  /// Every image.
  IMAGES(2, "Images", "Every image with its figures, the most unusual first"),
  /// Two groups beside each other.
  DRIFT(3, "Drift", "Two splits, classes or folders side by side: how far they differ");

  private final int key;
  private final String title;
  private final String description;

  DataTab(int key, String title, String description) {
    this.key = key;
    this.title = title;
    this.description = description;
  }

  /// Label of the tab.
  public String title() {
    return title;
  }

  /// What is found there.
  public String description() {
    return description;
  }

  /// The key that leads there.
  public String key() {
    return "Alt+" + key;
  }
}
