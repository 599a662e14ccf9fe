package org.normscope.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FontsTest {
  private static final String ROBOTO = "/com/formdev/flatlaf/fonts/roboto/Roboto-Medium.ttf";

  @AfterEach
  void forget() {
    System.clearProperty(Fonts.PROPERTY);
  }

  @Test
  void anInstalledProgramReadsItsFacesAsFiles(@TempDir Path temp) throws IOException {
    // As under Windows' "Program Files".
    Path folder = Files.createDirectory(temp.resolve("with a space"));
    try (InputStream in = FontsTest.class.getResourceAsStream(ROBOTO)) {
      Files.copy(in, folder.resolve("Only-There.ttf"));
    }
    System.setProperty(Fonts.PROPERTY, folder.toString());
    assertEquals("Roboto Medium", Fonts.face("/in/no/jar/Only-There.ttf", 13).getName());
    assertEquals("Roboto Medium", Fonts.face(ROBOTO, 13).getName(), "what is not there as a file");
    assertThrows(NullPointerException.class, () -> Fonts.face("/in/no/jar/Nowhere.ttf", 13));
  }
}
