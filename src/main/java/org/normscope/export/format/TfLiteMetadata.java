package org.normscope.export.format;

import org.normscope.export.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Metadata of a TensorFlow Lite model: `NormalizationOptions` of its input, one value a channel.
/// (MediaPipe takes one value for all.)
final class TfLiteMetadata implements TextTarget {
  @Override
  public String text(Sheet sheet) {
    ObjectNode options = Json.object();
    options.set("mean", JsonNumbers.of(sheet, sheet.mean()));
    options.set("std", JsonNumbers.of(sheet, sheet.std()));
    ObjectNode unit = Json.object();
    unit.put("options_type", "NormalizationOptions");
    unit.set("options", options);
    ObjectNode file = Json.object();
    ArrayNode subgraphs = file.putArray("subgraph_metadata");
    ObjectNode input = subgraphs.addObject().putArray("input_tensor_metadata").addObject();
    input.put("name", "image");
    input.put("description", sheet.unitLine("y = (x - mean) / std"));
    ObjectNode content = input.putObject("content");
    content.put("content_properties_type", "ImageProperties");
    content
        .putObject("content_properties")
        .put("color_space", sheet.channels() == 1 ? "GRAYSCALE" : "RGB");
    input.putArray("process_units").add(unit);
    return Escapes.json(Json.text(file));
  }
}
