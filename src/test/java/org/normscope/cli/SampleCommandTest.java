package org.normscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.normscope.dataset.index.IndexCache;
import tools.jackson.databind.JsonNode;

/// `normscope stats --sample` and `--within`.
final class SampleCommandTest {
  /// 240 images.
  private static final String SAMPLE = "assets/sample";

  @TempDir private Path temp;

  private static String[] args(String... more) {
    return Stream.concat(Stream.of("stats", SAMPLE), Arrays.stream(more)).toArray(String[]::new);
  }

  @Test
  void theSameBytesOnAnyNumberOfThreadsAndWithAnyIndex() {
    String[] sample = args("--sample", "210", "--seed", "3", "--json", "-", "--threads");
    String one = CliRun.of(append(sample, "1")).out();
    assertEquals(one, CliRun.of(append(sample, "8")).out());
    IndexCache index = new IndexCache(temp.resolve("cache"), 1 << 30);
    assertEquals(one, CliRun.with(index, append(sample, "2")).out(), "an empty index");
    assertEquals(one, CliRun.with(index, append(sample, "8")).out(), "one of the sample");
    String all = CliRun.of(args("--json", "-")).out();
    assertEquals(all, CliRun.with(index, args("--json", "-")).out(), "what is kept serves all");
    assertEquals(one, CliRun.with(index, append(sample, "1")).out(), "one of all");
  }

  private static String[] append(String[] args, String last) {
    return Stream.concat(Arrays.stream(args), Stream.of(last)).toArray(String[]::new);
  }

  @Test
  void theFileSaysThatItIsAnEstimate() {
    JsonNode file = CliRun.of(args("--sample", "210", "--seed", "3", "--json", "-")).json();
    assertFalse(file.get("exact").asBoolean());
    assertEquals(210, file.get("source").get("images").asInt());
    JsonNode estimate = file.get("estimate");
    assertEquals(210, estimate.get("images").asInt());
    assertEquals(210, estimate.get("files_looked_at").asInt());
    assertEquals(240, estimate.get("files").asInt());
    assertEquals(3, estimate.get("seed").asInt());
    assertEquals("image", estimate.get("sampling_unit").asString());
    assertEquals(0.95, estimate.get("confidence").asDouble());
    assertEquals("sample", estimate.get("rule").get("name").asString());
    JsonNode exact = CliRun.of(args("--json", "-")).json();
    assertTrue(exact.get("exact").asBoolean());
    assertNull(exact.get("estimate"));
    for (int c = 0; c < 3; c++) {
      JsonNode mean = estimate.get("channels").get(c).get("mean");
      double half = mean.get("half_width").asDouble();
      double value = file.get("channels").get(c).get("mean").asDouble();
      assertEquals(value - half, mean.get("low").asDouble());
      assertEquals(value + half, mean.get("high").asDouble());
      assertTrue(half > 0 && half < 0.02, "7 of 8 are read: " + half);
      double truth = exact.get("channels").get(c).get("mean").asDouble();
      assertTrue(Math.abs(truth - value) <= half, "this seed's interval holds the truth");
    }
    JsonNode ofClass = file.get("classes").get("forest").get("estimate");
    assertEquals(0, ofClass.get("channels").size(), "a class has too few for an interval");
  }

  @Test
  void otherSeedsAreOtherSamples() {
    double first = mean(CliRun.of(args("--sample", "50", "--json", "-")));
    assertEquals(first, mean(CliRun.of(args("--sample", "50", "--seed", "0", "--json", "-"))));
    assertFalse(
        first == mean(CliRun.of(args("--sample", "50", "--seed", "1", "--json", "-"))), "seed 1");
  }

  private static double mean(CliRun run) {
    return run.json().get("channels").get(0).get("mean").asDouble();
  }

  @Test
  void withinSaysWhenItLooked() {
    JsonNode file = CliRun.of(args("--within", "0.05", "--json", "-")).json();
    JsonNode rule = file.get("estimate").get("rule");
    assertEquals("within", rule.get("name").asString());
    assertEquals(0.05, rule.get("half_width").asDouble());
    assertEquals("[200]", rule.get("looks_at_images").toString());
    assertEquals(200, file.get("source").get("images").asInt());
    JsonNode all = CliRun.of(args("--within", "0.0001", "--json", "-")).json();
    assertTrue(all.get("exact").asBoolean(), "there are too few for so narrow an interval");
    assertNull(all.get("estimate"));
  }

  @Test
  void textAndTableSayIt() {
    String text = CliRun.of(args("--sample", "210")).out();
    assertTrue(
        text.startsWith("sample: estimate from 210 images (210 of 240 files, seed 0),"), text);
    assertTrue(text.contains("± 0.0") && text.contains("95 %: intervals"), text);
    String few = CliRun.of(args("--sample", "20")).out();
    assertTrue(few.contains("no intervals: they need 200 images"), few);
    List<String> rows = CliRun.of(args("--sample", "210", "--csv", "-")).out().lines().toList();
    List<String> head = List.of(rows.getFirst().split(","));
    String[] red = rows.get(1).split(",");
    assertEquals("false", red[head.indexOf("exact")]);
    assertTrue(Double.parseDouble(red[head.indexOf("mean_half_width")]) > 0);
    assertTrue(Double.parseDouble(red[head.indexOf("std_half_width")]) > 0);
    String exact = CliRun.of(args("--csv", "-")).out();
    assertTrue(exact.lines().skip(1).allMatch(row -> row.contains(",true,")), exact);
  }

  @Test
  void kindsOfANativeSampleAreDomainsOfIt() {
    JsonNode file = CliRun.of(args("--mode", "native", "--sample", "230", "--json", "-")).json();
    for (JsonNode channel : file.get("estimate").get("channels")) {
      assertFalse(channel.get("kind").asString().isEmpty());
    }
    assertEquals(230, file.get("estimate").get("images").asInt());
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    for (String[] wrong :
        List.of(
            args("--sample", "0"),
            args("--sample", "10", "--within", "0.1"),
            args("--within", "0"),
            args("--within", "1"),
            args("--within", "NaN"),
            args("--within", "0.1", "--mode", "native"),
            args("--seed", "1"))) {
      CliRun run = CliRun.of(wrong);
      assertEquals(2, run.exitCode(), Arrays.toString(wrong));
      assertFalse(run.err().contains("Exception"), run.err());
    }
  }
}
