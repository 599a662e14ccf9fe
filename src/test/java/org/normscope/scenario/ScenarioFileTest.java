package org.normscope.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.normscope.dataset.Group;
import org.normscope.norm.Method;
import org.normscope.norm.Over;
import org.normscope.norm.Setup;

final class ScenarioFileTest {
  @TempDir private Path folder;

  private static final Scenario.Look LOOK =
      new Scenario.Look(
          "log",
          true,
          true,
          Optional.of(List.of("G")),
          Optional.of(new Scenario.Stretch(0.1, 0.25)),
          Optional.of(new Scenario.Stretch(-1e-3, 2)));

  private void assertComesBack(Scenario scenario) throws IOException {
    Path file = folder.resolve("scenario.json");
    ScenarioFile.write(file, scenario);
    Scenario read = ScenarioFile.read(file);
    assertEquals(scenario.source(), read.source());
    assertEquals(scenario.look(), read.look());
    assertEquals(scenario.setup().method(), read.setup().method());
    assertEquals(scenario.setup().over(), read.setup().over());
    assertEquals(scenario.setup().settings(), read.setup().settings());
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void everyMethodComesBack(Method method) throws IOException {
    for (Over over : method.overs()) {
      assertComesBack(new Scenario(new Scenario.ByHand(), Setup.opening(method).with(over), LOOK));
    }
  }

  @Test
  void sourcesComeBackRelativeToTheFile() throws IOException {
    Setup setup = Setup.opening(Method.BATCH_NORM);
    Setup changed = setup.with(setup.values().with("gamma", List.of(1.0, 0.1, 3.0)));
    Scenario.Batch batch = new Scenario.Batch(4, 9, "with_replacement", List.of("sea/1.png"));
    Scenario.Images images =
        new Scenario.Images(
            List.of(folder.resolve("photos")),
            new Group("train", "sea", ""),
            Optional.of(batch),
            true);
    assertComesBack(new Scenario(images, changed, LOOK));
    assertTrue(Files.readString(folder.resolve("scenario.json")).contains("\"photos\""));
    assertComesBack(new Scenario(new Scenario.Array(folder.resolve("x.npy")), setup, LOOK));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1|it is no JSON: something is wrong in line 1, column 3",
        "{}|it is no scenario",
        "{\"schema\":\"normscope-scenario/2\"}|another version",
        "{\"schema\":\"normscope-scenario/1\",\"view\":\"train\"}|the view \"train\"",
        "{\"schema\":\"normscope-scenario/1\"}|\"method\" must be an object",
        "{\"schema\":\"normscope-scenario/1\",\"source\":{\"kind\":\"moon\"},\"method\":{}}|\"kind\""
            + " must be",
        "{\"schema\":\"normscope-scenario/1\",\"source\":{\"kind\":\"by_hand\"},\"method\":{\"id\":\"x\"}}|no"
            + " method 'x'",
        "{\"schema\":\"normscope-scenario/1\",\"source\":{\"kind\":\"by_hand\"},\"method\":{\"id\":\"grn\",\"settings\":{\"eps\":\"one\"}}}|not"
            + " a number",
        "{\"schema\":\"normscope-scenario/1\",\"source\":{\"kind\":\"by_hand\"},\"method\":{\"id\":\"grn\",\"settings\":[1]}}|\"settings\""
            + " must be an object",
        "{\"schema\":\"normscope-scenario/1\",\"source\":{\"kind\":\"by_hand\"},\"method\":{\"id\":\"grn\",\"settings\":{\"eps\":null}}}|\"eps\""
            + " must be a text or a number",
        "{\"schema\":\"normscope-scenario/1\",\"source\":{\"paths\":\"x\"},\"method\":{\"id\":\"grn\"}}|\"paths\""
            + " must be a list of texts",
        "{\"schema\":\"normscope-scenario/1\",\"source\":{\"batch\":{\"size\":2.5}},\"method\":{\"id\":\"grn\"}}|\"size\""
            + " must be a whole number from 1 to 1,000,000",
        "{\"schema\":\"normscope-scenario/1\",\"source\":{\"batch\":{\"size\":2,\"seed\":1e30}},\"method\":{\"id\":\"grn\"}}|\"seed\""
            + " must be a whole number from 0",
        "{\"schema\":\"normscope-scenario/1\",\"source\":{\"kind\":\"by_hand\"},\"method\":{\"id\":\"grn\"},\"look\":\"x\"}|\"look\""
            + " must be an object",
        "{\"schema\":\"normscope-scenario/1\",\"source\":{\"kind\":\"by_hand\"},\"method\":{\"id\":\"grn\"},\"look\":{\"before\":[1,1]}}|\"before\""
            + " must be two numbers, the smaller one first"
      })
  void saysInASentenceWhatIsWrong(String text, String words) throws IOException {
    Path file = folder.resolve("wrong.json");
    Files.writeString(file, text);
    var e = assertThrows(IllegalArgumentException.class, () -> ScenarioFile.read(file));
    assertTrue(e.getMessage().contains(words), e.getMessage());
    assertTrue(!e.getMessage().contains("\n"), e.getMessage());
  }

  @Test
  void isNotNestedDeeply() throws IOException {
    Path file = folder.resolve("deep.json");
    Files.writeString(file, "[".repeat(3000));
    var e = assertThrows(IllegalArgumentException.class, () -> ScenarioFile.read(file));
    assertEquals("it is no JSON: something is wrong", e.getMessage());
  }

  @Test
  void takesTheMarkOfEditorsAndNoOtherEncoding() throws IOException {
    Path file = folder.resolve("view.json");
    ScenarioFile.write(file, new Scenario(new Scenario.ByHand(), Setup.opening(Method.GRN), LOOK));
    String text = Files.readString(file);
    Files.writeString(file, "\uFEFF" + text);
    assertEquals(Method.GRN, ScenarioFile.read(file).setup().method());
    Files.writeString(file, text, StandardCharsets.UTF_16);
    var e = assertThrows(IllegalArgumentException.class, () -> ScenarioFile.read(file));
    assertEquals("it is no text in UTF-8", e.getMessage());
  }
}
