package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.chart.Range;
import org.normscope.dataset.Group;
import org.normscope.image.PixelPolicy;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import org.normscope.scenario.Scenario;
import org.normscope.scenario.ScenarioFile;
import org.normscope.ui.Folders;
import org.normscope.ui.Pump;
import org.normscope.ui.window.Phase;
import org.normscope.ui.window.WindowModel;

final class ScenarioModelTest {
  private static final Scenario.Look LOOK =
      new Scenario.Look(
          "linear", false, false, Optional.empty(), Optional.empty(), Optional.empty());

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

  /// Numbers for other images were cut to the channels that there are, without a word.
  @Test
  void refusesNumbersOfAnotherNumberOfChannels() throws Exception {
    pump.until("a picture", () -> norm.picture().get() != null);
    Setup before = norm.choice().get();
    Path closed = Folders.copy("sea", 2, folder.resolve("closed"));
    for (Path path : List.of(folder.resolve("images"), closed)) {
      for (String gamma : List.of("1,2,3,4,5", "1,2")) {
        String said = openWith(images(path, "", List.of()), Map.of("gamma", gamma));
        int given = gamma.split(",").length;
        assertEquals(
            "view.normscope cannot be opened: gamma has %d values, but the images have 3 channels:"
                    .formatted(given)
                + " give one for all, or one a channel",
            said);
        assertEquals(before, norm.choice().get());
        assertEquals(folder.resolve("images"), window.session().request().paths().getFirst());
      }
    }
    openWith(new Scenario.ByHand(), Map.of("running_mean", "1,2,3"));
    assertTrue(window.notice().get().text().contains("the images have 2 channels"));
    assertNull(norm.array().get());
    assertTrue(openWith(new Scenario.ByHand(), Map.of("beta", "1,2")).startsWith("Opened"));
    assertEquals(List.of(1.0, 2.0), norm.choice().get().values().all("beta"));
  }

  /// PyTorch's words are for the place where the method is, not for a line.
  @Test
  void saysOneSentence() throws Exception {
    Path file = folder.resolve("view.normscope");
    Files.writeString(
        file,
        """
        {"schema": "normscope-scenario/1", "source": {"kind": "by_hand"},
         "method": {"id": "constants", "settings": {"std": "0"}}}
        """);
    assertEquals(
        "view.normscope cannot be opened: a std of zero would divide by zero: give the std of your"
            + " data",
        said(file));
  }

  /// How many channels files have by themselves is known when they are read.
  @Test
  void refusesThemOnceTheFilesAreRead() throws Exception {
    window.usePolicy(PixelPolicy.NATIVE);
    pump.until("a picture", () -> norm.picture().get() != null);
    Setup before = norm.choice().get();
    Path closed = Folders.copy("sea", 2, folder.resolve("closed"));
    openWith(images(closed, "", List.of()), Map.of("gamma", "1,2"));
    pump.until(
        "it is told",
        () -> window.notice().get() != null && window.notice().get().text().contains("2 values"));
    assertEquals(before, norm.choice().get());
  }

  /// Constants of three channels stand for gray by their first: nobody wrote them for others.
  @Test
  void takesDefaultsOfOtherChannels() throws Exception {
    window.usePolicy(PixelPolicy.GRAY);
    pump.until("gray", () -> window.session().phase().get() == Phase.COMPLETE);
    Path file = folder.resolve("view.normscope");
    Scenario.Images here = images(folder.resolve("images"), "", List.of());
    ScenarioFile.write(file, new Scenario(here, Setup.opening(Method.CONSTANTS), LOOK));
    assertTrue(said(file).startsWith("Opened"), window.notice().get().text());
  }

  /// What is saved opens again: with the numbers of the channels that are shown.
  @Test
  void savesTheNumbersThatAreShown() throws Exception {
    pump.until("pixels", () -> norm.picture().get() != null);
    norm.set("gamma", List.of(1.0, 2.0, 3.0));
    norm.scope().set(norm.scope().get().withFeatures(true));
    pump.until("feature maps", () -> !norm.behind() && norm.picture().get().featureMaps());
    Path file = folder.resolve("view.normscope");
    scenarios.save(file);
    pump.until("it is saved", () -> window.notice().get() != null);
    assertEquals(16, ScenarioFile.read(file).setup().values().all("gamma").size());
    assertTrue(said(file).startsWith("Opened"), window.notice().get().text());
  }

  private String openWith(Scenario.Source source, Map<String, String> settings) throws Exception {
    Path file = folder.resolve("view.normscope");
    Setup setup = Setup.of(Method.BATCH_NORM, settings);
    ScenarioFile.write(file, new Scenario(source, setup, LOOK));
    return said(file);
  }

  private String said(Path file) {
    window.say("");
    scenarios.open(file);
    pump.until(
        "something is said or opened",
        () -> window.notice().get() == null || !window.notice().get().text().isEmpty());
    return window.notice().get() == null ? "" : window.notice().get().text();
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
    ScenarioFile.write(file, new Scenario(source, Setup.opening(Method.BATCH_NORM), LOOK));
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
