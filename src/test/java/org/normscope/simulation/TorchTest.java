package org.normscope.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.normscope.job.Progress;
import org.normscope.norm.Convention;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What PyTorch's BatchNorm2d learned from the same batches, and torchvision's adjust_* functions:
/// `make_simulation_goldens.py`.
final class TorchTest {
  private static final double TOLERANCE = 1e-12;

  private static JsonNode goldens;
  private static TrainingImages images;
  private static Batches batches;
  private static Factors[] factors;

  @BeforeAll
  static void read() throws IOException {
    goldens =
        JsonMapper.shared()
            .readTree(Files.readString(Path.of("src/test/resources/simulation/goldens.json")));
    images =
        new Pictures(
                goldens
                    .get("images")
                    .valueStream()
                    .map(image -> bytes(image.get("codes")))
                    .toArray(byte[][]::new))
            .training();
    batches =
        Batches.of(
            goldens
                .get("batches")
                .valueStream()
                .map(batch -> batch.valueStream().mapToInt(JsonNode::asInt).toArray())
                .toArray(int[][]::new));
    factors =
        goldens
            .get("factors")
            .valueStream()
            .map(f ->
                new Factors(
                    f.get("gamma").asDouble(),
                    f.get("brightness").asDouble(),
                    f.get("contrast").asDouble(),
                    f.get("contrast_first").asBoolean()))
            .toArray(Factors[]::new);
  }

  @Test
  void adjustedImagesAreTorchvisions() {
    for (int i = 0; i < factors.length; i++) {
      BatchTrace trace =
          BatchTrace.of(
              images, Batches.of(new int[] {i}), stepFactors(new int[][] {{i}}), Progress.NONE);
      JsonNode expected = goldens.get("adjusted").get(i);
      for (int c = 0; c < 3; c++) {
        String where = "image " + i + ", channel " + c;
        assertEquals(expected.get("mean").get(c).asDouble(), trace.mean(0, c), TOLERANCE, where);
        assertEquals(expected.get("var").get(c).asDouble(), trace.variance(0, c), TOLERANCE, where);
      }
    }
  }

  @Test
  void runningStatisticsAreTorchsAfterEveryStep() {
    int[][] lists =
        IntStream.range(0, batches.steps()).mapToObj(batches::batch).toArray(int[][]::new);
    BatchTrace plain = BatchTrace.of(images, batches, Progress.NONE);
    BatchTrace adjusted = BatchTrace.of(images, batches, stepFactors(lists), Progress.NONE);
    for (JsonNode run : goldens.get("runs")) {
      JsonNode momentum = run.get("momentum");
      RunningRule rule =
          momentum.isNull()
              ? RunningRule.cumulative(Convention.PYTORCH)
              : RunningRule.of(momentum.asDouble(), Convention.PYTORCH);
      String input = run.get("input").asString();
      RunningTrace trace = RunningTrace.of(input.equals("plain") ? plain : adjusted, rule);
      for (int step = 0; step < batches.steps(); step++) {
        JsonNode expected = run.get("steps").get(step);
        String where = input + ", momentum " + momentum + ", step " + step;
        assertEquals(expected.get("num_batches_tracked").asLong(), trace.tracked(step + 1), where);
        assertEquals(expected.has("error"), trace.refused(step), where);
        if (trace.refused(step)) {
          assertEquals(expected.get("error").asString(), RunningRule.refusal(3));
        }
        for (int c = 0; c < 3; c++) {
          assertEquals(
              expected.get("running_mean").get(c).asDouble(),
              trace.mean(step + 1, c),
              TOLERANCE,
              where);
          assertEquals(
              expected.get("running_var").get(c).asDouble(),
              trace.variance(step + 1, c),
              TOLERANCE,
              where);
        }
      }
    }
    assertTrue(goldens.get("runs").size() >= 10);
  }

  private static BatchTrace.StepFactors stepFactors(int[][] lists) {
    return (step, _) -> IntStream.of(lists[step]).mapToObj(i -> factors[i]).toArray(Factors[]::new);
  }

  private static byte[] bytes(JsonNode codes) {
    byte[] bytes = new byte[codes.size()];
    for (int k = 0; k < bytes.length; k++) {
      bytes[k] = (byte) codes.get(k).asInt();
    }
    return bytes;
  }
}
