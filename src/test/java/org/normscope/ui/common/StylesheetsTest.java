package org.normscope.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StylesheetsTest {
  // Parts of JavaFX's own controls.
  private static final Set<String> PARTS =
      Set.of("thumb", "track", "arrow", "bar", "box", "mark", "viewport", "corner", "fill", "text");

  private static final Pattern SELECTORS = Pattern.compile("(?:^|\\})([^{}]+)\\{");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  @Test
  void noRuleMeansAPartOfEveryControl() throws IOException {
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> sheets =
        Files.newDirectoryStream(Path.of("assets", "themes"), "*.css")) {
      for (Path sheet : sheets) {
        if (sheet.endsWith("report.css")) {
          continue; // It is for browsers.
        }
        Matcher rules = SELECTORS.matcher(COMMENT.matcher(Files.readString(sheet)).replaceAll(""));
        for (int from = 0; rules.find(from); from = rules.end(1) + 1) {
          for (String selector : rules.group(1).split(",")) {
            String name = selector.strip().replaceFirst(":.*", "");
            if (name.startsWith(".") && PARTS.contains(name.substring(1))) {
              found.add(sheet.getFileName() + ": " + selector.strip());
            }
          }
        }
      }
    }
    assertEquals(List.of(), found, "scroll bars once had the colour of thumbnails");
  }
}
