package org.normscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `normscope simulate` against pixels that are decoded and averaged one by one, and running
/// statistics by a formula written down here a second time.
final class SimulateCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--momentum 0.1",
        "--momentum 0.01 --sampler with_replacement",
        "--momentum 1 --sampler sorted_by_class --drop-last",
        "--momentum cumulative --sampler sequential",
        "--momentum 0.9 --convention keras --sampler class_balanced",
        "--momentum 0.3 --sampler one_class --class bee --freeze-after 7"
      })
  void everyStepIsItsBatchsPixels(String options) {
    JsonNode trace =
        simulate(CliRun.GOLDENS + " --batch 5 --steps 12 --seed 3 --json - " + options).json();
    assertEquals("normscope-simulate/1", trace.get("schema").asString());
    double[][][] pixels = NormalizeCommandTest.pixels(trace.get("images"));
    JsonNode settings = trace.get("settings");
    boolean biased = settings.get("convention").asString().equals("keras");
    int frozen = settings.has("frozen_after") ? settings.get("frozen_after").asInt() : 12;
    double[] means = new double[3];
    double[] variances = {1, 1, 1};
    assertEquals(12, trace.get("steps").size());
    for (int step = 0; step < 12; step++) {
      JsonNode node = trace.get("steps").get(step);
      double weight =
          settings.get("weight_of_new").isNull()
              ? 1.0 / (step + 1)
              : settings.get("weight_of_new").asDouble();
      for (int c = 0; c < 3; c++) {
        double[] x = join(pixels, node.get("batch"), c);
        double mean = Arrays.stream(x).average().orElseThrow();
        double squares = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum();
        assertEquals(mean, node.get("batch_mean").get(c).asDouble(), 1e-12);
        assertEquals(squares / x.length, node.get("batch_var").get(c).asDouble(), 1e-12);
        if (step < frozen) {
          double kept = squares / (biased ? x.length : x.length - 1);
          means[c] = (1 - weight) * means[c] + weight * mean;
          variances[c] = (1 - weight) * variances[c] + weight * kept;
        }
        assertEquals(means[c], node.get("running_mean").get(c).asDouble(), 1e-12);
        assertEquals(variances[c], node.get("running_var").get(c).asDouble(), 1e-12);
      }
      assertEquals(step + 1, node.get("step").asInt());
      assertEquals(Math.min(step + 1, frozen), node.get("num_batches_tracked").asInt());
    }
    JsonNode last = trace.get("steps").get(11);
    assertEquals(last.get("running_var"), trace.get("final").get("running_var"));
    assertEquals(last.get("num_batches_tracked"), trace.get("final").get("num_batches_tracked"));
  }

  @Test
  void theTraceOfNormalValuesHoldsThem() {
    JsonNode trace =
        simulate("--normal --mean 1,-2 --std 0.5,3 --size 2x3 --batch 4 --steps 9 --json -").json();
    for (JsonNode step : trace.get("steps")) {
      assertEquals(4, step.get("values").size());
      for (int c = 0; c < 2; c++) {
        List<Double> x = new ArrayList<>();
        for (JsonNode image : step.get("values")) {
          assertEquals(2, image.size());
          for (JsonNode row : image.get(c)) {
            assertEquals(3, row.size());
            row.forEach(value -> x.add(value.asDouble()));
          }
        }
        double mean = x.stream().mapToDouble(v -> v).average().orElseThrow();
        double squares = x.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        assertEquals(24, x.size());
        assertEquals(mean, step.get("batch_mean").get(c).asDouble(), 1e-13);
        assertEquals(squares / 24, step.get("batch_var").get(c).asDouble(), 1e-12);
      }
    }
  }

  @Test
  void theFirstLayerIsWithinTheory() {
    CliRun run = simulate("--preset first_layer --json -");
    JsonNode theory = run.json().get("theory");
    assertEquals(2000, run.json().get("steps").size());
    assertEquals(20, run.json().get("steps").get(0).get("values").size());
    assertEquals(0.0513, theory.get("sd_of_running_mean").get(0).asDouble(), 5e-5);
    assertEquals(0.0744, theory.get("sd_of_running_var").get(0).asDouble(), 5e-5);
    assertEquals(
        0.0409, theory.get("expected_mean_abs_difference_of_running_mean").asDouble(), 5e-5);
    assertEquals(
        0.0594, theory.get("expected_mean_abs_difference_of_running_var").asDouble(), 5e-5);
    assertTrue(
        run.json().get("manual").get("mean_abs_difference_of_running_mean").asDouble() < 0.15);
    assertTrue(simulate("--preset first_layer").out().contains("expects 0.0409 and 0.0594"));
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    String call = CliRun.GOLDENS + " --steps 30 --brightness 0.3 --contrast 0.3 --gamma 0.2";
    String first = simulate(call + " --seed 4 --json -").out();
    assertEquals(first, simulate(call + " --seed 4 --threads 1 --json -").out());
    assertNotEquals(first, simulate(call + " --seed 5 --json -").out());
    JsonNode step = JsonMapper.shared().readTree(first).get("steps").get(0);
    JsonNode augmentation = step.get("augmentation");
    for (String name : List.of("gamma", "brightness", "contrast", "contrast_first")) {
      assertEquals(step.get("batch").size(), augmentation.get(name).size(), name);
    }
  }

  @Test
  void theTableHoldsTheSameNumbers() throws IOException {
    Path json = folder.resolve("trace.json");
    Path csv = folder.resolve("trace.csv");
    simulate(CliRun.GOLDENS + " --steps 15 --batch 4 --json " + json + " --csv " + csv);
    JsonNode trace = JsonMapper.shared().readTree(Files.readString(json));
    List<String> rows = Files.readAllLines(csv);
    List<String> head = List.of(rows.getFirst().split(","));
    assertEquals(16, rows.size());
    for (int step = 0; step < 15; step++) {
      JsonNode node = trace.get("steps").get(step);
      String[] cells = rows.get(step + 1).split(",");
      for (String name : List.of("batch_mean", "batch_var", "running_mean", "running_var")) {
        for (int c = 0; c < 3; c++) {
          int place = head.indexOf(name + "_" + "RGB".charAt(c));
          assertEquals(node.get(name).get(c).asDouble(), Double.parseDouble(cells[place]));
        }
      }
      List<String> batch = new ArrayList<>();
      node.get("batch").forEach(image -> batch.add(image.asString()));
      assertEquals(String.join(" ", batch), cells[head.indexOf("batch")]);
    }
  }

  @Test
  void theStateHasTheFrameworksNames() {
    JsonNode torch = simulate(CliRun.GOLDENS + " --steps 8 --state -").json();
    assertEquals(8, torch.get("num_batches_tracked").asInt());
    assertEquals(3, torch.get("running_var").size());
    JsonNode keras =
        simulate(CliRun.GOLDENS + " --steps 8 --convention keras --momentum 0.9 --state -").json();
    assertEquals(
        torch.get("running_mean").get(1).asDouble(),
        keras.get("moving_mean").get(1).asDouble(),
        1e-15);
    assertEquals("[1.0,1.0,1.0]", keras.get("gamma").toString().replace(" ", ""));
  }

  @Test
  void oneValueIsRefusedInTorchsWordsAndCounted() {
    CliRun run = CliRun.of("simulate", "--preset", "one_value", "--json", "-");
    assertEquals(1, run.exitCode());
    String words =
        "ValueError: Expected more than 1 value per channel when training, got input size"
            + " torch.Size([1, 3, 1, 1])";
    assertTrue(run.err().contains(words), run.err());
    JsonNode last = run.json().get("steps").get(19);
    assertEquals(words, last.get("error").asString());
    assertEquals(20, last.get("num_batches_tracked").asInt());
    assertEquals(0, last.get("running_mean").get(0).asDouble());
    assertEquals(1, last.get("running_var").get(0).asDouble());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "; name a FOLDER",
        "--normal src; need no FOLDER",
        "--normal --brightness 0.5; need images",
        "--normal --size 3; --size must be such as 4x6",
        "--normal --std -1; stds",
        "--normal --mean 1,2 --std 1; 2 means and 1 stds",
        "src --mean 1; belong to --normal",
        "src --momentum 1.5; momentum must lie in 0..1",
        "src --momentum fast; number in 0..1 or cumulative",
        "src --batch 0; at least 1 image",
        "src --steps 0; at least 1 step",
        "src --sampler random; shuffled, with_replacement",
        "src --preset none; first_layer",
        "src --convention jax; pytorch, keras",
        "src --gamma -1; 0 or more",
        "src --eps -1; eps must be",
        "src --json - --csv -; only one of",
        "GOLDENS --sampler one_class --class dog; no class 'dog'",
        "GOLDENS --batch 100 --drop-last; no complete batch"
      })
  void wrongUsageIsSaid(String call) {
    String[] parts = call.replace("GOLDENS", CliRun.GOLDENS).split("; ?");
    CliRun run = CliRun.of(words(parts[0]));
    assertEquals(2, run.exitCode(), call + "\n" + run.err());
    assertTrue(run.err().contains(parts[1]), run.err());
  }

  private static CliRun simulate(String options) {
    CliRun run = CliRun.of(words(options));
    assertEquals(0, run.exitCode(), run.err());
    return run;
  }

  private static String[] words(String options) {
    return ("simulate " + options).strip().split(" +");
  }

  private static double[] join(double[][][] pixels, JsonNode batch, int channel) {
    return batch
        .valueStream()
        .flatMapToDouble(image -> Arrays.stream(pixels[image.asInt()][channel]))
        .toArray();
  }
}
