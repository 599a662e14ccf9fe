import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/// Makes the jars of an installer out of those of the build.
///
///     java -cp 'APP/lib/*' installers/java/Libraries.java APP OUT LICENSES
///
/// * Native libraries and the typefaces that are used come out of their jars and lie beside them, so that nothing is
///   unpacked at the start into places that no package manager knows.
/// * What no part of the program asks for is left out: other typefaces, other looks, a library's JavaScript.
/// * Old classes become such that a start-up cache takes ([Classes]).
/// * The window's stylesheets come beside themselves in the form that JavaFX reads without parsing ([Sheets]).
/// * The licences of every jar are collected ([Licenses]). A jar without any is an error.
final class Libraries {
  private static final Pattern BESIDE =
      Pattern.compile(
          ".*\\.(so|dll|dylib|jnilib)|.*/icudtl\\.dat"
              + "|.*/(feather|ikonli|Roboto-(Regular|Medium|Bold)|KaTeX_(Main-Regular|Math-Italic|Size[1-4]-Regular))\\.ttf");
  /// Used as files, but their library looks them up in its jars first.
  private static final Pattern ALSO_INSIDE = Pattern.compile(".*/(feather|ikonli)\\.ttf");

  private static final Pattern UNUSED =
      Pattern.compile(
          "META-INF/resources/webjars/.*|.*/Roboto-[^/]*\\.ttf|javafx-swt\\.jar"
              + "|com/sun/javafx/scene/control/skin/caspian/.*|atlantafx/base/theme/(cupertino|dracula|nord).*\\.[bc]ss");

  public static void main(String[] args) throws IOException {
    Path app = Path.of(args[0]);
    Path to = Files.createDirectories(Path.of(args[1]));
    Path lib = Files.createDirectories(to.resolve("lib"));
    Licenses licenses = new Licenses(Path.of(args[2]));
    for (Path jar : jars(app.resolve("lib"))) {
      copy(jar, lib, licenses);
    }
    for (Path jar : jars(app)) {
      copy(jar, to, licenses);
    }
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static void copy(Path from, Path to, Licenses licenses) throws IOException {
    String jarName = from.getFileName().toString();
    try (Classes classes = new Classes(from);
        JarFile old = new JarFile(from.toFile());
        OutputStream file = Files.newOutputStream(to.resolve(jarName));
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.setLevel(Deflater.BEST_COMPRESSION);
      for (JarEntry entry : (Iterable<JarEntry>) old.stream()::iterator) {
        String name = entry.getName();
        byte[] bytes;
        try (var in = old.getInputStream(entry)) {
          bytes = in.readAllBytes();
        }
        if (licenses.take(jarName, name, bytes)) {
          put(jar, entry, name, bytes);
          continue;
        }
        boolean beside = BESIDE.matcher(name).matches();
        if (beside) {
          Files.write(to.resolve(name.substring(name.lastIndexOf('/') + 1)), bytes);
        }
        if (beside ? ALSO_INSIDE.matcher(name).matches() : !UNUSED.matcher(name).matches()) {
          put(jar, entry, name, name.endsWith(".class") ? classes.modern(bytes) : bytes);
          if (Sheets.isOne(name)) {
            put(jar, entry, Sheets.beside(name), Sheets.read(name, bytes));
          }
        }
      }
    }
    licenses.finish(jarName);
  }

  private static void put(JarOutputStream jar, JarEntry like, String name, byte[] bytes) throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTimeLocal(like.getTimeLocal());
    jar.putNextEntry(entry);
    jar.write(bytes);
  }
}
