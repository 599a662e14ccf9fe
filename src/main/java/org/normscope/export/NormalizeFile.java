package org.normscope.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.dataset.ImageTensors;
import org.normscope.image.ImageDecoder;
import org.normscope.job.Progress;
import org.normscope.norm.After;
import org.normscope.norm.Family;
import org.normscope.norm.GroupMoments;
import org.normscope.norm.Normalized;
import org.normscope.norm.NormalizedPixels;
import org.normscope.norm.Setup;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.Histogram;
import org.normscope.stats.Moments;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a method does to a dataset or a batch, as a file: `"schema": "normscope-normalize/1"`.
public final class NormalizeFile {
  /// Name and version of the format.
  public static final String SCHEMA = "normscope-normalize/1";

  private static final int BINS = 256;

  private NormalizeFile() {}

  /// Which images are normalized together.
  ///
  /// @param indices places of the batch in the part, in sorted path order from 0; null for all of
  ///   them as one batch
  /// @param seed seed of the permutation that they are the first of
  public record Batch(int[] indices, long seed) {}

  /// The file's text. Input is in 0..1.
  ///
  /// `before` has 256 bins over 0..1, bin `min(255, floor(256 * value))`. `after` has 256 equal
  /// bins from the smallest to the largest value over all channels, each `[a, b)`, the last closed;
  /// every code is a point at its value.
  ///
  /// @param decoder reads the images again for a method that looks at pixels
  /// @param progress follows that
  /// @throws IOException when an image cannot be read again
  /// @throws IllegalArgumentException when the method refuses these images
  public static String json(
      DatasetIndex index,
      Group part,
      Batch batch,
      Setup setup,
      ImageDecoder decoder,
      Progress progress)
      throws IOException {
    ImageSet all = index.set(part);
    ImageSet images = batch.indices() == null ? all : all.pick(batch.indices());
    After after =
        setup.line(images.channels().size())
            ? Normalized.of(images, GroupMoments.of(setup, images, all), setup)
            : NormalizedPixels.of(
                setup,
                images.channels(),
                new ImageTensors(images, index.recipe(), decoder),
                progress);

    ObjectNode file = Json.object();
    file.put("schema", SCHEMA);
    file.put("method", setup.method().id());
    if (setup.method().family() == Family.PITFALL) {
      file.put("pitfall", setup.method().summary());
    }
    putParameters(file.putObject("parameters"), setup);
    SourceNode.put(file, index, part, all);
    if (batch.indices() != null) {
      ObjectNode batchNode = file.putObject("batch");
      batchNode.put("seed", batch.seed());
      ArrayNode names = batchNode.putArray("images");
      images.list().forEach(image -> names.add(image.file().name()));
    }
    putBefore(file.putObject("before").putArray("channels"), images);
    putAfter(file.putObject("after").putArray("channels"), after);
    return Json.text(file);
  }

  private static void putParameters(ObjectNode parameters, Setup setup) {
    if (!setup.over().id().isEmpty()) {
      parameters.put("over", setup.over().id());
    }
    if (setup.method().rule().conventions().size() > 1) {
      parameters.put("convention", setup.values().convention().id());
    }
    setup.values().choices().forEach((id, choice) -> putChoice(parameters, id, choice));
    setup.values().numbers().forEach((id, value) -> putValue(parameters, id, value));
  }

  // Yes and no are what JSON has words for.
  private static void putChoice(ObjectNode node, String id, String choice) {
    switch (choice) {
      case "true", "false" -> node.put(id, Boolean.parseBoolean(choice));
      default -> node.put(id, choice);
    }
  }

  private static void putValue(ObjectNode node, String id, List<Double> value) {
    if (value.isEmpty()) {
      node.putNull(id);
    } else if (value.size() == 1) {
      node.put(id, value.getFirst());
    } else {
      node.set(id, Json.numbers(value.stream().mapToDouble(Double::doubleValue).toArray()));
    }
  }

  private static void putBefore(ArrayNode channels, ImageSet images) {
    for (ChannelStats channel : images.stats().channels()) {
      ObjectNode node = channels.addObject();
      node.put("name", channel.name());
      node.put("count", channel.count());
      node.put("mean", channel.mean());
      node.put("std", channel.std());
      node.put("min", channel.min());
      node.put("max", channel.max());
      putHistogram(node, 0, 1, channel.histogram());
    }
  }

  private static void putAfter(ArrayNode channels, After after) {
    List<String> names = after.channels();
    List<Moments> moments = after.allMoments();
    double low = moments.stream().mapToDouble(Moments::min).min().orElseThrow();
    double high = moments.stream().mapToDouble(Moments::max).max().orElseThrow();
    Histogram histogram = after.points(BINS, low, high);
    for (int c = 0; c < names.size(); c++) {
      Moments channel = moments.get(c);
      ObjectNode node = channels.addObject();
      node.put("name", names.get(c));
      node.put("count", channel.count());
      node.put("mean", channel.mean());
      node.put("std", channel.std());
      node.put("min", channel.min());
      node.put("max", channel.max());
      putHistogram(
          node, low, high, Arrays.stream(histogram.counts()[c]).mapToLong(Math::round).toArray());
    }
  }

  private static void putHistogram(ObjectNode node, double low, double high, long[] counts) {
    ObjectNode histogram = node.putObject("histogram");
    histogram.put("low", low);
    histogram.put("high", high);
    histogram.set("counts", Json.numbers(counts));
  }
}
