package org.normscope.ui.norm;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Turns the axis cube: a drag, or Shift with an arrow key; a double-click or Home turns it back. A
/// click that moves nothing is passed on.
final class CubeDrag {
  private static final double DEGREES_A_PIXEL = 0.6;
  private static final double DEGREES_A_KEY = 15;
  // Pixels that a hand moves while it clicks.
  private static final double TREMBLE = 3;

  private final ObjectProperty<CubeTurn> turn;
  private double lastX;
  private double lastY;
  private boolean pressed;
  private boolean turning;

  /// @param turn what is turned
  /// @param clicked hears of clicks
  CubeDrag(Node cube, ObjectProperty<CubeTurn> turn, Consumer<MouseEvent> clicked) {
    this.turn = turn;
    cube.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          cube.requestFocus();
          lastX = event.getX();
          lastY = event.getY();
          pressed = event.getButton() == MouseButton.PRIMARY;
          turning = false;
          event.consume();
        });
    cube.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    cube.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() != MouseButton.PRIMARY || turning) {
            return;
          }
          if (event.getClickCount() == 2) {
            turn.set(CubeTurn.HOME);
          }
          clicked.accept(event);
          event.consume();
        });
    cube.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  private void dragged(MouseEvent event) {
    double right = event.getX() - lastX;
    double down = event.getY() - lastY;
    turning |= pressed && Math.hypot(right, down) > TREMBLE;
    if (turning) {
      lastX = event.getX();
      lastY = event.getY();
      turn.set(turn.get().by(DEGREES_A_PIXEL * right, DEGREES_A_PIXEL * down));
    }
    event.consume();
  }

  private void keyPressed(KeyEvent event) {
    double step = DEGREES_A_KEY;
    CubeTurn now = turn.get();
    CubeTurn next =
        switch (event.getCode()) {
          case RIGHT -> now.by(step, 0);
          case LEFT -> now.by(-step, 0);
          case UP -> now.by(0, -step);
          case DOWN -> now.by(0, step);
          case HOME -> CubeTurn.HOME;
          default -> now;
        };
    boolean arrow = event.getCode().isArrowKey();
    if (arrow == event.isShiftDown() && !next.equals(now)) {
      turn.set(next);
      event.consume();
    }
  }
}
