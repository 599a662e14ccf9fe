package org.normscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.norm.Method;
import org.normscope.ui.chart.HistogramPane;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.Place;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The place Train in the real window.
@ExtendWith(ApplicationExtension.class)
final class TrainWindowTest {
  @TempDir private Path folder;

  private final WindowRobot robot = new WindowRobot();
  private TestWindow shown;
  private MainWindow window;

  @Start
  void start(Stage given) throws Exception {
    shown = TestWindow.show(given, folder, robot);
    window = shown.window();
    Path images = Folders.classes(folder.resolve("images"));
    Platform.runLater(() -> window.model().open(List.of(images)));
  }

  @AfterEach
  void nothingWasThrown() {
    shown.close(robot);
  }

  private void open() {
    robot.await("it is open", () -> window.model().session().phase().get() == Phase.COMPLETE);
    robot.key(KeyCode.DIGIT3);
    robot.await("it is trained", () -> window.train().settled());
  }

  private String text(String query) {
    return ((Labeled) robot.node(query)).getText();
  }

  private void type(String query, String text) {
    robot.interact(() -> {
      robot.node(query).requestFocus();
      ((TextField) robot.node(query)).setText(text);
    });
    robot.push(KeyCode.ENTER);
  }

  private int step() {
    return window.train().player().step().get();
  }

  @Test
  void movesThroughTheTraining() {
    open();
    assertEquals(Place.TRAIN, window.model().place().get());
    robot.clickOn("#train-reset");
    assertEquals(0, step());
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    robot.clickOn("#train-step");
    assertEquals(2, step());
    robot.clickOn("#train-back");
    assertEquals(1, step());
    robot.interact(() -> window.train().player().speed().set(2000));
    robot.clickOn("#train-play");
    robot.await("it played to its end", () -> step() == 200);
    assertEquals("Play", text("#train-play"));
    robot.rightClickOn(".trace");
    assertEquals(200, step(), "the menu of a trace moves nothing");
    robot.push(KeyCode.ESCAPE);
    robot.clickOn(".trace");
    assertTrue(step() > 0 && step() < 200, "a click moves the playhead");
    robot.push(KeyCode.END);
    robot.await("the last batch is shown", () -> text("#train-epochs").startsWith("batch 200"));
  }

  @Test
  void settingsMoveThePictures() {
    open();
    type("#train-momentum", "0.5");
    assertEquals(
        OptionalDouble.of(0.5), window.train().setup().get().settings().rule().weightOfNew());
    type("#train-batch", "1.5");
    assertEquals(8, window.train().setup().get().settings().loader().batch());
    assertTrue(robot.node("#train-batch").getAccessibleHelp().contains("whole number"));
    type("#train-batch", "4");
    robot.await("batches of 4", () -> text("#train-epochs").contains("2 batches of 4"));
    robot.choose("#sampler", "sorted by class");
    robot.await("it is trained", () -> window.train().settled());
    robot.push(KeyCode.ALT, KeyCode.R);
    assertTrue(window.train().recalibrated().get());
    robot.clickOn("#train-presets");
    robot.clickOn("#preset-momentum_0");
    robot.await("momentum 0 is trained", () -> window.train().settled());
    robot.await("it is not settled", () -> text("#settled-badge").equals("not yet"));
    assertFalse(((HistogramPane) robot.node("#eval-mode")).getFigure().series().isEmpty());
  }

  @Test
  void runningStatisticsGoToNorm() {
    open();
    robot.clickOn("#train-results");
    robot.clickOn("#use-in-norm");
    assertEquals(Place.NORM, window.model().place().get());
    assertEquals(Method.BATCH_NORM, window.norm().choice().get().method());
    assertTrue(window.norm().choice().get().values().is("mode", "evaluation"));
    assertEquals(3, window.norm().choice().get().values().all("running_mean").size());
  }
}
