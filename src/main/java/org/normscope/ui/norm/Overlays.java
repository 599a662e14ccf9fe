package org.normscope.ui.norm;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.normscope.ui.common.Nodes;

/// What may lie over before and after: one at a time. It takes the keyboard and gives it back to
/// who had it; Escape goes back wherever the keyboard has got to in the meantime.
final class Overlays {
  private final Node main;
  private final List<Overlay> all;
  private final EventHandler<KeyEvent> escape = this::escape;
  private Node keyboard;
  private boolean ring;

  /// One of them.
  ///
  /// @param node what is seen
  /// @param open whether it is wanted
  /// @param back goes one step back; the last one closes it
  record Overlay(Region node, ObservableValue<Boolean> open, Runnable back) {}

  /// @param main what they lie over
  /// @param all the last of those that are wanted is shown
  Overlays(Node main, List<Overlay> all) {
    this.main = main;
    this.all = List.copyOf(all);
    for (Overlay overlay : all) {
      overlay.open().addListener((_, _, _) -> show());
    }
    main.sceneProperty().subscribe(this::follow);
    show();
  }

  /// Their nodes, in order.
  List<Region> nodes() {
    return all.stream().map(Overlay::node).toList();
  }

  private Overlay wanted() {
    return all.reversed().stream().filter(each -> each.open().getValue()).findFirst().orElse(null);
  }

  private void show() {
    Overlay shown = wanted();
    boolean covered = !main.isVisible();
    if (shown != null && !covered && main.getScene() != null) {
      keyboard = main.getScene().getFocusOwner();
      ring = keyboard != null && keyboard.isFocusVisible();
    }
    main.setVisible(shown == null);
    for (Overlay overlay : all) {
      boolean was = overlay.node().isVisible();
      overlay.node().setVisible(overlay.equals(shown));
      if (overlay.equals(shown) && !was) {
        overlay.node().requestFocus();
      }
    }
    if (shown == null && covered && keyboard != null) {
      giveBack();
    }
  }

  private void giveBack() {
    if (ring) {
      Nodes.focusVisibly(keyboard);
    } else {
      keyboard.requestFocus();
    }
    keyboard = null;
  }

  private void follow(Scene before, Scene now) {
    if (before != null) {
      before.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
    }
    if (now != null) {
      now.addEventHandler(KeyEvent.KEY_PRESSED, escape);
    }
  }

  // Who has the keyboard may want it first, such as a field with something typed in it.
  private void escape(KeyEvent event) {
    Overlay shown = wanted();
    if (event.getCode() == KeyCode.ESCAPE && shown != null) {
      shown.back().run();
      event.consume();
    }
  }
}
