package org.normscope.export;

import java.util.TreeMap;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import tools.jackson.databind.node.ObjectNode;

/// The `source` and `policy` of our files: where the numbers come from and what a pixel value is.
final class SourceNode {
  private SourceNode() {}

  static void put(ObjectNode file, DatasetIndex index, Group part, ImageSet set) {
    ObjectNode source = file.putObject("source");
    source.set(
        "folders", Json.texts(index.listing().roots().stream().map(String::valueOf).toList()));
    source.put("split", part.split().isEmpty() ? "all" : part.split());
    source.put("images", set.images());
    source.put("pixels", set.pixels());
    TreeMap<String, Integer> kinds = new TreeMap<>();
    set.list().forEach(image -> kinds.merge(image.kind(), 1, Integer::sum));
    ObjectNode kindsNode = source.putObject("kinds");
    kinds.forEach(kindsNode::put);
    source.set("skipped", Json.skipped(index.skipped()));
    ObjectNode ignored = source.putObject("ignored");
    index.listing().ignored().forEach(ignored::put);
    ObjectNode decoders = source.putObject("decoders");
    index.decoders().forEach(decoders::put);

    PolicyNode.put(file.putObject("policy"), index, part);
    file.put("unit", "0..1");
    file.put("exact", index.estimate(part).exact());
  }
}
