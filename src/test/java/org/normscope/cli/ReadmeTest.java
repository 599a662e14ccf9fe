package org.normscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.normscope.export.MethodDocs;
import org.normscope.export.format.FormatDocs;

/// What the README says is so.
final class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final String COMMAND = "java -jar target/app/normscope.jar ";
  private static final String BEGIN =
      "<!-- methods: generated from the registry; mvn test -Dtest=ReadmeTest -Dformat=write -->\n";
  private static final String END = "<!-- /methods -->";

  /// `-Dformat=write` rewrites the table instead of complaining.
  private static final boolean WRITE = "write".equals(System.getProperty("format"));

  @Test
  void itsCommandsWork() throws IOException {
    List<String> commands =
        Files.readAllLines(README).stream().filter(line -> line.startsWith(COMMAND)).toList();
    assertFalse(commands.isEmpty(), "the README shows commands");
    for (String command : commands) {
      CliRun run = CliRun.of(command.substring(COMMAND.length()).split(" +"));
      assertEquals(0, run.exitCode(), command + "\n" + run.err());
    }
  }

  @Test
  void itsNumbersAreThoseOfTheSample() throws IOException {
    String red =
        Files.readAllLines(README).stream()
            .filter(line -> line.startsWith("R "))
            .collect(Collectors.joining());
    String out = CliRun.of("stats", "assets/sample").out();
    assertTrue(
        out.replaceAll(" +", " ").contains(red.replaceAll(" +", " ")), red + "\nis not in\n" + out);
  }

  @Test
  void itsTableOfMethodsIsTheRegistry() throws IOException {
    isTheRegistry(BEGIN, END, MethodDocs.markdown());
  }

  @Test
  void itsTableOfFormatsIsTheRegistry() throws IOException {
    isTheRegistry(BEGIN.replace("methods", "formats"), "<!-- /formats -->", FormatDocs.markdown());
  }

  private static void isTheRegistry(String head, String tail, String table) throws IOException {
    String readme = Files.readString(README);
    int begin = readme.indexOf(head) + head.length();
    int end = readme.indexOf(tail);
    if (WRITE) {
      Files.writeString(README, readme.substring(0, begin) + table + readme.substring(end));
      return;
    }
    assertEquals(
        table, readme.substring(begin, end), "run: mvn test -Dtest=ReadmeTest -Dformat=write");
  }

  @Test
  void whatItPointsToIsThere() throws IOException {
    for (String word : Files.readString(README).split("[()\\s]+")) {
      if (word.startsWith("assets/screenshots/")) {
        assertTrue(Files.isRegularFile(Path.of(word)), word);
      }
    }
  }
}
