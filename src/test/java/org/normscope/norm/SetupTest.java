package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.normscope.stats.Moments;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// Methods by their names, and the numbers that they start with.
final class SetupTest {
  @ParameterizedTest
  @EnumSource
  void aMethodIsFoundByItsId(Method method) {
    assertEquals(method, Method.of(method.id()));
    for (Over over : method.overs()) {
      assertEquals(over, method.over(over.id()));
    }
    String message =
        assertThrows(IllegalArgumentException.class, () -> Method.of("batchnorm")).getMessage();
    assertTrue(message.startsWith("there is no method 'batchnorm'; there are min_max, fixed_"));
    assertTrue(message.contains(method.id()));
  }

  @ParameterizedTest
  @EnumSource
  void aConventionIsFoundByItsId(Convention convention) {
    assertEquals(convention, Convention.of(convention.id()));
  }

  /// A choice between two things of one name is none.
  @Test
  void namesForPeopleAreDistinct() {
    assertDistinct(Arrays.stream(Method.values()).map(Method::title));
    assertDistinct(Arrays.stream(Method.values()).map(Method::fullName));
    assertDistinct(Arrays.stream(Convention.values()).map(Convention::title));
    assertDistinct(Arrays.stream(Family.values()).map(Family::title));
    assertDistinct(Arrays.stream(Parameter.Unit.values()).map(Parameter.Unit::text));
    assertDistinct(Arrays.stream(Parameter.Extent.values()).map(Parameter.Extent::shape));
  }

  private static void assertDistinct(Stream<String> names) {
    List<String> all = names.toList();
    assertEquals(all.size(), all.stream().filter(name -> !name.isBlank()).distinct().count());
  }

  /// What the frameworks' own documentation gives as defaults.
  @ParameterizedTest
  @CsvSource({
    "batch_norm, pytorch, eps, 1e-5",
    "batch_norm, pytorch, momentum, 0.1",
    "batch_norm, keras, eps, 1e-3",
    "batch_norm, keras, momentum, 0.99",
    "batch_norm, tensorflow_fused, eps, 1e-3",
    "batch_norm, tensorflow_fused, momentum, 0.99",
    "batch_norm, paper, eps, 1e-5",
    "batch_norm, paper, momentum, none",
    "instance_norm, pytorch, eps, 1e-5",
    "instance_norm, keras, eps, 1e-3",
    "layer_norm, pytorch, eps, 1e-5",
    "layer_norm, keras, eps, 1e-3",
    "layer_norm_channels, pytorch, eps, 1e-6",
    "layer_norm_channels, keras, eps, 1e-3",
    "group_norm, pytorch, eps, 1e-5",
    "group_norm, keras, eps, 1e-3",
    "rms_norm, pytorch, eps, 1.1920928955078125e-7",
    "rms_norm, keras, eps, 1e-6",
    "grn, pytorch, eps, 1e-6",
    "grn, pytorch, gamma, 0",
    "lrn, pytorch, size, 5",
    "lrn, pytorch, alpha, 1e-4",
    "lrn, pytorch, beta, 0.75",
    "lrn, pytorch, k, 1",
    "lrn, paper, k, 2",
    "lrn, paper, alpha, 1e-4",
    "lrn, tensorflow_fused, size, 11",
    "lrn, tensorflow_fused, alpha, 1",
    "lrn, tensorflow_fused, beta, 0.5",
    "lrn, tensorflow_fused, k, 1",
    "constants, pytorch, mean, '0.485,0.456,0.406'",
    "constants, pytorch, std, '0.229,0.224,0.225'"
  })
  void defaultsAreThoseOfTheConvention(String method, String convention, String id, String text) {
    Values values = Setup.of(Method.of(method), Map.of("convention", convention)).values();
    assertEquals(text.equals("none") ? List.of() : Values.parse(text), values.all(id));
    assertEquals(Convention.of(convention), values.convention());
  }

  /// PyTorch's `track_running_stats` is true in batch norm and false in instance norm.
  @Test
  void optionsStartAsInPyTorch() {
    assertEquals(
        Map.of("mode", "training", "track_running_stats", "true"),
        Setup.defaults(Method.BATCH_NORM).values().choices());
    assertEquals(
        Map.of("mode", "training", "track_running_stats", "false"),
        Setup.defaults(Method.INSTANCE_NORM).values().choices());
    assertEquals(Map.of("residual", "true"), Setup.defaults(Method.GRN).values().choices());
  }

  /// A help that says what momentum weighs must say it of the convention.
  @Test
  void theHelpOfMomentumFollowsTheConvention() {
    for (Convention convention : Convention.values()) {
      boolean old = convention.weightOfNew(0.25) == 0.75;
      assertTrue(old || convention.weightOfNew(0.25) == 0.25);
      Parameter momentum =
          Setup.of(Method.BATCH_NORM, Map.of("convention", convention.id()))
              .values()
              .parameters()
              .get(3);
      assertEquals(
          old ? "Weight of the old" : "Weight of the new", momentum.description().substring(0, 17));
    }
  }

  /// A method that changes nothing at first opens with numbers that do, and the others with their
  /// defaults.
  @ParameterizedTest
  @EnumSource
  void aMethodOpensWithItsDefaultsUnlessTheyDoNothing(Method method) {
    Values opening = Setup.opening(method).values();
    Values expected =
        switch (method) {
          case GRN -> Setup.of(method, Map.of("gamma", "1")).values();
          case LRN, PITFALL_LRN_ROWS -> Setup.of(method, Map.of("alpha", "1")).values();
          default -> Setup.defaults(method).values();
        };
    assertEquals(expected, opening);
  }

  @Test
  void presetsSetMeanAndStd() {
    Setup half = Setup.defaults(Method.CONSTANTS).set("preset", " half ");
    assertEquals("mean=0.5 std=0.5", half.values().toString());
    Setup mnist = Setup.of(Method.CONSTANTS, Map.of("preset", "mnist", "std", "0.5"));
    assertEquals("mean=0.1307 std=0.5", mnist.values().toString());
    assertEquals(7, Method.CONSTANTS.rule().presets().size());
    Setup paper = Setup.of(Method.GROUP_NORM, Map.of("preset", "paper", "convention", "keras"));
    assertEquals(32, paper.values().get("num_groups"));
    assertEquals(1e-3, paper.values().get("eps"));
    for (Method method : List.of(Method.PITFALL_TWICE, Method.PITFALL_ZERO_ONE)) {
      assertEquals(List.of(), method.rule().presets());
    }
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Setup.defaults(Method.CONSTANTS).set("preset", "coco"))
            .getMessage();
    assertEquals(
        "preset must be one of imagenet, cifar10, cifar10_mean_of_stds, mnist, clip, half,"
            + " identity",
        message);
  }

  /// Then pooled counts are enough, and no image is looked at by itself.
  @ParameterizedTest
  @CsvSource({
    "batch_norm, true",
    "batch_norm mode=evaluation, true",
    "fixed_minus1_1, true",
    "constants, true",
    "instance_norm, false",
    "layer_norm, false",
    "grn, false",
    "pitfall_mean_of_stds, false",
    "z_score over=dataset, true",
    "z_score over=image, false",
    "min_max over=all, true"
  })
  void oneLineServesAllImagesWhereTheStatisticRunsOverThem(String words, boolean one) {
    String[] parts = words.split("[ =]");
    Setup setup = Setup.defaults(Method.of(parts[0]));
    setup = parts.length > 1 ? setup.set(parts[1], parts[2]) : setup;
    TestPlanes planes = TestPlanes.random(3, 3);
    Normalized after = Normalized.of(planes, GroupMoments.of(setup, planes, planes), setup);
    assertEquals(one, after.oneLinePerChannel());
    assertEquals(planes.channels(), after.channels());
  }

  /// Where nothing is compared nothing is subtracted and nothing divided.
  @Test
  void rulesWithoutCouplingAskForNone() {
    Moments group = new Moments(4, 0.5, 0.1, 0, 1);
    for (Method method : Method.values()) {
      boolean coupled = method.overs().stream().anyMatch(over -> !over.axes().coupled().isEmpty());
      if (!coupled) {
        assertEquals(Coupling.NONE, method.rule().couple(List.of(group)), method.id());
      }
    }
  }

  /// The help's remark belongs to the rule as it is set up.
  @Test
  void remarksAreOfTheVariantTheyStandAt() {
    assertTrue(remark(Method.LAYER_NORM).contains("not quite 1"));
    assertTrue(remark(Method.PITFALL_UNBIASED_LAYER).contains("No framework does this"));
    assertTrue(remark(Method.CONSTANTS).startsWith("Mean 0 and std 1 only"));
    assertTrue(remark(Method.PITFALL_TWICE).startsWith("The second time"));
    assertFalse(remark(Method.BATCH_NORM).isBlank());
  }

  /// Applied twice is the line of the line.
  @Test
  void aLineAndThenAnotherIsALine() {
    Affine first = new Affine(2, 0.25, -1);
    Affine second = new Affine(-4, 3, 0.5);
    for (double x : new double[] {-1, 0, 0.25, 3, 17}) {
      assertEquals(second.at(first.at(x)), first.then(second).at(x));
    }
  }

  static Stream<Setup> setups() {
    return Setups.all();
  }

  /// What a panel may leave out changes nothing, and what it shows changes something: momentum acts
  /// on running statistics, and they on evaluation alone.
  @ParameterizedTest
  @MethodSource("setups")
  void whatActsOnTheResultChangesIt(Setup setup) {
    Shape shape = new Shape(2, 3, 2, 3);
    double[] values = new SplittableRandom(6).doubles(shape.size()).toArray();
    Tensor input = Tensor.of(shape, values);
    Rule rule = setup.method().rule();
    for (Parameter parameter : setup.values().parameters()) {
      List<Double> before = setup.values().all(parameter.id());
      boolean whole = parameter.scale() == Parameter.Scale.WHOLE;
      double after = whole ? (before.equals(List.of(1.0)) ? 3 : 1) : 0.875;
      assertEquals(
          rule.actsOnResult(parameter.id(), setup.values()),
          moves(setup, setup.with(setup.values().with(parameter.id(), after)), input),
          parameter.id());
    }
    for (Option option : rule.options()) {
      for (Option.Item item : option.choices()) {
        if (!setup.values().is(option.id(), item.id())) {
          assertEquals(
              rule.actsOnResult(option.id(), setup.values()),
              moves(setup, setup.with(setup.values().with(option.id(), item.id())), input),
              option.id());
        }
      }
    }
  }

  private static boolean moves(Setup one, Setup other, Tensor input) {
    return !Arrays.equals(
        NormalizedTensor.of(one, input).toArray(), NormalizedTensor.of(other, input).toArray());
  }

  private static String remark(Method method) {
    return method.rule().remark();
  }
}
