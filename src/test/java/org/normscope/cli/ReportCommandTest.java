package org.normscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.image.PngWriter;

/// `report`, as a user runs it.
final class ReportCommandTest {
  @TempDir private Path folder;

  private void paint(String name, int gray) throws IOException {
    Path file = folder.resolve("data").resolve(name);
    Files.createDirectories(file.getParent());
    int[] argb = new int[20 * 10];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = 0xff000000 | Math.min(255, gray + i % 40) * 0x010101;
    }
    PngWriter.write(file, 20, 10, argb);
  }

  private String page(String... options) throws IOException {
    Path file = folder.resolve("page.html");
    List<String> command = new ArrayList<>(List.of("report"));
    command.addAll(List.of(options));
    command.addAll(List.of("-o", file.toString()));
    CliRun run = CliRun.of(command.toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err());
    return Files.readString(file);
  }

  @Test
  void namesAreDataAndNothingIsLoaded() throws IOException {
    paint("<script>alert(1)<script>/a.png", 10);
    paint("<script>alert(1)<script>/\"onerror='x'.png", 20);
    paint("b & c\nd/<img src=x>.png", 200);
    Files.writeString(folder.resolve("data/b & c\nd/<i>.jpg"), "no image");
    String page = page(folder.resolve("data").toString());
    for (String tag :
        List.of("<script", "<img src=x", "<i>.jpg", "\"onerror", "<link", "@import")) {
      assertFalse(page.contains(tag), tag);
    }
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;script&gt;"), "class");
    assertTrue(page.contains("b &amp; c\\u000ad"), "a class with a line end");
    assertTrue(page.contains("&lt;i&gt;.jpg"), "a skipped file");
    Matcher loads = Pattern.compile("(?:src|href|url)\\s*[=(]\\s*\"?([^\" )]{0,12})").matcher(page);
    while (loads.find()) {
      assertTrue(loads.group(1).startsWith("data:"), loads.group());
    }
  }

  @Test
  void itTellsAllOfIt() throws IOException {
    String page = page("assets/sample", "--resize", "32", "--weight", "image");
    for (String words :
        List.of(
            "<h1>sample</h1>",
            "240 images, all splits",
            "resized to 32",
            "every image counts the same",
            "mean of stds",
            "<svg",
            "class:sea from rest",
            "data:image/png;base64,",
            "Normalize(",
            "prefers-color-scheme: dark",
            "@media print")) {
      assertTrue(page.contains(words), words);
    }
    int svg = page.split("<svg", -1).length - 1;
    assertEquals(6, svg, "the histogram, the spread, and one of each class");
  }

  @Test
  void aTargetThatCannotBeWrittenIsASentence() throws IOException {
    paint("a.png", 10);
    CliRun run =
        CliRun.of("report", folder.resolve("data").toString(), "-o", folder + "/no/page.html");
    assertEquals(1, run.exitCode());
    assertTrue(run.err().contains("there is no folder " + folder.resolve("no")), run.err());
    CliRun none = CliRun.of("report", folder.resolve("data").toString());
    assertEquals(2, none.exitCode());
    CliRun toStdout = CliRun.of("report", folder.resolve("data").toString(), "-o", "-");
    assertTrue(toStdout.out().startsWith("<!DOCTYPE html>"), toStdout.err());
  }
}
