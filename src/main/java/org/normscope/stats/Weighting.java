package org.normscope.stats;

/// What counts the same in the mean and std of a dataset.
public enum Weighting {
  /// Every pixel: a large image counts for more than a small one. What a layer sees that gets the
  /// images as they are.
  PIXEL("pixel", "every pixel counts the same"),
  /// Every image, whatever its size: as if all were resized to one size in a way that changes no
  /// image's own statistics.
  IMAGE("image", "every image counts the same");

  private final String id;
  private final String description;

  Weighting(String id, String description) {
    this.id = id;
    this.description = description;
  }

  /// What the command line and the stats file call it.
  public String id() {
    return id;
  }

  /// What it means, for people.
  public String description() {
    return description;
  }

  /// The weighting of an id.
  ///
  /// @throws IllegalArgumentException if there is none; its message is a sentence for people
  public static Weighting of(String id) {
    for (Weighting weighting : values()) {
      if (weighting.id.equals(id)) {
        return weighting;
      }
    }
    throw new IllegalArgumentException(
        "There is no weighting \"" + id + "\": choose pixel or image.");
  }
}
