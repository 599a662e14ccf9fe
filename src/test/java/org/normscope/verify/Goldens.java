package org.normscope.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The bundled cases, for tests that change them.
public final class Goldens {
  /// Where they are in the sources.
  public static final Path FOLDER = Path.of("src/main/resources/org/normscope/verify/goldens");

  private Goldens() {}

  /// Names of all, as the index has them.
  public static List<String> names() {
    try {
      return Files.readAllLines(FOLDER.resolve("index.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A case to change.
  public static ObjectNode read(String name) {
    return (ObjectNode) JsonMapper.shared().readTree(FOLDER.resolve(name + ".json").toFile());
  }

  /// Writes a case under its name.
  public static void write(Path folder, ObjectNode golden) throws IOException {
    Files.write(folder.resolve(golden.get("name").stringValue() + ".json"), bytes(golden));
  }

  static byte[] bytes(JsonNode golden) {
    return golden.toString().getBytes(StandardCharsets.UTF_8);
  }

  static ObjectNode step(ObjectNode golden, int number) {
    return (ObjectNode) golden.get("steps").get(number - 1);
  }

  static CaseRun.Verdict run(ObjectNode golden) {
    return CaseRun.of(GoldenFile.read(golden.get("name").stringValue(), bytes(golden)));
  }

  /// Changes the 9th digit of a number.
  public static void nudge(ArrayNode array, int index) {
    double value = array.get(index).doubleValue();
    double ninth = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 8);
    array.set(index, value + ninth);
  }
}
