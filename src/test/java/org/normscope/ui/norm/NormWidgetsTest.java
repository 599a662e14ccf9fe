package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.normscope.chart.draw.Tone;
import org.normscope.norm.Convention;
import org.normscope.norm.Formula;
import org.normscope.norm.Method;
import org.normscope.norm.Parameter;
import org.normscope.tensor.Axis;
import org.normscope.tensor.SharedAxes;
import org.normscope.ui.chart.PictureRequest;
import org.normscope.ui.common.Choosers;
import org.normscope.ui.common.Fonts;
import org.normscope.ui.common.Pictures;
import org.normscope.ui.common.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NormWidgetsTest {

  private ParameterSlider slider;
  private TextField field;
  private AxisCube cube;
  private FormulaView formula;

  @Start
  void start(Stage stage) {
    // Labels are as wide as in the program, whatever test ran before.
    Fonts.load();
    slider = new ParameterSlider("γ", "scale", "multiplies every value", 1, 0, 2, false);
    cube = new AxisCube();
    cube.batchProperty().set(CubeBatch.ofOneSize(8, List.of("R", "G", "B"), 100));
    cube.reduceMotionProperty().set(true);
    formula = new FormulaView(Formula.fraction(Formula.variable("x"), Formula.variable("σ")), 21);
    cube.setPrefSize(300, 220);
    VBox all = new VBox(10, formula, slider, cube);
    Scene scene = new Scene(all, 400, 400);
    Theme.LIGHT.wear(scene);
    String sheet = NormWidgetsTest.class.getResource("/assets/themes/norm.css").toExternalForm();
    if (!scene.getStylesheets().contains(sheet)) {
      scene.getStylesheets().add(sheet);
    }
    stage.setScene(scene);
    // The stage is used by one test after another, and keeps what the last one set.
    stage.setMinWidth(0);
    stage.setMinHeight(0);
    stage.setWidth(400);
    stage.setHeight(400);
    stage.setX(0);
    stage.setY(0);
    stage.show();
    field = (TextField) slider.lookup(".text-field");
  }

  private void type(FxRobot robot, String text) {
    robot.clickOn(field);
    robot.interact(() -> field.setText(text));
    robot.push(KeyCode.ENTER);
  }

  @Test
  void theCubeIsAPicture(FxRobot robot) {
    List<PictureRequest> asked = new ArrayList<>();
    cube.getScene().getRoot().addEventHandler(PictureRequest.TYPE, asked::add);
    robot.interact(() -> cube.requestFocus());
    robot.push(KeyCode.SHIFT, KeyCode.F10).clickOn("#picture-svg");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(PictureRequest.Kind.SVG, asked.getFirst().kind());
    String svg = asked.getFirst().picture().svg();
    assertTrue(svg.contains(">One per channel</text>"), svg);
    for (Tone channel : List.of(Tone.RED, Tone.GREEN, Tone.BLUE)) {
      assertTrue(svg.contains("fill=\"" + channel.in(false)), channel + " is there");
    }
    robot.interact(() ->
        assertEquals(
            2 * Math.rint(cube.getWidth()), asked.getFirst().picture().image(2).getWidth()));
  }

  @Test
  void takesTypedNumbers(FxRobot robot) {
    type(robot, "1.5");
    assertEquals(1.5, slider.getValue());
    assertEquals("1.50", field.getText());
    assertEquals("1.50", field.getSelectedText(), "what is typed next replaces it");
    robot.interact(() -> field.setText("0.25"));
    robot.interact(() -> cube.requestFocus());
    assertEquals(0.25, slider.getValue(), "leaving the field takes the number too");
  }

  @Test
  void saysWhatIsWrongAndTakesItBack(FxRobot robot) {
    type(robot, "3");
    assertEquals("Scale must be from 0.00 to 2.00.", slider.errorProperty().get());
    assertTrue(field.getPseudoClassStates().toString().contains("invalid"));
    assertEquals(1, slider.getValue());
    type(robot, "1,5");
    assertEquals("Scale must be a number such as 1.00.", slider.errorProperty().get());
    robot.push(KeyCode.ESCAPE);
    assertEquals("", slider.errorProperty().get());
    assertEquals("1.00", field.getText());
  }

  @Test
  void stepsAndResetsTheSlider(FxRobot robot) {
    Node track = slider.lookup(".slider");
    robot.interact(track::requestFocus);
    robot.push(KeyCode.RIGHT);
    assertEquals(1.02, slider.getValue());
    robot.push(KeyCode.PAGE_DOWN);
    assertEquals(0.82, slider.getValue());
    robot.push(KeyCode.END);
    assertEquals(2, slider.getValue());
    robot.doubleClickOn(track);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(1, slider.getValue());
    assertFalse(slider.lookup(".fill").isVisible(), "no fill at the default");
    robot.push(KeyCode.END);
    robot.push(KeyCode.DELETE);
    assertEquals(1, slider.getValue(), "without a mouse");
  }

  /// In a small panel, or with large type, nothing of the head is cut: it is told in short.
  @Test
  void tellsWhichImagesAreShown(FxRobot robot) {
    ComboBox<ShownRange> ranges = Choosers.flat(new ComboBox<>());
    ranges.setPromptText("fitting");
    ImagesHead head = new ImagesHead(new ComboBox<>(), ranges, new Button("next"));
    Label count = (Label) head.lookup("#images-count");
    robot.interact(() -> {
      ((VBox) cube.getParent()).getChildren().add(0, head);
      head.offer(false, true);
      head.tell(0, 4, 60_000);
    });
    assertEquals("1–4 of 60,000", count.getText());
    double full = head.prefWidth(-1);
    robot.interact(() -> head.setMaxWidth(full - 1));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("1–4", count.getText());
    assertEquals("Images 1–4 of 60,000", count.getTooltip().getText());
    assertTrue(ranges.isVisible());
    robot.interact(() -> head.setMaxWidth(90));
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(ranges.isVisible(), "it stands over a large picture too");
    assertTrue(head.prefWidth(-1) <= 90);
    robot.interact(() -> head.setMaxWidth(full));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("1–4 of 60,000", count.getText());
  }

  /// The slider reaches what is usual, the field all that is accepted.
  @Test
  void takesWhatADeclarationAccepts(FxRobot robot) {
    Parameter groups = Method.GROUP_NORM.rule().parameters(Convention.PYTORCH).getFirst();
    ParameterSlider row = ParameterSlider.of(groups, 1);
    robot.interact(() -> ((VBox) cube.getParent()).getChildren().add(1, row));
    field = (TextField) row.lookup(".text-field");
    type(robot, "40");
    assertEquals(40, row.getValue());
    assertEquals("40", row.displayTextProperty().get());
    type(robot, "2.5");
    assertEquals("Groups must be a whole number.", row.errorProperty().get());
    type(robot, "0");
    assertEquals("Groups must be from 1 to 1000000.", row.errorProperty().get().replace(",", ""));
    robot.interact(row.lookup(".slider")::requestFocus);
    robot.push(KeyCode.HOME);
    robot.push(KeyCode.RIGHT);
    assertEquals(2, row.getValue());
  }

  @Test
  void showsValuesThatAreNoStops(FxRobot robot) {
    robot.interact(() -> slider.setValue(0.123));
    assertEquals(0.123, slider.getValue());
    assertEquals("0.123", slider.displayTextProperty().get());
  }

  /// What is laid out for three channels is not painted with two.
  @Test
  void takesABatchOfFewerChannels(FxRobot robot) {
    CubeBatch before = cube.batchProperty().get();
    robot.interact(() -> {
      cube.select(new Plane(0, 2));
      cube.batchProperty().set(CubeBatch.ofOneSize(2, List.of("1", "2"), 4));
    });
    assertNull(cube.selectedPlaneProperty().get());
    robot.interact(() -> cube.batchProperty().set(before));
  }

  @Test
  void selectsAPlaneByClickAndLetsGo(FxRobot robot) {
    robot.interact(() -> cube.select(new Plane(2, 1)));
    assertEquals(new Plane(2, 1), cube.selectedPlaneProperty().get());
    Point2D onSide = middleOfCube();
    robot.clickOn(onSide);
    Plane clicked = cube.selectedPlaneProperty().get();
    assertEquals(2, clicked.channel(), "the side shows the last channel");
    robot.push(KeyCode.ESCAPE);
    assertNull(cube.selectedPlaneProperty().get());
    robot.clickOn(onSide);
    assertEquals(clicked, cube.selectedPlaneProperty().get());
    robot.clickOn(onSide);
    assertNull(cube.selectedPlaneProperty().get(), "the second click lets go");
  }

  @Test
  void walksThroughPlanesWithTheKeyboard(FxRobot robot) {
    robot.interact(() -> cube.reduceMotionProperty().set(false));
    robot.interact(cube::requestFocus);
    robot.push(KeyCode.ENTER);
    assertEquals(new Plane(0, 0), cube.selectedPlaneProperty().get());
    robot.push(KeyCode.RIGHT);
    robot.push(KeyCode.UP);
    assertEquals(new Plane(1, 1), cube.selectedPlaneProperty().get());
    robot.push(KeyCode.ENTER);
    assertNull(cube.selectedPlaneProperty().get());
  }

  @Test
  void turnsByDragAndByKeysAndTurnsBack(FxRobot robot) {
    Point2D from = middleOfCube();
    robot.moveTo(from).press(MouseButton.PRIMARY).moveBy(20, 5).moveBy(20, 5);
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    CubeTurn dragged = cube.turnProperty().get();
    assertNotEquals(CubeTurn.HOME, dragged);
    robot.moveTo(formula);
    assertNull(cube.selectedPlaneProperty().get(), "a drag chooses nothing");
    robot.press(KeyCode.SHIFT).push(KeyCode.LEFT).release(KeyCode.SHIFT);
    assertEquals(dragged.by(-15, 0), cube.turnProperty().get());
    robot.push(KeyCode.HOME);
    assertEquals(CubeTurn.HOME, cube.turnProperty().get());
  }

  /// What is compared in the second step shares a light: all channels of the image.
  @Test
  void saysBothStepsOfAComparison(FxRobot robot) {
    SharedAxes before = cube.sharedAxesProperty().get();
    robot.interact(() -> {
      cube.sharedAxesProperty().set(SharedAxes.PER_IMAGE_AND_CHANNEL.coupledAlong(Axis.C));
      cube.comparingProperty().set(true);
    });
    assertEquals("Step 2: one mean per image", cube.captionProperty().get().bold());
    assertTrue(
        cube.getAccessibleText()
            .contains("Step 1: one statistic per image and channel, over H, W"));
    assertTrue(cube.getAccessibleText().contains("8 means, each of 3 statistics of step 1"));
    robot.interact(() -> {
      cube.comparingProperty().set(false);
      cube.sharedAxesProperty().set(before);
    });
  }

  @Test
  void readsAloud() {
    assertEquals("x / σ", formula.getAccessibleText());
    assertEquals(
        "8 images of 3 channels with 100 pixels each. One statistic per channel, over N, H, W: 3"
            + " groups of 800 values.",
        cube.getAccessibleText());
  }

  /// A point on the cube's right side.
  private Point2D middleOfCube() {
    Bounds bounds = cube.localToScreen(cube.getLayoutBounds());
    return new Point2D(
        bounds.getMinX() + 0.58 * bounds.getWidth(), bounds.getMinY() + 0.55 * bounds.getHeight());
  }

  @Test
  void aPixelThatIsLargeIsSeenAsItIs(FxRobot robot) {
    robot.interact(() -> {
      ProbePane pane = new ProbePane("before");
      Scene scene = new Scene(pane, 100, 50);
      pane.show(Pictures.ofArgb(2, 1, new int[] {0xffff0000, 0xffffffff}));
      pane.mark(1, 0);
      WritableImage seen = scene.snapshot(null);
      assertEquals(0xffff0000, seen.getPixelReader().getArgb(40, 25), "no mixture of the two");
    });
  }
}
