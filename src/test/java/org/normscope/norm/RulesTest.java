package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.normscope.norm.Parameter.Extent;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// What single rules do beyond the goldens and the laws.
final class RulesTest {
  private static final Shape SHAPE = new Shape(2, 3, 4, 5);
  private static final Tensor INPUT =
      Tensor.of(SHAPE, DoubleStream.iterate(0.1, x -> (x * 7.13 + 0.37) % 1).limit(120).toArray());

  /// What the README's table, the command line and the window print for each method.
  @Test
  void formulasReadAsThePapersWriteThem() {
    String written =
        """
        batch_norm y = γ (x − μ_c) / √(σ_c² + ε) + β
        constants y = (x − mean_c) / std_c
        fixed_minus1_1 y = lo + (hi − lo)x
        grn y = γx g_nc / (mean[c] g_nc + ε) + β + x
        group_norm y = γ (x − μ_n) / √(σ_n² + ε) + β
        instance_norm y = γ (x − μ_nc) / √(σ_nc² + ε) + β
        layer_norm y = γ (x − μ_n) / √(σ_n² + ε) + β
        layer_norm_channels y = γ (x − μ_nhw) / √(σ_nhw² + ε) + β
        lrn y = x / (k + α / n Σ[j≈c] x_j²)^β
        min_max y = lo + (hi − lo) (x − min_n) / (max_n − min_n + ε)
        pitfall_instance_as_batch y = γ (x − μ_nc) / √(σ_nc² + ε) + β
        pitfall_lrn_rows y = x / (k + α / n Σ[j≈h] x_j²)^β
        pitfall_mean_of_stds y = (x − mean[n] μ_nc) / mean[n] s_nc
        pitfall_twice y = ((x − mean_c) / std_c − mean_c) / std_c
        pitfall_unbiased_batch y = γ (x − μ_c) / √(s_c² + ε) + β
        pitfall_unbiased_layer y = γ (x − μ_n) / √(s_n² + ε) + β
        pitfall_zero_one y = (x − mean_c) / std_c
        rms_norm y = γ x / √(q_n + ε)
        z_score y = (x − μ_n) / (σ_n + ε)
        """;
    written
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(line ->
            assertEquals(line[1], Setup.defaults(Method.of(line[0])).formula().text(), line[0]));
  }

  @Test
  void formulasFollowTheSetup() {
    assertEquals(
        "y = γ (x − μ̂_c) / √(σ̂_c² + ε) + β", formula(Method.BATCH_NORM, "mode=evaluation"));
    assertEquals("y = x / (k + α Σ[j≈c] x_j²)^β", formula(Method.LRN, "convention=paper"));
    assertEquals("y = γx g_nc / (mean[c] g_nc + ε) + β", formula(Method.GRN, "residual=false"));
    assertEquals("y = γ (x − μ_ng) / √(σ_ng² + ε) + β", formula(Method.GROUP_NORM, "num_groups=3"));
    assertEquals("y = γ x / √(q_nhw + ε)", formula(Method.RMS_NORM, "over=channels"));
  }

  @Test
  void whatTheStatisticIsIsExplained() {
    Map<Method, String> statistics =
        Map.of(
            Method.BATCH_NORM, "μ_c = 1 / N·H·W Σ[n,h,w] x",
            Method.GRN, "g_nc = √(Σ[h,w] x²)",
            Method.RMS_NORM, "q_n = 1 / C·H·W Σ[c,h,w] x²",
            Method.MIN_MAX, "min_n = min[c,h,w] x",
            Method.Z_SCORE, "μ_n = 1 / C·H·W Σ[c,h,w] x",
            Method.GROUP_NORM, "μ_n = 1 / C·H·W Σ[c,h,w] x",
            Method.LAYER_NORM_CHANNELS, "μ_nhw = 1 / C Σ[c] x");
    statistics.forEach((method, text) ->
        assertEquals(
            text, method.rule().statistics(Setup.defaults(method).axes()).getFirst().text()));
    for (Method method :
        List.of(Method.CONSTANTS, Method.FIXED, Method.LRN, Method.PITFALL_MEAN_OF_STDS)) {
      assertEquals(List.of(), method.rule().statistics(Setup.defaults(method).axes()));
    }
    Setup evaluating = Setup.of(Method.BATCH_NORM, Map.of("mode", "evaluation"));
    assertEquals(List.of(), evaluating.method().rule().statistics(evaluating.axes()));
  }

  /// On (C, H, W) PyTorch reads rows as channels: the same as LRN on a tensor turned that way.
  @Test
  void localResponseOfAnImageWithoutBatchRunsAcrossRows() {
    Setup rows = Setup.of(Method.PITFALL_LRN_ROWS, Map.of("alpha", "0.7", "size", "3"));
    Setup channels = Setup.of(Method.LRN, Map.of("alpha", "0.7", "size", "3"));
    Shape turned = new Shape(2, 4, 3, 5);
    double[] values = new double[SHAPE.size()];
    for (int n = 0; n < 2; n++) {
      for (int c = 0; c < 3; c++) {
        for (int h = 0; h < 4; h++) {
          for (int w = 0; w < 5; w++) {
            values[turned.offset(n, h, c, w)] = INPUT.at(n, c, h, w);
          }
        }
      }
    }
    Tensor expected = NormalizedTensor.of(channels, Tensor.of(turned, values));
    Tensor actual = NormalizedTensor.of(rows, INPUT);
    for (int c = 0; c < 3; c++) {
      for (int h = 0; h < 4; h++) {
        assertEquals(expected.at(1, h, c, 2), actual.at(1, c, h, 2));
      }
    }
    assertNotEquals(NormalizedTensor.of(channels, INPUT).at(37), actual.at(37));
  }

  @Test
  void gammaAndBetaMayHaveOneValueAnElement() {
    List<Double> gamma = IntStream.range(0, 60).mapToObj(i -> 1 + i / 7.0).toList();
    List<Double> beta = IntStream.range(0, 60).mapToObj(i -> i / 3.0 - 9).toList();
    Setup plain = Setup.defaults(Method.LAYER_NORM);
    Setup setup = plain.with(plain.values().with("gamma", gamma).with("beta", beta));
    assertTrue(plain.line(3));
    assertTrue(!setup.line(3));
    Tensor without = NormalizedTensor.of(plain, INPUT);
    Tensor with = NormalizedTensor.of(setup, INPUT);
    for (int i = 0; i < 120; i++) {
      assertEquals(without.at(i) * gamma.get(i % 60) + beta.get(i % 60), with.at(i), 1e-15);
    }
    Setup mixed = setup.with(setup.values().with("beta", List.of(1.0, 2.0, 3.0)));
    assertEquals(
        without.at(85) * gamma.get(25) + 2, NormalizedTensor.of(mixed, INPUT).at(85), 1e-15);
    Setup wrong = plain.with(plain.values().with("gamma", Collections.nCopies(59, 1.0)));
    assertThrows(Refusal.class, () -> NormalizedTensor.of(wrong, INPUT));
    Setup batch = Setup.defaults(Method.BATCH_NORM);
    Setup tooMany = batch.with(batch.values().with("gamma", gamma));
    assertThrows(Refusal.class, () -> NormalizedTensor.of(tooMany, INPUT));
  }

  @Test
  void onePixelImagesAreRefusedAsPyTorchDoes() {
    Tensor four = Tensor.of(new Shape(4, 3, 1, 1), new double[12]);
    assertTorch(
        "ValueError: Expected more than 1 spatial element when training, got input size"
            + " torch.Size([4, 3, 1, 1])",
        Method.INSTANCE_NORM,
        four);
    assertTorch(
        "ValueError: Expected more than 1 value per channel when training, got input size"
            + " torch.Size([1, 3, 1, 1])",
        Method.BATCH_NORM,
        Tensor.of(new Shape(1, 3, 1, 1), new double[3]));
    // N counts in PyTorch's test of group norm: four images of one pixel pass.
    Setup groups = Setup.of(Method.GROUP_NORM, Map.of("num_groups", "3", "beta", "0.5"));
    assertEquals(0.5, NormalizedTensor.of(groups, four).at(7));
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> NormalizedTensor.of(groups, Tensor.of(new Shape(1, 3, 1, 1), new double[3])));
    assertEquals(
        "ValueError: Expected more than 1 value per channel when training, got input size"
            + " [1, 3, 1, 1]",
        refusal.torch());
    for (Method method : List.of(Method.PITFALL_UNBIASED_BATCH, Method.PITFALL_MEAN_OF_STDS)) {
      assertThrows(
          IllegalArgumentException.class,
          () ->
              NormalizedTensor.of(
                  Setup.defaults(method), Tensor.of(new Shape(1, 3, 1, 1), new double[3])));
    }
  }

  @Test
  void settingsDoNotDependOnTheirOrder() {
    Map<String, String> forward = new LinkedHashMap<>();
    forward.put("eps", "0.5");
    forward.put("convention", "keras");
    Setup setup = Setup.of(Method.LAYER_NORM, forward);
    assertEquals(0.5, setup.values().get("eps"));
    assertEquals(Convention.KERAS, setup.values().convention());
    Setup constants = Setup.of(Method.CONSTANTS, Map.of("std", "0.7", "preset", "cifar10"));
    assertEquals(0.4914, constants.values().get("mean", 0));
    assertEquals(0.7, constants.values().get("std", 2));
  }

  @Test
  void wrongSettingsAreOneClearSentence() {
    assertSays("size must be a whole number, not 2.5", Method.LRN, "size=2.5");
    assertSays("size must lie between 1 and 1000000, not 0", Method.LRN, "size=0");
    assertSays("eps is one number, not 2", Method.BATCH_NORM, "eps=1,2");
    assertSays("gamma needs a number", Method.BATCH_NORM, "gamma=none");
    assertSays("momentum must lie between 0.0 and 1.0, not 1.5", Method.BATCH_NORM, "momentum=1.5");
    assertSays(
        "mode must be one of training, evaluation, not eval", Method.BATCH_NORM, "mode=eval");
    assertSays("convention must be one of pytorch, keras", Method.LAYER_NORM, "convention=paper");
    assertSays("convention must be one of pytorch", Method.Z_SCORE, "convention=torch");
    assertSays("z_score has no presets", Method.Z_SCORE, "preset=imagenet");
    assertSays("preset must be one of imagenet", Method.CONSTANTS, "preset=x");
    assertSays(
        "there is no parameter 'momentun'; this method has mode", Method.BATCH_NORM, "momentun=1");
    assertSays("over must be one of image, channels", Method.RMS_NORM, "over=batch");
    assertSays("grn has no choice of 'over'", Method.GRN, "over=batch");
  }

  /// Formula, shapes and source stand in the documentation of every rule.
  @ParameterizedTest
  @EnumSource
  void everyRuleIsDocumented(Method method) throws IOException {
    String name = method.rule().getClass().getSimpleName();
    String source = Files.readString(Path.of("src/main/java/org/normscope/norm/" + name + ".java"));
    String docs = source.substring(source.indexOf("///"), source.indexOf("record " + name));
    assertTrue(
        docs.contains("y = ") || docs.contains("y[c] = ") || docs.contains("[Standardize]"), docs);
    assertTrue(
        docs.contains("Source: ") || docs.contains("NumPy") || method.source().paper().isEmpty());
    boolean layer = method.family() == Family.LAYER;
    assertEquals(layer, !method.source().paper().isEmpty(), "a layer has a paper");
    assertEquals(method.family() == Family.PITFALL, method.summary().startsWith("Pitfall: "));
    for (Parameter parameter : Values.defaults(method.rule()).parameters()) {
      assertTrue(parameter.description().endsWith("."), parameter.description());
      assertTrue(parameter.extent() != Extent.ELEMENT || method == Method.LAYER_NORM);
      parameter
          .slider()
          .ifPresent(slider -> {
            assertTrue(parameter.accepted().contains(slider.low()), parameter.id());
            assertTrue(parameter.accepted().contains(slider.high()), parameter.id());
          });
    }
    assertTrue(!method.rule().remark().isBlank());
  }

  private static String formula(Method method, String setting) {
    String[] keyValue = setting.split("=");
    return Setup.of(method, Map.of(keyValue[0], keyValue[1])).formula().text();
  }

  private static void assertTorch(String words, Method method, Tensor tensor) {
    Setup setup = Setup.defaults(method);
    Refusal refusal =
        assertThrows(Refusal.class, () -> NormalizedTensor.of(setup, tensor), method.id());
    assertEquals(words, refusal.torch());
  }

  private static void assertSays(String words, Method method, String setting) {
    String[] keyValue = setting.split("=");
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Setup.of(method, Map.of(keyValue[0], keyValue[1])))
            .getMessage();
    assertTrue(message.startsWith(words), message);
  }
}
