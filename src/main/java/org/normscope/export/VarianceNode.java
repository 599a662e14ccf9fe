package org.normscope.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.image.PixelPolicy;
import org.normscope.stats.ImageFigures;
import org.normscope.stats.VarianceSplit;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The `variance` of our files: where it lies, one value a channel.
final class VarianceNode {
  private VarianceNode() {}

  static void put(ObjectNode node, StatsReport report) {
    if (report.index().policy() != PixelPolicy.NATIVE) {
      put(node, report, report.set(), report.table().figures());
      return;
    }
    for (String kind : report.index().kinds(report.part())) {
      Group part = report.part().withKind(kind);
      ImageSet set = report.index().set(part);
      put(node.putObject(kind), report, set, ImageFigures.of(set));
    }
  }

  private static void put(ObjectNode node, StatsReport report, ImageSet set, ImageFigures figures) {
    int[] classes = classes(set);
    List<VarianceSplit> splits =
        IntStream.range(0, set.channels().size())
            .mapToObj(c -> VarianceSplit.of(figures, c, report.weighting(), classes))
            .toList();
    node.set("total", numbers(splits, VarianceSplit::total));
    node.set("within_images", numbers(splits, VarianceSplit::within));
    node.set("between_images", numbers(splits, VarianceSplit::betweenImages));
    node.set("between_classes", numbers(splits, VarianceSplit::betweenClasses));
  }

  private static ArrayNode numbers(
      List<VarianceSplit> splits, ToDoubleFunction<VarianceSplit> part) {
    return Json.numbers(splits.stream().mapToDouble(part).toArray());
  }

  /// Number of the class of each image: images outside of all class folders are one.
  private static int[] classes(ImageSet set) {
    Map<String, Integer> numbers = new HashMap<>();
    return set.list().stream()
        .mapToInt(image -> numbers.computeIfAbsent(image.file().label(), _ -> numbers.size()))
        .toArray();
  }
}
