package org.normscope.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.normscope.norm.Method;
import org.normscope.norm.NormalizedTensor;
import org.normscope.norm.Setup;
import org.normscope.tensor.Layout;
import org.normscope.tensor.NpyArray;
import org.normscope.tensor.NpyFile;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;
import tools.jackson.databind.JsonNode;

/// `normscope apply` on arrays.
final class ApplyCommandTest {
  @TempDir private Path folder;

  /// The file that comes out is the core's result, in the file's own layout.
  @ParameterizedTest
  @EnumSource
  void appliesInEveryLayout(Layout layout) throws IOException {
    Tensor input = random(layout.axes().size() == 4 ? 2 : 1);
    NpyFile.write(in(), layout.fromTensor(input, NpyArray.Type.FLOAT64));
    for (Method method : List.of(Method.LAYER_NORM, Method.LRN, Method.GRN)) {
      CliRun run = apply("--method", method.id(), "--layout", layout.name());
      assertEquals(0, run.exitCode(), run.err());
      NpyArray result = NpyFile.read(out());
      assertEquals(NpyArray.Type.FLOAT64, result.type());
      Tensor expected = NormalizedTensor.of(Setup.defaults(method), input);
      assertArrayEquals(expected.toArray(), layout.toTensor(result).toArray());
    }
  }

  @Test
  void float32IsRoundedOnceAndOtherTypesBecomeFloat64() throws IOException {
    Tensor input = random(2);
    Tensor codes = Tensor.of(input.shape(), floor(input));
    NpyFile.write(in(), Layout.NCHW.fromTensor(codes, NpyArray.Type.FLOAT32));
    apply("--method", "batch_norm");
    NpyArray narrow = NpyFile.read(out());
    NpyFile.write(in(), Layout.NCHW.fromTensor(codes, NpyArray.Type.UINT8));
    apply("--method", "batch_norm");
    NpyArray wide = NpyFile.read(out());
    assertEquals(NpyArray.Type.FLOAT32, narrow.type());
    assertEquals(NpyArray.Type.FLOAT64, wide.type());
    for (int i = 0; i < wide.size(); i++) {
      assertEquals((float) wide.at(i), (float) narrow.at(i));
    }
    apply("--method", "batch_norm", "--dtype", "float32");
    assertEquals(NpyArray.Type.FLOAT32, NpyFile.read(out()).type());
    assertEquals(2, apply("--method", "batch_norm", "--dtype", "float16").exitCode());
  }

  @Test
  void trainingPrintsTheRunningStatisticsThatEvaluationTakes() throws IOException {
    Tensor input = random(2);
    NpyFile.write(in(), Layout.NCHW.fromTensor(input, NpyArray.Type.FLOAT64));
    JsonNode running =
        apply("--method", "batch_norm", "--set", "momentum=1", "--set", "eps=1e-12").json();
    assertEquals(1, running.get("num_batches_tracked").asInt());
    double[] trained = NpyFile.read(out()).toArray();
    CliRun evaluation =
        apply(
            "--method",
            "batch_norm",
            "--set",
            "mode=evaluation",
            "--set",
            "eps=1e-12",
            "--set",
            "running_mean=" + list(running.get("running_mean")),
            "--set",
            "running_var=" + list(running.get("running_var")));
    assertEquals("", evaluation.out());
    // The unbiased variance is larger by n / (n - 1).
    double n = 2.0 * input.shape().plane();
    double[] evaluated = NpyFile.read(out()).toArray();
    for (int i = 0; i < trained.length; i++) {
      assertEquals(trained[i] * Math.sqrt((n - 1) / n), evaluated[i], 1e-9);
    }
    assertEquals("", apply("--method", "instance_norm").out());
    assertEquals("", apply("--method", "layer_norm").out());
  }

  @Test
  void anArrayOfGammasIsReadFromAFile() throws IOException {
    Tensor input = random(2);
    NpyFile.write(in(), Layout.NCHW.fromTensor(input, NpyArray.Type.FLOAT64));
    Tensor gamma = random(1);
    Path file = folder.resolve("gamma.npy");
    NpyFile.write(file, Layout.CHW.fromTensor(gamma, NpyArray.Type.FLOAT64));
    apply("--method", "layer_norm");
    double[] plain = NpyFile.read(out()).toArray();
    CliRun run = apply("--method", "layer_norm", "--set", "gamma=@" + file);
    assertEquals(0, run.exitCode(), run.err());
    double[] scaled = NpyFile.read(out()).toArray();
    for (int i = 0; i < plain.length; i++) {
      assertEquals(plain[i] * gamma.at(i % gamma.shape().size()), scaled[i], 1e-12);
    }
    assertEquals(1, apply("--method", "layer_norm", "--set", "gamma=@nowhere.npy").exitCode());
  }

  /// Weights as Keras keeps them, (H, W, C), beside images that lie that way too; and no others.
  @Test
  void arraysOfElementsLieAsTheirImagesDo() throws IOException {
    Tensor input = random(2);
    Tensor gamma = random(1);
    Path file = folder.resolve("gamma.npy");
    NpyFile.write(in(), Layout.NCHW.fromTensor(input, NpyArray.Type.FLOAT64));
    NpyFile.write(file, Layout.CHW.fromTensor(gamma, NpyArray.Type.FLOAT64));
    String[] words = {"--method", "layer_norm", "--set", "gamma=@" + file};
    apply(words);
    double[] expected = Layout.NCHW.toTensor(NpyFile.read(out())).toArray();
    NpyFile.write(in(), Layout.NHWC.fromTensor(input, NpyArray.Type.FLOAT64));
    NpyFile.write(file, Layout.HWC.fromTensor(gamma, NpyArray.Type.FLOAT64));
    String[] last = Arrays.copyOf(words, 6);
    last[4] = "--layout";
    last[5] = "NHWC";
    apply(last);
    assertArrayEquals(expected, Layout.NHWC.toTensor(NpyFile.read(out())).toArray());
    NpyFile.write(file, Layout.CHW.fromTensor(gamma, NpyArray.Type.FLOAT64));
    assertFails(1, "gamma has shape [3, 4, 5]: give one value, one a channel [3]", last);
    NpyFile.write(
        file, NpyArray.of(NpyArray.Type.FLOAT64, List.of(1, 3, 1, 1), new double[] {1, 2, 3}));
    assertEquals(0, apply(last).exitCode());
    NpyFile.write(file, NpyArray.of(NpyArray.Type.FLOAT64, List.of(1, 60), gamma.toArray()));
    assertFails(1, "gamma has shape [1, 60]", last);
  }

  @Test
  void resultsBeyondDoublePrecisionAreNotBlamedOnTheInput() throws IOException {
    double[] values = random(1).toArray();
    values[7] = 1e300;
    NpyFile.write(in(), NpyArray.of(NpyArray.Type.FLOAT64, List.of(3, 4, 5), values));
    assertFails(1, "the result at [0, 0, 0, 0] (n, c, h, w) is NaN", "--method", "grn");
  }

  @Test
  void whatCannotBeAppliedIsOneSentenceAndLeavesTheFileAlone() throws IOException {
    Files.writeString(out(), "precious");
    double[] values = random(2).toArray();
    values[70] = Double.NaN;
    NpyFile.write(in(), NpyArray.of(NpyArray.Type.FLOAT64, List.of(2, 3, 4, 5), values));
    assertFails(1, "the value at [1, 0, 2, 0] of the array is NaN", "--method", "grn");
    NpyFile.write(in(), Layout.NCHW.fromTensor(random(2), NpyArray.Type.FLOAT64));
    assertFails(
        1, "num_groups may be 1, 3 (PyTorch:", "--method", "group_norm", "--set", "num_groups=2");
    assertFails(1, "layout", "--method", "grn", "--layout", "HWC");
    assertFails(2, "there is no layout 'NWHC'", "--method", "grn", "--layout", "NWHC");
    assertFails(2, "there is no method 'gnr'", "--method", "gnr");
    Files.writeString(in(), "not an array");
    assertFails(1, "cannot read " + in(), "--method", "grn");
    Files.delete(in());
    assertFails(1, "cannot read " + in(), "--method", "grn");
    assertEquals("precious", Files.readString(out()));
  }

  /// Names and words of others must not steer a terminal.
  @Test
  void messagesHaveNoControlCharacters() throws IOException {
    NpyFile.write(in(), Layout.NCHW.fromTensor(random(2), NpyArray.Type.FLOAT64));
    assertFails(2, "there is no method '?[31mgrn?'", "--method", "\u001b[31mgrn\u009b");
  }

  @Test
  void channelsThatAreLikelyLastAreMentioned() throws IOException {
    Tensor photo = Tensor.of(new Shape(1, 3, 6, 7), Arrays.copyOf(random(7).toArray(), 126));
    NpyFile.write(in(), Layout.HWC.fromTensor(photo, NpyArray.Type.FLOAT64));
    CliRun guessed = apply("--method", "batch_norm");
    assertTrue(guessed.err().contains("taken as CHW, with 6 channels"), guessed.err());
    assertTrue(guessed.err().contains("--layout HWC"), guessed.err());
    assertFalse(apply("--method", "batch_norm", "--layout", "HWC").err().contains("note"));
  }

  private void assertFails(int exitCode, String words, String... args) {
    CliRun run = apply(args);
    assertEquals(exitCode, run.exitCode(), run.err());
    assertTrue(run.err().contains(words), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
  }

  private CliRun apply(String... args) {
    List<String> all = new ArrayList<>(List.of("apply"));
    all.addAll(Arrays.asList(args));
    all.addAll(List.of(in().toString(), "-o", out().toString()));
    return CliRun.of(all.toArray(String[]::new));
  }

  private Path in() {
    return folder.resolve("in.npy");
  }

  private Path out() {
    return folder.resolve("out.npy");
  }

  private static Tensor random(int images) {
    Shape shape = new Shape(images, 3, 4, 5);
    return Tensor.of(shape, new SplittableRandom(images).doubles(shape.size(), 0, 200).toArray());
  }

  private static double[] floor(Tensor tensor) {
    return Arrays.stream(tensor.toArray()).map(Math::floor).toArray();
  }

  private static String list(JsonNode numbers) {
    return String.join(",", numbers.valueStream().map(JsonNode::toString).toList());
  }
}
