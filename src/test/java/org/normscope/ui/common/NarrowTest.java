package org.normscope.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class NarrowTest {
  @Test
  void largerTypeHasLessRoom() {
    ObjectProperty<Integer> zoom = new SimpleObjectProperty<>(100);
    Region place = new Region();
    Narrow.follow(place, zoom);
    place.resize(1216, 709);
    assertEquals(List.of(), place.getStyleClass(), "1280x800");
    zoom.set(130);
    assertEquals(List.of("narrow", "short"), place.getStyleClass());
    place.resize(1900, 709);
    assertEquals(List.of("short"), place.getStyleClass());
    place.resize(900, 1000);
    assertEquals(List.of("narrow", "thin"), place.getStyleClass());
    place.resize(1900, 709);
    zoom.set(100);
    assertEquals(List.of(), place.getStyleClass());
  }
}
