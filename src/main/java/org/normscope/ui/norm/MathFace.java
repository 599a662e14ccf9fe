package org.normscope.ui.norm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import org.normscope.ui.common.Fonts;

/// The faces that formulas are set in: Computer Modern as KaTeX carries it.
enum MathFace {
  /// Variables and Greek.
  ITALIC("Math-Italic"),
  /// Signs, numbers, words.
  UPRIGHT("Main-Regular"),
  /// Brackets 1.2 em high, and sums inside fractions.
  SIZE1("Size1-Regular"),
  /// Brackets 1.8 em high, and sums.
  SIZE2("Size2-Regular"),
  /// Brackets 2.4 em high.
  SIZE3("Size3-Regular"),
  /// Brackets 3 em high.
  SIZE4("Size4-Regular");

  /// Glyphs are measured once, this large, and scaled: hinting has no say in the layout.
  private static final double MEASURED_AT = 200;

  private final String file;
  private final Map<String, Ink> inks = new ConcurrentHashMap<>();
  private volatile Font loaded;

  MathFace(String file) {
    this.file = file;
  }

  /// Where a text's ink lies, in em: the advance, how far it reaches above and below the baseline,
  /// and where it starts and ends.
  record Ink(double advance, double ascent, double descent, double left, double right) {
    /// How far slanted ink leans over the advance: exponents move right by this.
    double overhang() {
      return Math.max(0, right - advance);
    }
  }

  /// This face at a size in pixels.
  Font at(double size) {
    return new Font(measuring().getName(), size);
  }

  /// The ink of a text in em.
  Ink ink(String text) {
    return inks.computeIfAbsent(text, this::measure);
  }

  private Ink measure(String text) {
    Text node = new Text(text);
    node.setFont(measuring());
    double advance = node.getLayoutBounds().getWidth();
    node.setBoundsType(TextBoundsType.VISUAL);
    Bounds ink = node.getLayoutBounds();
    return new Ink(
        advance / MEASURED_AT,
        -ink.getMinY() / MEASURED_AT,
        ink.getMaxY() / MEASURED_AT,
        ink.getMinX() / MEASURED_AT,
        ink.getMaxX() / MEASURED_AT);
  }

  private Font measuring() {
    Font font = loaded;
    if (font == null) {
      font = load();
      loaded = font;
    }
    return font;
  }

  private Font load() {
    String path =
        "/META-INF/resources/webjars/katex/" + version() + "/dist/fonts/KaTeX_" + file + ".ttf";
    return Fonts.face(path, MEASURED_AT);
  }

  /// The library says itself which version it is; its files lie in a folder of that name.
  private static String version() {
    Properties properties = new Properties();
    try (InputStream in = open("/META-INF/maven/org.webjars.npm/katex/pom.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  private static InputStream open(String path) {
    return Objects.requireNonNull(
        MathFace.class.getResourceAsStream(path), "missing from the program: " + path);
  }
}
