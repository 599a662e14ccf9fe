package org.normscope.export;

import java.util.List;
import java.util.Locale;
import org.normscope.norm.Convention;
import org.normscope.norm.Method;
import org.normscope.norm.Option;
import org.normscope.norm.Over;
import org.normscope.norm.Parameter;
import org.normscope.norm.Preset;
import org.normscope.norm.Setup;
import org.normscope.norm.Values;
import org.normscope.tensor.SharedAxes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The registry of methods as a file: `"schema": "normscope-methods/1"`.
public final class MethodsFile {
  /// Name and version of the format.
  public static final String SCHEMA = "normscope-methods/1";

  private MethodsFile() {}

  /// The file's text.
  public static String json() {
    ObjectNode file = Json.object();
    file.put("schema", SCHEMA);
    ArrayNode methods = file.putArray("methods");
    for (Method method : Method.values()) {
      put(methods.addObject(), method);
    }
    return Json.text(file);
  }

  private static void put(ObjectNode node, Method method) {
    node.put("id", method.id());
    node.put("name", method.fullName());
    node.put("family", method.family().name().toLowerCase(Locale.ROOT));
    node.put("summary", method.summary());
    node.put("remark", method.rule().remark());
    ArrayNode overs = node.putArray("over");
    method.overs().forEach(over -> put(overs.addObject(), method, over));
    ArrayNode conventions = node.putArray("conventions");
    for (Convention convention : method.rule().conventions()) {
      ObjectNode each = conventions.addObject();
      each.put("id", convention.id());
      ArrayNode parameters = each.putArray("parameters");
      for (Parameter parameter : Values.defaults(method.rule(), convention).parameters()) {
        put(parameters.addObject(), parameter);
      }
    }
    ArrayNode options = node.putArray("options");
    for (Option option : method.rule().options()) {
      ObjectNode each = options.addObject();
      each.put("id", option.id());
      each.put("description", option.description());
      each.set("choices", Json.texts(option.choices().stream().map(Option.Item::id).toList()));
    }
    ArrayNode presets = node.putArray("presets");
    for (Preset preset : method.rule().presets()) {
      ObjectNode each = presets.addObject();
      each.put("id", preset.id());
      each.put("description", preset.description());
      preset.numbers().keySet().stream()
          .sorted()
          .forEach(id -> each.set(id, numbers(preset.numbers().get(id))));
    }
    node.put("paper", method.source().paper());
    node.put("pytorch", method.source().pytorch());
    node.put("keras", method.source().keras());
  }

  private static void put(ObjectNode node, Method method, Over over) {
    Setup setup = Setup.defaults(method).with(over);
    SharedAxes axes = setup.axes();
    node.put("id", over.id());
    node.set("axes", Json.texts(axes.over().stream().map(Enum::name).toList()));
    node.set("coupled", Json.texts(axes.coupled().stream().map(Enum::name).toList()));
    node.put("whole_dataset", axes.wholeDataset());
    node.put("looks_at", axes.wholePlanes() ? "line" : "pixels");
    node.put("formula", setup.formula().text());
  }

  private static void put(ObjectNode node, Parameter parameter) {
    node.put("id", parameter.id());
    node.put("symbol", parameter.symbol());
    node.put("description", parameter.description());
    node.put("unit", parameter.unit().text());
    node.put("values", parameter.extent().shape());
    node.set("default", numbers(parameter.defaults()));
    node.put("min", parameter.accepted().low());
    node.put("max", parameter.accepted().high());
  }

  private static ArrayNode numbers(List<Double> values) {
    return Json.numbers(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
