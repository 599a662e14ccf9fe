package org.normscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.chart.Range;
import org.normscope.norm.Method;
import org.normscope.ui.common.Nodes;
import org.normscope.ui.norm.AxisCube;
import org.normscope.ui.norm.Plane;
import org.normscope.ui.norm.Scope;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.Place;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What lies over before and after in the place Norm: every method, two of them, numbers, one
/// image; and what it shows besides a folder.
@ExtendWith(ApplicationExtension.class)
final class NormPlaceTest {
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

  private String text(String query) {
    return ((Label) robot.node(query)).getText();
  }

  @Test
  void comparesEveryMethodAndTwoByKeyboard() {
    open();
    Node scope = robot.node("#scope");
    robot.interact(() -> Nodes.focusVisibly(scope));
    robot.key(KeyCode.M);
    robot.await(
        "all are there",
        () ->
            robot.lookup("#compare-batch_norm").tryQuery().isPresent()
                && robot.lookup("#compare-lrn").tryQuery().isPresent());
    assertEquals(List.of(), Reachable.offenders(window.scene().getRoot()));
    Node tile = robot.node("#compare-batch_norm");
    robot.interact(() -> Nodes.focusVisibly(tile));
    robot.push(KeyCode.P);
    robot.await(
        "it is pinned and keeps the keyboard",
        () -> ((ToggleButton) robot.node("#compare-batch_norm .pin")).isSelected());
    assertTrue(robot.node("#compare-batch_norm").isFocusVisible());
    robot.interact(() -> Nodes.focusVisibly(robot.node("#compare-instance_norm .pin")));
    robot.push(KeyCode.P);
    robot.await(
        "two stand beside each other",
        () -> robot.node("#pair-pane").isVisible() && !text("#pair-difference").isEmpty());
    assertTrue(Double.parseDouble(text("#pair-difference")) > 0.01);
    assertTrue(robot.node("#pair-left").isFocusVisible(), "it is seen where the keyboard went");
    robot.push(KeyCode.ESCAPE);
    robot.await(
        "back to the tile that was pinned last",
        () -> robot.node("#compare-instance_norm").isFocused());
    robot.interact(() -> robot.node("#compare-layer_norm").requestFocus());
    robot.push(KeyCode.ENTER);
    robot.await(
        "it is shown after",
        () -> window.norm().picture().get().choice().method() == Method.LAYER_NORM);
    assertFalse(robot.node("#compare-view").isVisible());
    assertTrue(scope.isFocusVisible(), "who had the keyboard has it again, and it is seen");
    robot.interact(() -> {
      window.norm().use(Method.PITFALL_TWICE);
      robot.node("#compare-all").requestFocus();
    });
    robot.push(KeyCode.SPACE).clickOn("#compare-pitfalls");
    robot.await(
        "usual mistakes are marked as such",
        () ->
            robot.lookup("#compare-pitfall_twice .pitfall-name").tryQuery().isPresent()
                && robot.lookup("#compare-batch_norm .pitfall-name").tryQuery().isEmpty());
  }

  @Test
  void choosesABatchByHandWithKeysAlone() {
    open();
    robot.choose("#scope", "Choose images …");
    robot.await(
        "the grid is there",
        () -> robot.lookup("#choose-grid .choose-pick").tryQuery().isPresent());
    Node first = robot.node("#choose-grid .choose-pick");
    Node row = robot.node("#choose-grid .list-cell:filled");
    assertTrue(
        row.getBoundsInLocal().getHeight() >= first.getBoundsInLocal().getHeight(),
        "rows do not lie over each other");
    robot.interact(first::requestFocus);
    robot.push(KeyCode.ESCAPE);
    assertFalse(first.getScene().getWindow().isShowing(), "Escape leaves it");
    robot.interact(() -> window.scene().getRoot().requestFocus());
    robot.push(KeyCode.ALT, KeyCode.B).clickOn("#choose-images");
    robot.await(
        "the first of its images is seen to have the keyboard",
        () ->
            robot.lookup("#choose-grid .choose-pick").tryQuery().isPresent()
                && robot.node("#choose-grid .choose-pick").isFocusVisible());
    robot.push(KeyCode.SPACE);
    robot.push(KeyCode.RIGHT);
    robot.push(KeyCode.RIGHT);
    robot.push(KeyCode.SPACE);
    robot.push(KeyCode.UP);
    robot.key(KeyCode.ENTER);
    robot.await(
        "the two are the batch", () -> window.norm().picture().get().subject().images() == 2);
  }

  @Test
  void fillsInNumbersAndListsGroups() {
    open();
    robot.chooseMethod(Method.INSTANCE_NORM);
    robot.key(KeyCode.G);
    robot.await("there are numbers", () -> robot.node("#worked").isVisible());
    AxisCube cube = (AxisCube) robot.node(".axis-cube");
    robot.interact(() -> cube.requestFocus());
    robot.push(KeyCode.ENTER);
    robot.interact(() -> window.norm().set("gamma", List.of(2.0)));
    robot.await(
        "gamma is shown",
        () -> window.norm().picture().get().choice().values().get("gamma", 0) == 2);
    assertEquals(new Plane(0, 0), cube.selectedPlaneProperty().get(), "a slider keeps what is lit");
    String heard = cube.getAccessibleText();
    assertTrue(heard.startsWith("Image 1, channel R. Lit together: channel R of image 1. "), heard);
    robot.clickOn("#show-numbers");
    TableView<?> table = (TableView<?>) robot.node("#numbers-table");
    robot.await("the table is filled", () -> table.getItems().size() == 3 + 6 * 3);
    robot.interact(() -> robot.node("#theme").requestFocus());
    robot.push(KeyCode.ESCAPE);
    assertFalse(robot.node("#numbers-view").isVisible());
  }

  @Test
  void aBandUnderAPictureLightsItsGroup() {
    open();
    robot.chooseMethod(Method.INSTANCE_NORM);
    AxisCube cube = (AxisCube) robot.node(".axis-cube");
    robot.await("images are shown", () -> window.settled(Method.INSTANCE_NORM));
    robot.moveTo("#norm-images .share-band");
    robot.await(
        "the middle one of three is lit",
        () -> new Plane(0, 1).equals(cube.selectedPlaneProperty().get()));
    robot.moveTo("#compare-all");
    assertNull(cube.selectedPlaneProperty().get());
    robot.clickOn("#norm-images .share-band").moveTo("#compare-all");
    assertEquals(new Plane(0, 1), cube.selectedPlaneProperty().get(), "a click keeps it");
  }

  @Test
  void whoHasTheKeyboardIsSeen() {
    open();
    robot.await("images are shown", () -> window.settled(Method.BATCH_NORM));
    for (String query :
        List.of(
            "#place-norm",
            "#help",
            "#method-batch_norm",
            "#pitfalls",
            "#scope",
            "#norm-log",
            "#chart-menu",
            "#option-mode-training",
            "#with-numbers",
            "#each-gamma",
            "#norm-images .thumb-view",
            "#dataset-menu",
            "#unit-01")) {
      robot.interact(() -> {
        Region control = (Region) robot.node(query);
        window.scene().getRoot().requestFocus();
        window.scene().getRoot().applyCss();
        String usual = dress(control);
        Nodes.focusVisibly(control);
        window.scene().getRoot().applyCss();
        assertTrue(control.isFocusVisible(), query);
        assertNotEquals(usual, dress(control), query);
      });
    }
  }

  private static String dress(Region control) {
    String back =
        control.getBackground() == null
            ? ""
            : control.getBackground().getFills().stream()
                .map(fill -> fill.getFill() + " " + fill.getInsets())
                .toList()
                .toString();
    return control.getBorder() == null
        ? back
        : back + control.getBorder().getStrokes().stream().map(s -> s.getTopStroke()).toList();
  }

  @Test
  void showsOneImageAndItsPixels() {
    open();
    robot.await("images are shown", () -> window.settled(Method.BATCH_NORM));
    robot.interact(() -> robot.node("#norm-images .thumb-view").requestFocus());
    robot.push(KeyCode.ENTER);
    robot.await(
        "the pixel is read",
        () ->
            robot.lookup("#large-view").tryQuery().isPresent()
                && robot.node("#large-view").isVisible()
                && robot.node("#large-view").getAccessibleText() != null);
    assertTrue(robot.node("#large-view").getAccessibleText().startsWith("row 0, column 0: before"));
    robot.push(KeyCode.RIGHT);
    assertTrue(robot.node("#large-view").getAccessibleText().startsWith("row 0, column 1: before"));
    robot.push(KeyCode.ENTER);
    robot.await("it is carried", () -> robot.node("#worked").isVisible());
  }

  @Test
  void aSingleImageFillsItsPanel() {
    open();
    robot.interact(() -> window.norm().scope().set(Scope.OPENING.withSize(1)));
    robot.await("it is shown", () -> window.norm().picture().get().subject().images() == 1);
    Region pane = (Region) robot.node("#norm-images");
    robot.await(
        "before and after stand beside each other",
        () -> {
          List<Region> pictures =
              robot.from(pane).lookup(".thumb-view").<Region>queryAll().stream()
                  .filter(Node::isVisible)
                  .toList();
          return pictures.size() == 2
              && pictures.get(0).getLayoutY() == pictures.get(1).getLayoutY()
              && pictures.stream().mapToDouble(Region::getWidth).sum() > 0.9 * pane.getWidth();
        });
    robot.interact(() -> {
      window.model().session().close();
      // There is none between two folders.
      assertEquals(0, robot.from(pane).lookup(".thumb-view").queryAll().size());
      pane.layout();
    });
  }

  /// With the largest type in a small window. What is said last pushes aside what was said before.
  @Test
  void wordsAreToldToTheirEnd() {
    open();
    robot.interact(() -> {
      window.model().zoom(3);
      window.norm().scope().set(Scope.OPENING.withFeatures(true));
      window.model().say("All the numbers of the histogram before were copied, as CSV");
    });
    robot.await(
        "feature maps", () -> window.norm().picture().get().subject().channels().size() == 16);
    assertEquals(List.of(), cut());
    robot.key(KeyCode.M);
    robot.await(
        "all are there", () -> robot.lookup("#compare-lrn").tryQuery().isPresent() && idle());
    assertEquals(List.of(), cut());
    robot.interact(() -> {
      window.model().zoom(0);
      window.model().say("");
    });
    assertTrue(robot.node("#status-read").isVisible(), "what gave way is back");
  }

  private boolean idle() {
    return window.model().work().get() == null;
  }

  private List<String> cut() {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () ->
            robot.lookup(".text").queryAllAs(Text.class).stream()
                .filter(text -> isShown(text) && !text.getText().isEmpty())
                .filter(text -> text.getParent() instanceof Labeled)
                .filter(text -> !text.getText().equals(((Labeled) text.getParent()).getText()))
                .map(Text::getText)
                .toList());
  }

  private static boolean isShown(Node node) {
    return node == null || (node.isVisible() && isShown(node.getParent()));
  }

  @Test
  void takesAScenarioAndSaysWhatIsWrongWithAnother() throws Exception {
    open();
    Path good = folder.resolve("hand.json");
    Files.writeString(
        good,
        """
        {"schema": "normscope-scenario/1", "source": {"kind": "by_hand"},
         "method": {"id": "layer_norm", "settings": {"gamma": "2"}}, "look": {"numbers": true}}
        """);
    robot.interact(() -> {
      window.norm().shownBefore().set(new Range(0.1, 0.2));
      window.model().open(List.of(good));
    });
    robot.await("its numbers are there", () -> robot.node("#number-grid").isVisible());
    assertEquals(2, window.norm().choice().get().values().get("gamma"));
    assertNull(window.norm().shownBefore().get(), "numbers from 0 to 14 have no such place");
    Path bad = folder.resolve("bad.json");
    Files.writeString(bad, "{}");
    robot.interact(() -> window.model().open(List.of(bad)));
    robot.await("it is said", () -> window.model().notice().get() != null);
    assertTrue(window.model().notice().get().text().startsWith("bad.json cannot be opened: "));
    assertEquals(Method.LAYER_NORM, window.norm().choice().get().method());
  }
}
