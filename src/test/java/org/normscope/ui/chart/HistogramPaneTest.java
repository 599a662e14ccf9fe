package org.normscope.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.normscope.chart.Crosshair;
import org.normscope.chart.HistogramFigure;
import org.normscope.chart.Range;
import org.normscope.chart.Series;
import org.normscope.chart.Unit;
import org.normscope.chart.draw.Tone;
import org.normscope.ui.common.Palette;
import org.normscope.ui.common.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class HistogramPaneTest {
  private HistogramPane pane;

  @Start
  void start(Stage stage) {
    pane = new HistogramPane();
    pane.reduceMotionProperty().set(true);
    pane.setFigure(figure());
    pane.setPrefSize(586, 280);
    HBox marks = new HBox(new ChannelTag("G"), new LineSample("G"));
    Scene scene = new Scene(new VBox(pane, marks));
    Theme.LIGHT.wear(scene);
    stage.setScene(scene);
    // The stage is used by one test after another, and keeps what the last one set.
    stage.setMinWidth(0);
    stage.setMinHeight(0);
    stage.setX(0);
    stage.setY(0);
    stage.setWidth(600);
    stage.setHeight(320);
    stage.show();
  }

  @Test
  void theMousePointsAtAValue(FxRobot robot) {
    robot.moveTo(place(0.5));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(0.5, pane.getHoverValue(), 0.005);
    HistogramFigure figure = pane.getFigure();
    assertEquals(figure.snap(pane.getHoverValue()), pane.getHoverValue(), 1e-12, "a code's value");
    robot.moveTo(robot.lookup(".channel-tag").queryAs(ChannelTag.class));
    WaitForAsyncUtils.waitForFxEvents();
    assertNull(pane.getHoverValue());
  }

  @Test
  void itsPictureIsAskedForByItsMenu(FxRobot robot) throws Exception {
    List<PictureRequest> asked = new ArrayList<>();
    pane.getScene().getRoot().addEventHandler(PictureRequest.TYPE, asked::add);
    robot.rightClickOn(place(0.5)).clickOn("#picture-large-png");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(PictureRequest.Kind.LARGE_PNG, asked.getFirst().kind());
    Image once = WaitForAsyncUtils.asyncFx(() -> pane.picture().image(1)).get();
    Image twice = WaitForAsyncUtils.asyncFx(() -> pane.picture().image(2)).get();
    assertEquals(2 * once.getWidth(), twice.getWidth());
    int found = 0;
    for (int x = 0; x < twice.getWidth(); x++) {
      for (int y = 0; y < twice.getHeight(); y++) {
        found += twice.getPixelReader().getColor(x, y).equals(Palette.LIGHT.red()) ? 1 : 0;
      }
    }
    assertTrue(found > 500, "R is there: " + found);
    String svg = WaitForAsyncUtils.asyncFx(() -> pane.picture().svg()).get();
    assertTrue(svg.contains("<title>" + pane.getFigure().sentence()), svg.substring(0, 300));
    assertTrue(svg.contains("stroke=\"" + Tone.RED.in(false)), "R is there");
  }

  @Test
  void dragZoomsAndDoubleClickResets(FxRobot robot) {
    robot.moveTo(place(0.25)).press(MouseButton.PRIMARY).moveTo(place(0.5)).moveTo(place(0.75));
    robot.release(MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    Range zoomed = pane.visibleRangeProperty().get();
    assertEquals(0.25, zoomed.low(), 0.01);
    assertEquals(0.75, zoomed.high(), 0.01);
    robot.doubleClickOn(place(0.5));
    WaitForAsyncUtils.waitForFxEvents();
    assertNull(pane.visibleRangeProperty().get());
  }

  @Test
  void theWheelZoomsAroundTheMouse(FxRobot robot) {
    robot.moveTo(place(0.25));
    robot.scroll(3, VerticalDirection.UP);
    WaitForAsyncUtils.waitForFxEvents();
    Range in = pane.visibleRangeProperty().get();
    assertNotNull(in);
    assertTrue(in.span() < 0.9 && Math.abs(in.fraction(0.25) - 0.25) < 0.02, in::toString);
    robot.scroll(20, VerticalDirection.DOWN);
    WaitForAsyncUtils.waitForFxEvents();
    assertNull(pane.visibleRangeProperty().get(), "all of it again");
  }

  @Test
  void keysWalkAndZoom(FxRobot robot) {
    robot.interact(pane::requestFocus);
    robot.type(KeyCode.HOME).type(KeyCode.RIGHT, 3);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(3 / 255.0, pane.getHoverValue(), 1e-9);
    assertTrue(pane.getAccessibleText().startsWith("At 0.0118: R "), pane.getAccessibleText());
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertNull(pane.getHoverValue());
    assertTrue(pane.getAccessibleText().contains("R mean 0.3000, std 0.1000"));
  }

  @Test
  void linkedPanesZoomTogether(FxRobot robot) {
    HistogramPane other = new HistogramPane();
    other.visibleRangeProperty().bindBidirectional(pane.visibleRangeProperty());
    robot.interact(() -> pane.show(new Range(0.1, 0.2)));
    assertEquals(new Range(0.1, 0.2), other.visibleRangeProperty().get());
  }

  @Test
  void logarithmsLiftTheTails(FxRobot robot) {
    int plain = count(robot, Palette.LIGHT.red(), 0.55);
    robot.interact(() -> pane.logCountsProperty().set(true));
    int log = count(robot, Palette.LIGHT.red(), 0.55);
    assertTrue(log > 0 && plain == 0, () -> plain + " " + log);
  }

  @Test
  void itPaintsEveryChannelInBothThemes(FxRobot robot) {
    for (Theme theme : Theme.values()) {
      robot.interact(() -> theme.wear(pane.getScene()));
      for (String name : List.of("R", "G", "B")) {
        assertTrue(count(robot, theme.palette().channel(name), 1) > 100, theme + " " + name);
      }
    }
    robot.interact(() -> pane.setFigure(null));
    assertEquals(0, count(robot, Theme.DARK.palette().red(), 1));
    robot.interact(() -> Theme.LIGHT.wear(pane.getScene()));
  }

  @Test
  void aCrosshairFromOutsideIsPainted(FxRobot robot) {
    int before = count(robot, Palette.LIGHT.blue(), 1);
    robot.interact(() -> pane.crosshairProperty().set(Crosshair.each(List.of(0.1, 0.2, 0.95))));
    assertTrue(count(robot, Palette.LIGHT.blue(), 1) > before + 20);
  }

  @Test
  void motionEndsAtTheFigure(FxRobot robot) throws Exception {
    HistogramFigure next = figure();
    robot.interact(() -> {
      pane.reduceMotionProperty().set(false);
      pane.showFigure(next, true);
    });
    assertEquals(next, pane.getFigure());
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> pane.shows(next));
    assertFalse(pane.shows(null));
  }

  @Test
  void marksSayWhatTheyAre(FxRobot robot) {
    ChannelTag tag = robot.lookup(".channel-tag").queryAs(ChannelTag.class);
    assertEquals("channel G", tag.getAccessibleText());
    assertTrue(tag.getWidth() >= 15 && tag.getWidth() < 22, "" + tag.getWidth());
    LineSample sample = robot.lookup(".line-sample").queryAs(LineSample.class);
    assertEquals("dashed line", sample.getAccessibleText());
    assertTrue(sample.getWidth() >= 19, "" + sample.getWidth());
  }

  private Point2D place(double value) {
    WaitForAsyncUtils.waitForFxEvents();
    return pane.localToScreen(pane.frame().x(value), 100);
  }

  /// Pixels of about a colour in the upper part of the pane, which ends above the rows of mean ±
  /// std.
  private int count(FxRobot robot, Color wanted, double upper) {
    WaitForAsyncUtils.waitForFxEvents();
    int[] found = new int[1];
    robot.interact(() -> {
      PixelReader pixels = pane.snapshot(null, null).getPixelReader();
      int height = (int) (pane.getHeight() * upper);
      for (int y = 0; y < height; y++) {
        // The right half: far from the peak that stands at 0.3, and from the letters.
        int left = upper < 1 ? (int) pane.frame().x(0.6) : 0;
        for (int x = left; x < (int) pane.getWidth(); x++) {
          if (near(pixels.getColor(x, y), wanted)) {
            found[0]++;
          }
        }
      }
    });
    return found[0];
  }

  private static boolean near(Color a, Color b) {
    return Math.abs(a.getRed() - b.getRed()) < 0.06
        && Math.abs(a.getGreen() - b.getGreen()) < 0.06
        && Math.abs(a.getBlue() - b.getBlue()) < 0.06;
  }

  private static HistogramFigure figure() {
    List<Series> series = List.of(bell("R", 0.3, 0.1), bell("G", 0.5, 0.15), bell("B", 0.7, 0.12));
    Range bins = new Range(-0.5 / 255, 255.5 / 255);
    return new HistogramFigure(bins, new Range(0, 1), series, Unit.ZERO_ONE, "pixel value, 0..1");
  }

  private static Series bell(String name, double mean, double std) {
    double[] mass = new double[256];
    double total = 0;
    for (int i = 0; i < mass.length; i++) {
      double z = (i / 255.0 - mean) / std;
      mass[i] = 10_000 * Math.exp(-z * z / 2);
      total += mass[i];
    }
    return new Series(name, mass, total, mean, std);
  }
}
