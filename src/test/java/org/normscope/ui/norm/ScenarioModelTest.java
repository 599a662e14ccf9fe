package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.chart.Range;
import org.normscope.dataset.Group;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import org.normscope.scenario.Scenario;
import org.normscope.scenario.ScenarioFile;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.WindowModel;

final class ScenarioModelTest {
  @TempDir private Path folder;

  private final Pump pump = new Pump();
  private WindowModel window;
  private NormModel norm;
  private ScenarioModel scenarios;

  @BeforeEach
  void open() throws Exception {
    window = Folders.window(pump, folder);
    norm = new NormModel(window, pump);
    scenarios = new ScenarioModel(norm, new WorkedModel(norm, pump), pump);
    window.open(List.of(Folders.classes(folder.resolve("images"))));
    pump.until("it is open", () -> window.session().phase().get() == Phase.COMPLETE);
  }

  @Test
  void savesWhatIsShownAndRemembersWhere() throws Exception {
    norm.use(Method.GRN);
    Path file = folder.resolve("view.normscope");
    scenarios.save(file);
    pump.until("it is told", () -> window.notice().get() != null);
    assertEquals("Saved " + file, window.notice().get().text());
    assertEquals(Method.GRN, ScenarioFile.read(file).setup().method());
    assertEquals(folder.toString(), window.settings().get().saveFolder());
  }

  /// Feature maps are mostly 0: until somebody chooses, they open with logarithms. A file keeps
  /// what is seen.
  @Test
  void keepsTheScaleOfTheCounts() {
    pump.until("pixels", () -> norm.picture().get() != null);
    assertEquals(HeightScale.LINEAR, norm.heights().get());
    norm.scope().set(norm.scope().get().withFeatures(true));
    pump.until("feature maps", () -> norm.picture().get().featureMaps());
    assertEquals(HeightScale.LOG, norm.heights().get());
    norm.array().set(ArraySource.byHand());
    pump.until("numbers", () -> norm.picture().get().subject().pixels() == 8);
    assertEquals(HeightScale.LINEAR, norm.heights().get());
    norm.array().set(null);
    pump.until("feature maps again", () -> norm.picture().get().featureMaps());
    norm.heights().choose(HeightScale.LINEAR);
    Path file = folder.resolve("view.normscope");
    scenarios.save(file);
    pump.until("it is saved", () -> window.notice().get() != null);
    norm.heights().choose(null);
    assertEquals(HeightScale.LOG, norm.heights().get());
    scenarios.open(file);
    pump.until("it is opened", () -> window.notice().get().text().startsWith("Opened"));
    assertEquals(HeightScale.LINEAR, norm.heights().get());
  }

  @Test
  void keepsHiddenChannelsAndZoom() {
    pump.until("pixels", () -> norm.picture().get() != null);
    Range some = new Range(0.1, 0.4);
    norm.hidden().set(Set.of("B", "R"));
    norm.shownBefore().set(some);
    Path file = folder.resolve("view.normscope");
    scenarios.save(file);
    pump.until("it is saved", () -> window.notice().get() != null);
    norm.hidden().set(null);
    norm.shownBefore().set(null);
    norm.shownAfter().set(some);
    norm.use(Method.GRN);
    scenarios.open(file);
    pump.until("it is zoomed", () -> norm.shownBefore().get() != null);
    assertEquals(some, norm.shownBefore().get());
    assertNull(norm.shownAfter().get());
    assertEquals(Set.of("B", "R"), norm.hidden().get());
    assertEquals(Method.BATCH_NORM, norm.picture().get().choice().method(), "after its picture");
  }

  @Test
  void saysWhyItCannotBeSaved() {
    scenarios.save(folder.resolve("missing").resolve("view.normscope"));
    pump.until("it is told", () -> window.notice().get() != null);
    assertTrue(window.notice().get().error());
    assertTrue(
        window.notice().get().text().contains("there is no folder"), window.notice().get().text());
  }

  /// What a file names is looked for first: nothing changes where it is not there.
  @Test
  void leavesAllAsItIsWhereAFolderIsGone() throws Exception {
    norm.use(Method.GRN);
    for (Scenario.Source gone :
        List.of(
            images(folder.resolve("gone"), "", List.of()),
            new Scenario.Array(folder.resolve("gone.npy")))) {
      open(gone);
      String said = window.notice().get().text();
      assertTrue(said.contains("is not there"), said);
      assertEquals(Method.GRN, norm.choice().get().method());
    }
  }

  /// A folder changes: what a scenario says of it need not hold any more.
  @Test
  void saysWhatOfTheFolderIsNotThere() throws Exception {
    Path images = folder.resolve("images");
    pump.until("a picture", () -> norm.picture().get() != null);
    String there = norm.picture().get().subject().list().getFirst().file().name();
    open(images(images, "gone", List.of()));
    assertEquals(
        "The scenario's part is not among these images: all of them are shown",
        window.notice().get().text());
    assertEquals(Group.ALL, window.part().get());
    open(images(images, "", List.of(there, "gone.png")));
    assertEquals("Of the scenario's 2 images 1 is not there", window.notice().get().text());
    assertEquals(List.of(there), norm.scope().get().chosen());
    open(images(images, "", List.of("gone.png")));
    assertTrue(window.notice().get().error());
    assertFalse(norm.scope().get().byHand());
  }

  private static Scenario.Images images(Path path, String label, List<String> chosen) {
    return new Scenario.Images(
        List.of(path),
        Group.ALL.withLabel(label),
        Optional.of(new Scenario.Batch(2, 7, "shuffled", chosen)),
        false);
  }

  private void open(Scenario.Source source) throws Exception {
    Path file = folder.resolve("view.normscope");
    Scenario.Look look =
        new Scenario.Look(
            "linear", false, false, Optional.empty(), Optional.empty(), Optional.empty());
    ScenarioFile.write(file, new Scenario(source, Setup.opening(Method.BATCH_NORM), look));
    window.say("");
    scenarios.open(file);
    pump.until("something is said", () -> !window.notice().get().text().isEmpty());
  }

  @Test
  void saysWhyItCannotBeOpened() {
    scenarios.open(folder.resolve("missing.normscope"));
    pump.until("it is told", () -> window.notice().get() != null);
    assertEquals(
        "missing.normscope cannot be opened: there is no such file", window.notice().get().text());
  }
}
