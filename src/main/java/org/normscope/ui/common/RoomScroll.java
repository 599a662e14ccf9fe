package org.normscope.ui.common;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// Gives its content all the room that there is, and scrolls it where that is less than it needs at
/// least: by wheel, to what Tab leads to, and by page up and page down where nobody else wants
/// them. The bar stands in the gap beside it.
public final class RoomScroll extends ScrollPane {
  private static final KeyCombination DOWN = new KeyCodeCombination(KeyCode.PAGE_DOWN);
  private static final KeyCombination UP = new KeyCodeCombination(KeyCode.PAGE_UP);
  // A little of what was seen before stays in sight.
  private static final double PAGE = 0.85;

  /// Scrolls this.
  public RoomScroll(Region content) {
    super(content);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().addAll("plain-scroll", "room-scroll");
    // At once: without a skin its content is not in the window yet, and cannot have the keyboard.
    setSkin(new ScrollPaneSkin(this));
    // Its picture of everything would be made anew at each frame of a slider.
    lookup(".viewport").setCache(false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::turn);
  }

  /// Leaves the keyboard where it is: a scroll pane takes it at any press in it, from what was
  /// pressed, and all arrows, Home and End with it.
  @Override
  public void requestFocus() {
    // On purpose.
  }

  private void turn(KeyEvent event) {
    double seen = getViewportBounds().getHeight();
    double hidden = getContent().getLayoutBounds().getHeight() - seen;
    if (hidden > 0 && (DOWN.match(event) || UP.match(event))) {
      double way = PAGE * seen / hidden;
      setVvalue(Math.clamp(getVvalue() + (DOWN.match(event) ? way : -way), 0, 1));
      event.consume();
    }
  }
}
