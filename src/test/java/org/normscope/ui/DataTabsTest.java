package org.normscope.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.chart.Unit;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.image.Preprocess;
import org.normscope.ui.chart.HistogramPane;
import org.normscope.ui.data.DataTab;
import org.normscope.ui.data.images.Column;
import org.normscope.ui.data.images.ImageListModel;
import org.normscope.ui.data.images.SortKey;
import org.normscope.ui.window.Phase;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.matcher.control.LabeledMatchers;

/// The tabs of the place Data, by mouse and keyboard.
@ExtendWith(ApplicationExtension.class)
final class DataTabsTest {
  @TempDir private Path folder;

  private final WindowRobot robot = new WindowRobot();
  private TestWindow shown;
  private MainWindow window;
  private ImageListModel images;

  @Start
  void start(Stage given) throws Exception {
    shown = TestWindow.show(given, folder, robot);
    window = shown.window();
    images = window.data().images();
  }

  @AfterEach
  void nothingWasThrown() {
    shown.close(robot);
  }

  private void open() throws Exception {
    Path path = Folders.classes(folder.resolve("images"));
    Platform.runLater(() -> window.model().open(List.of(path)));
    robot.await("it is open", () -> window.model().session().phase().get() == Phase.COMPLETE);
  }

  private void awaitRows(int rows) {
    robot.await(
        rows + " rows", () -> images.rows().get() != null && images.rows().get().size() == rows);
  }

  private Button again() {
    return robot.lookup(LabeledMatchers.hasText("Read again")).queryButton();
  }

  private TableView<?> table() {
    return (TableView<?>) robot.node("#image-table");
  }

  @Test
  void imagesAreReadAgainAsTheDialogSays() throws Exception {
    open();
    robot.key(KeyCode.R, KeyCombination.SHIFT_DOWN);
    robot.await("the dialog", () -> robot.lookup("#resize").tryQuery().isPresent());
    robot.clickOn("#resize").write("many");
    robot.await("it is refused", () -> again().isDisabled());
    robot.eraseText(4).write("20");
    robot.clickOn("#crop").write("16");
    robot.await("it is allowed", () -> !again().isDisabled());
    robot.clickOn(again());
    robot.await(
        "so they are read",
        () -> {
          DatasetIndex index = window.model().session().index().get();
          return index != null
              && index.complete()
              && index.recipe().preprocess().equals(new Preprocess(20, 16));
        });
    assertEquals(
        6 * 16 * 16,
        window.model().session().index().get().set(Group.ALL).stats().pixels(),
        "pixels that count");
  }

  @Test
  void listsSortsFiltersAndShowsImages() throws Exception {
    open();
    robot.clickOn("#all-images");
    assertEquals(DataTab.IMAGES, window.data().tab().get());
    awaitRows(6);
    sortBy("std", TableColumn.SortType.ASCENDING);
    robot.await("sorted by std", () -> images.key().get().column() == Column.STD);
    robot.await("rows follow", () -> images.rows().get().key().equals(images.key().get()));
    double first = images.rows().get().list().value(Column.STD, SortKey.ALL, firstRow());
    sortBy("std", TableColumn.SortType.DESCENDING);
    robot.await(
        "the largest first",
        () -> images.rows().get().list().value(Column.STD, SortKey.ALL, firstRow()) > first);
    robot.key(KeyCode.F);
    robot.write("night");
    awaitRows(3);
    assertEquals(3, table().getItems().size());
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.DOWN);
    robot.push(KeyCode.ENTER);
    robot.await("one is shown", () -> window.data().viewer().image().get() != null);
    int place = window.data().viewer().image().get().place();
    robot.push(KeyCode.RIGHT);
    robot.await(
        "the next is shown", () -> window.data().viewer().image().get().place() == place + 1);
    robot.await(
        "its histogram is",
        () -> ((HistogramPane) robot.node("#image-histogram")).getFigure() != null);
    robot.push(KeyCode.ESCAPE);
    robot.await("the list is back", () -> images.viewed().get().isEmpty());
    assertEquals(place + 1, table().getSelectionModel().getSelectedIndex(), "it stays chosen");
    robot.clickOn("#copy-rows");
    assertTrue(window.model().notice().get().text().contains("3 rows"));
    robot.interact(() -> images.clearFilter());
    awaitRows(6);
    robot.key(KeyCode.G);
    assertTrue(images.grid().get());
    robot.await("the grid is shown", () -> robot.node("#image-grid").getScene() != null);
    robot.clickOn(images.rows().get().name(0).replaceAll(".*/", ""));
    robot.await("a click shows it", () -> !images.viewed().get().isEmpty());
    robot.clickOn("#viewer-back");
    assertTrue(images.viewed().get().isEmpty());
  }

  // What a click on the head of a column does; the headless platform takes every click for one that
  // asks for a menu, which heads do not sort by.
  private void sortBy(String title, TableColumn.SortType direction) {
    robot.interact(() ->
        table().getColumns().stream()
            .filter(column -> title.equals(column.getText()))
            .forEach(column -> sortBy(table(), column, direction)));
  }

  private static <T> void sortBy(
      TableView<T> table, TableColumn<?, ?> column, TableColumn.SortType direction) {
    column.setSortType(direction);
    table
        .getSortOrder()
        .setAll(table.getColumns().stream().filter(own -> own.equals(column)).toList());
  }

  private int firstRow() {
    return images.rows().get().row(0);
  }

  @Test
  void comparesGroups() throws Exception {
    open();
    robot.push(KeyCode.ALT, KeyCode.DIGIT3);
    robot.await(
        "there is a comparison", () -> robot.lookup("#drift-histogram-A").tryQuery().isPresent());
    HistogramPane a = (HistogramPane) robot.node("#drift-histogram-A");
    HistogramPane b = (HistogramPane) robot.node("#drift-histogram-B");
    robot.await("both are shown", () -> a.getFigure() != null && b.getFigure() != null);
    assertEquals(b.getFigure(), a.besideProperty().get(), "one y axis for both");
    double before = a.getFigure().series().getFirst().mean();
    robot.clickOn("#drift-swap");
    robot.await("they are swapped", () -> b.getFigure().series().getFirst().mean() == before);
    robot.key(KeyCode.U);
    robot.await("in the other unit", () -> a.getFigure().unit() == Unit.ZERO_255);
    robot.key(KeyCode.U);
    Path one = Folders.copy("sea", 2, folder.resolve("one"));
    Platform.runLater(() -> window.model().open(List.of(one)));
    robot.await(
        "it says that there is nothing",
        () -> robot.texts(".empty-title").contains("Nothing to compare with"));
    robot.interact(() -> window.data().drift().openOther(folder.resolve("images")));
    robot.await(
        "the other folder is compared",
        () -> robot.lookup("#drift-histogram-B").tryQuery().isPresent() && b.getFigure() != null);
  }

  @Test
  void describesEveryControl() throws Exception {
    open();
    List<String> offenders = new ArrayList<>();
    for (DataTab tab : DataTab.values()) {
      robot.interact(() -> window.data().tab().set(tab));
      robot.await(tab + " has something to show", () -> window.data().settled());
      robot.interact(() -> offenders.addAll(Reachable.offenders(window.scene().getRoot())));
    }
    robot.interact(() -> window.data().view(images.rows().get().name(0)));
    robot.await("one is shown", () -> window.data().viewer().image().get() != null);
    robot.interact(() -> offenders.addAll(Reachable.offenders(window.scene().getRoot())));
    assertEquals(List.of(), offenders.stream().distinct().toList());
    assertFalse(images.viewed().get().isEmpty());
  }
}
