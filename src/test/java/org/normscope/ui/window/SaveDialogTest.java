package org.normscope.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaveDialogTest {
  @TempDir Path folder;

  @Test
  void aNameWithoutAnEndingGetsThatOfItsKind() throws IOException {
    assertEquals(named("view.normscope"), ended("view", "*.normscope"));
    assertEquals(named("view.json"), ended("view.json", "*.normscope"), "it has one");
    assertEquals(named("view"), ended("view", "*.*"), "any kind");
    Files.createFile(named("old.csv"));
    assertEquals(named("old"), ended("old", "*.csv"), "nobody was asked whether to replace that");
  }

  private Path named(String name) {
    return folder.resolve(name);
  }

  private Path ended(String name, String kind) {
    return SaveDialog.withEnding(named(name), kind);
  }
}
