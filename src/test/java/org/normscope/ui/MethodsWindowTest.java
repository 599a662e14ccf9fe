package org.normscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.normscope.norm.Convention;
import org.normscope.norm.Method;
import org.normscope.norm.Values;
import org.normscope.ui.chart.HistogramPane;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.Place;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the registry declares, in the real window: options, conventions, presets, one value a
/// channel, refusals, pitfalls, methods that look at pixels, and tabs that do not fit.
@ExtendWith(ApplicationExtension.class)
final class MethodsWindowTest {
  @TempDir private Path folder;

  private final WindowRobot robot = new WindowRobot();
  private TestWindow shown;
  private MainWindow window;

  @Start
  void start(Stage given) throws Exception {
    shown = TestWindow.show(given, folder, robot);
    window = shown.window();
    Path images = Folders.classes(folder.resolve("images"));
    Platform.runLater(() -> {
      window.model().open(List.of(images));
      window.model().place().set(Place.NORM);
    });
  }

  private void open() {
    robot.await("it is open", () -> window.model().session().phase().get() == Phase.COMPLETE);
    robot.await("it is shown", () -> window.norm().picture().get() != null);
  }

  @AfterEach
  void nothingWasThrown() {
    shown.close(robot);
  }

  private Values values() {
    return window.norm().choice().get().values();
  }

  private void type(Node field, String text) {
    robot.interact(() -> {
      field.requestFocus();
      ((TextField) field).setText(text);
    });
    robot.push(KeyCode.ENTER);
  }

  private String text(String query) {
    return ((Labeled) robot.node(query)).getText();
  }

  private void awaitMethod(Method method) {
    robot.await(
        method + " is shown", () -> window.norm().picture().get().choice().method() == method);
  }

  @Test
  void evaluatesByRunningStatistics() {
    open();
    assertTrue(robot.lookup("#parameter-running_mean-0").tryQuery().isEmpty());
    robot.clickOn("#option-mode-evaluation");
    assertTrue(values().is("mode", "evaluation"));
    type(robot.node("#parameter-running_mean-1"), "0.25");
    assertEquals(List.of(0.0, 0.25, 0.0), values().all("running_mean"));
    assertEquals("0", ((TextField) robot.node("#parameter-running_mean-2")).getText());
    robot.choose("#convention", "Keras 3");
    assertEquals(Convention.KERAS, values().convention());
    assertEquals(1e-3, values().get("eps"));
    assertTrue(values().is("mode", "evaluation"));
    assertEquals(List.of(0.0), values().all("running_mean"));
    // A switch that changes the rows under it keeps the focus.
    robot.interact(() -> robot.node("#option-track_running_stats-true").requestFocus());
    robot.push(KeyCode.RIGHT);
    assertTrue(values().is("track_running_stats", "false"));
    assertTrue(robot.lookup("#parameter-running_mean-0").tryQuery().isEmpty());
    assertEquals("option-track_running_stats-false", window.scene().getFocusOwner().getId());
    robot.interact(() -> robot.node("#option-mode-evaluation").requestFocus());
    robot.push(KeyCode.LEFT);
    robot.await(
        "the ring goes with it", () -> robot.node("#option-mode-training").isFocusVisible());
  }

  @Test
  void walksThroughTheMethodsUntilSomebodyTakesOver() {
    open();
    robot.clickOn("#walk-methods");
    awaitMethod(Method.LAYER_NORM);
    robot.clickOn("#norm-images");
    FontIcon icon = (FontIcon) ((Labeled) robot.node("#walk-methods")).getGraphic();
    assertEquals("fth-play", icon.getIconLiteral());
    assertEquals(Method.LAYER_NORM, window.norm().choice().get().method());
  }

  @Test
  void takesPresetsAndOwnNumbers() {
    open();
    robot.chooseMethod(Method.CONSTANTS);
    assertEquals("ImageNet", text("#preset"));
    robot.choose("#preset", "Half");
    assertEquals("Half", text("#preset"));
    assertEquals("0.5", ((TextField) robot.node("#parameter-std-2")).getText());
    type(robot.node("#parameter-std-2"), "0.25");
    assertEquals(List.of(0.5, 0.5, 0.25), values().all("std"));
    assertEquals("own", text("#preset"));
    robot.clickOn("#reset-parameters");
    assertEquals("ImageNet", text("#preset"));
  }

  @Test
  void saysWhatIsRefusedAndRecovers() {
    open();
    robot.chooseMethod(Method.GROUP_NORM);
    awaitMethod(Method.GROUP_NORM);
    Node groups = robot.node("#parameter-num_groups").lookup(".text-field");
    type(groups, "2");
    robot.await("it is refused", () -> window.norm().problem().get().any());
    assertTrue(text("#after-problem").startsWith("2 groups do not divide 3 channels"));
    HistogramPane after = (HistogramPane) robot.node("#after");
    assertNull(after.getFigure(), "nothing of another setting is left");
    assertFalse(robot.node(".axis-cube").isVisible());
    type(groups, "3");
    robot.await("it recovers", () -> after.getFigure() != null);
    assertFalse(
        robot.lookup("#after-problem").tryQuery().isPresent()
            && robot.node("#after-problem").getParent().isVisible());
    assertTrue(robot.node(".axis-cube").isVisible());
    type(groups, "40");
    assertEquals(40, values().get("num_groups"), "typed beyond the slider");
  }

  @Test
  void marksPitfalls() {
    open();
    assertFalse(robot.node("#pitfall-badge").isVisible());
    robot.choose("#pitfalls", Method.PITFALL_TWICE.fullName());
    awaitMethod(Method.PITFALL_TWICE);
    assertTrue(robot.node("#pitfall-badge").isVisible());
    MenuButton menu = (MenuButton) robot.node("#pitfalls");
    assertEquals(Method.PITFALL_TWICE.title(), menu.getText());
    assertTrue(menu.getPseudoClassStates().toString().contains("selected"));
    robot.chooseMethod(Method.LAYER_NORM);
    awaitMethod(Method.LAYER_NORM);
    assertFalse(robot.node("#pitfall-badge").isVisible());
    assertEquals("Pitfalls", menu.getText());
  }

  /// However many methods there are: a window of this width has room for twice as many.
  @Test
  void putsTabsThatDoNotFitIntoAMenu() {
    open();
    robot.interact(() -> shown.stage().setWidth(2000));
    assertFalse(robot.node("#more-methods").isVisible());
    robot.interact(() -> {
      shown.stage().setWidth(990);
      shown.stage().setHeight(700);
      window.model().zoom(3);
    });
    assertTrue(robot.node("#more-methods").isVisible());
    robot.chooseMethod(Method.LRN);
    awaitMethod(Method.LRN);
    assertEquals(Method.LRN.title(), text("#more-methods"));
    assertTrue(robot.node("#looks-at-pixels").isVisible());
    Bounds last = robot.node("#pitfalls").localToScene(robot.node("#pitfalls").getLayoutBounds());
    assertTrue(last.getMaxX() <= window.scene().getWidth(), "the row is cut");
    HistogramPane after = (HistogramPane) robot.node("#after");
    assertTrue(after.getHeight() >= after.readableHeight(), "shapes are seen");
    Bounds status =
        robot.node(".status-bar").localToScene(robot.node(".status-bar").getLayoutBounds());
    assertTrue(status.getMaxY() <= window.scene().getHeight(), "the window is cut");
    robot.interact(() -> {
      shown.stage().setWidth(2000);
      window.model().zoom(0);
    });
    assertFalse(robot.node("#more-methods").isVisible());
    assertTrue(robot.node("#method-lrn").isVisible());
  }
}
