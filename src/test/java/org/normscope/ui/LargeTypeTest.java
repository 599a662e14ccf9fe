package org.normscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.ui.data.DataTab;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.Place;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Larger type in a small window: nothing is cut, all can be scrolled to, and the keys are those
/// that they were.
@ExtendWith(ApplicationExtension.class)
final class LargeTypeTest {
  private static final int LARGEST = 3;
  private static final int CALM = 10;

  @TempDir private Path folder;

  private final WindowRobot robot = new WindowRobot();
  private TestWindow shown;
  private MainWindow window;

  @Start
  void start(Stage given) throws Exception {
    shown = TestWindow.show(given, folder, robot);
    window = shown.window();
    shown.stage().setWidth(1024);
    shown.stage().setHeight(700);
    Path images = Folders.classes(folder.resolve("images"));
    Platform.runLater(() -> window.model().open(List.of(images)));
  }

  @AfterEach
  void nothingWasThrown() {
    shown.close(robot);
  }

  private void open(Place place) {
    robot.await("it is open", () -> window.model().session().phase().get() == Phase.COMPLETE);
    robot.interact(() -> window.model().place().set(place));
    switch (place) {
      case DATA -> robot.await("it is read", () -> window.data().picture().get() != null);
      case NORM -> robot.await("it is shown", () -> window.norm().picture().get() != null);
      case TRAIN -> robot.await("it is trained", () -> window.train().settled());
      case EXPORT -> robot.await("it is exported", () -> window.export().settled());
    }
  }

  // A layout that asks for another one would never be over.
  private void awaitCalm() {
    int[] calm = {0};
    robot.await(
        "it comes to rest",
        () -> {
          calm[0] = waits(window.scene().getRoot()) ? 0 : calm[0] + 1;
          return calm[0] >= CALM;
        });
  }

  private static boolean waits(Parent part) {
    return part.isVisible()
        && (part.isNeedsLayout()
            || part.getChildrenUnmodifiable().stream()
                .anyMatch(child -> child instanceof Parent inside && waits(inside)));
  }

  private List<String> cutAtEverySize() {
    List<String> found = new ArrayList<>();
    for (int zoom = 0; zoom <= LARGEST; zoom++) {
      awaitCalm();
      robot.interact(() -> {
        int now = window.model().settings().get().zoom();
        Cut.offenders(window.scene().getRoot()).forEach(line -> found.add(now + " %: " + line));
        window.model().zoom(1);
      });
    }
    robot.interact(() -> window.model().zoom(0));
    return found;
  }

  @Test
  void everyPlaceIsWhole() {
    robot.interact(() -> window.model().zoom(LARGEST - 1));
    open(Place.NORM);
    awaitCalm();
    assertEquals(List.of(), Cut.offenders(window.scene().getRoot()), "as it opens");
    robot.interact(() -> window.model().zoom(0));
    assertEquals(List.of(), cutAtEverySize());
    open(Place.TRAIN);
    assertEquals(List.of(), cutAtEverySize());
    open(Place.EXPORT);
    assertEquals(List.of(), cutAtEverySize());
    open(Place.DATA);
    assertEquals(List.of(), cutAtEverySize());
    robot.interact(() -> window.data().tab().set(DataTab.DRIFT));
    robot.await(
        "it is compared", () -> robot.lookup(".difference-table .number").tryQuery().isPresent());
    assertEquals(List.of(), cutAtEverySize());
    robot.interact(() -> window.data().tab().set(DataTab.IMAGES));
    robot.await("they are listed", () -> window.data().images().rows().get() != null);
    assertEquals(List.of(), cutAtEverySize());
    numbersAreRead();
    robot.interact(() -> {
      window.model().zoom(0);
      window.data().images().view(window.data().images().rows().get().image(0).file().name());
    });
    robot.await("one is shown", () -> robot.lookup("#preview").tryQuery().isPresent());
    assertEquals(List.of(), cutAtEverySize());
    robot.interact(() -> {
      window.model().zoom(LARGEST);
      robot.node("#preview").requestFocus();
    });
    String first = window.data().images().viewed().get();
    robot.push(KeyCode.PAGE_DOWN);
    assertNotEquals(first, window.data().images().viewed().get(), "the next image, as always");
  }

  private void numbersAreRead() {
    robot.interact(() -> window.model().zoom(LARGEST));
    awaitCalm();
    TableColumn<?, ?> mean =
        ((TableView<?>) robot.node("#image-table"))
            .getColumns().stream()
                .filter(column -> column.getText().equals("mean"))
                .findFirst()
                .orElseThrow();
    assertTrue(mean.getWidth() >= 4.2 * 13 * 1.5, "a number is read to its end");
  }

  @Test
  void theKeyboardLeadsToWhatIsBelowAndKeepsItsKeys() {
    open(Place.TRAIN);
    Node setting = robot.node("#cumulative");
    robot.interact(() -> {
      setting.requestFocus();
      window.model().zoom(LARGEST);
    });
    awaitCalm();
    assertTrue(setting.isFocused(), "whose panel moves keeps the keyboard");
    Node below = robot.node("#recalibrate");
    Bounds seen =
        robot.node(".status-bar").localToScene(robot.node(".status-bar").getLayoutBounds());
    assertTrue(bottom(below) > seen.getMinY(), "it is below what is seen");
    for (int i = 0; i < 60 && !below.isFocused(); i++) {
      robot.tab(window.scene().getFocusOwner());
    }
    awaitCalm();
    assertTrue(below.isFocused());
    assertTrue(bottom(below) <= seen.getMinY(), "it is scrolled to");
    ScrollPane scroll = (ScrollPane) robot.node(".train-view > .room-scroll");
    robot.interact(() -> {
      scroll.setVvalue(0);
      window.train().player().reset();
    });
    robot.clickOn(".trace");
    robot.push(KeyCode.END);
    assertEquals(200, window.train().player().step().get());
    assertEquals(0, scroll.getVvalue());
    robot.push(KeyCode.PAGE_DOWN);
    assertTrue(scroll.getVvalue() > 0, "nobody else wants this key");
  }

  private static double bottom(Node node) {
    return node.localToScene(node.getLayoutBounds()).getMaxY();
  }
}
