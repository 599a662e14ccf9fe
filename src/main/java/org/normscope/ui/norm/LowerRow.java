package org.normscope.ui.norm;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.normscope.ui.common.Narrow;

/// The row of panels under the charts. In a large window it takes a quarter of what the window is
/// higher, and the cube and the formula are wider.
final class LowerRow extends HBox {
  // In ems: how high the place is in a window of 1280x800, and the row in that.
  private static final double USUAL_PLACE = 54.6;
  private static final double USUAL = 19;
  private static final double NARROW = 16.4;
  private static final double SHARE = 0.25;
  // In pixels, as [Narrow] has it.
  private static final double WIDE = 1700;
  private static final String STYLE = "wide";

  private final Region place;
  private final ObservableValue<Integer> zoom;

  /// @param place what it is a row of
  /// @param zoom size of the type in percent
  LowerRow(Region place, ObservableValue<Integer> zoom, Node... panels) {
    super(panels);
    this.place = place;
    this.zoom = zoom;
    getStyleClass().addAll("panel-row", "lower-row");
    place.heightProperty().addListener((_, _, _) -> fit());
    place.widthProperty().addListener((_, _, _) -> fit());
    zoom.addListener((_, _, _) -> fit());
  }

  private void fit() {
    double em = FontProbe.BASE * zoom.getValue() / 100;
    double height = height(place.getHeight() / em, Narrow.is(place));
    setStyle(String.format(Locale.ROOT, "-fx-pref-height: %.1fem;", height));
    boolean wide = place.getWidth() >= WIDE;
    if (!wide) {
      getStyleClass().remove(STYLE);
    } else if (!getStyleClass().contains(STYLE)) {
      getStyleClass().add(STYLE);
    }
  }

  /// How high the row is, in ems.
  ///
  /// @param place how high the place is, in ems
  static double height(double place, boolean narrow) {
    double more = Math.max(0, place - USUAL_PLACE);
    return (narrow ? NARROW : USUAL) + SHARE * more;
  }
}
