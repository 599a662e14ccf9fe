package org.normscope.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;
import org.kordamp.ikonli.IkonResolverProvider;

/// The typefaces that come with the program.
public final class Fonts {
  /// The system property that names the folder where an installed program has them as files: JavaFX
  /// reads a file in place, and copies what comes out of a jar into a temporary file first.
  static final String PROPERTY = "normscope.fonts";

  private static final String ROBOTO = "/com/formdev/flatlaf/fonts/roboto/";

  private Fonts() {}

  /// Makes Roboto known to JavaFX, which the stylesheets name: its digits are all of one width, on
  /// every platform. And the icons' face to their library.
  public static void load() {
    for (String face : List.of("Regular", "Medium", "Bold")) {
      face(ROBOTO + "Roboto-" + face + ".ttf", 13);
    }
    IkonResolverProvider.getInstance(icons -> {
      String entry = icons.getFontResource().getPath();
      icons.setFont(face(entry.substring(entry.lastIndexOf('!') + 1), 13));
    });
  }

  /// A face by the name of its resource, known to JavaFX from now on.
  ///
  /// @throws NullPointerException if the program lacks it
  public static Font face(String resource, double size) {
    Font font = System.getProperty(PROPERTY) == null ? null : ofFile(resource, size);
    if (font != null) {
      return font;
    }
    try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(Font.loadFont(in, size), resource);
    } catch (IOException e) {
      throw new UncheckedIOException("a font of the program could not be read", e);
    }
  }

  /// @return null if it is not there
  private static Font ofFile(String resource, double size) {
    String name = resource.substring(resource.lastIndexOf('/') + 1);
    // JavaFX takes the path as it stands: spaces are not encoded.
    return Font.loadFont(
        "file:" + Path.of(System.getProperty(PROPERTY), name).toUri().getPath(), size);
  }
}
