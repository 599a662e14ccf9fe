package org.normscope.ui.norm;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.javafx.FontIcon;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.common.Ticker;

/// Plays through the methods; whoever touches anything else takes over.
final class WalkButton {
  private static final String DOES =
      "Play through batch, layer, instance and group norm, and watch the colours: one colour, one"
          + " mean (Alt+P)";

  private final Walk walk;
  private final Button button;
  private final Ticker timer;

  /// @param place all that takes over when it is used
  WalkButton(Walk walk, Node place) {
    this.walk = walk;
    timer = new Ticker(walk::tick);
    button = Nodes.button("", "fth-play", DOES, walk::toggle);
    button.setId("walk-methods");
    walk.running().subscribe(this::follow);
    place.addEventFilter(MouseEvent.MOUSE_PRESSED, this::leave);
    place.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    Nodes.key(place, "Alt+P", walk::toggle);
    // Nobody sees it once another place is shown.
    place
        .sceneProperty()
        .addListener((_, _, now) -> {
          if (now == null) {
            walk.stop();
          }
        });
  }

  Button button() {
    return button;
  }

  private void follow(boolean running) {
    ((FontIcon) button.getGraphic()).setIconLiteral(running ? "fth-pause" : "fth-play");
    if (running) {
      timer.start();
    } else {
      timer.stop();
    }
  }

  // Its own key begins with Alt.
  private void leave(Event event) {
    boolean own = event.getTarget() instanceof Node node && isInside(node);
    boolean alt =
        event instanceof KeyEvent key && (key.isAltDown() || key.getCode().isModifierKey());
    if (!own && !alt) {
      walk.stop();
    }
  }

  private boolean isInside(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each.equals(button)) {
        return true;
      }
    }
    return false;
  }
}
