package org.normscope.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is not a golden case to the last field is not understood, and the reason is told.
final class GoldenFileTest {
  private static final String BATCH = "batch_norm__m0.1_affine__tiny_2x3x2x2";
  private static final String DATASET = "zscore_dataset__u8";
  private static final String MIN_MAX = "minmax__01_image__tiny_tiny";
  private static final String LAYER = "layer_norm__elementwise__tiny_tiny";
  private static final String RMS = "rms_norm__channels__tiny_tiny";
  private static final String REFUSED = "group_norm__error_one_value";

  static Stream<Arguments> changes() {
    return Stream.of(
        file("schema is 'norm-golden/2'", g -> g.put("schema", "norm-golden/2")),
        file("name is 'other', not that of the file", g -> g.put("name", "other")),
        file("there is no operation 'batchnorm'", g -> g.put("op", "batchnorm")),
        file("op is not a text", g -> g.put("op", 3)),
        file("kind is missing", g -> g.remove("kind")),
        file("note is missing", g -> g.remove("note")),
        file("params is not a JSON object", g -> g.put("params", 3)),
        file("steps is not an array", g -> g.put("steps", 3)),
        file("steps is empty", g -> g.putArray("steps")),
        file("step 1 is not a JSON object", g -> g.putArray("steps").add(1)),
        file("author is not a field we know", g -> g.put("author", "me")),
        params(BATCH, "params.eps is missing", p -> p.remove("eps")),
        params(BATCH, "params.eps is not a number", p -> p.put("eps", "1e-5")),
        params(BATCH, "params: eps must lie between", p -> p.put("eps", -1)),
        params(BATCH, "params.gain is not a field we know", p -> p.put("gain", 1)),
        params(BATCH, "params.affine is neither true nor false", p -> p.put("affine", 1)),
        params(BATCH, "params.gamma is not a field we know", p -> p.put("affine", false)),
        params(
            BATCH, "params.gamma has 4 numbers, not 3", p -> ((ArrayNode) p.get("gamma")).add(1)),
        params(BATCH, "params.momentum is missing", p -> p.remove("momentum")),
        params(MIN_MAX, "params.scope is none", p -> p.put("scope", "row")),
        params(MIN_MAX, "params.axes are not those", p -> p.put("scope", "batch")),
        params(LAYER, "params.normalized_shape is not", p -> p.putArray("normalized_shape").add(3)),
        params(LAYER, "params.affine is none that we know", p -> p.put("affine", "all")),
        params(LAYER, "params.gamma has 12 numbers, not 3", p -> p.put("affine", "per_channel")),
        params(RMS, "params.axes are none that we know", p -> p.putArray("axes").add(2)),
        params(DATASET, "params.ddof is not 0", p -> p.put("ddof", 1)),
        params(
            DATASET, "params.expected_mean has 2", p -> p.putArray("expected_mean").add(1).add(2)),
        step(BATCH, 2, "step 2: mode is 'apply'", s -> s.put("mode", "apply")),
        step(BATCH, 2, "step 2: shape is not that", s -> s.putArray("shape").add(3).add(3)),
        step(BATCH, 2, "step 2: input has 36 numbers, not 24", s -> shape(s, 2, 3, 2, 2)),
        step(BATCH, 2, "has no elements", s -> shape(s, 0, 3, 2, 2)),
        step(BATCH, 2, "step 2: shape is not that of a batch like", s -> shape(s, 3, 2, 3, 2)),
        step(BATCH, 1, "step 1: input[0] is not a number", s -> first(s, "input").setNull(0)),
        step(BATCH, 1, "0.1, which is no float32", s -> first(s, "input").set(0, 0.1)),
        step(BATCH, 1, "step 1: stats is missing", s -> s.remove("stats")),
        step(BATCH, 1, "step 1: f64 is missing", s -> s.remove("f64")),
        step(BATCH, 1, "step 1: f32 is missing", s -> s.remove("f32")),
        step(BATCH, 1, "step 1: tol_f64 is missing", s -> s.remove("tol_f64")),
        step(BATCH, 1, "step 1: tol_f32 is missing", s -> s.remove("tol_f32")),
        step(BATCH, 1, "step 1: tol_f64 is negative", s -> s.put("tol_f64", -1e-12)),
        step(BATCH, 1, "err_running_rel_f64 is missing", s -> s.remove("err_running_rel_f64")),
        step(BATCH, 1, "step 1: seed is not a field we know", s -> s.put("seed", 1)),
        step(BATCH, 1, "step 1: exact has 0 numbers, not 24", s -> s.putArray("exact")),
        step(BATCH, 1, "f64.running_mean is missing", s -> in(s, "f64").remove("running_mean")),
        step(BATCH, 1, "f64.output has 25", s -> first(in(s, "f64"), "output").add(1)),
        step(BATCH, 1, "tracked is not a whole", s -> in(s, "f64").put("num_batches_tracked", 1.5)),
        step(BATCH, 1, "f64.std is not a field", s -> in(s, "f64").put("std", 1)),
        step(BATCH, 1, "stats.mean is missing", s -> in(s, "stats").remove("mean")),
        step(BATCH, 1, "stats.mean has 4", s -> first(in(s, "stats"), "mean").add(1)),
        step(BATCH, 1, "stats.var_unbiased is there", s -> in(s, "stats").putNull("var_unbiased")),
        step(BATCH, 1, "stats.min is not a field", s -> in(s, "stats").putArray("min")),
        step(MIN_MAX, 1, "step 1: stats.max is missing", s -> in(s, "stats").remove("max")),
        step(DATASET, 1, "apply, but nothing was fitted", s -> s.put("mode", "apply")),
        step(REFUSED, 1, "step 1: error.message is missing", s -> in(s, "error").remove("message")),
        step(REFUSED, 1, "step 1: error.line is not a field", s -> in(s, "error").put("line", 1)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("changes")
  void isNotUnderstood(String name, String reason, Consumer<ObjectNode> change) {
    ObjectNode golden = Goldens.read(name);
    change.accept(golden);
    assertReason(reason, name, Goldens.bytes(golden));
  }

  @Test
  void whatIsNoJsonIsNotUnderstood() {
    String text = new String(Goldens.bytes(Goldens.read(BATCH)), StandardCharsets.UTF_8);
    assertReason("it is not JSON: it was cut short (line ", BATCH, text.substring(0, 500));
    assertReason("it is not JSON: something follows its end (line ", BATCH, text + "{}");
    assertReason(
        "it is not JSON: Non-standard token 'NaN' (line ",
        BATCH,
        text.replace("\"tol_f64\":", "\"tol_f64\":NaN,\"x\":"));
    assertReason("it is not JSON", BATCH, text.replace("\"note\":", "\"note\":\"\",\"note\":"));
    assertReason("it is not JSON: brackets go too deep, or", BATCH, "[".repeat(100_000));
    assertReason("the file is not a JSON object", BATCH, "");
    assertReason("the file is not a JSON object", BATCH, "[]");
    assertReason(
        "tol_f64 is not a finite number",
        BATCH,
        text.replace("\"tol_f64\":", "\"tol_f64\":1e999,\"x\":"));
  }

  @Test
  void fitComesBeforeApply() {
    ObjectNode golden = Goldens.read(DATASET);
    ArrayNode steps = (ArrayNode) golden.get("steps");
    steps.add(steps.get(0).deepCopy());
    assertReason("mode is fit, after apply", DATASET, Goldens.bytes(golden));
  }

  private static void assertReason(String reason, String name, String json) {
    assertReason(reason, name, json.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertReason(String reason, String name, byte[] json) {
    GoldenFormatException e =
        assertThrows(GoldenFormatException.class, () -> GoldenFile.read(name, json));
    assertTrue(e.getMessage().contains(reason), e.getMessage());
    assertEquals(1, e.getMessage().lines().count(), e.getMessage());
  }

  private static Arguments file(String reason, Consumer<ObjectNode> change) {
    return Arguments.of(BATCH, reason, change);
  }

  private static Arguments params(String name, String reason, Consumer<ObjectNode> change) {
    Consumer<ObjectNode> whole = golden -> change.accept(in(golden, "params"));
    return Arguments.of(name, reason, whole);
  }

  private static Arguments step(
      String name, int number, String reason, Consumer<ObjectNode> change) {
    Consumer<ObjectNode> whole = golden -> change.accept(Goldens.step(golden, number));
    return Arguments.of(name, reason, whole);
  }

  private static void shape(ObjectNode step, int... sizes) {
    ArrayNode array = step.putArray("shape");
    for (int size : sizes) {
      array.add(size);
    }
  }

  private static ObjectNode in(ObjectNode node, String key) {
    return (ObjectNode) node.get(key);
  }

  private static ArrayNode first(ObjectNode node, String key) {
    return (ArrayNode) node.get(key);
  }
}
