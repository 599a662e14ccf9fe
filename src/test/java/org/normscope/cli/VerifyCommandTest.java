package org.normscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.verify.Goldens;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `normscope verify`.
final class VerifyCommandTest {
  private static final String CASE = "instance_norm__track_m0.1_affine__tiny_2x3x2x2";

  @TempDir private Path folder;

  @Test
  void withoutAFolderTheBundledCasesPass() {
    CliRun run = CliRun.of("verify");
    assertEquals(0, run.exitCode(), run.out());
    assertEquals("", run.err());
    assertTrue(run.out().contains(Goldens.names().size() + " cases, "), run.out());
    assertTrue(run.out().endsWith(": all pass\n"), run.out());
  }

  @Test
  void aFolderPassesOrDoesNot() throws IOException {
    ObjectNode golden = Goldens.read(CASE);
    Goldens.write(folder, golden);
    assertEquals(0, CliRun.of("verify", folder.toString()).exitCode());

    Goldens.nudge((ArrayNode) golden.at("/steps/1/f64/running_var"), 2);
    Goldens.write(folder, golden);
    CliRun run = CliRun.of("verify", folder.toString());
    assertEquals(1, run.exitCode());
    assertTrue(
        run.out().contains("FAIL " + CASE + " step 2 (train), f64.running_var[2]: expected "),
        run.out());

    Files.writeString(folder.resolve(CASE + ".json"), "{}");
    run = CliRun.of("verify", folder.toString());
    assertEquals(1, run.exitCode());
    assertTrue(
        run.out().contains("NOT UNDERSTOOD " + CASE + ".json: schema is missing"), run.out());
  }

  @Test
  void noFolderIsOneSentence() {
    CliRun run = CliRun.of("verify", folder.resolve("none").toString());
    assertEquals(1, run.exitCode());
    assertEquals("", run.out());
    assertEquals("normscope: there is no folder " + folder.resolve("none") + "\n", run.err());
    assertEquals(2, CliRun.of("verify", "a", "b").exitCode());
  }
}
