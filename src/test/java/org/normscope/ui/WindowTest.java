package org.normscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
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
import org.normscope.settings.SettingsFile;
import org.normscope.ui.chart.HistogramPane;
import org.normscope.ui.common.Theme;
import org.normscope.ui.norm.Scope;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.Place;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The real window, by mouse and keyboard.
@ExtendWith(ApplicationExtension.class)
final class WindowTest {
  @TempDir private Path folder;

  private final FxRobot robot = new FxRobot();
  private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
  private MainWindow window;
  private Stage stage;
  private Path images;

  @Start
  void start(Stage given) throws Exception {
    Thread.currentThread().setUncaughtExceptionHandler((_, e) -> uncaught.add(e));
    stage = given;
    window = new MainWindow(new SettingsFile(folder.resolve("settings")));
    window.model().useTheme("light");
    window.model().reduceMotion(true);
    stage.setX(0);
    stage.setY(0);
    window.show(stage);
    // Headless screens end at 1000.
    stage.setWidth(990);
    stage.setHeight(800);
    images = Folders.classes(folder.resolve("images"));
  }

  @AfterEach
  void nothingWasThrown() {
    robot.interact(() -> {
      window.model().session().close();
      window.model().useTheme("light");
      stage.hide();
      Thread.currentThread().setUncaughtExceptionHandler(null);
    });
    assertEquals(List.of(), uncaught, "uncaught on the window's thread");
  }

  private void await(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          20,
          TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition::getAsBoolean));
    } catch (Exception e) {
      throw new AssertionError("it did not happen that " + what + "; " + uncaught, e);
    }
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void open(Path... paths) {
    Platform.runLater(() -> window.model().open(List.of(paths)));
    await("it is open", () -> window.model().session().phase().get() == Phase.COMPLETE);
    await("it is shown", () -> window.norm().picture().get() != null);
  }

  private void openAt(Place place) {
    open(images);
    robot.interact(() -> window.model().place().set(place));
  }

  private void key(KeyCode code, KeyCombination.Modifier... more) {
    List<KeyCombination.Modifier> modifiers = new ArrayList<>(List.of(more));
    modifiers.add(KeyCombination.SHORTCUT_DOWN);
    robot.push(new KeyCodeCombination(code, modifiers.toArray(KeyCombination.Modifier[]::new)));
  }

  private Node node(String query) {
    return robot.lookup(query).query();
  }

  private List<String> texts(String query) {
    return robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList();
  }

  private static List<String> numbers(Path path, Group part, Unit unit) throws Exception {
    return Folders.scan(path).set(part).stats().channels().stream()
        .flatMap(c -> List.of(c.mean(), c.std()).stream())
        .map(value -> Numbers.value(value, unit))
        .toList();
  }

  private void awaitNumbers(List<String> numbers) {
    await("the numbers are " + numbers, () -> texts(".big-number").equals(numbers));
  }

  private Series after(int channel) {
    return ((HistogramPane) node("#after")).getFigure().series().get(channel);
  }

  private void awaitMethod(Method method) {
    await(method + " is shown", () -> window.norm().picture().get().choice().method() == method);
  }

  private void choose(String box, String item) {
    robot.clickOn(box);
    robot.clickOn(item);
  }

  @Test
  void invitesAndOpensTheSample() throws Exception {
    robot.lookup("Drop a folder of images here").query();
    assertFalse(robot.lookup("#method-grn").tryQuery().isPresent());
    robot.clickOn("#open-sample");
    await("it is open", () -> window.model().session().phase().get() == Phase.COMPLETE);
    assertEquals("sample", window.model().session().name().get());
    assertEquals("sample – NormScope", stage.getTitle());
    awaitNumbers(numbers(Folders.sample(), Group.ALL, Unit.ZERO_ONE));
  }

  @Test
  void showsTheNumbersOfTheCoreInBothUnits() throws Exception {
    open(images);
    awaitNumbers(numbers(images, Group.ALL, Unit.ZERO_ONE));
    robot.clickOn("#unit-255");
    awaitNumbers(numbers(images, Group.ALL, Unit.ZERO_255));
    key(KeyCode.U);
    awaitNumbers(numbers(images, Group.ALL, Unit.ZERO_ONE));
  }

  @Test
  void narrowsToAClassByMenuAndByRow() throws Exception {
    open(images);
    Group night = Group.ALL.withLabel("night");
    choose("#part", "night");
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
  }

  @Test
  void goesToItsPlaces() {
    open(images);
    robot.clickOn("#place-norm");
    assertEquals(Place.NORM, window.model().place().get());
    assertTrue(node("#method-grn").isVisible());
    key(KeyCode.DIGIT1);
    assertEquals(Place.DATA, window.model().place().get());
    robot.lookup("Mean and std").query();
    key(KeyCode.DIGIT2);
    assertEquals(Place.NORM, window.model().place().get());
    robot.clickOn("#place-norm");
    assertTrue(node("#place-norm").getPseudoClassStates().toString().contains("selected"));
  }

  @Test
  void showsEveryMethod() {
    openAt(Place.NORM);
    Set<Object> figures = new HashSet<>();
    for (Method method : Method.values()) {
      robot.clickOn("#method-" + method.id());
      awaitMethod(method);
      figures.add(List.of(after(0).mean(), after(0).std(), after(2).mean(), after(2).std()));
      assertTrue(texts(".accent-text").contains(method.fullName()), method.fullName());
      assertEquals(
          window.norm().picture().get().afterFigure(),
          ((HistogramPane) node("#after")).getFigure());
    }
    // Batch norm and z-score of the same pixels differ in eps only, but they differ.
    assertEquals(Method.values().length, figures.size());
  }

  @Test
  void takesAParameter() {
    openAt(Place.NORM);
    double before = after(0).std();
    Node field = node("#parameter-gamma").lookup(".text-field");
    robot.clickOn(field);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write("2");
    robot.push(KeyCode.ENTER);
    await("the std doubles", () -> Math.abs(after(0).std() - 2 * before) < 1e-9);
    assertTrue(texts(".number").contains(Numbers.normalized(2 * before)), "the table says it too");
    robot.clickOn("#reset-parameters");
    await("it is back", () -> Math.abs(after(0).std() - before) < 1e-9);
  }

  @Test
  void choosesWhatSharesAStatistic() {
    openAt(Place.NORM);
    robot.clickOn("#method-min_max");
    awaitMethod(Method.MIN_MAX);
    double before = after(0).mean();
    choose("#over", "the batch, per channel");
    await("the picture follows", () -> after(0).mean() != before);
    assertEquals("batch", window.norm().choice().get().over().id());
  }

  @Test
  void drawsBatches() {
    openAt(Place.NORM);
    assertFalse(node("#next-seed").isVisible());
    choose("#scope", "Batch of 4");
    await("four are shown", () -> window.norm().picture().get().images().images() == 4);
    Scope scope = window.norm().scope().get();
    assertEquals(Scope.OPENING.seed(), scope.seed());
    robot.clickOn("#next-seed");
    await("another batch is shown", () -> !window.norm().picture().get().scope().equals(scope));
    assertEquals(4, window.norm().picture().get().images().images());
    choose("#scope", "All images, as one batch");
    await("all are shown", () -> window.norm().picture().get().images().images() == 6);
  }

  @Test
  void countsOnALogScale() {
    openAt(Place.NORM);
    HistogramPane before = (HistogramPane) node("#before");
    HistogramPane after = (HistogramPane) node("#after");
    choose("#norm-log", "Log");
    assertTrue(before.logCountsProperty().get() && after.logCountsProperty().get());
    key(KeyCode.L);
    assertFalse(before.logCountsProperty().get() || after.logCountsProperty().get());
    assertFalse(window.data().logCounts().get(), "the key is for the place that is shown");
    key(KeyCode.DIGIT1);
    key(KeyCode.L);
    assertTrue(((HistogramPane) node("#data-histogram")).logCountsProperty().get());
    assertEquals(1, ((ComboBox<?>) node("#data-log")).getSelectionModel().getSelectedIndex());
    assertFalse(window.norm().logCounts().get());
  }

  @Test
  void copiesMeanAndStd() {
    open(images);
    robot.clickOn("#copy");
    await("it is said", () -> window.model().notice().get() != null);
    String said = window.model().notice().get().text();
    robot.interact(() -> window.model().say("something else"));
    key(KeyCode.C);
    assertEquals(said, window.model().notice().get().text());
  }

  @Test
  void changesItsLook() {
    robot.clickOn("#theme");
    assertEquals(Theme.DARK, Theme.current().get());
    key(KeyCode.T);
    assertEquals(Theme.LIGHT, Theme.current().get());
    key(KeyCode.PLUS);
    key(KeyCode.EQUALS);
    assertEquals(130, window.model().settings().get().zoom());
    // Where + is above =, people hold Shift as well.
    key(KeyCode.EQUALS, KeyCombination.SHIFT_DOWN);
    assertEquals(150, window.model().settings().get().zoom());
    assertTrue(window.scene().getRoot().getStyle().contains("19.5px"));
    key(KeyCode.MINUS);
    assertEquals(130, window.model().settings().get().zoom());
    key(KeyCode.DIGIT0);
    assertEquals(100, window.model().settings().get().zoom());
  }

  @Test
  void movesOnlyWhereMotionIsWanted() {
    openAt(Place.NORM);
    HistogramPane after = (HistogramPane) node("#after");
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
      assertEquals(List.of(), texts(".big-number"), "nothing of the first is left");
      assertEquals(List.of(), ((TableView<?>) node(".table-view")).getItems());
    });
    await("it is open", () -> window.model().session().phase().get() == Phase.COMPLETE);
    assertEquals("sea and sunset", window.model().session().name().get());
    assertEquals(2, window.model().session().index().get().images().size());
  }

  @Test
  void saysWhatWentWrongAndOffersMore() {
    Path gone = folder.resolve("gone");
    Platform.runLater(() -> window.model().open(List.of(gone)));
    await("it failed", () -> window.model().session().phase().get() == Phase.FAILED);
    assertEquals(List.of("There is no file or folder \"" + gone + "\"."), texts("#problem"));
    assertTrue(node("#open-sample").isVisible());
    assertEquals(List.of("could not be read"), texts("#state-badge"));
  }

  @Test
  void leadsTheFocusThroughEverything() {
    openAt(Place.NORM);
    robot.interact(() -> node("#place-data").requestFocus());
    Set<String> visited = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      Node owner = window.scene().getFocusOwner();
      for (Node at = owner; at != null; at = at.getParent()) {
        visited.add(Objects.requireNonNullElse(at.getId(), ""));
      }
      robot.push(KeyCode.TAB);
    }
    for (String id :
        List.of(
            "place-norm",
            "help",
            "theme",
            "dataset-menu",
            "unit-01",
            "method-batch_norm",
            "scope",
            "before",
            "after",
            "norm-log",
            "reset-parameters",
            "parameter-gamma",
            "parameter-eps",
            "shown-range")) {
      assertTrue(visited.contains(id), "Tab does not lead to " + id + ": " + visited);
    }
  }

  @Test
  void choosesWithinAGroupByArrowKeys() {
    openAt(Place.NORM);
    robot.interact(() -> node("#method-batch_norm").requestFocus());
    robot.push(KeyCode.RIGHT);
    awaitMethod(Method.LAYER_NORM);
    robot.interact(() -> node("#unit-01").requestFocus());
    robot.push(KeyCode.RIGHT);
    assertEquals(Unit.ZERO_255, window.model().unit());
    robot.interact(() -> node("#place-norm").requestFocus());
    robot.push(KeyCode.UP);
    assertEquals(Place.DATA, window.model().place().get());
  }

  @Test
  void describesEveryControl() {
    List<String> offenders = new ArrayList<>();
    Runnable look = () -> offenders.addAll(Reachable.offenders(window.scene().getRoot()));
    robot.interact(look);
    for (Place place : Place.values()) {
      openAt(place);
      robot.interact(() -> window.norm().scope().set(Scope.OPENING.withBatch(true)));
      for (Method method : List.of(Method.CONSTANTS, Method.MIN_MAX)) {
        robot.interact(() -> window.norm().use(method));
        robot.interact(look);
      }
    }
    robot.interact(window.model().session()::close);
    robot.interact(look);
    assertEquals(List.of(), offenders.stream().distinct().toList());
  }
}
