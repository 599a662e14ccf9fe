package org.normscope.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.job.Progress;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Sets of golden cases: those that come with the program, and folders.
final class VerifierTest {
  private static final String GRN = "grn__init__tiny_tiny";
  private static final String LRN = "lrn__torch_even4__u8_u8";

  @TempDir private Path folder;

  @Test
  void theBundledCasesAllPass() {
    VerifyReport report = Verifier.bundled(Progress.NONE);
    assertTrue(report.passed(), report.text());
    assertEquals(Goldens.names().size(), report.cases());
    assertEquals(
        Arrays.stream(GoldenOp.values()).map(GoldenOp::id).sorted().toList(),
        report.operations().stream().map(Operation::id).toList());
    for (Operation operation : report.operations()) {
      assertTrue(operation.worst() > 0 && operation.worst() <= 1, operation.toString());
      assertEquals(0, operation.failing());
    }
    assertTrue(report.text().endsWith(" steps: all pass\n"), report.text());
  }

  @Test
  void theBundledFolderHasWhatItsIndexNames() throws IOException {
    VerifyReport report = Verifier.folder(Goldens.FOLDER, Progress.NONE);
    assertTrue(report.passed(), report.text());
    assertEquals(Goldens.names().size(), report.cases());
  }

  @Test
  void whatIsOffIsNamedAndTheOthersStillCount() throws IOException {
    ObjectNode golden = Goldens.read(GRN);
    Goldens.nudge((ArrayNode) Goldens.step(golden, 1).at("/f64/output"), 7);
    Goldens.write(folder, golden);
    Goldens.write(folder, Goldens.read(LRN));
    Files.writeString(folder.resolve("README.md"), "not a case");
    VerifyReport report = Verifier.folder(folder, Progress.NONE);
    assertFalse(report.passed());
    assertEquals(2, report.cases());
    assertEquals(1, report.failing());
    List<String> lines = report.lines();
    assertTrue(lines.getFirst().startsWith("operation  cases  steps  worst"), report.text());
    String failure = lines.get(3);
    assertTrue(
        failure.startsWith("FAIL " + GRN + " step 1 (apply), f64.output[7] at [0, 1, 1, 1]: "),
        failure);
    assertEquals("2 cases, 2 steps: 1 failed", lines.getLast());
  }

  @Test
  void filesThatAreNotUnderstoodAreListed() throws IOException {
    Goldens.write(folder, Goldens.read(GRN));
    Files.writeString(folder.resolve("broken\u001b[2J.json"), "{");
    Files.createDirectory(folder.resolve("folder.json"));
    VerifyReport report = Verifier.folder(folder, Progress.NONE);
    assertFalse(report.passed());
    assertEquals(1, report.cases());
    assertEquals(0, report.failing());
    assertEquals(2, report.notUnderstood().size());
    assertTrue(
        report.text().contains("NOT UNDERSTOOD broken?[2J.json: it is not JSON"), report.text());
    assertTrue(
        report.text().contains("NOT UNDERSTOOD folder.json: it cannot be read: it is not a file"),
        report.text());
    assertTrue(report.text().endsWith("1 case, 1 step: 2 not understood\n"), report.text());
  }

  @Test
  void anIndexNamesAllCasesAndNoOthers() throws IOException {
    Goldens.write(folder, Goldens.read(GRN));
    Path index = folder.resolve("index.txt");
    Files.writeString(index, GRN + "\r\n");
    assertTrue(Verifier.folder(folder, Progress.NONE).passed());
    Files.writeString(index, GRN + "\n" + LRN + "\n" + GRN + "\n");
    VerifyReport report = Verifier.folder(folder, Progress.NONE);
    assertEquals(
        List.of(
            new NotUnderstood("index.txt", "it names " + GRN + " twice"),
            new NotUnderstood("index.txt", "it names " + LRN + ", but there is no such file")),
        report.notUnderstood());
    Files.writeString(index, "\n");
    assertEquals(
        List.of(new NotUnderstood(GRN + ".json", "index.txt does not name it")),
        Verifier.folder(folder, Progress.NONE).notUnderstood());
    Files.write(index, "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        List.of(new NotUnderstood("index.txt", "it is not UTF-8")),
        Verifier.folder(folder, Progress.NONE).notUnderstood());
  }

  @Test
  void anEmptyFolderDoesNotPass() throws IOException {
    VerifyReport report = Verifier.folder(folder, Progress.NONE);
    assertFalse(report.passed());
    assertEquals("there is no golden case (.json) in it", report.notUnderstood().getFirst().why());
  }

  @Test
  void noFolderIsOneSentence() throws IOException {
    Path missing = folder.resolve("missing");
    IOException e = assertThrows(IOException.class, () -> Verifier.folder(missing, Progress.NONE));
    assertEquals("there is no folder " + missing, e.getMessage());
    Path file = Files.writeString(folder.resolve("file"), "");
    e = assertThrows(IOException.class, () -> Verifier.folder(file, Progress.NONE));
    assertEquals(file + " is not a folder", e.getMessage());
  }

  @Test
  void whatWasStoppedDidNotPass() {
    VerifyReport report =
        Verifier.bundled(
            new Progress() {
              private long done;

              @Override
              public void found(long units) {
                assertEquals(Goldens.names().size(), units);
              }

              @Override
              public void done(long units) {
                done += units;
              }

              @Override
              public boolean cancelled() {
                return done == 3;
              }
            });
    assertFalse(report.complete());
    assertFalse(report.passed());
    assertEquals(3, report.cases());
    assertTrue(report.text().endsWith("stopped before the end\n"), report.text());
  }
}
