package org.normscope.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.export.format.ExportFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `export`, `formats`, `audit` and `compare`, as a user runs them.
final class ExportCommandTest {
  private static final String SUNSET = "assets/sample/sunset";

  @TempDir private Path folder;

  private Path stats() {
    Path file = folder.resolve("sunset.json");
    assertEquals(0, CliRun.of("stats", SUNSET, "--json", file.toString()).exitCode());
    return file;
  }

  @Test
  void aStatsFileAndItsFolderGiveTheSame() {
    CliRun ofFile = CliRun.of("export", stats().toString(), "--format", "fastai");
    CliRun ofFolder = CliRun.of("export", SUNSET, "--format", "fastai");
    assertEquals(0, ofFile.exitCode(), ofFile.err());
    assertEquals(ofFolder.out(), ofFile.out());
    assertTrue(ofFile.out().contains("# sunset: 60 images, all splits, exact\n"), ofFile.out());
    assertTrue(ofFile.err().contains("Nothing is lost"), ofFile.err());
  }

  @Test
  void everyFormatIsWrittenAndAudited() throws IOException {
    Path stats = stats();
    for (ExportFormat format : ExportFormat.values()) {
      Path file = folder.resolve("out." + format.extension());
      CliRun run = CliRun.of("export", stats.toString(), "-f", format.id(), "-o", file.toString());
      assertEquals(0, run.exitCode(), format + run.err());
      CliRun audit = CliRun.of("audit", file.toString(), "--against", stats.toString());
      assertEquals(format == ExportFormat.COREML ? 3 : 0, audit.exitCode(), format + audit.out());
      Files.delete(file);
    }
  }

  @Test
  void howPixelsWereReadIsInEveryComment() throws IOException {
    String[] reading = {
      "--resize", "24", "--crop", "16", "--ignore-value", "0", "--ignore-pixel", "7,8,9"
    };
    Path stats = folder.resolve("read.json");
    List<String> command = new ArrayList<>(List.of("stats", "src/test/resources/reading/padded"));
    command.addAll(List.of(reading));
    command.addAll(List.of("--masks", "src/test/resources/reading/masks", "--weight", "image"));
    command.addAll(List.of("--json", stats.toString()));
    assertEquals(0, CliRun.of(command.toArray(String[]::new)).exitCode());
    for (ExportFormat format : ExportFormat.values()) {
      if (format.binary() || format.extension().equals("json")) {
        continue;
      }
      CliRun run = CliRun.of("export", stats.toString(), "-f", format.id());
      String out = run.out().replace("\\", "");
      assertTrue(
          out.contains("resized to 24, centre 16, without value 0, without pixels 7,8,9, masked"),
          format + run.out());
      assertTrue(
          out.contains("every image counts the same") || format == ExportFormat.CSV,
          format + run.out());
    }
  }

  @Test
  void aFolderGetsAFileWithTheNameItsReaderExpects() throws IOException {
    CliRun run =
        CliRun.of("export", stats().toString(), "-f", "hugging_face", "-o", folder.toString());
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(Files.isRegularFile(folder.resolve("preprocessor_config.json")));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count(), "no temporary file is left");
    }
  }

  @Test
  void aLossyTargetIsSaidBefore() {
    CliRun run = CliRun.of("export", stats().toString(), "-f", "coreml");
    assertEquals(0, run.exitCode());
    assertTrue(run.err().contains("off by up to"), run.err());
    assertTrue(run.err().contains("  R      mean"), run.err());
  }

  @Test
  void aDifferentStdIsWarnedOf() {
    CliRun run = CliRun.of("export", stats().toString(), "-f", "fastai", "--std", "mean_of_stds");
    assertEquals(0, run.exitCode());
    assertTrue(run.err().contains("will not have std 1"), run.err());
  }

  @Test
  void failuresAreOneSentenceAndLeaveTheOldFile() throws IOException {
    String stats = stats().toString();
    fails(2, "normscope formats lists them", "export", stats, "-f", "caffe");
    fails(2, "is no text", "export", stats, "-f", "npz");
    fails(2, "digits must be", "export", stats, "-f", "csv", "--digits", "40");
    fails(1, "there is no file", "export", folder.resolve("gone.json").toString(), "-f", "csv");
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"schema\": \"norm");
    fails(1, "no complete JSON", "export", broken.toString(), "-f", "csv");
    fails(1, "mode gray", "export", stats, "-f", "csv", "--order", "gray");
    fails(1, "there is no folder", "export", stats, "-f", "csv", "-o", folder + "/no/such/x.csv");
    fails(1, "no mean and std", "audit", "LICENSE", "--against", stats);
    fails(2, "--against", "audit", "LICENSE");
    fails(1, "it is a folder", "audit", folder.toString(), "--against", stats);
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Path old = Files.writeString(locked.resolve("x.csv"), "old");
    Assumptions.assumeTrue(
        Files.getFileStore(locked).supportsFileAttributeView("posix")
            && !System.getProperty("user.name").equals("root"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    fails(1, "you may not write", "export", stats, "-f", "csv", "-o", old.toString());
    assertArrayEquals("old".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(old));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void fails(int exitCode, String sentence, String... args) {
    CliRun run = CliRun.of(args);
    assertEquals(exitCode, run.exitCode(), String.join(" ", args) + "\n" + run.err());
    assertTrue(run.err().contains(sentence), run.err());
    assertEquals("", run.out());
    assertFalse(run.err().contains("this went wrong"), run.err());
  }

  @Test
  void auditSaysWhatIsWrong() throws IOException {
    Path stats = stats();
    JsonNode channels = JsonMapper.shared().readTree(Files.readString(stats)).get("channels");
    StringBuilder mean = new StringBuilder();
    StringBuilder std = new StringBuilder();
    for (JsonNode channel : channels) {
      mean.append(channel.get("mean").doubleValue() * 255).append(", ");
      std.append(channel.get("std").doubleValue() * 255).append(", ");
    }
    Path config =
        Files.writeString(
            folder.resolve("t.py"), "T.Normalize(mean=[%s], std=[%s])".formatted(mean, std));
    CliRun run = CliRun.of("audit", config.toString(), "--against", stats.toString());
    assertEquals(3, run.exitCode(), run.err());
    assertTrue(run.out().contains("read as torchvision Normalize, 0..1\n"), run.out());
    assertTrue(run.out().contains("255 times too large"), run.out());
    CliRun json = CliRun.of("audit", config.toString(), SUNSET, "--json", "-");
    assertEquals(3, json.exitCode(), json.err());
    assertEquals("scale", json.json().get("verdict").asString());
  }

  @Test
  void twoStatsFilesAreComparedTheLargestDifferenceFirst() {
    CliRun run = CliRun.of("compare", stats().toString(), "assets/sample/night", "--json", "-");
    assertEquals(0, run.exitCode(), run.err());
    JsonNode channels = run.json().get("channels");
    assertEquals(3, channels.size());
    assertTrue(channels.get(0).get("ks").doubleValue() >= channels.get(1).get("ks").doubleValue());
    assertTrue(channels.get(0).get("ks").doubleValue() > 0.1);
    CliRun same = CliRun.of("compare", SUNSET, SUNSET);
    assertTrue(same.out().contains("+0.000000"), same.out());
    fails(2, "name two", "compare", SUNSET);
  }

  @Test
  void formatsAreListed() {
    CliRun text = CliRun.of("formats");
    CliRun json = CliRun.of("formats", "--json");
    assertEquals(ExportFormat.values().length, json.json().get("formats").size());
    for (ExportFormat format : ExportFormat.values()) {
      assertTrue(text.out().contains("\n" + format.id() + " "), text.out());
    }
  }
}
