package org.normscope.ui.saved;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.dataset.Group;
import org.normscope.export.StatsFile;
import org.normscope.norm.Method;
import org.normscope.norm.Over;
import org.normscope.norm.Setup;
import org.normscope.stats.ChannelStats;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;
import org.normscope.ui.export.ExportModel;
import org.normscope.ui.norm.NormModel;
import org.normscope.ui.norm.NormPicture;
import org.normscope.ui.train.TrainModel;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.Place;
import org.normscope.ui.window.SavedFile;
import org.normscope.ui.window.WindowModel;

/// Stats files that are opened in the window.
final class SavedModelTest {
  @TempDir private Path folder;

  private final Pump pump = new Pump();
  private WindowModel window;
  private SavedModel model;
  private Path images;

  @BeforeEach
  void start() throws Exception {
    window = Folders.window(pump, folder);
    model = new SavedModel(window, pump);
    images = Folders.classes(folder.resolve("images"));
  }

  private void openFolder() {
    window.open(List.of(images));
    pump.until("it is open", () -> window.session().phase().get() == Phase.COMPLETE);
  }

  private Path saved(String name, Group part) throws IOException {
    return Files.writeString(
        folder.resolve(name), StatsFile.json(window.session().index().get(), part));
  }

  private void open(Path... files) {
    window.open(List.of(files));
  }

  @Test
  void aFileStandsBesideTheOpenFolderAndThenAlone() throws IOException {
    openFolder();
    Path whole = saved("whole.json", Group.ALL);
    open(whole);
    pump.until("it is read", () -> model.picture().get() != null);
    SavedPicture beside = model.picture().get();
    assertEquals(0, beside.difference().channels().getFirst().ks());
    assertEquals(
        beside.a().stats().stats().channels().size(), beside.difference().channels().size());
    assertEquals(Place.DATA, window.place().get());
    assertEquals("whole.json and images", window.others().title().get());
    window.others().saved().set(null);
    assertEquals("images", window.others().title().get());
    assertNull(model.picture().get());
    open(whole);
    pump.until("it is read again", () -> model.picture().get() != null);

    openFolder();
    assertNull(model.picture().get(), "a folder takes the window for itself");
  }

  @Test
  void twoFilesAreRankedSwappedAndReplaced() throws IOException {
    openFolder();
    String first = window.session().index().get().labels(Group.ALL).getFirst();
    Path whole = saved("whole.json", Group.ALL);
    Path part = saved("part.json", Group.ALL.withLabel(first));
    open(whole, part);
    pump.until("both are read", () -> model.picture().get() != null);
    SavedPicture both = model.picture().get();
    double ks = both.difference().channels().getFirst().ks();
    assertTrue(ks > 0 && ks >= both.difference().channels().getLast().ks(), "ranked: " + ks);
    model.swap();
    assertEquals(both.b(), model.picture().get().a());
    assertEquals(
        -both.difference().channels().getFirst().meanDifference(),
        model.picture().get().difference().channels().getFirst().meanDifference());
    open(part);
    pump.until(
        "the second is replaced",
        () -> model.picture().get().difference().channels().getFirst().ks() == 0);
    model.close();
    assertNull(window.others().saved().get());
  }

  @Test
  void exportWorksWithoutAFolder() throws IOException {
    openFolder();
    Path whole = saved("whole.json", Group.ALL);
    double mean =
        window.session().index().get().set(Group.ALL).stats().channels().getFirst().mean();
    WindowModel other = anotherWindow();
    SavedModel alone = new SavedModel(other, pump);
    ExportModel export = new ExportModel(other, new SimpleBooleanProperty(true), pump);
    assertFalse(export.settled());
    other.open(List.of(whole));
    pump.until("it is exported", export::settled);
    assertNull(alone.picture().get().b());
    assertEquals(mean, other.others().saved().get().stats().stats().channels().getFirst().mean());
  }

  @Test
  void normTakesTheHistogramsOfAFileAsItTakesTheFolder() throws IOException {
    NormModel ofFolder = new NormModel(window, pump);
    openFolder();
    Path whole = saved("whole.json", Group.ALL);
    WindowModel other = anotherWindow();
    SavedModel alone = new SavedModel(other, pump);
    NormModel ofFile = new NormModel(other, pump);
    other.open(List.of(whole));
    pump.until("it is read", () -> alone.picture().get() != null);
    assertEquals("whole.json", other.others().title().get());
    for (Method method : Method.values()) {
      for (Over over : method.overs()) {
        Setup setup = Setup.opening(method).with(over);
        ofFolder.use(setup);
        ofFile.use(setup);
        pump.until("the folder shows " + method, () -> shows(ofFolder, setup));
        if (setup.line(3) && setup.oneLinePerChannel()) {
          pump.until("the file shows " + method, () -> shows(ofFile, setup));
          assertEquals(ofFolder.picture().get().after(), ofFile.picture().get().after());
          for (int c = 0; c < 3; c++) {
            assertArrayEquals(
                ofFolder.picture().get().afterFigure().series().get(c).mass(),
                ofFile.picture().get().afterFigure().series().get(c).mass());
          }
          assertFalse(ofFile.problem().get().any());
        } else {
          String start = method.title() + " needs single images, and a stats file holds none";
          pump.until(
              method + " is refused", () -> ofFile.problem().get().sentence().startsWith(start));
        }
      }
    }
    TrainModel train = new TrainModel(other, new SimpleBooleanProperty(true), pump);
    other.others().saved().set(new SavedFile("again", alone.picture().get().a().stats()));
    assertTrue(train.problem().get().startsWith("A stats file holds no images"));
    other.close();
    assertNull(ofFile.picture().get());
    assertEquals("", other.others().title().get());
  }

  private static boolean shows(NormModel norm, Setup setup) {
    NormPicture picture = norm.picture().get();
    return picture != null
        && picture.choice().method() == setup.method()
        && picture.choice().over().equals(setup.over());
  }

  @Test
  void histogramsOfDeepImagesAreRightToAStep() throws IOException {
    BufferedImage deep = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
    deep.getRaster().setSample(0, 0, 0, 1234);
    deep.getRaster().setSample(1, 0, 0, 54321);
    Path folder16 = Files.createDirectories(folder.resolve("deep"));
    ImageIO.write(deep, "png", folder16.resolve("a.png").toFile());
    window.open(List.of(folder16));
    pump.until("it is open", () -> window.session().phase().get() == Phase.COMPLETE);
    Path file = saved("deep.json", Group.ALL);
    WindowModel other = anotherWindow();
    SavedModel alone = new SavedModel(other, pump);
    NormModel norm = new NormModel(other, pump);
    other.open(List.of(file));
    pump.until("it is read", () -> alone.picture().get() != null);
    Setup constants = Setup.opening(Method.CONSTANTS);
    norm.use(constants);
    pump.until("it is shown", () -> shows(norm, constants));
    ChannelStats exact = alone.picture().get().a().stats().stats().channels().getFirst();
    assertEquals(exact.mean(), norm.picture().get().before().getFirst().mean(), 1 / 256.0);
    assertNotEquals(exact.mean(), norm.picture().get().before().getFirst().mean());
    assertTrue(norm.picture().get().subject().toString().contains("rough=true"));
  }

  private WindowModel anotherWindow() {
    return Folders.window(pump, folder.resolve("o"));
  }

  @Test
  void whatCannotBeUsedIsASentence() throws IOException {
    openFolder();
    Path whole = saved("whole.json", Group.ALL);
    String text = Files.readString(whole);
    Path half = Files.writeString(folder.resolve("half.json"), text.substring(0, 3000));
    open(half);
    pump.until("it is refused", () -> window.notice().get() != null);
    assertTrue(window.notice().get().error());
    assertTrue(
        window.notice().get().text().startsWith("Could not open: half.json is not read: it "),
        window.notice().get().text());
    assertNull(model.picture().get());
    assertNotNull(window.session().index().get(), "the folder stays");
    Path other = Files.writeString(folder.resolve("other.json"), "{\"a\": 1}");
    assertFalse(SavedModel.wants(List.of(other)), "not a file of ours");
  }
}
