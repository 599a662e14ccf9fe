package org.normscope.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

final class PiecesTest {
  private final Region left = new Region();
  private final Region right = new Region();
  private final VBox body = new VBox(new Region(), new Region());
  private final HBox row = new HBox(left, right);
  private final VBox root = new VBox(row, body);

  private Pieces apart() {
    row.getStyleClass().add("panel-row");
    return Pieces.of(root);
  }

  @Test
  void comeOneByOneInTheOrderInWhichTheyWere() {
    Pieces pieces = apart();
    assertEquals(List.of(), root.getChildren());
    assertTrue(pieces.add());
    assertEquals(List.of(row), root.getChildren());
    assertEquals(List.of(), row.getChildren());
    assertEquals(2, body.getChildren().size(), "no frame: its view may fill it anew at any time");
    assertTrue(pieces.add());
    assertTrue(pieces.add());
    assertEquals(List.of(left, right), row.getChildren());
    assertTrue(pieces.add());
    assertEquals(List.of(row, body), root.getChildren());
    assertFalse(pieces.add());
  }

  @Test
  void arePutTogetherAtOnce() {
    Pieces pieces = apart();
    pieces.add();
    pieces.putTogether();
    assertEquals(List.of(row, body), root.getChildren());
    assertEquals(List.of(left, right), row.getChildren());
  }

  @Test
  void leaveAFrameThatWasFilledMeanwhile() {
    Pieces pieces = apart();
    pieces.add();
    Region other = new Region();
    row.getChildren().setAll(other);
    pieces.putTogether();
    assertEquals(List.of(other), row.getChildren());
    assertEquals(List.of(row, body), root.getChildren());
  }

  @Test
  void leaveAPieceThatWasPutElsewhereMeanwhile() {
    Pieces pieces = apart();
    VBox other = new VBox(right);
    pieces.putTogether();
    assertEquals(List.of(right), other.getChildren());
    assertEquals(List.of(left), row.getChildren());
  }
}
