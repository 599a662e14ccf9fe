package org.normscope.export;

import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.image.PixelPolicy;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Weighting;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Our own stats file, `"schema": "normscope-stats/1"`: everything that is known of a dataset's
/// pixel values, with where it comes from and what a pixel value is.
public final class StatsFile {
  /// Name and version of the format.
  public static final String SCHEMA = "normscope-stats/1";

  private StatsFile() {}

  /// The file's text.
  ///
  /// Under the `native` policy kinds of files differ in their channels: `channels` and `per_image`
  /// then hold those of every kind, each named by `kind`.
  ///
  /// @throws IllegalArgumentException when no image of the part was read
  public static String json(DatasetIndex index, Group part) {
    return json(StatsReport.of(index, part, Weighting.PIXEL));
  }

  /// The file's text: the statistics of the report's part, of its classes, and of its splits where
  /// it is the whole of a folder with splits; what is unusual, and what drifts.
  public static String json(StatsReport report) {
    DatasetIndex index = report.index();
    Group part = report.part();
    ObjectNode file = Json.object();
    file.put("schema", SCHEMA);
    SourceNode.put(file, index, part, report.set());
    EstimateNode.putWhole(file, report);
    file.put("weighting", report.weighting().id());
    putStats(file, report, part);
    VarianceNode.put(file.putObject("variance"), report);
    ObjectNode classes = file.putObject("classes");
    for (String label : index.labels(part)) {
      putPart(classes, label, report, part.withLabel(label));
    }
    if (part.split().isEmpty() && !index.splits().isEmpty()) {
      ObjectNode splits = file.putObject("splits");
      for (String split : index.splits()) {
        putPart(splits, split, report, Group.ofSplit(split));
      }
    }
    FindingsNode.put(file, report);
    DriftNode.put(file.putArray("drift"), report.drifts());
    return Json.text(file);
  }

  private static void putPart(ObjectNode parent, String name, StatsReport report, Group part) {
    ImageSet set = report.index().set(part);
    if (!set.isEmpty()) {
      ObjectNode node = parent.putObject(name);
      node.put("images", set.images());
      EstimateNode.putPart(node, report, part);
      putStats(node, report, part);
    }
  }

  private static void putStats(ObjectNode node, StatsReport report, Group part) {
    ArrayNode channels = node.putArray("channels");
    if (report.index().policy() == PixelPolicy.NATIVE) {
      ObjectNode perImage = node.putObject("per_image");
      for (String kind : report.index().kinds(part)) {
        DatasetStats stats = report.stats(part.withKind(kind));
        stats.channels().forEach(c -> putChannel(channels.addObject().put("kind", kind), c));
        putPerImage(perImage.putObject(kind), stats.perImage());
      }
      return;
    }
    DatasetStats stats = report.stats(part);
    stats.channels().forEach(channel -> putChannel(channels.addObject(), channel));
    putPerImage(node.putObject("per_image"), stats.perImage());
  }

  private static void putChannel(ObjectNode node, ChannelStats channel) {
    node.put("name", channel.name());
    node.put("count", channel.count());
    Json.put(node, "mean", channel.mean());
    Json.put(node, "std", channel.std());
    Json.put(node, "std_sample", channel.stdSample());
    Json.put(node, "min", channel.min());
    Json.put(node, "max", channel.max());
    Json.put(node, "median", channel.median());
    ObjectNode percentiles = node.putObject("percentiles");
    channel.percentiles().forEach((percent, value) -> Json.put(percentiles, percent, value));
    node.set("histogram", Json.numbers(channel.histogram()));
  }

  private static void putPerImage(ObjectNode node, DatasetStats.PerImage perImage) {
    node.set("mean_of_means", Json.numbers(perImage.meanOfMeans()));
    node.set("mean_of_stds", Json.numbers(perImage.meanOfStds()));
    node.set("root_mean_variance", Json.numbers(perImage.rootMeanVariance()));
    node.set("std_of_means", Json.numbers(perImage.stdOfMeans()));
  }
}
