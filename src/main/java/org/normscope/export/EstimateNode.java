package org.normscope.export;

import java.util.List;
import org.normscope.dataset.Estimate;
import org.normscope.dataset.Group;
import org.normscope.dataset.Sampling;
import org.normscope.image.PixelPolicy;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.Margin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The `estimate` of our files: how numbers that are not exact were come by, and how far off they
/// may be.
final class EstimateNode {
  private static final String METHOD =
      "mean: ratio estimator; std: linearized; finite population; Student's t, images - 1 degrees"
          + " of freedom; heavy tails may under-cover";

  private EstimateNode() {}

  /// How the whole sample was taken, and the intervals of a part. Nothing where the part is exact.
  static void putWhole(ObjectNode file, StatsReport report) {
    Estimate estimate = report.estimate(report.part());
    if (estimate.exact()) {
      return;
    }
    ObjectNode node = file.putObject("estimate");
    putSize(node, estimate);
    node.put("order", "files by a hash of seed and name");
    node.put("seed", report.index().taken().sampling().seed());
    putRule(node.putObject("rule"), report);
    node.put("sampling_unit", "image");
    node.put("confidence", Margin.CONFIDENCE);
    node.put("method", METHOD);
    putIntervals(node, report, report.part());
  }

  /// The size of the sample of a class or a split, and its intervals.
  static void putPart(ObjectNode parent, StatsReport report, Group part) {
    Estimate estimate = report.estimate(part);
    if (!estimate.exact()) {
      ObjectNode node = parent.putObject("estimate");
      putSize(node, estimate);
      putIntervals(node, report, part);
    }
  }

  private static void putSize(ObjectNode node, Estimate estimate) {
    node.put("images", estimate.images());
    node.put("files_looked_at", estimate.looked());
    node.put("files", estimate.files());
  }

  private static void putRule(ObjectNode rule, StatsReport report) {
    switch (report.index().taken().sampling()) {
      case Sampling.All _ -> rule.put("name", "stopped");
      case Sampling.First first -> rule.put("name", "sample").put("images", first.images());
      case Sampling.Within within -> {
        rule.put("name", "within").put("half_width", within.halfWidth());
        long[] looks =
            report.index().taken().looks().stream().mapToLong(Integer::longValue).toArray();
        rule.set("looks_at_images", Json.numbers(looks));
      }
    }
  }

  private static void putIntervals(ObjectNode node, StatsReport report, Group part) {
    ArrayNode channels = node.putArray("channels");
    if (report.index().policy() == PixelPolicy.NATIVE) {
      for (String kind : report.index().kinds(part)) {
        putChannels(channels, kind, report, part.withKind(kind));
      }
    } else {
      putChannels(channels, "", report, part);
    }
  }

  private static void putChannels(ArrayNode nodes, String kind, StatsReport report, Group part) {
    List<Margin> margins = report.estimate(part).margins();
    for (int c = 0; c < margins.size(); c++) {
      ChannelStats channel = report.stats(part).channels().get(c);
      ObjectNode node = nodes.addObject();
      if (!kind.isEmpty()) {
        node.put("kind", kind);
      }
      node.put("name", channel.name());
      putInterval(node.putObject("mean"), channel.mean(), margins.get(c).mean());
      putInterval(node.putObject("std"), channel.std(), margins.get(c).std());
    }
  }

  private static void putInterval(ObjectNode node, double value, double halfWidth) {
    node.put("low", value - halfWidth);
    node.put("high", value + halfWidth);
    node.put("half_width", halfWidth);
  }
}
