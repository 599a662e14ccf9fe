package org.normscope.ui.data.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.findings.GroupDrift;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.WindowModel;

final class DriftModelTest {
  @TempDir private Path folder;

  private final Pump pump = new Pump();
  private WindowModel window;
  private DriftModel model;

  private void open(Path path) {
    window = Folders.window(pump, folder);
    model = new DriftModel(window, new SimpleBooleanProperty(true), pump);
    window.open(List.of(path));
    pump.until("it is open", () -> window.session().phase().get() == Phase.COMPLETE);
    DatasetIndex index = window.session().index().get();
    pump.until(
        "it is compared",
        () -> model.picture().get() != null && model.picture().get().index() == index);
  }

  private void awaitSides(Side a, Side b) {
    pump.until(
        "these two are compared",
        () -> a.equals(model.picture().get().a()) && b.equals(model.picture().get().b()));
  }

  @Test
  void beginsWithTheMostDifferentAndComparesWhatIsChosen() throws Exception {
    Path path = Folders.splits(folder.resolve("images"));
    open(path);
    DriftPicture picture = model.picture().get();
    GroupDrift most = picture.ranked().getFirst();
    assertEquals(new Side.Part(most.a()), picture.a());
    assertEquals(most.drift().ks(), picture.drift().ks(), 1e-12);
    assertEquals(most.drift().meanShift(), picture.drift().meanShift(), 1e-9);

    Side train = new Side.Part(Group.ofSplit("train"));
    Side test = new Side.Part(Group.ofSplit("test"));
    assertTrue(picture.sides().containsAll(List.of(train, test, new Side.Part(Group.ALL))));
    model.compare(train, test);
    awaitSides(train, test);
    DatasetIndex expected = Folders.scan(path);
    double off =
        expected.set(Group.ofSplit("train")).stats().channels().getFirst().mean()
            - expected.set(Group.ofSplit("test")).stats().channels().getFirst().mean();
    assertEquals(off, model.picture().get().drift().channels().getFirst().meanDifference(), 1e-12);
    model.swap();
    awaitSides(test, train);
    assertEquals(-off, model.picture().get().drift().channels().getFirst().meanDifference(), 1e-12);
  }

  @Test
  void comparesAGroupWithTheRest() throws Exception {
    open(Folders.classes(folder.resolve("images")));
    Group night = Group.ALL.withLabel("night");
    Side rest = new Side.Rest(Group.ALL, night);
    assertEquals("All but night", rest.title());
    model.compare(new Side.Part(night), rest);
    awaitSides(new Side.Part(night), rest);
    assertEquals(3, model.picture().get().statsB().images());
    assertEquals(
        window.session().index().get().set(Group.ALL.withLabel("forest")).stats().channels(),
        model.picture().get().statsB().channels());
  }

  @Test
  void saysThatThereIsNothingToCompare() throws Exception {
    open(Folders.copy("sea", 2, folder.resolve("images")));
    assertNull(model.picture().get().a());
    assertNull(model.picture().get().drift());
    assertEquals(List.of(), model.picture().get().ranked());
  }

  @Test
  void comparesWithAnotherFolder() throws Exception {
    open(Folders.copy("sea", 2, folder.resolve("images")));
    Path other = Folders.copy("night", 3, folder.resolve("other"));
    model.openOther(other);
    pump.until(
        "it is compared",
        () -> {
          DriftPicture picture = model.picture().get();
          return picture.drift() != null && picture.statsB().images() == 3;
        });
    assertEquals(new Side.Part(Group.ALL), model.picture().get().a());
    assertEquals(new Side.Folder("other"), model.picture().get().b());
    assertEquals(
        Folders.scan(other).set(Group.ALL).stats().channels(),
        model.picture().get().statsB().channels());
    // Another dataset begins anew.
    window.open(List.of(Folders.classes(folder.resolve("more"))));
    pump.until("it is open", () -> window.session().phase().get() == Phase.COMPLETE);
    pump.until(
        "it is compared", () -> model.picture().get() != null && model.picture().get().a() != null);
    assertEquals(Phase.EMPTY, model.other().phase().get());
    assertTrue(
        model.picture().get().sides().stream().noneMatch(side -> side instanceof Side.Folder));
  }

  @Test
  void saysWhatIsWrongWithAnotherFolder() throws Exception {
    open(Folders.copy("sea", 2, folder.resolve("images")));
    model.openOther(folder.resolve("gone"));
    pump.until("it failed", () -> model.other().phase().get() == Phase.FAILED);
    assertTrue(model.other().message().get().contains("gone"));
    assertNotNull(model.picture().get());
  }
}
