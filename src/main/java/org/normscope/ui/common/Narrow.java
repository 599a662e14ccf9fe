package org.normscope.ui.common;

import javafx.scene.layout.Region;

/// Marks a place as narrow when its window is, so that stylesheets and views can make do with less.
public final class Narrow {
  private static final double BELOW = 1100;
  private static final String STYLE = "narrow";

  private Narrow() {}

  /// Keeps the style class `narrow` on a region while it is narrow.
  public static void follow(Region place) {
    place
        .widthProperty()
        .addListener((_, _, _) -> {
          if (!is(place)) {
            place.getStyleClass().remove(STYLE);
          } else if (!place.getStyleClass().contains(STYLE)) {
            place.getStyleClass().add(STYLE);
          }
        });
  }

  /// True when a place that has a size is narrow.
  public static boolean is(Region place) {
    return place.getWidth() > 0 && place.getWidth() < BELOW;
  }
}
