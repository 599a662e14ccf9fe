package org.normscope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The sources are as google-java-format writes them, and no file has two duties' worth of lines.
final class FormatTest {
  private static final int MOST_LINES = 400;

  /// `-Dformat=write` rewrites them instead of complaining.
  private static final boolean WRITE = "write".equals(System.getProperty("format"));

  @Test
  void sourcesAreFormatted() throws IOException, FormatterException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      String formatted = new Formatter().formatSourceAndFixImports(source);
      if (!source.equals(formatted)) {
        if (WRITE) {
          Files.writeString(file, formatted);
        } else {
          wrong.add(file.toString());
        }
      }
    }
    assertEquals(List.of(), wrong, "run: mvn test -Dtest=FormatTest -Dformat=write");
  }

  @Test
  void filesAreShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources()) {
      long lines = Files.readString(file).lines().count();
      if (lines > MOST_LINES) {
        tooLong.add(file + ": " + lines);
      }
    }
    assertEquals(List.of(), tooLong, "a file above " + MOST_LINES + " lines has two duties");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertTrue(sources.size() > 10, "the sources are where the test looks for them");
      return sources;
    }
  }
}
