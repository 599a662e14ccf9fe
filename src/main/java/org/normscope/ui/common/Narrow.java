package org.normscope.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// Marks a place as narrow or short when its window is, so that stylesheets and views can make do
/// with less. Both are asked in ems: larger type has less room.
public final class Narrow {
  private static final double EM = 13;
  private static final double NARROW = 1100 / EM;
  private static final double THIN = 54;
  private static final double SHORT = 43;

  private Narrow() {}

  /// Keeps the style classes `narrow`, `thin` (very narrow) and `short` on a region while it is
  /// that.
  ///
  /// @param zoom size of the type, percent
  public static void follow(Region place, ObservableValue<Integer> zoom) {
    Runnable fit =
        () -> {
          dress(place, "narrow", is(place, zoom));
          dress(place, "thin", place.getWidth() > 0 && place.getWidth() < THIN * em(zoom));
          dress(place, "short", place.getHeight() > 0 && place.getHeight() < SHORT * em(zoom));
        };
    place.widthProperty().addListener((_, _, _) -> fit.run());
    place.heightProperty().addListener((_, _, _) -> fit.run());
    zoom.addListener((_, _, _) -> fit.run());
  }

  private static void dress(Region place, String style, boolean wanted) {
    if (!wanted) {
      place.getStyleClass().remove(style);
    } else if (!place.getStyleClass().contains(style)) {
      place.getStyleClass().add(style);
    }
  }

  /// True when a place that has a size is narrow.
  ///
  /// @param zoom size of the type, percent
  public static boolean is(Region place, ObservableValue<Integer> zoom) {
    return place.getWidth() > 0 && place.getWidth() < NARROW * em(zoom);
  }

  /// How many pixels an em has.
  static double em(ObservableValue<Integer> zoom) {
    return EM * zoom.getValue() / 100;
  }
}
