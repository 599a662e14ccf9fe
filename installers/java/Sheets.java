import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.css.CssParser;
import javafx.css.Stylesheet;

/// Stylesheets in JavaFX's own binary form. Where `x.bss` lies beside `x.css`, JavaFX reads it instead: parsing ours
/// takes a tenth of a second of the window's start.
final class Sheets {
  private Sheets() {}

  /// True of a stylesheet of the window; a report's is for browsers.
  static boolean isOne(String name) {
    return name.startsWith("assets/themes/") && name.endsWith(".css") && !name.endsWith("/report.css");
  }

  static String beside(String name) {
    return name.replaceFirst("\\.css$", ".bss");
  }

  /// @throws IllegalArgumentException if JavaFX does not understand all of it
  static byte[] read(String name, byte[] css) throws IOException {
    Path text = Files.createTempFile("sheet", ".css");
    Path binary = Files.createTempFile("sheet", ".bss");
    try {
      Files.write(text, css);
      Stylesheet.convertToBinary(text.toFile(), binary.toFile());
      if (!CssParser.errorsProperty().isEmpty()) {
        throw new IllegalArgumentException(name + ": " + CssParser.errorsProperty().getFirst().getMessage());
      }
      return Files.readAllBytes(binary);
    } finally {
      Files.delete(text);
      Files.delete(binary);
    }
  }
}
