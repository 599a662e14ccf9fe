package org.normscope.export.format;

import java.math.BigDecimal;
import java.util.List;
import org.normscope.export.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Numbers of a sheet in JSON: with its digits, as they are written elsewhere.
final class JsonNumbers {
  private JsonNumbers() {}

  static ArrayNode of(Sheet sheet, double... values) {
    ArrayNode array = Json.object().putArray("numbers");
    for (double value : values) {
      array.add(exact(sheet, value));
    }
    return array;
  }

  /// A number; null where there is none.
  static void put(Sheet sheet, ObjectNode node, String name, double value) {
    if (Double.isNaN(value)) {
      node.putNull(name);
    } else {
      node.put(name, exact(sheet, value));
    }
  }

  /// What a file that may hold more than numbers says of where they come from.
  static void putProvenance(Sheet sheet, ObjectNode node) {
    List<String> lines = sheet.stats().from().lines();
    node.set("provenance", Json.texts(lines));
  }

  private static BigDecimal exact(Sheet sheet, double value) {
    return new BigDecimal(sheet.number(value));
  }
}
