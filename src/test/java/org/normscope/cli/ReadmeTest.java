package org.normscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.normscope.export.MethodDocs;
import org.normscope.export.format.FormatDocs;
import org.normscope.tensor.FeatureMaps;
import org.normscope.tensor.Tensor;

/// What the README says is so.
final class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final String COMMAND = "java -jar target/app/normscope.jar ";
  private static final String BEGIN =
      "<!-- methods: generated from the registry; mvn test -Dtest=ReadmeTest -Dformat=write -->\n";
  private static final String END = "<!-- /methods -->";
  private static final Pattern FILTER =
      Pattern.compile("\\| c(\\d+).*\\| (\\S.*) \\| `\\[(.*)]/(\\d+)`");

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

  /// So that anybody can make them in PyTorch.
  @Test
  void itsFiltersAreThoseOfTheFeatureMaps() throws IOException {
    Tensor weights = FeatureMaps.weights();
    List<String> rows =
        Files.readAllLines(README).stream().filter(line -> line.matches("\\| c\\d.*")).toList();
    String answers = String.join("\n", rows);
    for (String words : FeatureMaps.descriptions()) {
      assertTrue(answers.contains(words) || words.startsWith("darker"), words);
    }
    int checked = 0;
    for (String row : rows) {
      Matcher filter = FILTER.matcher(row);
      if (!filter.find()) {
        continue;
      }
      int map = Integer.parseInt(filter.group(1)) - 1;
      String[] taps = filter.group(3).split("[ ;]+");
      double red = filter.group(2).startsWith("Y") ? 0.299 : 1;
      for (int tap = 0; tap < taps.length; tap++) {
        double expected = red * Double.parseDouble(taps[tap]) / Double.parseDouble(filter.group(4));
        assertEquals(expected, weights.at(map, 0, tap / 3, tap % 3), 1e-15, row);
      }
      checked++;
    }
    assertEquals(7, checked);
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
