package org.normscope.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.normscope.norm.Family;
import org.normscope.norm.Method;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A hand on mouse and keyboard that waits for what the window does, and keeps what it throws.
final class WindowRobot extends FxRobot {
  private static final int PATIENCE_SECONDS = 20;

  private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();

  /// Keeps what is thrown on the window's thread from now on. Called on that thread.
  void watch() {
    Thread.currentThread().setUncaughtExceptionHandler((_, e) -> uncaught.add(e));
  }

  /// What was thrown; stops watching.
  List<Throwable> uncaught() {
    interact(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
    return uncaught;
  }

  /// Waits until a condition holds on the window's thread.
  void await(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS,
          TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("it did not happen that " + what + "; " + uncaught, e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Pushes a key with Ctrl (or the platform's own), and more.
  void key(KeyCode code, KeyCombination.Modifier... more) {
    List<KeyCombination.Modifier> modifiers = new ArrayList<>(List.of(more));
    modifiers.add(KeyCombination.SHORTCUT_DOWN);
    push(new KeyCodeCombination(code, modifiers.toArray(KeyCombination.Modifier[]::new)));
  }

  /// Gives a node the Tab key, sooner than the robot's own hand would.
  void tab(Node node) {
    interact(() ->
        Event.fireEvent(
            node,
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false)));
  }

  /// The first node of a query.
  Node node(String query) {
    return lookup(query).query();
  }

  /// The texts of all labels of a query, at one moment: read on the window's thread, which may be
  /// about to show others.
  List<String> texts(String query) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000, () -> lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList());
  }

  /// Whether one of some labels names a method: whole, but for a pitfall's long name, which may be
  /// whole on hover.
  boolean names(String query, Method method) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> lookup(query).queryAllAs(Label.class).stream().anyMatch(each -> names(each, method)));
  }

  private static boolean names(Label label, Method method) {
    boolean brief =
        method.family() == Family.PITFALL
            && label.getText().equals(method.title())
            && label.getTooltip() != null
            && label.getTooltip().getText().startsWith(method.fullName() + "\n");
    return brief || label.getText().equals(method.fullName());
  }

  /// Chooses a method by its tab, or in the menu that stands for it.
  void chooseMethod(Method method) {
    String query = "#method-" + method.id();
    if (method.family() == Family.PITFALL) {
      clickOn("#pitfalls");
    } else if (!node(query).isVisible()) {
      clickOn("#more-methods");
    }
    clickOn(query);
  }

  /// Opens a menu or a box and clicks one of its items.
  void choose(String box, String item) {
    clickOn(box);
    clickOn(item);
  }
}
