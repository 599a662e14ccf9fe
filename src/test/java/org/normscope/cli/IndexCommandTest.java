package org.normscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.dataset.index.IndexCache;

/// The index changes no byte of any output, and can be looked at and cleared.
final class IndexCommandTest {
  private static final List<String> MODES = List.of("rgb", "gray", "native");

  @TempDir private Path temp;
  private Path folder;
  private IndexCache index;

  @BeforeEach
  void aFolder() throws IOException {
    folder = temp.resolve("photos");
    copy(Path.of(CliRun.GOLDENS));
    index = new IndexCache(temp.resolve("cache"), 1 << 30);
  }

  private void copy(Path from) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = folder.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
          old(target);
        }
      }
    }
  }

  private static void old(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_600_000_000, 123_456)));
  }

  private void assertSame() {
    for (String mode : MODES) {
      String fresh = stats(mode, 2);
      for (int threads : new int[] {1, 8, 1}) {
        CliRun run =
            CliRun.with(
                index,
                "stats",
                folder.toString(),
                "--split",
                "all",
                "--mode",
                mode,
                "--threads",
                String.valueOf(threads),
                "--json",
                "-");
        assertEquals(fresh, run.out(), mode);
        assertFalse(run.err().contains("index"), run.err());
      }
    }
  }

  private String stats(String mode, int threads) {
    return CliRun.of(
            "stats",
            folder.toString(),
            "--split",
            "all",
            "--mode",
            mode,
            "--threads",
            String.valueOf(threads),
            "--json",
            "-")
        .out();
  }

  @Test
  void everyOutputIsTheSame() throws IOException {
    assertSame();
    List<Path> files;
    try (var all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(".png")).sorted().toList();
    }
    Files.delete(files.get(0));
    Files.move(files.get(1), files.get(1).resolveSibling("renamed.png"));
    Files.write(files.get(2), Files.readAllBytes(files.get(3)));
    Files.writeString(files.get(4), "no image any more");
    assertSame();
  }

  @Test
  void normalizeIsTheSame() {
    String[] args = {"normalize", folder.toString(), "--method", "layer_norm"};
    CliRun fresh = CliRun.of(args);
    assertEquals(fresh.out(), CliRun.with(index, args).out());
    assertEquals(fresh.out(), CliRun.with(index, args).out());
  }

  @Test
  void withoutAnIndexNothingIsReadOrWritten() {
    CliRun.with(index, "stats", folder.toString(), "--no-index");
    CliRun.with(index, "normalize", folder.toString(), "--method", "layer_norm", "--no-index");
    assertEquals(0, index.bytes());
  }

  @Test
  void isListedAndCleared() {
    CliRun.with(index, "stats", folder.toString(), "--split", "all");
    CliRun.with(index, "stats", CliRun.GOLDENS, "--split", "all");
    String list = CliRun.with(index, "index").out();
    assertTrue(list.contains(folder.toString()) && list.contains("rgb"), list);
    assertEquals(3, list.lines().count(), list);
    assertEquals(0, CliRun.with(index, "index", "--clear", folder.toString()).exitCode());
    assertFalse(CliRun.with(index, "index").out().contains(folder.toString()));
    CliRun again = CliRun.with(index, "index", "--clear", folder.toString());
    assertEquals(1, again.exitCode());
    assertEquals("normscope: nothing is kept of " + folder + "\n", again.err());
    assertEquals(2, CliRun.with(index, "index", folder.toString()).exitCode());
    assertEquals(0, CliRun.with(index, "index", "--clear").exitCode());
    assertTrue(CliRun.with(index, "index").out().startsWith("0.0 MB of at most "));
  }

  @Test
  void whatCannotBeKeptIsOneLine() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    CliRun run = CliRun.with(new IndexCache(file.resolve("index"), 0), "stats", folder.toString());
    assertEquals(0, run.exitCode());
    assertEquals(
        1, run.err().lines().filter(line -> line.startsWith("normscope: The index")).count());
  }
}
