package org.normscope.export.audit;

import java.util.List;
import java.util.Locale;
import org.normscope.export.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An audit for people, and as `"schema": "normscope-audit/1"`.
public final class AuditFile {
  /// Name and version of the JSON.
  public static final String SCHEMA = "normscope-audit/1";

  private AuditFile() {}

  /// For a terminal.
  public static String text(Audit audit) {
    StringBuilder text = new StringBuilder();
    text.append("read as ").append(audit.config().kind()).append(", ").append(unit(audit.config()));
    text.append('\n').append(audit.headline()).append('\n');
    audit.details().forEach(line -> text.append("  ").append(line).append('\n'));
    return text.toString();
  }

  /// What its numbers are taken for: `0..255, BGR, variance`.
  public static String unit(FoundConfig config) {
    // What takes 8-bit codes for shares of 65535 leaves them in a thin strip of 0..1.
    boolean strip = config.white() < 1;
    return String.format(
        Locale.ROOT,
        "0..%s%s%s",
        strip
            ? String.format(Locale.ROOT, "1 of which these images use 0..%.2g", config.white())
            : config.white() == Math.rint(config.white())
                ? String.format(Locale.ROOT, "%.0f", config.white())
                : String.format(Locale.ROOT, "%.6g", config.white()),
        config.order() == FoundConfig.Order.BGR ? ", BGR" : "",
        config.variance() ? ", variance" : "");
  }

  /// As JSON.
  public static String json(Audit audit) {
    ObjectNode file = Json.object();
    file.put("schema", SCHEMA);
    file.put("fits", audit.fits());
    file.put("verdict", audit.verdict().id());
    file.put("headline", audit.headline());
    file.set("details", Json.texts(audit.details()));
    FoundConfig config = audit.config();
    ObjectNode read = file.putObject("read_as");
    read.put("kind", config.kind());
    read.put("white", config.white());
    read.put("order", config.order().name().toLowerCase(Locale.ROOT));
    read.put("variance", config.variance());
    read.set("mean", Json.numbers(array(config.mean())));
    read.set("std", Json.numbers(array(config.std())));
    ArrayNode channels = file.putArray("channels");
    for (Outcome channel : audit.channels()) {
      ObjectNode node = channels.addObject();
      node.put("name", channel.name());
      put(node, "mean", channel.mean());
      put(node, "std", channel.std());
    }
    return Json.text(file);
  }

  private static void put(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
