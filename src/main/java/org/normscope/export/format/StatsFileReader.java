package org.normscope.export.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.normscope.export.StatsFile;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Weighting;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads our own stats file again, with its histograms. Classes, findings and drift are skipped
/// without being kept, so that a large file takes no more memory than a small one.
public final class StatsFileReader {
  private static final long MOST_BYTES = 1L << 30;
  private static final int MOST_CHANNELS = 64;
  // A part of the file is read at a time: what follows it is no mistake.
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final Set<String> KEPT =
      Set.of(
          "schema",
          "version",
          "date",
          "source",
          "policy",
          "unit",
          "exact",
          "estimate",
          "weighting",
          "channels",
          "per_image",
          "variance");

  private StatsFileReader() {}

  /// True when a text begins as a stats file does, of whatever version.
  public static boolean looksLikeOne(String text) {
    String start = text.substring(0, Math.min(text.length(), 4096));
    return start.stripLeading().startsWith("{")
        && start.contains("\"schema\"")
        && start.contains("\"normscope-stats/");
  }

  /// Reads a file.
  ///
  /// @throws IOException when it cannot be read
  /// @throws IllegalArgumentException when it is no stats file; the message is a sentence for
  ///   people
  public static ExportedStats read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException("it is a folder");
    }
    if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
      throw new IllegalArgumentException("it is too large for a stats file: over 1 GiB");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, name(file));
    }
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "stats" : name.toString().replaceFirst("(?i)\\.json$", "");
  }

  /// Reads a file that is in memory.
  ///
  /// @throws IllegalArgumentException as above
  public static ExportedStats read(byte... bytes) {
    try {
      return read(new ByteArrayInputStream(bytes), "stats");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ExportedStats read(InputStream in, String name) throws IOException {
    Map<String, JsonNode> nodes;
    try (JsonParser parser = MAPPER.createParser(in)) {
      nodes = topLevel(parser);
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IllegalArgumentException(
          "it is no complete JSON file: it breaks off or is damaged at line "
              + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()),
          e);
    }
    String schema = text(nodes, "schema");
    if (!schema.equals(StatsFile.SCHEMA)) {
      throw new IllegalArgumentException(
          schema.startsWith("normscope-stats/")
              ? "it is a stats file of a later NormScope (" + safe(schema) + "): update to read it"
              : schema.isEmpty()
                  ? "it is no stats file of NormScope: there is no schema in it"
                  : "it is no stats file but " + safe(schema));
    }
    try {
      return stats(nodes, name);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("a number in it is none: it is damaged", e);
    }
  }

  private static String safe(String text) {
    return Escapes.line(text.length() > 60 ? text.substring(0, 60) + "..." : text);
  }

  private static Map<String, JsonNode> topLevel(JsonParser parser) {
    Map<String, JsonNode> nodes = new HashMap<>();
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return nodes;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (KEPT.contains(name)) {
        nodes.put(name, MAPPER.readTree(parser));
      } else {
        parser.skipChildren();
      }
    }
    if (parser.currentToken() != JsonToken.END_OBJECT) {
      throw new IllegalArgumentException("it breaks off before its end");
    }
    return nodes;
  }

  private static String text(Map<String, JsonNode> nodes, String key) {
    return nodes.containsKey(key) ? nodes.get(key).asString("") : "";
  }

  private static ExportedStats stats(Map<String, JsonNode> nodes, String name) {
    JsonNode array = nodes.get("channels");
    if (array == null || !array.isArray() || array.isEmpty()) {
      throw new IllegalArgumentException("there are no channels in it");
    }
    if (array.size() > MOST_CHANNELS) {
      throw new IllegalArgumentException("it has " + array.size() + " channels: too many");
    }
    Set<String> kinds = new TreeSet<>();
    List<ChannelStats> channels = new ArrayList<>();
    for (JsonNode node : array) {
      if (node.has("kind")) {
        kinds.add(node.get("kind").asString(""));
      }
      channels.add(channel(node));
    }
    if (kinds.size() > 1) {
      throw new IllegalArgumentException(
          "it holds kinds of images with different channels ("
              + safe(String.join(", ", kinds))
              + "): make one of mode rgb or gray");
    }
    Provenance from = StatsFileSource.provenance(nodes, name, channels.getFirst().count());
    for (ChannelStats channel : channels) {
      // Where each image counts the same, mean and std are not those of the pixels.
      if (from.weighting() == Weighting.PIXEL && !HistogramCheck.agrees(channel)) {
        throw new IllegalArgumentException(
            "the histogram of " + safe(channel.name()) + " has another mean or std than it says");
      }
    }
    JsonNode perImage = nodes.getOrDefault("per_image", MAPPER.createObjectNode());
    if (kinds.size() == 1 && perImage.has(kinds.iterator().next())) {
      perImage = perImage.get(kinds.iterator().next());
    }
    DatasetStats.PerImage figures =
        new DatasetStats.PerImage(
            figures(perImage, "mean_of_means", channels.size()),
            figures(perImage, "mean_of_stds", channels.size()),
            figures(perImage, "root_mean_variance", channels.size()),
            figures(perImage, "std_of_means", channels.size()));
    double[] within = new double[channels.size()];
    JsonNode variance = nodes.get("variance");
    for (int c = 0; c < within.length; c++) {
      double total = figure(variance, "total", c);
      within[c] = figure(variance, "within_images", c) / total;
    }
    return new ExportedStats(from, new DatasetStats(from.images(), channels, figures, within));
  }

  private static double[] figures(JsonNode node, String key, int channels) {
    double[] values = new double[channels];
    for (int c = 0; c < channels; c++) {
      values[c] = figure(node, key, c);
    }
    return values;
  }

  private static double figure(JsonNode node, String key, int channel) {
    JsonNode array = node == null ? null : node.get(key);
    JsonNode value = array == null ? null : array.get(channel);
    return value == null || !value.isNumber() ? Double.NaN : value.doubleValue();
  }

  private static ChannelStats channel(JsonNode node) {
    String name = node.path("name").asString("");
    long count = node.path("count").asLong(0);
    double mean = number(node, "mean");
    double std = number(node, "std");
    if (count < 1) {
      throw new IllegalArgumentException("channel " + safe(name) + " has no count of pixels");
    }
    if (!(mean >= 0 && mean <= 1 && std >= 0 && std <= 1)) {
      throw new IllegalArgumentException(
          "channel " + safe(name) + " has a mean or std that is not in 0..1");
    }
    Map<String, Double> percentiles = new LinkedHashMap<>();
    for (String percent : ChannelStats.PERCENTS) {
      percentiles.put(percent, known(node.path("percentiles"), percent, name, 1));
    }
    long[] histogram = new long[256];
    JsonNode counts = node.path("histogram");
    long sum = 0;
    for (int i = 0; i < histogram.length && counts.size() == histogram.length; i++) {
      histogram[i] = counts.get(i).asLong(-1);
      if (histogram[i] < 0 || histogram[i] > count) {
        throw new IllegalArgumentException("the histogram of " + safe(name) + " is damaged");
      }
      sum += histogram[i];
    }
    if (sum != count) {
      throw new IllegalArgumentException(
          "the histogram of " + safe(name) + " does not hold its " + count + " pixels");
    }
    return new ChannelStats(
        name,
        count,
        mean,
        std,
        known(node, "std_sample", name, Double.MAX_VALUE),
        known(node, "min", name, 1),
        known(node, "max", name, 1),
        percentiles,
        histogram);
  }

  // NaN where there is none.
  private static double known(JsonNode node, String key, String channel, double most) {
    double value = number(node, key);
    if (value < 0 || value > most) {
      throw new IllegalArgumentException(
          "channel " + safe(channel) + " has a value of " + key + " that is not in 0..1");
    }
    return value;
  }

  private static double number(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || !value.isNumber() ? Double.NaN : value.doubleValue();
  }
}
