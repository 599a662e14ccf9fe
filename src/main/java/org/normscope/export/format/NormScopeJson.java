package org.normscope.export.format;

import org.normscope.export.Json;
import org.normscope.export.StatsFile;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Our own stats file, without classes, findings and drift: what [StatsFile] writes of the part
/// alone. Every std is in it; `normscope stats --json` writes all the rest.
final class NormScopeJson implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    Provenance from = sheet.stats().from();
    ObjectNode file = Json.object();
    file.put("schema", StatsFile.SCHEMA);
    file.put("version", from.version());
    file.put("date", from.date());
    ObjectNode source = file.putObject("source");
    source.put("name", from.name());
    source.set("folders", Json.texts(from.folders()));
    source.put("split", from.split());
    if (!from.label().isEmpty()) {
      source.put("class", from.label());
    }
    source.put("images", from.images());
    source.put("files", from.files());
    source.put("pixels", from.pixels());
    source.put("skipped_files", from.skipped());
    source.put("bits", from.bits());
    ObjectNode policy = file.putObject("policy");
    policy.put("mode", from.mode());
    policy.put("reading", from.reading());
    file.put("unit", "0..1");
    file.put("exact", from.exact());
    file.put("weighting", from.weighting().id());
    putChannels(file.putArray("channels"), sheet);
    DatasetStats.PerImage perImage = sheet.stats().stats().perImage();
    ObjectNode node = file.putObject("per_image");
    node.set("mean_of_means", ordered(sheet, perImage.meanOfMeans()));
    node.set("mean_of_stds", ordered(sheet, perImage.meanOfStds()));
    node.set("root_mean_variance", ordered(sheet, perImage.rootMeanVariance()));
    node.set("std_of_means", ordered(sheet, perImage.stdOfMeans()));
    return Escapes.json(Json.text(file));
  }

  private static ArrayNode ordered(Sheet sheet, double... values) {
    return JsonNumbers.of(sheet, sheet.scaled(1, c -> values[c]));
  }

  private static void putChannels(ArrayNode channels, Sheet sheet) {
    for (int c = 0; c < sheet.channels(); c++) {
      ChannelStats channel = sheet.stats().stats().channels().get(sheet.places().get(c));
      ObjectNode node = channels.addObject();
      node.put("name", sheet.names().get(c));
      node.put("count", channel.count());
      JsonNumbers.put(sheet, node, "mean", channel.mean());
      JsonNumbers.put(sheet, node, "std", channel.std());
      JsonNumbers.put(sheet, node, "std_sample", channel.stdSample());
      JsonNumbers.put(sheet, node, "min", channel.min());
      JsonNumbers.put(sheet, node, "max", channel.max());
      JsonNumbers.put(sheet, node, "median", channel.median());
      ObjectNode percentiles = node.putObject("percentiles");
      channel
          .percentiles()
          .forEach((percent, value) -> JsonNumbers.put(sheet, percentiles, percent, value));
      node.set("histogram", Json.numbers(channel.histogram()));
    }
  }
}
