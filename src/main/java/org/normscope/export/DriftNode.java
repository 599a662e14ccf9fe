package org.normscope.export;

import java.util.List;
import org.normscope.dataset.findings.GroupDrift;
import org.normscope.stats.Drift;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The `drift` of our files: how far groups lie from each other. Differences are `a - b`, in 0..1
/// and in units.
final class DriftNode {
  private DriftNode() {}

  static void put(ArrayNode array, List<GroupDrift> drifts) {
    for (GroupDrift drift : drifts) {
      ObjectNode node = array.addObject();
      node.put("a", drift.nameA());
      node.put("b", drift.nameB());
      node.put("ks", drift.drift().ks());
      ArrayNode channels = node.putArray("channels");
      drift.drift().channels().forEach(channel -> put(channels.addObject(), channel));
    }
  }

  private static void put(ObjectNode node, Drift.Channel channel) {
    node.put("name", channel.name());
    double mean = channel.meanDifference();
    double std = channel.stdDifference();
    Json.put(node, "mean_difference", mean);
    Json.put(node, "std_difference", std);
    Json.put(node, "pixel_std", channel.pixelStd());
    Json.put(node, "image_sd", channel.imageSd());
    Json.put(node, "mean_in_pixel_stds", channel.inPixelStds(mean));
    Json.put(node, "std_in_pixel_stds", channel.inPixelStds(std));
    Json.put(node, "mean_in_image_sds", channel.inImageSds(mean));
    Json.put(node, "std_in_image_sds", channel.inImageSds(std));
    Json.put(node, "ks", channel.ks());
  }
}
