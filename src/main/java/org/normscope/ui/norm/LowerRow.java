package org.normscope.ui.norm;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The panels under the charts, in a row. In a large window it takes a quarter of what the window
/// is higher, and the cube and the formula are wider; where there is not room for three side by
/// side, the last stands in a row of its own.
final class LowerRow extends GridPane {
  // All in ems: how high the place is in a window of 1280x800, and the row in that.
  private static final double USUAL_PLACE = 54.6;
  private static final double USUAL = 19;
  private static final double NARROW = 16.4;
  private static final double SHARE = 0.25;
  // How wide the place is.
  private static final double WIDE_FROM = 130;
  private static final double NARROW_BELOW = 84.6;
  private static final double SLIM_BELOW = 72;
  private static final double TWO_BELOW = 55.5;
  private static final List<String> STYLES = List.of("wide", "slim");

  private final Region place;
  private final ObservableValue<Integer> zoom;
  private final Region formula;
  private final Region last;

  /// @param place what it is a row of
  /// @param zoom size of the type in percent
  LowerRow(
      Region place, ObservableValue<Integer> zoom, Region cube, Region formula, Region pictures) {
    this.place = place;
    this.zoom = zoom;
    this.formula = formula;
    this.last = pictures;
    getStyleClass().addAll("panel-row", "lower-row");
    for (Region panel : List.of(cube, formula, pictures)) {
      setVgrow(panel, Priority.ALWAYS);
    }
    setHgrow(pictures, Priority.ALWAYS);
    addRow(0, cube, formula, pictures);
    place.heightProperty().addListener((_, _, _) -> fit());
    place.widthProperty().addListener((_, _, _) -> fit());
    zoom.addListener((_, _, _) -> fit());
  }

  private void fit() {
    double em = FontProbe.BASE * zoom.getValue() / 100;
    double width = place.getWidth() / em;
    boolean two = twoRows(width);
    double height = height(place.getHeight() / em, width) * (two ? 2 : 1);
    setStyle(String.format(Locale.ROOT, "-fx-pref-height: %.1fem;", height));
    getStyleClass().removeAll(STYLES);
    if (width >= WIDE_FROM) {
      getStyleClass().add("wide");
    } else if (width < SLIM_BELOW) {
      getStyleClass().add("slim");
    }
    setHgrow(formula, two ? Priority.ALWAYS : Priority.NEVER);
    setConstraints(last, two ? 0 : 2, two ? 1 : 0, two ? 2 : 1, 1);
  }

  /// Whether the last panel stands in a row of its own.
  static boolean twoRows(double width) {
    return width < TWO_BELOW;
  }

  /// How high the row is, in ems.
  ///
  /// @param place how high the place is, in ems
  /// @param width how wide it is, in ems
  static double height(double place, double width) {
    double more = Math.max(0, place - USUAL_PLACE);
    return (width < NARROW_BELOW ? NARROW : USUAL) + SHARE * more;
  }
}
