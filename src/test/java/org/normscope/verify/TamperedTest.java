package org.normscope.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A golden case in which anything was changed fails, and says where.
final class TamperedTest {
  private static final String RUNNING = "batch_norm__m0.1_affine__tiny_2x3x2x2";

  /// In every bundled case, in every array of every step: one number changed in its 9th digit,
  /// where it has to be known better than that.
  @Test
  void oneDigitOfAnyNumberIsNoticed() {
    Map<String, Integer> tried = new HashMap<>();
    for (String name : Goldens.names()) {
      ObjectNode golden = Goldens.read(name);
      for (Place place : places(golden)) {
        JsonNode untouched = place.array().deepCopy();
        Goldens.nudge(place.array(), place.index());
        List<Failure> failures = Goldens.run(golden).failures();
        place.array().set(place.index(), untouched.get(place.index()));
        assertEquals(1, failures.size(), name + " " + place + " " + failures);
        assertEquals(name, failures.getFirst().caseName());
        assertEquals(place.step(), failures.getFirst().step());
        Finding.Off off = (Finding.Off) failures.getFirst().finding();
        assertEquals(place.name(), off.array());
        assertEquals(place.index(), off.index());
        assertEquals(0, off.others());
        tried.merge(golden.get("op").stringValue() + " " + place.name(), 1, Integer::sum);
      }
    }
    for (GoldenOp op : GoldenOp.values()) {
      assertTrue(tried.containsKey(op.id() + " f64.output"), op.id() + ": " + tried);
    }
    for (String array : List.of("f64.running_mean", "f64.running_var", "stats.var_unbiased")) {
      assertTrue(tried.containsKey("batch_norm " + array), array);
      assertTrue(tried.containsKey("instance_norm " + array), array);
    }
    for (String array :
        List.of(
            "grn stats.gx",
            "grn stats.nx",
            "minmax stats.min",
            "minmax stats.max",
            "rms_norm stats.mean_square",
            "group_norm stats.mean",
            "layer_norm_channels stats.var_biased",
            "zscore_dataset params.expected_mean",
            "zscore_dataset params.expected_std_population",
            "zscore_dataset params.expected_std_unbiased")) {
      assertTrue(tried.containsKey(array), array);
    }
  }

  private record Place(int step, String name, ArrayNode array, int index) {}

  private static List<Place> places(ObjectNode golden) {
    List<Place> places = new ArrayList<>();
    int number = 0;
    for (JsonNode step : golden.get("steps")) {
      number++;
      if (!step.has("f64")) {
        continue;
      }
      double tolerance = step.get("tol_f64").doubleValue();
      double input = largest(step.get("input"));
      add(places, number, "f64.output", step.at("/f64/output"), tolerance, 0);
      add(places, number, "exact", step.at("/exact"), tolerance, 0);
      for (String running : List.of("running_mean", "running_var")) {
        JsonNode array = step.at("/f64/" + running);
        double relative = 8 * step.at("/err_running_rel_f64").asDouble(0);
        double scale = Math.max(1, largest(array));
        // The changed number may be the largest, and then widens its own tolerance a little.
        add(places, number, "f64." + running, array, 2 * Math.max(1e-12, relative) * scale, 0);
      }
      for (String exact : List.of("var_biased", "var_unbiased", "gx", "nx", "mean_square")) {
        add(places, number, "stats." + exact, step.at("/stats/" + exact), 0, 1e-12);
      }
      add(places, number, "stats.mean", step.at("/stats/mean"), 1e-14 * input, 0);
      add(places, number, "stats.min", step.at("/stats/min"), 0, 0);
      add(places, number, "stats.max", step.at("/stats/max"), 0, 0);
      for (String exact : List.of("mean", "std_population", "std_unbiased")) {
        JsonNode array = golden.at("/params/expected_" + exact);
        add(places, number, "params.expected_" + exact, array, 1e-14 * input, 1e-12);
      }
    }
    return places;
  }

  // One of an array, the one whose tolerance is the smallest part of it, if it is known to 10
  // digits.
  private static void add(
      List<Place> places,
      int step,
      String name,
      JsonNode array,
      double tolerance,
      double relative) {
    if (!array.isArray()) {
      return;
    }
    int index = 0;
    for (int i = 1; i < array.size(); i++) {
      if (Math.abs(array.get(i).doubleValue()) > Math.abs(array.get(index).doubleValue())) {
        index = i;
      }
    }
    double value = Math.abs(array.get(index).doubleValue());
    if (value > 0 && tolerance + relative * value < 1e-10 * value) {
      places.add(new Place(step, name, (ArrayNode) array, index));
    }
  }

  private static double largest(JsonNode array) {
    double largest = 0;
    for (JsonNode number : array) {
      largest = Math.max(largest, Math.abs(number.doubleValue()));
    }
    return largest;
  }

  @Test
  void float32ResultsAreComparedToo() {
    for (String array : List.of("output", "running_mean", "running_var")) {
      ObjectNode golden = Goldens.read(RUNNING);
      ArrayNode numbers = (ArrayNode) Goldens.step(golden, 2).at("/f32/" + array);
      numbers.set(1, numbers.get(1).doubleValue() * 1.0001);
      assertEquals(
          RUNNING + " step 2 (train), f32." + array + "[1]", lines(golden).split("( at|:)")[0]);
    }
  }

  @Test
  void whatIsNotANumberOfDigitsIsExact() {
    ObjectNode golden = Goldens.read(RUNNING);
    ((ObjectNode) Goldens.step(golden, 3).get("f64")).put("num_batches_tracked", 4);
    assertEquals(
        RUNNING + " step 3 (train), f64.num_batches_tracked: expected 4, got 3", lines(golden));

    golden = Goldens.read(RUNNING);
    ObjectNode stats = (ObjectNode) Goldens.step(golden, 1).get("stats");
    stats.put("count", 9);
    assertEquals(RUNNING + " step 1 (train), stats.count: expected 9, got 8", lines(golden));

    golden = Goldens.read(RUNNING);
    stats = (ObjectNode) Goldens.step(golden, 1).get("stats");
    stats.putArray("axes").add(0).add(2);
    assertEquals(
        RUNNING + " step 1 (train), stats.axes: expected [0, 2], got [0, 2, 3]", lines(golden));

    golden = Goldens.read(RUNNING);
    stats = (ObjectNode) Goldens.step(golden, 1).get("stats");
    stats.putArray("shape").add(1).add(3);
    assertEquals(RUNNING + " step 1 (train), stats.shape: expected [1, 3], got [3]", lines(golden));

    golden = Goldens.read("zscore_dataset__u8");
    ((ObjectNode) golden.get("params")).put("expected_count", 59);
    assertEquals(
        "zscore_dataset__u8 step 5 (apply), params.expected_count: expected 59, got 60",
        lines(golden));
  }

  @Test
  void theOtherPlacesThatAreOffAreCounted() {
    ObjectNode golden = Goldens.read(RUNNING);
    ArrayNode numbers = (ArrayNode) Goldens.step(golden, 1).at("/f64/output");
    numbers.set(4, 1.0);
    numbers.set(5, -1.71);
    String line = lines(golden);
    assertTrue(
        line.startsWith(
            RUNNING + " step 1 (train), f64.output[4] at [0, 1, 0, 0]: expected 1.0, got -1.96694"),
        line);
    assertTrue(line.endsWith(", off by 3.0, tolerance 2.6e-12 (and 1 more of f64.output)"), line);
  }

  @Test
  void refusalsAreComparedWordByWord() {
    List<String> names = Goldens.names().stream().filter(TamperedTest::refuses).toList();
    assertTrue(names.size() > 4, names.toString());
    for (String name : names) {
      ObjectNode golden = Goldens.read(name);
      ObjectNode error = (ObjectNode) Goldens.step(golden, 1).get("error");
      String message = error.get("message").stringValue();
      error.put("message", message + "!");
      assertTrue(lines(golden).contains(message + "!, got "), lines(golden));
      error.put("message", message);
      error.put("type", "OSError");
      assertTrue(lines(golden).contains("error: expected OSError: "), lines(golden));
    }
  }

  private static boolean refuses(String name) {
    return Goldens.step(Goldens.read(name), 1).has("error");
  }

  @Test
  void whatShouldBeRefusedAndIsNotFails() {
    ObjectNode golden = Goldens.read("grn__init__tiny_tiny");
    ObjectNode step = Goldens.step(golden, 1);
    step.retain("mode", "shape", "input");
    step.putObject("error").put("type", "ValueError").put("message", "no");
    assertEquals(
        "grn__init__tiny_tiny step 1 (apply), error: expected ValueError: no, got numbers",
        lines(golden));
  }

  @Test
  void whatShouldNotBeRefusedAndIsFails() {
    String name = "normalize__half__unit";
    ObjectNode golden = Goldens.read(name);
    ((ObjectNode) golden.get("params")).putArray("std").add(0).add(1).add(1);
    assertTrue(
        lines(golden).startsWith(name + " step 1 (apply), output: expected numbers, got a refusal"),
        lines(golden));
  }

  private static String lines(ObjectNode golden) {
    return Goldens.run(golden).failures().stream()
        .map(Failure::text)
        .collect(Collectors.joining("\n"));
  }

  /// PyTorch's batch norm counts a batch before it refuses it.
  @Test
  void aStepAfterARefusalFindsItCounted() {
    ObjectNode golden = Goldens.read(RUNNING);
    ArrayNode steps = (ArrayNode) golden.get("steps");
    for (JsonNode step : steps) {
      for (String type : List.of("f64", "f32")) {
        ObjectNode result = (ObjectNode) step.get(type);
        result.put("num_batches_tracked", result.get("num_batches_tracked").intValue() + 1);
      }
    }
    ObjectNode refused = steps.insertObject(0).put("mode", "train");
    refused.putArray("shape").add(1).add(3).add(1).add(1);
    refused.putArray("input").add(1).add(2).add(3);
    refused
        .putObject("error")
        .put("type", "ValueError")
        .put(
            "message",
            "Expected more than 1 value per channel when training, got input size"
                + " torch.Size([1, 3, 1, 1])");
    assertEquals("", lines(golden));
  }

  @Test
  void whatIsUntouchedPasses() {
    for (String name : Arrays.asList(RUNNING, "zscore_dataset__u8", "lrn__torch_even4__u8_u8")) {
      assertEquals(List.of(), Goldens.run(Goldens.read(name)).failures());
    }
  }
}
