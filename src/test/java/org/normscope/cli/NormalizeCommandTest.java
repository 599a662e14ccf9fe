package org.normscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.normscope.image.DecodeResult;
import org.normscope.image.ImageFile;
import org.normscope.image.ImageIoDecoder;
import org.normscope.image.PixelPolicy;
import org.normscope.image.Pixels;
import tools.jackson.databind.JsonNode;

/// `normscope normalize` against pixels that are decoded and moved one by one, by formulas written
/// down here a second time.
final class NormalizeCommandTest {
  private static final int BATCH = 6;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "min_max over=image",
        "min_max over=channel lo=-1",
        "z_score over=image",
        "z_score over=batch",
        "fixed_minus1_1",
        "constants",
        "batch_norm gamma=1,2,0.5 beta=0.25",
        "layer_norm eps=1e-3",
        "instance_norm",
        "grn gamma=1.5 beta=-0.5",
        "min_max over=all",
        "group_norm num_groups=3",
        "group_norm num_groups=1 beta=1,2,3",
        "rms_norm eps=1e-6",
        "rms_norm eps=1e-6 over=channels gamma=1,2,3",
        "layer_norm_channels gamma=1,2,3 beta=0.5",
        "lrn size=3 alpha=0.7",
        "lrn size=2 alpha=0.5 beta=1",
        "pitfall_instance_as_batch",
        "pitfall_unbiased_batch",
        "pitfall_unbiased_layer",
        "pitfall_mean_of_stds",
        "pitfall_twice",
        "pitfall_zero_one"
      })
  void aBatchEqualsMovedPixels(String call) {
    String[] words = call.split(" ");
    List<String> args =
        new ArrayList<>(
            List.of("normalize", CliRun.GOLDENS, "--method", words[0], "--batch", "" + BATCH));
    args.addAll(List.of("--seed", "11", "--json", "-"));
    for (int i = 1; i < words.length; i++) {
      args.addAll(List.of("--set", words[i]));
    }
    CliRun run = CliRun.of(args.toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err());
    JsonNode file = run.json();
    assertEquals("normscope-normalize/1", file.get("schema").asString());
    double[][][] x = pixels(file.get("batch").get("images"));
    assertEquals(BATCH, x.length);
    double[][][] y = Reference.apply(call, x);
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (int c = 0; c < 3; c++) {
      double[] after = join(y, c);
      JsonNode channel = file.get("after").get("channels").get(c);
      double mean = Arrays.stream(after).average().orElseThrow();
      double variance = Arrays.stream(after).map(v -> (v - mean) * (v - mean)).sum() / after.length;
      assertEquals(after.length, channel.get("count").asInt());
      assertEquals(mean, channel.get("mean").asDouble(), 1e-11);
      assertEquals(Math.sqrt(variance), channel.get("std").asDouble(), 1e-11);
      assertEquals(
          Arrays.stream(join(x, c)).average().orElseThrow(),
          file.get("before").get("channels").get(c).get("mean").asDouble(),
          1e-13);
      low = Math.min(low, Arrays.stream(after).min().orElseThrow());
      high = Math.max(high, Arrays.stream(after).max().orElseThrow());
      long counted = 0;
      for (JsonNode count : channel.get("histogram").get("counts")) {
        counted += count.asLong();
      }
      assertEquals(after.length, counted, "every value is in a bin");
    }
    JsonNode histogram = file.get("after").get("channels").get(0).get("histogram");
    assertEquals(low, histogram.get("low").asDouble(), 1e-12);
    assertEquals(high, histogram.get("high").asDouble(), 1e-12);
  }

  @Test
  void withoutABatchAllImagesAreOne() {
    JsonNode file =
        CliRun.of("normalize", CliRun.GOLDENS, "--method", "batch_norm", "--json", "-").json();
    JsonNode channel = file.get("after").get("channels").get(1);
    assertEquals(0, channel.get("mean").asDouble(), 1e-13);
    assertEquals(42, file.get("source").get("images").asInt());
    assertTrue(file.get("batch") == null);
  }

  @Test
  void aLargerBatchBeginsWithTheSmallerOne() {
    JsonNode small = batch(3);
    JsonNode large = batch(5);
    for (int i = 0; i < 3; i++) {
      assertEquals(small.get(i), large.get(i));
    }
  }

  @Test
  void constantsMustFitTheChannels() {
    for (String[] more :
        new String[][] {{"--set", "mean=1,2,3,4"}, {"--set", "mean=1,2"}, {"--mode", "gray"}}) {
      CliRun run =
          CliRun.of(
              "normalize",
              CliRun.GOLDENS,
              "--method",
              "constants",
              more[0],
              more[1],
              "--json",
              "-");
      assertEquals(1, run.exitCode());
      assertTrue(run.err().contains("values, but the images have"), run.err());
    }
  }

  /// What PyTorch refuses is refused, in a sentence of ours that ends with PyTorch's.
  @Test
  void refusesWhatPyTorchRefuses() {
    assertSays(
        "2 groups do not divide 3 channels: num_groups may be 1, 3"
            + " (PyTorch: ValueError: num_channels must be divisible by num_groups)",
        "--method",
        "group_norm",
        "--set",
        "num_groups=2");
    assertSays(
        "(PyTorch: ValueError: std evaluated to zero after conversion to torch.float32, leading to"
            + " division by zero.)",
        "--method",
        "constants",
        "--set",
        "std=0.2,1e-60,0.2");
    assertSays(
        "mean has 3 values, but the images have 1 channel: give one for all, or one a channel"
            + " (PyTorch: RuntimeError: output with shape [1, H, W] doesn't match the broadcast"
            + " shape [3, H, W])",
        "--method",
        "constants",
        "--mode",
        "gray");
    assertSays(
        "(PyTorch: RuntimeError: weight should contain 3 elements not 2)",
        "--method",
        "batch_norm",
        "--set",
        "gamma=1,2");
  }

  @Test
  void conventionsChangeWhatIsComputed() {
    JsonNode keras = parameters("batch_norm", "convention=keras");
    assertEquals("keras", keras.get("convention").asString());
    assertEquals(1e-3, keras.get("eps").asDouble());
    assertEquals(0.99, keras.get("momentum").asDouble());
    assertTrue(keras.get("track_running_stats").asBoolean());
    assertTrue(parameters("batch_norm", "convention=paper").get("momentum").isNull());
    assertEquals(2, parameters("lrn", "convention=paper").get("k").asDouble());
    assertEquals(0.2616, parameters("constants", "preset=cifar10").get("std").get(2).asDouble());
    assertEquals(2, failed("--method", "z_score", "--set", "convention=keras"));
    assertEquals(2, failed("--method", "constants", "--set", "preset=imagenette"));
    assertEquals(2, failed("--method", "batch_norm", "--set", "mode=eval"));
  }

  private static JsonNode parameters(String method, String setting) {
    CliRun run =
        CliRun.of(
            "normalize", CliRun.GOLDENS, "--method", method, "--set", setting, "--batch", "2");
    assertEquals(0, run.exitCode(), run.err());
    return run.json().get("parameters");
  }

  private static void assertSays(String words, String... more) {
    List<String> args = new ArrayList<>(List.of("normalize", CliRun.GOLDENS));
    args.addAll(Arrays.asList(more));
    CliRun run = CliRun.of(args.toArray(String[]::new));
    assertTrue(run.err().strip().endsWith(words), run.err());
    assertTrue(run.exitCode() == 1 || run.exitCode() == 2);
  }

  @Test
  void wrongChoicesAreUsageErrors() {
    assertEquals(2, failed("--method", "batchnorm"));
    assertEquals(2, failed("--method", "batch_norm", "--set", "epsilon=1"));
    assertEquals(2, failed("--method", "batch_norm", "--set", "eps=abc"));
    assertEquals(2, failed("--method", "constants", "--set", "std=0"));
    assertEquals(2, failed("--method", "batch_norm", "--set", "over=image"));
    assertEquals(2, failed("--method", "batch_norm", "--batch", "0"));
    assertEquals(2, failed());
    assertEquals(1, failed("--method", "batch_norm", "--mode", "native"));
  }

  private static int failed(String... more) {
    List<String> args = new ArrayList<>(List.of("normalize", CliRun.GOLDENS));
    args.addAll(Arrays.asList(more));
    return CliRun.of(args.toArray(String[]::new)).exitCode();
  }

  private static JsonNode batch(int n) {
    return CliRun.of(
            "normalize", CliRun.GOLDENS, "--method", "grn", "--batch", "" + n, "--seed", "5")
        .json()
        .get("batch")
        .get("images");
  }

  static double[][][] pixels(JsonNode names) {
    double[][][] pixels = new double[names.size()][][];
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).asString();
      ImageFile file = new ImageFile(Path.of(CliRun.GOLDENS, name), name, "", "", 0, 0);
      DecodeResult.Decoded decoded = (DecodeResult.Decoded) new ImageIoDecoder().decode(file);
      pixels[i] = channels(PixelPolicy.RGB.apply(decoded.pixels()));
    }
    return pixels;
  }

  private static double[][] channels(Pixels pixels) {
    int count = (int) pixels.count();
    int stride = pixels.samples().stride();
    int channels = pixels.model().channels().size();
    double[][] values = new double[3][count];
    for (int c = 0; c < 3; c++) {
      for (int p = 0; p < count; p++) {
        int at = p * stride + Math.min(c, channels - 1);
        values[c][p] =
            switch (pixels.samples()) {
              case Pixels.Bytes(byte[] data, _) -> (data[at] & 0xff) / 255.0;
              case Pixels.Shorts(short[] data, _) -> (data[at] & 0xffff) / 65535.0;
            };
      }
    }
    return values;
  }

  private static double[] join(double[][][] images, int channel) {
    return Arrays.stream(images).flatMapToDouble(i -> Arrays.stream(i[channel])).toArray();
  }
}
