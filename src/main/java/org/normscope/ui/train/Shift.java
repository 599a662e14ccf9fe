package org.normscope.ui.train;

import org.normscope.simulation.Factors;

/// How the data at evaluation differs from that of training.
///
/// @param kind in which way
/// @param factor of brightness, contrast or gamma
/// @param label the other class
public record Shift(Kind kind, double factor, String label) {
  /// The same data.
  public static final Shift NONE = new Shift(Kind.NONE, 1, "");

  /// In which way it differs.
  public enum Kind {
    /// Not at all.
    NONE("none"),
    /// Every pixel times a factor.
    BRIGHTNESS("brightness"),
    /// Pixels moved from or to the mean gray.
    CONTRAST("contrast"),
    /// Every pixel to a power.
    GAMMA("gamma"),
    /// Images of one class.
    CLASS("another class"),
    /// Images of another folder.
    FOLDER("another folder");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /// Name for people.
    public String title() {
      return title;
    }

    /// True when a factor says how far.
    public boolean hasFactor() {
      return this == BRIGHTNESS || this == CONTRAST || this == GAMMA;
    }
  }

  /// Another way to differ, far enough to be seen.
  public static Shift of(Kind kind) {
    return new Shift(
        kind,
        switch (kind) {
          case BRIGHTNESS -> 1.3;
          case CONTRAST -> 0.5;
          case GAMMA -> 2;
          case NONE, CLASS, FOLDER -> 1;
        },
        "");
  }

  /// The same, so far.
  public Shift withFactor(double other) {
    return new Shift(kind, other, label);
  }

  /// Another class.
  public static Shift ofClass(String label) {
    return new Shift(Kind.CLASS, 1, label);
  }

  /// How far apart it moves neighbouring codes, at most; 1 where it moves them together.
  double stretch() {
    return kind.hasFactor() ? Math.max(1, factor) : 1;
  }

  /// What is done to every image.
  Factors factors() {
    return switch (kind) {
      case BRIGHTNESS -> new Factors(1, factor, 1, false);
      case CONTRAST -> new Factors(1, 1, factor, false);
      case GAMMA -> new Factors(factor, 1, 1, false);
      case NONE, CLASS, FOLDER -> Factors.NONE;
    };
  }
}
