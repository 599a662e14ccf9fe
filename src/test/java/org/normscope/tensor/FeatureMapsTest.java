package org.normscope.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class FeatureMapsTest {
  /// Against PyTorch's conv2d and relu: `src/test/python/make_feature_goldens.py`.
  @Test
  void equalsPyTorch() throws IOException {
    try (InputStream file = FeatureMapsTest.class.getResourceAsStream("/feature_maps.json")) {
      JsonNode cases = new JsonMapper().readTree(file).get("cases");
      assertEquals(4, cases.size());
      for (JsonNode one : cases) {
        JsonNode shape = one.get("shape");
        Tensor input =
            Tensor.of(
                new Shape(
                    shape.get(0).asInt(),
                    shape.get(1).asInt(),
                    shape.get(2).asInt(),
                    shape.get(3).asInt()),
                numbers(one.get("input")));
        assertArrayEquals(
            numbers(one.get("output")), FeatureMaps.of(input).toArray(), 1e-14, shape.toString());
      }
    }
  }

  private static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  @Test
  void hasADescriptionForEachFilter() {
    assertEquals(FeatureMaps.COUNT, FeatureMaps.descriptions().stream().distinct().count());
    assertEquals(new Shape(16, 3, 3, 3), FeatureMaps.weights().shape());
  }

  @Test
  void refusesTwoChannels() {
    Tensor two = Tensor.of(new Shape(1, 2, 1, 1), new double[2]);
    assertThrows(IllegalArgumentException.class, () -> FeatureMaps.of(two));
  }
}
