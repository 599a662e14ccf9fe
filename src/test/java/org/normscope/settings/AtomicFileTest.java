package org.normscope.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AtomicFileTest {
  @TempDir private Path folder;

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void followsALinkAndKeepsPermissions() throws IOException {
    Path real = folder.resolve("real.json");
    AtomicFile.write(real, "old");
    Path link = folder.resolve("link.json");
    Files.createSymbolicLink(link, real);
    Set<PosixFilePermission> mine = PosixFilePermissions.fromString("rw-------");
    Files.setPosixFilePermissions(real, mine);
    AtomicFile.write(link, "new");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(real));
    assertEquals(mine, Files.getPosixFilePermissions(real));
  }

  @Test
  void writesAndReplaces() throws IOException {
    Path file = folder.resolve("stats.json");
    AtomicFile.write(file, "one");
    AtomicFile.write(file, "zwei, größer");
    assertEquals("zwei, größer", Files.readString(file));
    assertEquals(List.of(file), files(), "nothing is left beside it");
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
  }

  @Test
  void saysThatTheFolderIsMissing() {
    Path file = folder.resolve("gone/stats.json");
    IOException e = assertThrows(IOException.class, () -> AtomicFile.write(file, "text"));
    assertEquals("there is no folder " + folder.resolve("gone") + " to write into", e.getMessage());
  }

  @Test
  void saysThatTheTargetIsAFolder() throws IOException {
    IOException e = assertThrows(IOException.class, () -> AtomicFile.write(folder, "text"));
    assertEquals(folder + " is a folder; name a file in it", e.getMessage());
    assertTrue(files().isEmpty());
  }

  @Test
  void leavesNothingBehindWhenTheMoveFails() throws IOException {
    Path old = folder.resolve("old.json");
    AtomicFile.write(old, "old");
    Path tooLong = folder.resolve("x".repeat(300));
    assertThrows(IOException.class, () -> AtomicFile.write(tooLong, "text"));
    assertEquals(List.of(old), files());
    assertEquals("old", Files.readString(old));
  }

  @Test
  void keepsTheOldFileWhenTheContentFails() throws IOException {
    Path file = folder.resolve("old.json");
    AtomicFile.write(file, "old");
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write(new byte[100_000]);
                      throw new IllegalStateException("half way");
                    }));
    assertEquals("half way", e.getMessage());
    assertEquals(List.of(file), files());
    assertEquals("old", Files.readString(file));
  }

  @Test
  void aFullOrReadOnlyDiskIsASentenceAndKeepsTheOldFile() throws IOException {
    Path file = folder.resolve("old.json");
    AtomicFile.write(file, "old");
    List<IOException> failures =
        List.of(
            new IOException("No space left on device"),
            new FileSystemException("x.part", null, "Read-only file system"),
            new FileSystemException("x.part"));
    List<String> sentences = List.of("no room left", "Read-only file system", "may be gone");
    for (int i = 0; i < failures.size(); i++) {
      IOException failure = failures.get(i);
      IOException e =
          assertThrows(
              IOException.class,
              () ->
                  AtomicFile.write(
                      file,
                      out -> {
                        out.write(new byte[100]);
                        throw failure;
                      }));
      assertTrue(e.getMessage().contains(sentences.get(i)), e.getMessage());
      assertTrue(e.getMessage().contains(folder.toRealPath().toString()), e.getMessage());
      assertFalse(e.getMessage().contains("part"), "no temporary name: " + e.getMessage());
      assertEquals(List.of(file), files());
      assertEquals("old", Files.readString(file));
    }
  }

  @Test
  void writesWhateverNameTheFolderTakes() throws IOException {
    Path longest = folder.resolve("x".repeat(250) + ".json");
    AtomicFile.write(longest, "text");
    assertEquals(List.of(longest), files());
  }
}
