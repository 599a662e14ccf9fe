package org.normscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.normscope.norm.Method;
import org.normscope.norm.Setup;
import tools.jackson.databind.JsonNode;

/// `normscope methods`: the registry, whole.
final class MethodsCommandTest {
  @Test
  void listsEveryMethodWithItsFormula() {
    CliRun run = CliRun.of("methods");
    assertEquals(0, run.exitCode());
    for (Method method : Method.values()) {
      assertTrue(("\n" + run.out()).contains("\n" + method.id() + "  "), method.id());
      assertTrue(run.out().contains(Setup.defaults(method).formula().text()), method.id());
    }
  }

  @Test
  void jsonHasAxesConventionsAndUnits() {
    JsonNode methods = CliRun.of("methods", "--json").json().get("methods");
    assertEquals(
        Arrays.stream(Method.values()).map(Method::id).toList(),
        methods.valueStream().map(method -> method.get("id").asString()).toList());
    for (JsonNode method : methods) {
      assertTrue(!method.get("over").isEmpty());
      for (JsonNode convention : method.get("conventions")) {
        for (JsonNode parameter : convention.get("parameters")) {
          assertTrue(!parameter.get("unit").asString().isBlank());
          assertTrue(!parameter.get("values").asString().isBlank());
        }
      }
      String id = method.get("id").asString();
      JsonNode over = method.get("over").get(0);
      if (id.equals("batch_norm")) {
        assertEquals("[\"N\",\"H\",\"W\"]", over.get("axes").toString());
        assertEquals("line", over.get("looks_at").asString());
      }
      if (id.equals("lrn")) {
        assertEquals("pixels", over.get("looks_at").asString());
      }
    }
  }
}
