package org.normscope.ui.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.norm.Method;
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
  void saysWhyItCannotBeSaved() {
    scenarios.save(folder.resolve("missing").resolve("view.normscope"));
    pump.until("it is told", () -> window.notice().get() != null);
    assertTrue(window.notice().get().error());
    assertTrue(
        window.notice().get().text().contains("there is no folder"), window.notice().get().text());
  }

  @Test
  void saysWhyItCannotBeOpened() {
    scenarios.open(folder.resolve("missing.normscope"));
    pump.until("it is told", () -> window.notice().get() != null);
    assertEquals(
        "missing.normscope cannot be opened: there is no such file", window.notice().get().text());
  }
}
