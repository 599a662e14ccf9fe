package org.normscope.ui.norm;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// Gives its content all the room that there is, and scrolls it where that is less than it needs at
/// least. The bar stands in the gap beside it.
final class TallScroll extends ScrollPane {
  TallScroll(Region content) {
    super(content);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().addAll("plain-scroll", "tall-scroll");
    // Its picture of everything would be made anew at each frame of a slider.
    skinProperty().addListener((_, _, _) -> lookup(".viewport").setCache(false));
  }
}
