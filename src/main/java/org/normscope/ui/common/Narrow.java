package org.normscope.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// Marks a place as narrow or short when its window is, so that stylesheets and views can make do
/// with less. Both are asked in ems: larger type has less room.
public final class Narrow {
  private static final double EM = 13;
  private static final double NARROW = 1100 / EM;
  private static final double SHORT = 43;
  private static final String STYLE = "narrow";

  private Narrow() {}

  /// Keeps the style class `narrow` on a region while it is narrow, at the usual size of the type.
  public static void follow(Region place) {
    place.widthProperty().addListener((_, _, _) -> dress(place, STYLE, is(place)));
  }

  /// Keeps the style classes `narrow` and `short` on a region while it is that.
  ///
  /// @param zoom size of the type, percent
  public static void follow(Region place, ObservableValue<Integer> zoom) {
    Runnable fit =
        () -> {
          double em = EM * zoom.getValue() / 100;
          dress(place, STYLE, place.getWidth() > 0 && place.getWidth() < NARROW * em);
          dress(place, "short", place.getHeight() > 0 && place.getHeight() < SHORT * em);
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

  /// True when a place that has a size is narrow, at the usual size of the type.
  public static boolean is(Region place) {
    return place.getWidth() > 0 && place.getWidth() < NARROW * EM;
  }
}
