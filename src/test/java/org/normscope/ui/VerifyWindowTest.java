package org.normscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.settings.SettingsFile;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Help offers the check against PyTorch, and it checks.
@ExtendWith(ApplicationExtension.class)
final class VerifyWindowTest {
  @TempDir private Path folder;

  private final WindowRobot robot = new WindowRobot();
  private MainWindow window;
  private Stage stage;

  @Start
  void start(Stage given) {
    robot.watch();
    stage = given;
    window = new MainWindow(new SettingsFile(folder.resolve("settings")));
    window.show(stage);
  }

  @AfterEach
  void close() {
    robot.interact(() -> {
      Window.getWindows().stream()
          .filter(other -> !other.equals(stage))
          .toList()
          .forEach(Window::hide);
      stage.hide();
    });
    window.awaitSaved();
    assertEquals(List.of(), robot.uncaught());
  }

  @Test
  void helpChecksAgainstPyTorch() {
    robot.push(KeyCode.F1);
    robot.clickOn("#check-against-pytorch");
    Labeled summary = (Labeled) robot.node("#verify-summary");
    robot.await("all is checked", () -> summary.getStyleClass().contains("ok"));
    assertEquals("331 cases, 501 steps: all pass", summary.getText());
    Node wrong = robot.node("#verify-wrong");
    assertFalse(wrong.isVisible());
  }
}
