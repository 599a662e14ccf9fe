package org.normscope.export.format;

import java.util.Locale;
import org.normscope.export.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The formats as documentation, made from the registry.
public final class FormatDocs {
  /// Name and version of the JSON.
  public static final String SCHEMA = "normscope-formats/1";

  private FormatDocs() {}

  /// Columns for a terminal.
  public static String text() {
    StringBuilder text =
        new StringBuilder(
            String.format(
                    "%-16s %-20s %-8s %-6s %-9s %s%n",
                    "id", "format", "scale", "order", "holds", "read by")
                .replace(System.lineSeparator(), "\n"));
    for (ExportFormat format : ExportFormat.values()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-16s %-20s %-8s %-6s %-9s %s\n",
              format.id(),
              format.title(),
              format.scale().title(),
              format.order().title(),
              holds(format),
              format.reader()));
    }
    return text.append("0..255 is 0..65535 for images of 16 bits.\n").toString();
  }

  /// A Markdown table.
  public static String markdown() {
    StringBuilder text =
        new StringBuilder(
            """
            | id | format | read by | scale | order | holds |
            | --- | --- | --- | --- | --- | --- |
            """);
    for (ExportFormat format : ExportFormat.values()) {
      text.append(
          "| `%s` | %s | %s | %s | %s | %s |\n"
              .formatted(
                  format.id(),
                  format.title(),
                  format.reader(),
                  format.scale().title(),
                  format.order().title(),
                  holds(format)));
    }
    return text.toString();
  }

  /// As JSON.
  public static String json() {
    ObjectNode file = Json.object();
    file.put("schema", SCHEMA);
    ArrayNode formats = file.putArray("formats");
    for (ExportFormat format : ExportFormat.values()) {
      ObjectNode node = formats.addObject();
      node.put("id", format.id());
      node.put("title", format.title());
      node.put("read_by", format.reader());
      node.put("group", format.shelf().title());
      node.put("extension", format.extension());
      node.put("scale", format.scale().title());
      node.put("order", format.order().title());
      node.put("holds", format.trait() == ExportFormat.Trait.VARIANCE ? "variance" : "std");
      node.put("lossy", format.trait() == ExportFormat.Trait.LOSSY);
      node.put("binary", format.binary());
    }
    return Json.text(file);
  }

  private static String holds(ExportFormat format) {
    return switch (format.trait()) {
      case VARIANCE -> "variance";
      case LOSSY -> "one scale";
      case PLAIN, BGR -> "std";
    };
  }
}
