package org.normscope.export.format;

import org.normscope.export.Json;
import org.normscope.stats.ChannelStats;
import tools.jackson.databind.node.ObjectNode;

/// The intensities in nnU-Net v2's `dataset_fingerprint.json`: raw units. nnU-Net takes them over
/// the foreground; ours are over all pixels that count, and the file says so.
final class NnUnet implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    ObjectNode file = Json.object();
    ObjectNode channels = file.putObject("foreground_intensity_properties_per_channel");
    double white = sheet.white();
    double[] std = sheet.std();
    for (int c = 0; c < sheet.channels(); c++) {
      ChannelStats channel = sheet.stats().stats().channels().get(sheet.places().get(c));
      ObjectNode node = channels.putObject(String.valueOf(c));
      JsonNumbers.put(sheet, node, "max", white * channel.max());
      JsonNumbers.put(sheet, node, "mean", white * channel.mean());
      JsonNumbers.put(sheet, node, "median", white * channel.median());
      JsonNumbers.put(sheet, node, "min", white * channel.min());
      JsonNumbers.put(sheet, node, "percentile_00_5", white * channel.percentiles().get("0.5"));
      JsonNumbers.put(sheet, node, "percentile_99_5", white * channel.percentiles().get("99.5"));
      JsonNumbers.put(sheet, node, "std", std[c]);
    }
    ObjectNode by = file.putObject("normscope");
    by.put("pixels", "all that count, not the foreground alone");
    by.put("unit", sheet.unitLine("y = (x - mean) / std"));
    JsonNumbers.putProvenance(sheet, by);
    return Escapes.json(Json.text(file));
  }
}
