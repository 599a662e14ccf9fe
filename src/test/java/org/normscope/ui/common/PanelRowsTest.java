package org.normscope.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.normscope.ui.common.PanelRows.Row;

final class PanelRowsTest {
  private final ObjectProperty<Integer> zoom = new SimpleObjectProperty<>(100);
  private final Region place = new Region();
  private final Region chart = new Region();
  private final Region numbers = new Region();
  private final PanelRows rows =
      new PanelRows(place, zoom, Row.growing("both", chart, numbers))
          .below(60, "slim", Row.growing("first", chart), Row.still("second", numbers));

  private List<List<Node>> shown() {
    return rows.getChildren().stream().map(row -> List.copyOf(((HBox) row).getChildren())).toList();
  }

  @Test
  void largerTypeHasLessRoom() {
    assertEquals(List.of(List.of(chart, numbers)), shown(), "before it has a size");
    place.resize(60 * 13, 500);
    assertEquals(List.of(List.of(chart, numbers)), shown());
    zoom.set(115);
    assertEquals(List.of(List.of(chart), List.of(numbers)), shown());
    assertTrue(rows.getStyleClass().contains("slim"));
    assertTrue(rows.getChildren().getFirst().getStyleClass().contains("first"));
    place.resize(900, 500);
    assertEquals(List.of(List.of(chart, numbers)), shown());
    assertFalse(rows.getStyleClass().contains("slim"));
    place.resize(500, 500);
    zoom.set(100);
    assertEquals(List.of(List.of(chart), List.of(numbers)), shown(), "a small window is one, too");
  }

  @Test
  void theNarrowestThatFitsIsTaken() {
    rows.below(30, "alone", Row.still("last", numbers, chart));
    place.resize(29 * 13, 500);
    assertEquals(List.of(List.of(numbers, chart)), shown());
    place.resize(31 * 13, 500);
    assertEquals(List.of(List.of(chart), List.of(numbers)), shown());
  }
}
