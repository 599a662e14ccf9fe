package org.normscope.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Panels in rows, which stand in other rows where their place is slim. How slim it is is asked in
/// ems: larger type has less room.
public final class PanelRows extends VBox {
  private final Region place;
  private final ObservableValue<Integer> zoom;
  private final List<Stand> stands = new ArrayList<>();
  private Stand shown;

  /// One row.
  ///
  /// @param style style class that gives it its height
  /// @param grows whether it takes its share of the height that is left
  /// @param panels from left to right
  public record Row(String style, boolean grows, List<Region> panels) {
    /// A row that takes its share of the height that is left.
    public static Row growing(String style, Region... panels) {
      return new Row(style, true, List.of(panels));
    }

    /// A row as high as its style class says.
    public static Row still(String style, Region... panels) {
      return new Row(style, false, List.of(panels));
    }
  }

  private record Stand(double below, String style, List<Row> rows, List<HBox> boxes) {}

  /// Rows of a place as long as it has room.
  ///
  /// @param place whose width decides
  /// @param zoom size of the type, percent
  public PanelRows(Region place, ObservableValue<Integer> zoom, Row... rows) {
    this.place = place;
    this.zoom = zoom;
    getStyleClass().add("panel-column");
    below(Double.POSITIVE_INFINITY, "roomy", rows);
    place.widthProperty().addListener((_, _, _) -> fit());
    zoom.addListener((_, _, _) -> fit());
  }

  /// The same panels in other rows, where the place is narrower than the last time.
  ///
  /// @param ems how narrow
  /// @param style style class that this has then
  public PanelRows below(double ems, String style, Row... rows) {
    List<HBox> boxes = new ArrayList<>();
    for (Row row : rows) {
      HBox box = new HBox();
      box.getStyleClass().addAll("panel-row", row.style());
      VBox.setVgrow(box, row.grows() ? Priority.ALWAYS : Priority.NEVER);
      boxes.add(box);
    }
    stands.add(new Stand(ems, style, List.of(rows), boxes));
    fit();
    return this;
  }

  private void fit() {
    double width = place.getWidth() / Narrow.em(zoom);
    Stand wanted = stands.getFirst();
    for (Stand stand : stands) {
      if (width > 0 && width < stand.below()) {
        wanted = stand;
      }
    }
    if (!wanted.equals(shown)) {
      show(wanted);
    }
  }

  private void show(Stand wanted) {
    Node keyboard = getScene() == null ? null : getScene().getFocusOwner();
    boolean ring = keyboard != null && keyboard.isFocusVisible();
    if (shown != null) {
      getStyleClass().remove(shown.style());
    }
    shown = wanted;
    getStyleClass().add(wanted.style());
    getChildren().clear();
    for (int i = 0; i < wanted.rows().size(); i++) {
      wanted.boxes().get(i).getChildren().setAll(wanted.rows().get(i).panels());
    }
    getChildren().addAll(wanted.boxes());
    // Who moves loses the keyboard.
    if (keyboard != null && !keyboard.isFocused()) {
      if (ring) {
        Nodes.focusVisibly(keyboard);
      } else {
        keyboard.requestFocus();
      }
    }
  }
}
