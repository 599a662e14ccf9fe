package org.normscope.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// Makes Roboto known to JavaFX: its digits are all of one width, on every platform.
public final class Fonts {
  private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/";

  private Fonts() {}

  /// Loads the faces; the stylesheets name them.
  public static void load() {
    for (String face : List.of("Regular", "Medium", "Bold")) {
      try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + "Roboto-" + face + ".ttf")) {
        if (in != null) {
          Font.loadFont(in, 13);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("a font of the program could not be read", e);
      }
    }
  }
}
