import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes the libraries of an installer out of those of the build.
///
///     java installers/java/Libraries.java LIB OUT LICENSES-OUT
///
/// * Native libraries come out of their jars and lie beside them, so that nothing is unpacked at the start into places
///   that no package manager knows.
/// * Classes older than Java 7 become Java 7's, whose methods carry the maps that today's verifier reads: without them
///   the JVM keeps no class in a start-up cache. What the methods do stays.
/// * Of a JavaScript package its fonts are kept.
/// * The licences of every jar go into a folder of its name. A jar without any is an error.
final class Libraries {
  private static final int WANTED = ClassFile.JAVA_7_VERSION;
  private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib)|.*/icudtl\\.dat");
  private static final Pattern LICENSE =
      Pattern.compile("(.*/)?[^/]*(LICEN[CS]E|NOTICE|COPYING)[^/]*", Pattern.CASE_INSENSITIVE);
  private static final String WEB = "META-INF/resources/webjars/";

  /// Texts for jars that bring none, by the start of their names. Apache's is our own.
  private static final Map<String, List<String>> TEXTS =
      Map.of(
          "atlantafx-", List.of("installers/licenses/atlantafx.txt"),
          "common-", List.of("installers/licenses/twelvemonkeys.txt"),
          "imageio-", List.of("installers/licenses/twelvemonkeys.txt"),
          "javafx-", List.of("java/java.base/LICENSE", "java/java.base/ADDITIONAL_LICENSE_INFO"),
          "picocli-", List.of("LICENSE"),
          "skija-", List.of("LICENSE", "installers/licenses/skia.txt"),
          "types-", List.of("LICENSE"));

  public static void main(String[] args) throws IOException {
    Path to = Path.of(args[1]);
    Path licenses = Path.of(args[2]);
    Files.createDirectories(to);
    List<Path> jars;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    for (Path jar : jars) {
      Map<String, byte[]> texts = new LinkedHashMap<>();
      copy(jar, to, texts);
      String name = jar.getFileName().toString();
      if (texts.isEmpty()) {
        for (String text : known(name)) {
          Path file = text.startsWith("java/") ? licenses.resolve(text) : Path.of(text);
          texts.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
      Path folder = Files.createDirectories(licenses.resolve(name.replaceFirst("\\.jar$", "")));
      for (Map.Entry<String, byte[]> text : texts.entrySet()) {
        Files.write(folder.resolve(text.getKey()), text.getValue());
      }
    }
  }

  private static List<String> known(String jar) {
    return TEXTS.entrySet().stream()
        .filter(entry -> jar.startsWith(entry.getKey()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no licence is known for " + jar + ": add it to installers/licenses"))
        .getValue();
  }

  private static void copy(Path from, Path to, Map<String, byte[]> texts) throws IOException {
    try (URLClassLoader beside = new URLClassLoader(new URL[] {from.toUri().toURL()});
        JarFile old = new JarFile(from.toFile());
        OutputStream file = Files.newOutputStream(to.resolve(from.getFileName()));
        JarOutputStream jar = new JarOutputStream(file)) {
      ClassFile classes =
          ClassFile.of(
              // Copied code would stay without maps: a new pool of constants has all of it written anew.
              ClassFile.ConstantPoolSharingOption.NEW_POOL,
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(beside)
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      for (JarEntry entry : (Iterable<JarEntry>) old.stream()::iterator) {
        String name = entry.getName();
        String last = name.substring(name.lastIndexOf('/') + 1);
        byte[] bytes;
        try (var in = old.getInputStream(entry)) {
          bytes = in.readAllBytes();
        }
        boolean license = LICENSE.matcher(name).matches() && !name.endsWith(".class") && !entry.isDirectory();
        if (license) {
          texts.put(last, bytes);
        }
        if (NATIVE.matcher(name).matches()) {
          Files.write(to.resolve(last), bytes);
        } else if (license || !name.startsWith(WEB) || name.endsWith(".ttf")) {
          JarEntry copy = new JarEntry(name);
          copy.setTimeLocal(entry.getTimeLocal());
          jar.putNextEntry(copy);
          jar.write(name.endsWith(".class") ? modern(classes, bytes) : bytes);
        }
      }
    }
  }

  private static byte[] modern(ClassFile classes, byte[] bytes) {
    ClassModel model = classes.parse(bytes);
    if (model.majorVersion() >= WANTED) {
      return bytes;
    }
    return classes.transformClass(
        model,
        (builder, element) -> {
          if (element instanceof ClassFileVersion) {
            builder.withVersion(WANTED, 0);
          } else {
            builder.with(element);
          }
        });
  }
}
