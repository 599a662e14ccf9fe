package org.normscope.scenario;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.normscope.dataset.Group;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import org.normscope.scenario.Scenario.Batch;
import org.normscope.scenario.Scenario.Images;
import org.normscope.scenario.Scenario.Look;
import org.normscope.scenario.Scenario.Stretch;
import org.normscope.settings.AtomicFile;
import org.normscope.simulation.Sampler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes scenarios: small JSON files whose `schema` says what they are. Files that are
/// named lie beside the scenario where they can, so that a folder with both can be moved.
public final class ScenarioFile {
  /// What `schema` says.
  public static final String SCHEMA = "normscope-scenario/1";

  private static final String FAMILY = "normscope-scenario/";
  private static final long LARGEST = 1 << 20;
  // Some editors begin a text with it.
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  // What the fields of the window take.
  private static final int MOST = 1_000_000;
  // A class alone is a part of the dataset.
  private static final List<String> SAMPLERS =
      Arrays.stream(Sampler.values())
          .filter(sampler -> sampler != Sampler.ONE_CLASS)
          .map(Sampler::id)
          .toList();
  private static final List<String> HEIGHTS = List.of("linear", "log", "density");

  private ScenarioFile() {}

  /// True when a file's name is one of a scenario (`.normscope`, which desktops open with this
  /// program) or another JSON file.
  public static boolean isNamedSo(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return (name.endsWith(".normscope") || name.endsWith(".json")) && Files.isRegularFile(file);
  }

  /// Writes a scenario; the file is the old or the whole new one.
  ///
  /// @throws IOException when it cannot be written
  public static void write(Path file, Scenario scenario) throws IOException {
    AtomicFile.write(file, text(file.toAbsolutePath().getParent(), scenario));
  }

  /// The text of a scenario.
  ///
  /// @param folder where it will lie
  static String text(Path folder, Scenario scenario) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schema", SCHEMA);
    root.put("view", "norm");
    root.set("source", source(folder, scenario.source()));
    ObjectNode method = root.putObject("method");
    method.put("id", scenario.setup().method().id());
    ObjectNode settings = method.putObject("settings");
    scenario.setup().settings().forEach(settings::put);
    ObjectNode look = root.putObject("look");
    if (!scenario.look().heights().isEmpty()) {
      look.put("heights", scenario.look().heights());
    }
    look.put("linked", scenario.look().linked());
    look.put("numbers", scenario.look().numbers());
    scenario.look().hidden().ifPresent(names -> names.forEach(look.putArray("hidden")::add));
    scenario.look().before().ifPresent(shown -> stretch(look.putArray("before"), shown));
    scenario.look().after().ifPresent(shown -> stretch(look.putArray("after"), shown));
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root)
        + "\n";
  }

  private static ObjectNode source(Path folder, Scenario.Source source) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    switch (source) {
      case Scenario.ByHand _ -> node.put("kind", "by_hand");
      case Scenario.Array(Path file) ->
          node.put("kind", "array").put("file", relative(folder, file));
      case Images images -> {
        node.put("kind", "images");
        ArrayNode paths = node.putArray("paths");
        images.paths().forEach(path -> paths.add(relative(folder, path)));
        node.put("split", images.part().split());
        node.put("class", images.part().label());
        node.put("kind_of_file", images.part().kind());
        node.put("feature_maps", images.features());
        images.batch().ifPresent(batch -> node.set("batch", batch(batch)));
      }
    }
    return node;
  }

  private static ObjectNode batch(Batch batch) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("size", batch.size()).put("seed", batch.seed()).put("sampler", batch.sampler());
    ArrayNode chosen = node.putArray("chosen");
    batch.chosen().forEach(chosen::add);
    return node;
  }

  private static void stretch(ArrayNode node, Stretch shown) {
    node.add(shown.low()).add(shown.high());
  }

  private static String relative(Path folder, Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    boolean below = folder != null && absolute.startsWith(folder.normalize());
    return (below ? folder.normalize().relativize(absolute) : absolute)
        .toString()
        .replace('\\', '/');
  }

  /// Reads a scenario.
  ///
  /// @throws IOException when it cannot be read
  /// @throws IllegalArgumentException when it is none, or one of its values makes no sense; the
  ///   message is a sentence for people
  public static Scenario read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IllegalArgumentException("it is too large for a scenario");
    }
    Path folder = file.toAbsolutePath().getParent();
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(Files.readString(file).replace(BYTE_ORDER_MARK, ""));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("it is no text in UTF-8", e);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("it is no JSON: something is wrong" + where(e), e);
    }
    check(root);
    JsonNode method = object(root, "method");
    JsonNode look = root.has("look") ? object(root, "look") : root.path("look");
    return new Scenario(
        source(folder, object(root, "source")),
        Setup.of(Method.of(text(method, "id", "")), settings(method)),
        new Look(
            look.has("heights") ? oneOf(look, "heights", HEIGHTS) : "",
            flag(look, "linked"),
            flag(look, "numbers"),
            look.has("hidden") ? Optional.of(strings(look, "hidden")) : Optional.empty(),
            stretch(look, "before"),
            stretch(look, "after")));
  }

  private static Optional<Stretch> stretch(JsonNode look, String name) {
    JsonNode ends = look.path(name);
    if (ends.isMissingNode()) {
      return Optional.empty();
    }
    double low = ends.path(0).asDouble(Double.NaN);
    double high = ends.path(1).asDouble(Double.NaN);
    if (ends.size() != 2 || !(low < high) || !Double.isFinite(high - low)) {
      throw wrong(name, "two numbers, the smaller one first");
    }
    return Optional.of(new Stretch(low, high));
  }

  private static String where(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null ? "" : " in line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }

  private static void check(JsonNode root) {
    String schema = root.path("schema").asString("");
    if (!schema.startsWith(FAMILY)) {
      throw new IllegalArgumentException(
          "it is no scenario: its \"schema\" is not \"" + SCHEMA + "\"");
    }
    if (!schema.equals(SCHEMA)) {
      throw new IllegalArgumentException(
          "it is a scenario of another version (%s): this NormScope reads %s"
              .formatted(schema, SCHEMA));
    }
    String view = text(root, "view", "norm");
    if (!view.equals("norm")) {
      throw new IllegalArgumentException("it is a scenario of the view \"" + view + "\"");
    }
  }

  private static Scenario.Source source(Path folder, JsonNode node) {
    String kind = text(node, "kind", "images");
    return switch (kind) {
      case "by_hand" -> new Scenario.ByHand();
      case "array" -> new Scenario.Array(path(folder, text(node, "file", "")));
      case "images" ->
          new Images(
              strings(node, "paths").stream().map(name -> path(folder, name)).toList(),
              new Group(
                  text(node, "split", ""), text(node, "class", ""), text(node, "kind_of_file", "")),
              node.has("batch") ? Optional.of(batch(object(node, "batch"))) : Optional.empty(),
              flag(node, "feature_maps"));
      default -> throw wrong("kind", "images, array or by_hand");
    };
  }

  private static Batch batch(JsonNode node) {
    return new Batch(
        whole(node, "size", 1),
        node.has("seed") ? whole(node, "seed", 0) : 0,
        oneOf(node, "sampler", SAMPLERS),
        strings(node, "chosen"));
  }

  private static Path path(Path folder, String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a file or a folder in it has no name");
    }
    return folder.resolve(name).normalize();
  }

  private static Map<String, String> settings(JsonNode method) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (method.has("settings")) {
      object(method, "settings")
          .forEachEntry((key, value) -> {
            if (!value.isString() && !value.isNumber()) {
              throw wrong(key, "a text or a number");
            }
            settings.put(key, value.asString());
          });
    }
    return settings;
  }

  private static int whole(JsonNode node, String name, int least) {
    JsonNode number = node.path(name);
    boolean fits = number.isIntegralNumber() && number.canConvertToInt();
    if (!fits || number.asInt() < least || number.asInt() > MOST) {
      throw wrong(name, "a whole number from %d to %,d".formatted(least, MOST));
    }
    return number.asInt();
  }

  private static JsonNode object(JsonNode node, String name) {
    if (!node.path(name).isObject()) {
      throw wrong(name, "an object");
    }
    return node.get(name);
  }

  private static List<String> strings(JsonNode node, String name) {
    List<String> all = new ArrayList<>();
    if (node.has(name) && !node.get(name).isArray()) {
      throw wrong(name, "a list of texts");
    }
    for (JsonNode each : node.path(name)) {
      if (!each.isString()) {
        throw wrong(name, "a list of texts");
      }
      all.add(each.asString());
    }
    return List.copyOf(all);
  }

  private static String text(JsonNode node, String name, String otherwise) {
    if (node.has(name) && !node.get(name).isString()) {
      throw wrong(name, "a text");
    }
    return node.path(name).asString(otherwise);
  }

  private static String oneOf(JsonNode node, String name, List<String> choices) {
    String text = text(node, name, choices.getFirst());
    if (!choices.contains(text)) {
      throw wrong(name, "one of " + String.join(", ", choices));
    }
    return text;
  }

  private static boolean flag(JsonNode node, String name) {
    if (node.has(name) && !node.get(name).isBoolean()) {
      throw wrong(name, "true or false");
    }
    return node.path(name).asBoolean(false);
  }

  private static IllegalArgumentException wrong(String name, String wanted) {
    return new IllegalArgumentException("its \"%s\" must be %s".formatted(name, wanted));
  }
}
