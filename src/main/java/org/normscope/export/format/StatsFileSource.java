package org.normscope.export.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.normscope.image.Ignored;
import org.normscope.image.PixelPolicy;
import org.normscope.image.PixelRecipe;
import org.normscope.image.Preprocess;
import org.normscope.stats.Weighting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads where the numbers of a stats file come from.
final class StatsFileSource {
  private StatsFileSource() {}

  private static String text(Map<String, JsonNode> nodes, String key) {
    return nodes.containsKey(key) ? nodes.get(key).asString("") : "";
  }

  static Provenance provenance(Map<String, JsonNode> nodes, String name, long pixels) {
    JsonNode source = nodes.getOrDefault("source", JsonNodeFactory.instance.objectNode());
    JsonNode policy = nodes.getOrDefault("policy", JsonNodeFactory.instance.objectNode());
    JsonNode estimate = nodes.get("estimate");
    int images = source.path("images").asInt(0);
    if (images < 0) {
      throw new IllegalArgumentException("its number of images is below 0: it is damaged");
    }
    Set<String> kinds = new TreeSet<>(source.path("kinds").propertyNames());
    List<String> folders = new ArrayList<>();
    source.path("folders").forEach(folder -> folders.add(folder.asString("")));
    int bits = source.path("bits").asInt(Provenance.bits(kinds));
    return new Provenance(
        source.has("name") ? source.get("name").asString("") : dataset(folders, name),
        List.copyOf(folders),
        source.path("split").asString("all"),
        source.path("class").asString(""),
        images,
        source.path("pixels").asLong(pixels),
        source.has("skipped")
            ? source.get("skipped").size()
            : source.path("skipped_files").asInt(0),
        nodes.containsKey("exact") && nodes.get("exact").asBoolean(false),
        estimate == null
            ? source.path("files").asInt(images)
            : estimate.path("files").asInt(images),
        policy.path("mode").asString("rgb"),
        policy.has("reading") ? policy.get("reading").asString("") : reading(policy),
        text(nodes, "weighting").equals("image") ? Weighting.IMAGE : Weighting.PIXEL,
        bits == 16 ? 16 : 8,
        Provenance.mixed(kinds),
        text(nodes, "date"),
        text(nodes, "version"));
  }

  // What `normscope stats` writes field by field, in the words of a recipe.
  private static String reading(JsonNode policy) {
    JsonNode preprocess = policy.path("preprocess");
    JsonNode ignored = policy.path("ignored");
    List<Integer> pixel = new ArrayList<>();
    ignored.path("pixel").forEach(code -> pixel.add(code.asInt(-1)));
    try {
      return new PixelRecipe(
              PixelPolicy.RGB,
              new Preprocess(preprocess.path("resize").asInt(0), preprocess.path("crop").asInt(0)),
              new Ignored(
                  ignored.path("value").isNumber()
                      ? OptionalInt.of(ignored.get("value").asInt(-1))
                      : OptionalInt.empty(),
                  pixel),
              policy.path("masks").isObject() ? Optional.of(Path.of("masks")) : Optional.empty())
          .words();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("its policy is damaged: " + e.getMessage(), e);
    }
  }

  // The last name of the only folder, as the window calls it.
  private static String dataset(List<String> folders, String otherwise) {
    if (folders.size() != 1) {
      return otherwise;
    }
    String[] parts = folders.getFirst().split("[/\\\\]+");
    return parts.length == 0 || parts[parts.length - 1].isEmpty()
        ? otherwise
        : parts[parts.length - 1];
  }
}
