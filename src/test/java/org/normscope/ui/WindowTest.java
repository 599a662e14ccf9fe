package org.normscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.chart.Numbers;
import org.normscope.chart.Series;
import org.normscope.chart.Unit;
import org.normscope.dataset.Group;
import org.normscope.norm.Method;
import org.normscope.ui.chart.HistogramPane;
import org.normscope.ui.chart.PictureRequest;
import org.normscope.ui.common.Theme;
import org.normscope.ui.norm.HeightScale;
import org.normscope.ui.norm.Scope;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.Place;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The real window, by mouse and keyboard.
@ExtendWith(ApplicationExtension.class)
final class WindowTest {
  // Of a group only the one that is chosen: arrow keys lead to the others.
  private static final Set<String> FOCUSABLE =
      Set.of(
          "place-norm",
          "help",
          "theme",
          "dataset-menu",
          "unit-01",
          "method-batch_norm",
          "pitfalls",
          "option-mode-training",
          "convention",
          "scope",
          "before",
          "after",
          "norm-log",
          "reset-parameters",
          "parameter-gamma",
          "parameter-eps",
          "shown-range");

  @TempDir private Path folder;

  private final WindowRobot robot = new WindowRobot();
  private TestWindow shown;
  private MainWindow window;
  private Path images;

  @Start
  void start(Stage given) throws Exception {
    shown = TestWindow.show(given, folder, robot);
    window = shown.window();
    images = Folders.classes(folder.resolve("images"));
  }

  @AfterEach
  void nothingWasThrown() {
    shown.close(robot);
  }

  private static List<String> numbers(Path path, Group part, Unit unit) throws Exception {
    return Folders.scan(path).set(part).stats().channels().stream()
        .flatMap(c -> List.of(c.mean(), c.std()).stream())
        .map(value -> Numbers.value(value, unit))
        .toList();
  }

  private void awaitNumbers(List<String> numbers) {
    robot.await("the numbers are " + numbers, () -> robot.texts(".big-number").equals(numbers));
  }

  private Series after(int channel) {
    return ((HistogramPane) robot.node("#after")).getFigure().series().get(channel);
  }

  private void awaitMethod(Method method) {
    robot.await(
        method + " is shown", () -> window.norm().picture().get().choice().method() == method);
  }

  private void open(Path... paths) {
    Platform.runLater(() -> window.model().open(List.of(paths)));
    robot.await("it is open", () -> window.model().session().phase().get() == Phase.COMPLETE);
    robot.await("it is shown", () -> window.norm().picture().get() != null);
  }

  private void openAt(Place place) {
    open(images);
    robot.interact(() -> window.model().place().set(place));
  }

  @Test
  void invitesAndOpensTheSample() throws Exception {
    robot.lookup("Drop a folder of images here").query();
    assertFalse(robot.lookup("#method-grn").tryQuery().isPresent());
    robot.clickOn("#open-sample");
    robot.await("it is open", () -> window.model().session().phase().get() == Phase.COMPLETE);
    assertEquals("sample", window.model().session().name().get());
    assertEquals("sample – NormScope", shown.stage().getTitle());
    awaitNumbers(numbers(Folders.sample(), Group.ALL, Unit.ZERO_ONE));
  }

  @Test
  void showsTheNumbersOfTheCoreInBothUnits() throws Exception {
    open(images);
    awaitNumbers(numbers(images, Group.ALL, Unit.ZERO_ONE));
    robot.clickOn("#unit-255");
    awaitNumbers(numbers(images, Group.ALL, Unit.ZERO_255));
    robot.key(KeyCode.U);
    awaitNumbers(numbers(images, Group.ALL, Unit.ZERO_ONE));
  }

  @Test
  void stopsWhenTheEstimateIsGoodEnoughAndReadsTheRest() throws Exception {
    Path many = Folders.many(folder.resolve("many"));
    GatedDecoder decoder = GatedDecoder.letting(210, many);
    Platform.runLater(() -> {
      window.model().session().useDecoder(decoder);
      window.model().open(List.of(many));
    });
    robot.await("there is an interval", () -> robot.node("#enough").isVisible());
    assertTrue(robot.texts("#standing").getFirst().startsWith("estimate, "));
    assertEquals(6, robot.texts(".half-width").size());
    robot.clickOn("#enough");
    decoder.open();
    robot.await("it is stopped", () -> window.model().session().phase().get() == Phase.STOPPED);
    assertFalse(robot.node("#enough").isVisible());
    robot.clickOn("#read-on");
    robot.await("it is read", () -> window.model().session().phase().get() == Phase.COMPLETE);
    awaitNumbers(numbers(many, Group.ALL, Unit.ZERO_ONE));
    assertEquals(List.of(), robot.texts(".half-width"));
  }

  @Test
  void narrowsToAClassByMenuAndByRow() throws Exception {
    open(images);
    Group night = Group.ALL.withLabel("night");
    robot.choose("#part", "night");
    awaitNumbers(numbers(images, night, Unit.ZERO_ONE));
    Group forest = Group.ALL.withLabel("forest");
    robot.clickOn("forest");
    awaitNumbers(numbers(images, forest, Unit.ZERO_ONE));
    // Away and back, so that this is no double click.
    robot.moveTo("#copy");
    robot.clickOn(robot.lookup(".table-row-cell").lookup("forest").<Node>query());
    awaitNumbers(numbers(images, Group.ALL, Unit.ZERO_ONE));
    // The same by keyboard: the row that was clicked has the focus.
    robot.push(KeyCode.ENTER);
    awaitNumbers(numbers(images, forest, Unit.ZERO_ONE));
    // A right click offers the picture of all rows, and chooses none.
    List<PictureRequest> asked = new ArrayList<>();
    window
        .scene()
        .addEventFilter(
            PictureRequest.TYPE,
            event -> {
              asked.add(event);
              event.consume();
            });
    robot.rightClickOn(robot.lookup(".table-row-cell").lookup("night").<Node>query());
    robot.clickOn("#picture-svg");
    assertEquals(forest, window.model().part().get());
    String svg = asked.getFirst().picture().svg();
    assertTrue(svg.contains(">forest</text>") && svg.contains(">night</text>"), svg);
  }

  @Test
  void goesToItsPlaces() {
    open(images);
    robot.clickOn("#place-norm");
    assertEquals(Place.NORM, window.model().place().get());
    robot.await("the tabs have their room", () -> robot.node("#method-grn").isVisible());
    robot.key(KeyCode.DIGIT1);
    assertEquals(Place.DATA, window.model().place().get());
    robot.lookup("Mean and std").query();
    robot.key(KeyCode.DIGIT2);
    assertEquals(Place.NORM, window.model().place().get());
    robot.clickOn("#place-norm");
    assertTrue(robot.node("#place-norm").getPseudoClassStates().toString().contains("selected"));
  }

  @Test
  void showsEveryMethod() {
    openAt(Place.NORM);
    Set<Object> figures = new HashSet<>();
    for (Method method : Method.values()) {
      robot.chooseMethod(method);
      awaitMethod(method);
      figures.add(List.of(after(0).mean(), after(0).std(), after(2).mean(), after(2).std()));
      assertTrue(robot.names(".accent-text", method), method.fullName());
      assertEquals(
          window.norm().picture().get().afterFigure(),
          ((HistogramPane) robot.node("#after")).getFigure());
    }
    // Batch norm and z-score of the same pixels differ in eps only, but they differ. One group is
    // layer norm, and the pitfall of instance statistics is instance norm.
    assertEquals(Method.values().length - 2, figures.size());
  }

  @Test
  void takesAParameter() {
    openAt(Place.NORM);
    double before = after(0).std();
    Node field = robot.node("#parameter-gamma").lookup(".text-field");
    robot.clickOn(field);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("2");
    robot.push(KeyCode.ENTER);
    robot.await("the std doubles", () -> Math.abs(after(0).std() - 2 * before) < 1e-9);
    assertTrue(
        robot.texts(".number").contains(Numbers.normalized(2 * before)), "the table says it too");
    robot.clickOn("#reset-parameters");
    robot.await("it is back", () -> Math.abs(after(0).std() - before) < 1e-9);
  }

  @Test
  void choosesWhatSharesAStatistic() {
    openAt(Place.NORM);
    robot.clickOn("#method-min_max");
    awaitMethod(Method.MIN_MAX);
    double before = after(0).mean();
    robot.choose("#over", "the batch, per channel");
    robot.await("the picture follows", () -> after(0).mean() != before);
    assertEquals("batch", window.norm().choice().get().over().id());
  }

  @Test
  void drawsBatches() {
    openAt(Place.NORM);
    assertFalse(robot.node("#next-seed").isVisible());
    robot.choose("#scope", "Batch of 4");
    robot.await("four are shown", () -> window.norm().picture().get().subject().images() == 4);
    Scope scope = window.norm().scope().get();
    assertEquals(Scope.OPENING.seed(), scope.seed());
    robot.clickOn("#next-seed");
    robot.await(
        "another batch is shown", () -> !window.norm().picture().get().scope().equals(scope));
    assertEquals(4, window.norm().picture().get().subject().images());
    robot.choose("#scope", "All images, as one batch");
    robot.await("all are shown", () -> window.norm().picture().get().subject().images() == 6);
  }

  @Test
  void countsOnALogScale() {
    openAt(Place.NORM);
    HistogramPane before = (HistogramPane) robot.node("#before");
    HistogramPane after = (HistogramPane) robot.node("#after");
    robot.choose("#norm-log", "Log");
    assertTrue(before.logCountsProperty().get() && after.logCountsProperty().get());
    robot.key(KeyCode.L);
    assertFalse(before.logCountsProperty().get() || after.logCountsProperty().get());
    assertFalse(window.data().logCounts().get(), "the key is for the place that is shown");
    robot.key(KeyCode.DIGIT1);
    robot.key(KeyCode.L);
    assertTrue(((HistogramPane) robot.node("#data-histogram")).logCountsProperty().get());
    assertEquals(1, ((ComboBox<?>) robot.node("#data-log")).getSelectionModel().getSelectedIndex());
    assertEquals(HeightScale.LINEAR, window.norm().heights().get());
  }

  @Test
  void copiesMeanAndStd() {
    open(images);
    robot.clickOn("#copy");
    robot.await("it is said", () -> window.model().notice().get() != null);
    String said = window.model().notice().get().text();
    robot.interact(() -> window.model().say("something else"));
    robot.key(KeyCode.C);
    assertEquals(said, window.model().notice().get().text());
  }

  @Test
  void changesItsLook() {
    robot.clickOn("#theme");
    assertEquals(Theme.DARK, Theme.current().get());
    robot.key(KeyCode.T);
    assertEquals(Theme.LIGHT, Theme.current().get());
    robot.key(KeyCode.PLUS);
    robot.key(KeyCode.EQUALS);
    assertEquals(130, window.model().settings().get().zoom());
    // Where + is above =, people hold Shift as well.
    robot.key(KeyCode.EQUALS, KeyCombination.SHIFT_DOWN);
    assertEquals(150, window.model().settings().get().zoom());
    assertTrue(window.scene().getRoot().getStyle().contains("19.5px"));
    robot.key(KeyCode.MINUS);
    assertEquals(130, window.model().settings().get().zoom());
    robot.key(KeyCode.DIGIT0);
    assertEquals(100, window.model().settings().get().zoom());
  }

  @Test
  void movesOnlyWhereMotionIsWanted() {
    openAt(Place.NORM);
    HistogramPane after = (HistogramPane) robot.node("#after");
    assertTrue(after.reduceMotionProperty().get());
    robot.interact(() -> window.model().reduceMotion(false));
    assertFalse(after.reduceMotionProperty().get());
  }

  @Test
  void opensSeveralFoldersAndForgetsTheFirst() throws Exception {
    open(images);
    awaitNumbers(numbers(images, Group.ALL, Unit.ZERO_ONE));
    Path sea = Folders.copy("sea", 1, folder.resolve("sea"));
    Path sunset = Folders.copy("sunset", 1, folder.resolve("sunset"));
    // What a drop of two folders calls.
    robot.interact(() -> {
      window.model().open(List.of(sea, sunset));
      assertEquals(List.of(), robot.texts(".big-number"), "nothing of the first is left");
      assertEquals(List.of(), ((TableView<?>) robot.node(".table-view")).getItems());
    });
    robot.await("it is open", () -> window.model().session().phase().get() == Phase.COMPLETE);
    assertEquals("sea and sunset", window.model().session().name().get());
    assertEquals(2, window.model().session().index().get().images().size());
  }

  @Test
  void saysWhatWentWrongAndOffersMore() {
    Path gone = folder.resolve("gone");
    Platform.runLater(() -> window.model().open(List.of(gone)));
    robot.await("it failed", () -> window.model().session().phase().get() == Phase.FAILED);
    assertEquals(List.of("There is no file or folder \"" + gone + "\"."), robot.texts("#problem"));
    assertTrue(robot.node("#open-sample").isVisible());
    assertEquals(List.of("could not be read"), robot.texts("#state-badge"));
  }

  @Test
  void leadsTheFocusThroughEverything() {
    openAt(Place.NORM);
    robot.interact(() -> robot.node("#place-data").requestFocus());
    Set<String> left = new HashSet<>(FOCUSABLE);
    for (int i = 0; i < 40 && !left.isEmpty(); i++) {
      for (Node at = window.scene().getFocusOwner(); at != null; at = at.getParent()) {
        left.remove(at.getId());
      }
      robot.tab(window.scene().getFocusOwner());
    }
    assertEquals(Set.of(), left, "Tab does not lead there");
  }

  @Test
  void choosesWithinAGroupByArrowKeys() {
    openAt(Place.NORM);
    robot.interact(() -> robot.node("#method-batch_norm").requestFocus());
    robot.push(KeyCode.RIGHT);
    awaitMethod(Method.LAYER_NORM);
    robot.interact(() -> robot.node("#unit-01").requestFocus());
    robot.push(KeyCode.RIGHT);
    assertEquals(Unit.ZERO_255, window.model().unit());
    robot.interact(() -> robot.node("#place-norm").requestFocus());
    robot.push(KeyCode.UP);
    assertEquals(Place.DATA, window.model().place().get());
  }

  @Test
  void describesEveryControl() {
    List<String> offenders = new ArrayList<>();
    robot.interact(() -> offenders.addAll(Reachable.offenders(window.scene().getRoot())));
    open(images);
    robot.interact(() -> offenders.addAll(Reachable.offenders(window.scene().getRoot())));
    robot.interact(() -> {
      window.model().place().set(Place.NORM);
      window.norm().scope().set(Scope.OPENING.withBatch(true));
      window.norm().use(Method.MIN_MAX);
    });
    robot.interact(() -> offenders.addAll(Reachable.offenders(window.scene().getRoot())));
    robot.interact(() -> {
      window.norm().use(Method.BATCH_NORM);
      window.norm().choose("mode", "evaluation");
    });
    robot.interact(() -> offenders.addAll(Reachable.offenders(window.scene().getRoot())));
    robot.interact(() -> window.norm().use(Method.PITFALL_LRN_ROWS));
    robot.interact(() -> offenders.addAll(Reachable.offenders(window.scene().getRoot())));
    robot.interact(() -> window.norm().use(Method.CONSTANTS));
    robot.interact(() -> offenders.addAll(Reachable.offenders(window.scene().getRoot())));
    robot.interact(window.model().session()::close);
    robot.interact(() -> offenders.addAll(Reachable.offenders(window.scene().getRoot())));
    assertEquals(List.of(), offenders.stream().distinct().toList());
  }
}
