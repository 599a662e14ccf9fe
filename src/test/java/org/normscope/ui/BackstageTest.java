package org.normscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.ui.norm.HeightScale;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.Place;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Places are made ready before they are visited, and nobody notices.
@ExtendWith(ApplicationExtension.class)
final class BackstageTest {
  @TempDir private Path folder;

  private final WindowRobot robot = new WindowRobot();
  private TestWindow shown;
  private MainWindow window;

  @Start
  void start(Stage given) {
    shown = TestWindow.show(given, folder, robot);
    window = shown.window();
  }

  @AfterEach
  void nothingWasThrown() {
    shown.close(robot);
  }

  private int children(String query) {
    return ((Pane) robot.node(query)).getChildren().size();
  }

  @Test
  void placesAreWholeAndComputedBeforeTheyAreVisited() throws Exception {
    Path images = Folders.classes(folder.resolve("images"));
    robot.interact(() -> {
      window.prepare();
      window.model().open(List.of(images));
    });
    robot.await("it is open", () -> window.model().session().phase().get() == Phase.COMPLETE);
    robot.await("Norm is on the stage", () -> robot.lookup("#after").tryQuery().isPresent());
    // Both places have this key: the one that is seen hears it.
    boolean log = window.data().logCounts().get();
    robot.key(KeyCode.L);
    assertNotEquals(log, window.data().logCounts().get());
    assertEquals(HeightScale.LINEAR, window.norm().heights().get());
    robot.await("all are ready", () -> !window.preparing());
    assertFalse(robot.lookup("#after").tryQuery().isPresent(), "nothing stays on the stage");
    robot.await("it is computed, though nobody went there", window.train()::settled);
    robot.await("this, too", window.export()::settled);
    assertEquals(Place.DATA, window.model().place().get());
    robot.interact(() -> window.model().place().set(Place.NORM));
    assertEquals(2, children(".charts-row"));
    assertEquals(3, children(".lower-row"));
    robot.key(KeyCode.L);
    assertEquals(HeightScale.LOG, window.norm().heights().get());
    robot.interact(() -> window.model().place().set(Place.TRAIN));
    assertEquals(2, children(".lower-row"));
  }

  @Test
  void aVisitInBetweenFindsThePlaceWhole() {
    robot.interact(() -> {
      window.prepare();
      window.model().openSample();
    });
    robot.await("Norm is on the stage", () -> robot.lookup("#after").tryQuery().isPresent());
    robot.interact(() -> window.model().place().set(Place.NORM));
    assertEquals(2, children(".charts-row"));
    assertEquals(3, children(".lower-row"));
    robot.await("the others are ready, too", () -> !window.preparing());
    assertEquals(2, children(".charts-row"));
  }
}
