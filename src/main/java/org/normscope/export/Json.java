package org.normscope.export;

import java.io.Writer;
import java.util.Collection;
import java.util.function.IntToDoubleFunction;
import org.normscope.image.SkippedFile;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// How our JSON files are written: doubles so that they read back to the same bits, NaN as null,
/// one property a line, arrays of numbers on one line.
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private Json() {}

  /// Nothing yet.
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /// A file's text.
  public static String text(ObjectNode node) {
    return MAPPER.writer().with(PRINTER).writeValueAsString(node) + "\n";
  }

  /// Writes a file piece by piece, and leaves the writer open.
  public static JsonGenerator generator(Writer out) {
    return MAPPER
        .writer()
        .with(PRINTER)
        .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
        .createGenerator(out);
  }

  /// A number, or null where there is none.
  public static void put(ObjectNode node, String name, double value) {
    if (Double.isNaN(value)) {
      node.putNull(name);
    } else {
      node.put(name, value);
    }
  }

  /// Numbers.
  public static ArrayNode numbers(double... values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (double value : values) {
      array.add(value);
    }
    return array;
  }

  /// One number a channel; null where it is not finite.
  public static ArrayNode byChannel(int channels, IntToDoubleFunction value) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (int c = 0; c < channels; c++) {
      double number = value.applyAsDouble(c);
      if (Double.isFinite(number)) {
        array.add(number);
      } else {
        array.addNull();
      }
    }
    return array;
  }

  /// Whole numbers.
  public static ArrayNode numbers(long... values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (long value : values) {
      array.add(value);
    }
    return array;
  }

  /// Texts.
  public static ArrayNode texts(Collection<String> values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(array::add);
    return array;
  }

  /// Files with why they could not be read.
  public static ArrayNode skipped(Collection<SkippedFile> files) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (SkippedFile file : files) {
      array.addObject().put("path", file.name()).put("reason", file.reason());
    }
    return array;
  }
}
