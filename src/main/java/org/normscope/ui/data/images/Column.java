package org.normscope.ui.data.images;

/// What a row says of an image. Everything can be sorted by.
public enum Column {
  /// Name of the file, with its folders below the opened one.
  NAME("name", "Name of the file below the opened folder"),
  /// Class.
  LABEL("class", "The folder that is its class"),
  /// Split.
  SPLIT("split", "train, val or test"),
  /// Width and height; sorted by pixels.
  SIZE("size", "Width × height as read, sorted by the number of pixels"),
  /// Kind of file.
  KIND("kind", "What the file holds: format, depth and channels"),
  /// Mean of its pixels.
  MEAN("mean", "Mean of its pixels"),
  /// Std of its pixels.
  STD("std", "Population std of its pixels"),
  /// Smallest value.
  MIN("min", "Smallest value in any channel"),
  /// Largest value.
  MAX("max", "Largest value in any channel"),
  /// What is unusual about it.
  FINDING("finding", "What is unusual about it; the most unusual first");

  private final String title;
  private final String description;

  Column(String title, String description) {
    this.title = title;
    this.description = description;
  }

  /// Head of the column.
  public String title() {
    return title;
  }

  /// What it means.
  public String description() {
    return description;
  }

  /// True where each channel has its own figure, besides the one over all channels.
  public boolean perChannel() {
    return this == MEAN || this == STD;
  }

  /// True for figures, which stand right-aligned and whose largest is asked for first.
  public boolean number() {
    return switch (this) {
      case NAME, LABEL, SPLIT, KIND, FINDING -> false;
      case SIZE, MEAN, STD, MIN, MAX -> true;
    };
  }
}
