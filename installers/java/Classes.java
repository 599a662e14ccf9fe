import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/// Makes classes older than Java 7 those of Java 7, whose methods carry the maps that today's verifier reads: without
/// them the JVM keeps no class in a start-up cache. What the methods do stays.
final class Classes implements AutoCloseable {
  private static final int WANTED = ClassFile.JAVA_7_VERSION;

  private final URLClassLoader beside;
  private final ClassFile classes;

  /// The classes of a jar.
  Classes(Path jar) throws IOException {
    beside = new URLClassLoader(new URL[] {jar.toUri().toURL()});
    classes =
        ClassFile.of(
            // Copied code would stay without maps: a new pool of constants has all of it written anew.
            ClassFile.ConstantPoolSharingOption.NEW_POOL,
            ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(beside).orElse(ClassHierarchyResolver.defaultResolver())));
  }

  /// A class as it is, or made modern.
  byte[] modern(byte[] bytes) {
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

  @Override
  public void close() throws IOException {
    beside.close();
  }
}
