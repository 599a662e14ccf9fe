package org.normscope.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import org.normscope.ui.chart.PaintedRegion;
import org.normscope.ui.common.RoomScroll;

/// Looks for what nobody can see: what reaches out of its panel, or lies where no scrolling leads.
final class Cut {
  private static final double HALF_A_PIXEL = 0.5;

  private final List<String> found = new ArrayList<>();

  private Cut() {}

  /// One line for each, empty when all is well.
  static List<String> offenders(Parent root) {
    Cut cut = new Cut();
    cut.walk(root, root.localToScene(root.getLayoutBounds()));
    return cut.found;
  }

  private void walk(Node node, Bounds room) {
    if (!node.isVisible()) {
      return;
    }
    Bounds at = node.localToScene(node.getLayoutBounds());
    if (node instanceof RoomScroll scroll) {
      // Whatever it shows now: all of its content can be scrolled to, down but not sideways.
      Bounds content = scroll.getContent().localToScene(scroll.getContent().getLayoutBounds());
      Bounds all =
          new BoundingBox(at.getMinX(), content.getMinY(), at.getWidth(), content.getHeight());
      look(scroll, at, room);
      walk(scroll.getContent(), all);
      return;
    }
    boolean panel = node.getStyleClass().contains("panel");
    boolean head = node.getStyleClass().contains("panel-head");
    boolean leaf = node instanceof Control || node instanceof PaintedRegion;
    if (leaf || panel || head || node.isFocusTraversable()) {
      look(node, at, room);
    }
    // Lists, tables and settings scroll by themselves.
    if (node instanceof Parent parent && !leaf) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, panel ? at : room));
    } else if (node instanceof ScrollPane scroll) {
      walk(
          scroll.getContent(),
          scroll.getContent().localToScene(scroll.getContent().getLayoutBounds()));
    }
  }

  private void look(Node node, Bounds at, Bounds room) {
    boolean inside =
        at.getMinX() >= room.getMinX() - HALF_A_PIXEL
            && at.getMaxX() <= room.getMaxX() + HALF_A_PIXEL
            && at.getMinY() >= room.getMinY() - HALF_A_PIXEL
            && at.getMaxY() <= room.getMaxY() + HALF_A_PIXEL;
    if (!inside && at.getWidth() > 0 && at.getHeight() > 0) {
      found.add(
          String.format(
              Locale.ROOT,
              "%s#%s \"%s\" %s at %.0f..%.0f, %.0f..%.0f of %.0f..%.0f, %.0f..%.0f",
              node.getClass().getSimpleName(),
              node.getId(),
              node instanceof Labeled labeled ? labeled.getText() : "",
              node.getStyleClass(),
              at.getMinX(),
              at.getMaxX(),
              at.getMinY(),
              at.getMaxY(),
              room.getMinX(),
              room.getMaxX(),
              room.getMinY(),
              room.getMaxY()));
    }
  }
}
