package org.normscope.ui.norm;

import java.util.List;
import java.util.TreeSet;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Rows that scroll where there is not room for all of them: always whole ones, so that a row that
/// is not there is not half there.
final class RowScroll extends Region {
  private final VBox rows;
  private final ScrollPane scroll;
  private double turned;

  RowScroll(VBox rows) {
    this.rows = rows;
    scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    scroll.getStyleClass().addAll("plain-scroll", "parameter-scroll");
    scroll.vvalueProperty().addListener((_, _, _) -> snap());
    scroll.addEventFilter(ScrollEvent.SCROLL, this::turn);
    // Where rows end is known once they are laid out.
    rows.needsLayoutProperty()
        .addListener((_, _, needed) -> {
          if (!needed) {
            Platform.runLater(this::requestLayout);
          }
        });
    getChildren().add(scroll);
    setMinHeight(0);
  }

  @Override
  protected double computePrefHeight(double width) {
    return scroll.prefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return scroll.prefWidth(height);
  }

  @Override
  protected void layoutChildren() {
    double edges = scroll.snappedTopInset() + scroll.snappedBottomInset();
    double room = getHeight() - edges;
    scroll.resizeRelocate(
        0, 0, getWidth(), edges + (rows.getHeight() == 0 ? room : stops().height(room)));
    snap();
  }

  /// Shows the first row.
  void toTop() {
    scroll.setVvalue(0);
  }

  // Lines of fields inside of one row may be parted too.
  private RowStops stops() {
    TreeSet<Double> tops = new TreeSet<>();
    for (Node row : rows.getChildren()) {
      // Bounds would have in them what reaches over the row.
      tops.add(Math.rint(row.getLayoutY()));
      for (Node cell : row.lookupAll(".many-fields-cell")) {
        Bounds at = rows.sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
        boolean first = at.getMinY() - row.getLayoutY() < at.getHeight() / 2;
        if (!first && cell.getParent().getParent().isVisible()) {
          tops.add(Math.rint(at.getMinY()));
        }
      }
    }
    return new RowStops(List.copyOf(tops), rows.getHeight());
  }

  private double shown() {
    return scroll.getViewportBounds().getHeight();
  }

  private double hidden() {
    return rows.getHeight() - shown();
  }

  private void snap() {
    if (hidden() > 0 && shown() > 0) {
      go(stops().nearest(scroll.getVvalue() * hidden(), shown()));
    }
  }

  private void go(double offset) {
    double value = offset / hidden();
    if (Math.abs(value - scroll.getVvalue()) > 1e-9) {
      scroll.setVvalue(value);
    }
  }

  // A row at a time; what is turned by less adds up.
  private void turn(ScrollEvent event) {
    if (hidden() <= 0) {
      return;
    }
    event.consume();
    turned += event.getDeltaY();
    if (Math.abs(turned) >= rows.getHeight() / rows.getChildren().size() / 2) {
      boolean down = turned < 0;
      turned = 0;
      go(stops().next(scroll.getVvalue() * hidden(), shown(), down));
    }
  }
}
