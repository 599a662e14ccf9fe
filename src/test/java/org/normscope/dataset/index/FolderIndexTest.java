package org.normscope.dataset.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.image.NameFilter;
import org.normscope.job.Progress;

/// A folder opened again says what it says when it is read anew, and reads only what changed.
final class FolderIndexTest {
  @TempDir private Path temp;
  private Path folder;
  private Path place;
  private IndexCache cache;

  @BeforeEach
  void aFolderThatWasReadOnce() throws Exception {
    folder = Opened.folder(temp.resolve("photos"));
    place = temp.resolve("cache");
    cache = new IndexCache(place, 1 << 30);
    Opened first = Opened.of(folder, cache);
    assertEquals(4, first.decoded().size());
    assertEquals(Optional.empty(), first.notice());
  }

  private void assertReads(String... names) throws Exception {
    Opened again = Opened.of(folder, cache);
    assertEquals(Opened.fresh(folder).all(), again.all());
    assertEquals(Set.of(names), again.decoded());
    assertEquals(Optional.empty(), again.notice());
    assertTrue(again.complete());
  }

  @Test
  void nothingIsReadTwice() throws Exception {
    assertReads();
    assertReads();
    assertEquals(1, Opened.segments(place).size());
  }

  @Test
  void oneThreadOrEight() throws Exception {
    Opened one = Opened.of(folder, cache, NameFilter.ALL, 1, Progress.NONE);
    Opened eight = Opened.of(folder, cache, NameFilter.ALL, 8, Progress.NONE);
    assertEquals(one, eight);
  }

  @Test
  void aChangedFileIsRead() throws Exception {
    Opened.write(folder.resolve("a/1.png"), "hellooo");
    assertReads("a/1.png");
    assertReads();
  }

  @Test
  void aFileOfTheSameSizeAndAnotherTimeIsRead() throws Exception {
    Opened.write(folder.resolve("a/1.png"), "jello");
    assertReads("a/1.png");
    assertReads();
  }

  @Test
  void aFileThatWasTouchedIsLookedAtAndNotDecoded() throws Exception {
    Opened.changedAt(folder.resolve("a/1.png"), 1_700_000_000_000_000_001L);
    assertReads();
  }

  @Test
  void aNewFileIsRead() throws Exception {
    Opened.write(folder.resolve("c/new.png"), "new");
    assertReads("c/new.png");
    assertReads();
  }

  @Test
  void aDeletedFileDropsOut() throws Exception {
    Files.delete(folder.resolve("a/1.png"));
    Files.delete(folder.resolve("b/4.png"));
    assertReads();
  }

  @Test
  void aRenamedFileIsRead() throws Exception {
    Files.move(folder.resolve("a/1.png"), folder.resolve("b/1.png"));
    assertReads("b/1.png");
    assertReads();
  }

  @Test
  void aSkippedFileIsReadWhenItChanged() throws Exception {
    Opened.write(folder.resolve("b/4.png"), "mended!");
    assertReads("b/4.png");
    Opened.write(folder.resolve("b/4.png"), "!broken again");
    assertReads("b/4.png");
    assertReads();
  }

  @Test
  void whatDidNotFitMemoryIsTriedAgain() throws Exception {
    Opened.write(folder.resolve("a/big.png"), "?");
    assertReads("a/big.png");
    assertReads("a/big.png");
  }

  @Test
  void aChangeWithinTheTickOfAClockIsNoticed() throws Exception {
    Path file = folder.resolve("a/1.png");
    Files.writeString(file, "first");
    var time = Files.getLastModifiedTime(file);
    assertReads("a/1.png");
    Files.writeString(file, "other");
    Files.setLastModifiedTime(file, time);
    assertReads("a/1.png");
  }

  @Test
  void aFileThatIsFreshIsNotDecodedAgain() throws Exception {
    Files.writeString(folder.resolve("a/1.png"), "first");
    assertReads("a/1.png");
    assertReads();
    assertReads();
  }

  @Test
  void aLookThroughAFilterForgetsNothing() throws Exception {
    NameFilter filter = new NameFilter(List.of("b"), List.of());
    Opened.write(folder.resolve("b/3.png"), "changed");
    Opened some = Opened.of(folder, cache, filter, 2, Progress.NONE);
    assertEquals(Set.of("b/3.png"), some.decoded());
    assertReads();
  }

  @Test
  void aCancelledScanKeepsWhatItRead() throws Exception {
    for (int i = 0; i < 40; i++) {
      Opened.write(folder.resolve("more/" + i + ".png"), "more" + i);
    }
    AtomicInteger done = new AtomicInteger();
    Progress afterTwenty =
        new Progress() {
          @Override
          public void found(long units) {}

          @Override
          public void done(long units) {
            done.addAndGet((int) units);
          }

          @Override
          public boolean cancelled() {
            return done.get() >= 20;
          }
        };
    Opened some = Opened.of(folder, cache, NameFilter.ALL, 1, afterTwenty);
    assertFalse(some.complete());
    Opened rest = Opened.of(folder, cache);
    assertTrue(rest.complete());
    assertEquals(40, some.decoded().size() + rest.decoded().size());
    assertReads();
  }

  @Test
  void manyChangesArePutTogether() throws Exception {
    for (int i = 0; i < 30; i++) {
      Opened.write(folder.resolve("a/1.png"), "hello " + i);
      Opened.write(folder.resolve("c/" + i + ".png"), "new " + i);
      Files.deleteIfExists(folder.resolve("c/" + (i - 3) + ".png"));
      assertReads("a/1.png", "c/" + i + ".png");
      assertTrue(Opened.segments(place).size() <= 9);
    }
    long bytes = cache.bytes();
    assertTrue(bytes < 20_000, bytes + " bytes");
    assertReads();
  }

  @Test
  void twoAtOnceDoNoHarm() throws Exception {
    for (int i = 0; i < 100; i++) {
      Opened.write(folder.resolve("more/" + i + ".png"), "more" + i);
    }
    Opened expected = Opened.fresh(folder);
    Callable<Opened> open = () -> Opened.of(folder, new IndexCache(place, 1 << 30));
    try (ExecutorService two = Executors.newFixedThreadPool(4)) {
      for (Future<Opened> opened : two.invokeAll(List.of(open, open, open, open))) {
        assertEquals(expected.all(), opened.get().all());
        assertEquals(Optional.empty(), opened.get().notice());
      }
    }
    assertReads();
  }

  @Test
  void namesThatDoNotTellFilesApartAreReadEachTime() throws Exception {
    Opened.write(folder.resolve("a/bad\uFFFDname.png"), "hm");
    assertReads("a/bad\uFFFDname.png");
    assertReads("a/bad\uFFFDname.png");
  }

  @Test
  void withoutAnIndexNothingIsWritten() throws Exception {
    long before = cache.bytes();
    Opened.write(folder.resolve("a/1.png"), "changed");
    Opened.fresh(folder);
    assertEquals(before, cache.bytes());
    assertReads("a/1.png");
  }

  @Test
  void anotherRecipeIsAnotherIndex() throws IOException {
    assertFalse(
        FolderKey.of(List.of(folder), "rgb")
            .id()
            .equals(FolderKey.of(List.of(folder), "gray").id()));
  }
}
