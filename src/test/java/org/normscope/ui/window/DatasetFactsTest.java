package org.normscope.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.ui.Folders;

final class DatasetFactsTest {
  @TempDir private Path folder;

  @Test
  void anImageThatCannotBeReadIsNotCountedAsOne() throws IOException, InterruptedException {
    Folders.classes(folder);
    Files.write(folder.resolve("night/broken.png"), new byte[] {1, 2, 3});
    assertEquals(
        "6 images · 1 skipped · 2 classes", DatasetFacts.words(Folders.scan(folder), false));
  }

  @Test
  void oneIsOne() throws IOException, InterruptedException {
    Folders.copy("sea", 1, folder);
    assertEquals("1 image · chosen by name", DatasetFacts.words(Folders.scan(folder), true));
  }
}
