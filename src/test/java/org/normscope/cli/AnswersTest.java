package org.normscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.normscope.dataset.index.IndexCache;

/// The same question about the same files is answered again without a look at what is known of
/// them; every other question is not.
final class AnswersTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir private Path temp;
  private Path folder;
  private Path image;
  private IndexCache index;

  @BeforeEach
  void twoImages() throws IOException {
    folder = Files.createDirectory(temp.resolve("photos"));
    image = folder.resolve("a.ppm");
    write(image, 10);
    write(folder.resolve("b.ppm"), 200);
    index = new IndexCache(temp.resolve("cache"), 1 << 30);
  }

  private static void write(Path file, int code) throws IOException {
    Files.write(file, ("P3 2 1 255 " + (code + " ").repeat(6)).getBytes(StandardCharsets.US_ASCII));
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
  }

  private String stats(String... options) {
    List<String> args =
        Stream.concat(Stream.of("stats", folder.toString()), Stream.of(options)).toList();
    CliRun run = CliRun.with(index, args.toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err());
    return run.out();
  }

  // Other pixels that neither name nor size nor time tell of: only who looks at the file sees them.
  // What is known of the planes is forgotten, so that it cannot answer either.
  private void changeInSecret() throws IOException {
    write(image, 77);
    for (Path file : kept(".nsindex")) {
      Files.delete(file);
    }
  }

  private List<Path> kept(String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(temp.resolve("cache"))) {
      return files.filter(file -> file.toString().endsWith(suffix)).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--mode=rgb", "--json=-", "--sample=2"})
  void isGivenAgain(String option) throws IOException {
    String first = stats(option);
    assertEquals(1, kept(".answer").size());
    changeInSecret();
    assertEquals(first, stats(option));
    assertNotEquals(first, stats(option, "--no-index"));
  }

  @Test
  void toAnotherQuestionItIsAnother() throws IOException {
    String rgb = stats();
    changeInSecret();
    assertNotEquals(rgb, stats("--split", "all"));
  }

  @Test
  void ofOtherFilesItIsAnother() throws IOException {
    String first = stats("--json", "-");
    changeInSecret();
    Files.setLastModifiedTime(image, FileTime.from(LONG_AGO.plusNanos(1000)));
    assertNotEquals(first, stats("--json", "-"));
    Files.writeString(folder.resolve("notes.txt"), "not an image");
    assertTrue(stats("--json", "-").contains(".txt"), "what was ignored is part of the answer");
    Files.delete(image);
    assertTrue(stats("--json", "-").contains("\"images\" : 1,"), "one is gone");
  }

  @Test
  void damagedItIsNone() throws IOException {
    String first = stats();
    changeInSecret();
    Path answer = kept(".answer").getFirst();
    byte[] bytes = Files.readAllBytes(answer);
    bytes[bytes.length - 3] ^= 1;
    Files.write(answer, bytes);
    String second = stats();
    assertNotEquals(first, second);
    assertTrue(second.contains("images"), second);
  }

  @Test
  void isForgottenWithTheRest() throws IOException {
    stats();
    index.clear();
    assertEquals(List.of(), kept(".answer"));
  }

  @Test
  void onlyAFewAreKept() throws IOException {
    for (int split = 0; split < 12; split++) {
      stats("--threads", String.valueOf(1 + split));
    }
    assertEquals(8, kept(".answer").size());
  }

  @Test
  void isNotKeptWhileAFileMayChange() throws IOException {
    Files.setLastModifiedTime(image, FileTime.from(Instant.now()));
    stats();
    assertEquals(List.of(), kept(".answer"));
  }

  @Test
  void isNotKeptWhereAFileWasSkipped() throws IOException {
    Files.writeString(folder.resolve("c.ppm"), "P3 2 1 255 1 2");
    Files.setLastModifiedTime(folder.resolve("c.ppm"), FileTime.from(LONG_AGO));
    stats();
    assertEquals(List.of(), kept(".answer"), "it may be readable the next time");
  }

  @Test
  void isNotKeptWhereOtherFilesHaveAPartInIt() throws IOException {
    Path other = Files.createDirectory(temp.resolve("other"));
    write(other.resolve("a.ppm"), 90);
    stats("--drift", folder.toString(), other.toString());
    stats("--images", "-");
    assertEquals(List.of(), kept(".answer"));
  }
}
