package org.normscope.ui.data.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.dataset.Group;
import org.normscope.dataset.findings.Finding;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.WindowModel;

final class ImageListModelTest {
  @TempDir private Path folder;

  private final Pump pump = new Pump();
  private final BooleanProperty looking = new SimpleBooleanProperty(true);
  private WindowModel window;
  private ImageListModel model;
  private ViewerModel viewer;

  private void open(Path path) {
    window = Folders.window(pump, folder);
    model = new ImageListModel(window, looking, pump);
    viewer = new ViewerModel(model, pump);
    window.open(List.of(path));
    pump.until("it is open", () -> window.session().phase().get() == Phase.COMPLETE);
  }

  private void awaitRows(int rows) {
    pump.until(
        rows + " rows are shown",
        () -> model.rows().get() != null && model.rows().get().size() == rows);
  }

  @Test
  void computesNothingWhileNobodyLooks() throws Exception {
    looking.set(false);
    open(Folders.classes(folder.resolve("images")));
    pump.drain();
    assertNull(model.rows().get());
    looking.set(true);
    awaitRows(6);
  }

  @Test
  void followsPartFilterAndOrder() throws Exception {
    open(Folders.classes(folder.resolve("images")));
    awaitRows(6);
    window.part().set(Group.ALL.withLabel("night"));
    awaitRows(3);
    window.part().set(Group.ALL);
    awaitRows(6);
    model.words().set("forest");
    awaitRows(3);
    assertEquals("forest/", model.rows().get().name(0).substring(0, 7));
    SortKey byMean = new SortKey(Column.MEAN, SortKey.ALL, true);
    model.sort(byMean);
    pump.until("they are sorted", () -> model.rows().get().key().equals(byMean));
    assertEquals(3, model.rows().get().size(), "the filter stays");
    model.clearFilter();
    awaitRows(6);
    window.session().close();
    pump.drain();
    assertNull(model.rows().get());
  }

  @Test
  void findsDuplicatesOnceAllIsRead() throws Exception {
    Path path = Folders.classes(folder.resolve("images"));
    try (Stream<Path> files = Files.list(path.resolve("night"))) {
      Files.copy(files.sorted().findFirst().orElseThrow(), path.resolve("forest/copy.jpg"));
    }
    open(path);
    pump.until(
        "both are named",
        () ->
            model.rows().get() != null
                && model.rows().get().list().kinds().getOrDefault(Finding.Kind.DUPLICATE, 0) == 2);
    model.toggle(Finding.Kind.DUPLICATE);
    awaitRows(2);
    ListedImages list = model.rows().get().list();
    assertTrue(
        list.words(model.rows().get().row(0)).getFirst().startsWith("same as "),
        () -> list.words(model.rows().get().row(0)).toString());
    model.toggle(Finding.Kind.DUPLICATE);
    awaitRows(7);
  }

  @Test
  void showsOneImageAndTurnsToTheNext() throws Exception {
    Path path = Folders.classes(folder.resolve("images"));
    open(path);
    awaitRows(6);
    model.sort(new SortKey(Column.NAME, SortKey.ALL, false));
    pump.until("they are sorted", () -> model.rows().get().key().column() == Column.NAME);
    String second = model.rows().get().name(1);
    model.view(second);
    pump.until("it is shown", () -> viewer.image().get() != null);
    assertEquals(second, viewer.image().get().image().file().name());
    assertEquals(1, viewer.image().get().place());
    assertEquals(6, viewer.image().get().of());
    assertEquals(
        Folders.scan(path).set(Group.ALL).pick(1).stats().channels(),
        viewer.image().get().stats().channels());
    pump.until("its picture is there", () -> viewer.picture().get() != null);
    assertTrue(viewer.picture().get().isPresent());
    model.turn(1);
    assertEquals(model.rows().get().name(2), model.viewed().get());
    model.turn(Integer.MAX_VALUE);
    assertEquals(model.rows().get().name(5), model.viewed().get());
    model.turn(1);
    assertEquals(model.rows().get().name(5), model.viewed().get(), "there is no further one");
    model.turn(Integer.MIN_VALUE);
    assertEquals(model.rows().get().name(0), model.viewed().get());
    model.back();
    assertEquals(model.rows().get().name(0), model.chosen().get(), "it stays chosen");
    pump.drain();
    assertNull(viewer.image().get());
  }

  @Test
  void forgetsWhatWasAskedOfAnotherFolder() throws Exception {
    open(Folders.classes(folder.resolve("images")));
    awaitRows(6);
    model.words().set("nothing is called so");
    awaitRows(0);
    model.view("night/none.jpg");
    Path sea = Folders.copy("sea", 2, folder.resolve("more/sea"));
    window.open(List.of(sea.getParent()));
    pump.until("it is open", () -> window.session().phase().get() == Phase.COMPLETE);
    awaitRows(2);
    assertEquals("", model.words().get());
    assertEquals("", model.viewed().get());
    assertNotNull(model.rows().get());
  }
}
