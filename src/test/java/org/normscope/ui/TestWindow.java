package org.normscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.normscope.settings.SettingsFile;

/// The real window as tests use it: light and without motion, on a stage of its own, so that other
/// tests find the shared one as it was.
record TestWindow(MainWindow window, Stage stage) {
  // Headless screens end at 1000.
  private static final double WIDTH = 990;
  private static final double HEIGHT = 800;

  /// Shows it instead of the stage that was given; on the window's thread.
  ///
  /// @param folder where settings are kept
  static TestWindow show(Stage given, Path folder, WindowRobot robot) {
    robot.watch();
    given.hide();
    Stage stage = new Stage();
    MainWindow window = new MainWindow(new SettingsFile(folder.resolve("settings")));
    window.model().useTheme("light");
    window.model().reduceMotion(true);
    stage.setX(0);
    stage.setY(0);
    window.show(stage);
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    return new TestWindow(window, stage);
  }

  /// Closes it. Fails when something was thrown on the window's thread.
  void close(WindowRobot robot) {
    robot.interact(() -> {
      window.model().session().close();
      window.model().useTheme("light");
      stage.hide();
    });
    window.awaitSaved();
    assertEquals(List.of(), robot.uncaught(), "uncaught on the window's thread");
  }
}
