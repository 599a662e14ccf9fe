package org.normscope.dataset.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder that moved is known by its content, and a cache has bounds.
final class MovedTest {
  private static final int FILES = 20;

  @TempDir private Path temp;
  private Path first;
  private Path second;
  private IndexCache cache;

  @BeforeEach
  void aFolder() throws Exception {
    first = temp.resolve("first");
    second = temp.resolve("second");
    for (int i = 0; i < FILES; i++) {
      Opened.write(first.resolve("c" + i % 3 + "/" + i + ".png"), "content " + (char) ('a' + i));
    }
    cache = new IndexCache(temp.resolve("cache"), 1 << 30);
    Opened.of(first, cache);
  }

  private void copy(boolean times) throws IOException {
    try (var files = Files.walk(first)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = second.resolve(first.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else if (times) {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private void assertDecodes(String... names) throws Exception {
    Opened opened = Opened.of(second, cache);
    assertEquals(Opened.fresh(second).all(), opened.all());
    assertEquals(Set.of(names), opened.decoded());
    assertEquals(Set.of(), Opened.of(second, cache).decoded(), "it has an index of its own now");
  }

  @Test
  void aMovedFolderIsNotDecoded() throws Exception {
    Files.move(first, second);
    assertDecodes();
  }

  @Test
  void aCopyWithTheTimesIsNotDecoded() throws Exception {
    copy(true);
    assertDecodes();
  }

  @Test
  void aCopyWithNewTimesIsNotDecoded() throws Exception {
    copy(false);
    assertDecodes();
  }

  @Test
  void aFileThatIsNewInTheCopyIsDecoded() throws Exception {
    copy(true);
    Opened.write(second.resolve("c9/new.png"), "new");
    assertDecodes("c9/new.png");
  }

  @Test
  void aFileThatChangedInTheCopyIsDecodedEvenWithTheSameSizeAndTime() throws Exception {
    copy(true);
    Path file = second.resolve("c1/1.png");
    var time = Files.getLastModifiedTime(file);
    Files.writeString(file, "CONTENT b");
    Files.setLastModifiedTime(file, time);
    assertDecodes("c1/1.png");
  }

  @Test
  void aFolderThatOnlyLooksTheSameIsDecoded() throws Exception {
    copy(true);
    String[] names = new String[FILES];
    for (int i = 0; i < FILES; i++) {
      names[i] = "c" + i % 3 + "/" + i + ".png";
      Path file = second.resolve(names[i]);
      var time = Files.getLastModifiedTime(file);
      Files.writeString(file, "CONTENT " + (char) ('a' + i));
      Files.setLastModifiedTime(file, time);
    }
    assertDecodes(names);
  }

  @Test
  void theLongestUnusedFoldersGo() throws Exception {
    long one = cache.bytes();
    IndexCache small = new IndexCache(temp.resolve("cache"), 2 * one + one / 2);
    for (String name : List.of("x", "y", "z")) {
      Path other = temp.resolve(name);
      for (int i = 0; i < FILES; i++) {
        Opened.write(other.resolve(name + i + ".png"), "content " + name + (char) ('a' + i));
      }
      Opened.of(other, small);
      // The clock of a file system may stand still that long.
      Thread.sleep(20);
      if (!name.equals("z")) {
        assertEquals(Set.of(), Opened.of(first, small).decoded(), "used, so it stays");
      }
      Thread.sleep(20);
    }
    assertTrue(small.bytes() <= 2 * one + one / 2);
    assertEquals(
        List.of(temp.resolve("z").toRealPath().toString(), first.toRealPath().toString()),
        small.list().stream().map(kept -> kept.roots().getFirst()).toList());
  }

  @Test
  void aFolderLargerThanTheCacheIsKeptInPart() throws Exception {
    IndexCache tiny = new IndexCache(temp.resolve("tiny"), 100);
    Opened opened = Opened.of(first, tiny);
    assertEquals(Opened.fresh(first).all(), opened.all());
    assertTrue(opened.notice().orElse("").contains("larger"));
    assertTrue(tiny.bytes() <= 100);
  }

  @Test
  void foldersAreForgottenOnDemand() throws Exception {
    copy(true);
    Opened.of(second, cache);
    assertEquals(2, cache.list().size());
    assertEquals(FILES, cache.list().getFirst().files());
    Path note = Files.writeString(temp.resolve("cache/note.txt"), "not ours");
    assertTrue(cache.clear(second));
    assertFalse(cache.clear(second));
    assertEquals(List.of(first.toRealPath().toString()), cache.list().getFirst().roots());
    cache.clear();
    assertEquals(0, cache.bytes());
    assertEquals(List.of(), cache.list());
    assertTrue(Files.exists(note));
  }
}
