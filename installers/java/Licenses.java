import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Collects the licences of what is bundled: a folder for each project, since its jars share them. The folder `java` is
/// there already, with those of the Java runtime.
final class Licenses {
  private static final Pattern TEXT =
      Pattern.compile("(.*/)?[^/]*(LICEN[CS]E|NOTICE|COPYING)[^/]*", Pattern.CASE_INSENSITIVE);

  /// What a project's jars do not bring themselves. Apache's licence is our own.
  private static final String[] SKIA = {
    "LICENSE", "installers/licenses/skia.txt", "installers/licenses/skia-parts.txt",
    "java/java.base/icu.md", "java/java.base/unicode.md", "java/java.base/zlib.md",
    "java/java.desktop/freetype.md", "java/java.desktop/harfbuzz.md", "java/java.desktop/jpeg.md",
    "java/java.desktop/libpng.md",
  };
  private static final List<Project> PROJECTS =
      List.of(
          new Project("normscope", "LICENSE"),
          new Project("atlantafx", "installers/licenses/atlantafx.txt"),
          new Project("controlsfx"),
          new Project("flatlaf-fonts-roboto"),
          new Project("ikonli"),
          new Project("jackson"),
          new Project("javafx", "java/java.base/LICENSE", "java/java.base/ADDITIONAL_LICENSE_INFO"),
          new Project("katex"),
          new Project("picocli", "LICENSE"),
          new Project("skija", SKIA),
          new Project("twelvemonkeys", "installers/licenses/twelvemonkeys.txt"),
          new Project("types", "LICENSE"));

  private final Path folder;
  private final Map<String, byte[]> taken = new TreeMap<>();

  private record Project(String name, String... texts) {
    boolean has(String jar) {
      return jar.startsWith(name) || (name.equals("twelvemonkeys") && jar.matches("(common|imageio)-.*"));
    }
  }

  Licenses(Path folder) {
    this.folder = folder;
  }

  /// Keeps an entry of a jar, if it is a licence.
  boolean take(String jar, String entry, byte[] bytes) {
    boolean text = TEXT.matcher(entry).matches() && !entry.endsWith(".class") && !entry.endsWith("/");
    if (text) {
      taken.put(entry.substring(entry.lastIndexOf('/') + 1), bytes);
    }
    return text;
  }

  /// Writes what a jar brought and what is known of its project.
  ///
  /// @throws IllegalStateException if that is nothing, or if the project is new
  void finish(String jar) throws IOException {
    Project project =
        PROJECTS.stream()
            .filter(known -> known.has(jar))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("whose is " + jar + "? Add it to Licenses.java"));
    for (String text : project.texts) {
      Path file = text.startsWith("java/") ? folder.resolve(text) : Path.of(text);
      taken.put(file.getFileName().toString(), Files.readAllBytes(file));
    }
    if (taken.isEmpty()) {
      throw new IllegalStateException("no licence is known for " + jar + ": add it to installers/licenses");
    }
    Path own = Files.createDirectories(folder.resolve(project.name));
    for (Map.Entry<String, byte[]> text : taken.entrySet()) {
      Path file = own.resolve(text.getKey());
      if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), text.getValue())) {
        file = own.resolve(jar.replaceFirst("\\.jar$", "-") + text.getKey());
      }
      Files.write(file, text.getValue());
    }
    taken.clear();
  }
}
