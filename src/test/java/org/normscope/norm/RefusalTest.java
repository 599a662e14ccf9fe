package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.normscope.stats.Planes;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

/// What is refused, on counts as on tensors, and PyTorch's words for it.
final class RefusalTest {
  private static final TestPlanes ONE_PIXEL = planes(1);
  private static final TestPlanes ONE_PIXEL_EACH = planes(1, 1, 1);
  private static final TestPlanes MIXED = planes(4, 1, 2);

  @Test
  void batchesOfImagesAreMeasured() {
    assertEquals(new BatchSize(3, 3, 1, 7), BatchSize.of(MIXED));
    assertEquals(new BatchSize(2, 3, 20, 40), BatchSize.of(new Shape(2, 3, 4, 5)));
  }

  @Test
  void batchNormNeedsTwoValuesAChannel() {
    String words =
        "ValueError: Expected more than 1 value per channel when training, got input size"
            + " torch.Size([1, 3, 1, 1])";
    assertEquals(words, torchOnCounts("batch_norm", ONE_PIXEL));
    assertEquals(words, torchOnTensor("batch_norm", 1));
    assertAccepted("batch_norm", ONE_PIXEL_EACH);
    assertAccepted("batch_norm convention=keras", ONE_PIXEL);
    assertAccepted("batch_norm mode=evaluation", ONE_PIXEL);
    assertTrue(
        refusedOnCounts("batch_norm", ONE_PIXEL).getMessage().contains("or evaluation mode (Py"));
    assertTrue(
        refusedOnCounts("batch_norm mode=evaluation track_running_stats=false", ONE_PIXEL)
            .getMessage()
            .contains("or keep running statistics (Py"));
  }

  /// Images of other sizes do not help the one that has a single pixel.
  @Test
  void instanceNormNeedsTwoPixelsAnImage() {
    String words =
        "ValueError: Expected more than 1 spatial element when training, got input size"
            + " torch.Size([%d, 3, 1, 1])";
    assertEquals(words.formatted(3), torchOnCounts("instance_norm", ONE_PIXEL_EACH));
    assertEquals(words.formatted(1), torchOnCounts("instance_norm", MIXED));
    assertEquals(words.formatted(1), torchOnCounts("instance_norm", ONE_PIXEL));
    assertAccepted("instance_norm", planes(2, 3));
    assertAccepted("instance_norm convention=keras", MIXED);
  }

  /// PyTorch refuses `momentum=None` in training with running statistics, and nowhere else.
  @Test
  void instanceNormHasNoCumulativeAverage() {
    TestPlanes two = planes(2, 2);
    assertEquals(
        "TypeError: instance_norm(): argument 'momentum' (position 7) must be float, not NoneType",
        torchOnCounts("instance_norm momentum=none track_running_stats=true", two));
    assertAccepted("instance_norm momentum=none", two);
    assertAccepted("instance_norm momentum=none track_running_stats=true mode=evaluation", two);
    assertAccepted("batch_norm momentum=none", two);
  }

  @Test
  void groupsDivideTheChannels() {
    Refusal refusal = refusedOnCounts("group_norm num_groups=2", MIXED);
    assertEquals("ValueError: num_channels must be divisible by num_groups", refusal.torch());
    assertTrue(
        refusal
            .getMessage()
            .startsWith("2 groups do not divide 3 channels: num_groups may be 1, 3 (PyTorch: "),
        refusal.getMessage());
    assertEquals(refusal.torch(), torchOnTensor("group_norm num_groups=2", 4));
  }

  /// In PyTorch's test N counts too, though no statistic runs over it.
  @Test
  void groupNormNeedsTwoValuesAGroup() {
    assertEquals(
        "ValueError: Expected more than 1 value per channel when training, got input size"
            + " [1, 3, 1, 1]",
        torchOnCounts("group_norm num_groups=3", ONE_PIXEL));
    assertAccepted("group_norm num_groups=1", ONE_PIXEL);
    assertAccepted("group_norm num_groups=3", ONE_PIXEL_EACH);
    assertAccepted("group_norm num_groups=3 convention=keras", ONE_PIXEL);
  }

  /// `x.var()` of one value is NaN. How many values there are depends on what shares a statistic:
  /// three channels of one pixel are three values to layer norm; and one channel of one pixel is
  /// one value, however many images there are.
  @Test
  void oneValueHasNoUnbiasedVariance() {
    assertRefused("pitfall_unbiased_batch", ONE_PIXEL);
    assertAccepted("pitfall_unbiased_batch", ONE_PIXEL_EACH);
    assertAccepted("pitfall_unbiased_layer", ONE_PIXEL);
    Setup layer = Setup.defaults(Method.PITFALL_UNBIASED_LAYER);
    assertTrue(
        NormalizedTensor.of(layer, Tensor.of(new Shape(1, 3, 1, 1), new double[] {1, 2, 3})).at(2)
            > 0.99);
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    NormalizedTensor.of(
                        layer, Tensor.of(new Shape(2, 1, 1, 1), new double[] {1, 2})))
            .getMessage();
    assertEquals("one value has no unbiased variance", message);
  }

  @Test
  void meanOfStdsNeedsTwoPixelsAnImage() {
    assertRefused("pitfall_mean_of_stds", MIXED);
    assertRefused("pitfall_mean_of_stds", ONE_PIXEL);
    assertAccepted("pitfall_mean_of_stds", planes(2, 3));
    Setup setup = Setup.defaults(Method.PITFALL_MEAN_OF_STDS);
    Tensor constant = Tensor.of(new Shape(1, 1, 1, 2), new double[] {1, 1});
    Refusal refusal = assertThrows(Refusal.class, () -> NormalizedTensor.of(setup, constant));
    assertTrue(refusal.getMessage().startsWith("the std of every image is zero"));
  }

  /// torchvision makes a float32 of the std first, where 1e-46 is 0.
  @ParameterizedTest
  @CsvSource({"constants, 0", "constants, 1e-46", "pitfall_zero_one, 0", "pitfall_twice, 0"})
  void aStdOfZeroIsRefusedBeforeThereAreData(String method, String std) {
    Refusal refusal =
        assertThrows(Refusal.class, () -> Setup.of(Method.of(method), Map.of("std", std)));
    assertTrue(refusal.torch().startsWith("ValueError: std evaluated to zero"));
    Setup typed = Setup.defaults(Method.of(method)).set("std", std);
    assertThrows(Refusal.class, () -> Normalized.of(MIXED, groups(typed, MIXED), typed));
    assertEquals(1e-45, Setup.of(Method.CONSTANTS, Map.of("std", "1e-45")).values().get("std"));
  }

  /// Two values for three channels: what each of PyTorch's modules says then. Instance norm runs
  /// there as batch norm on one image with N·C channels.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "batch_norm gamma;RuntimeError: weight should contain 3 elements not 2",
        "batch_norm beta;RuntimeError: bias should contain 3 elements not 2",
        "batch_norm running_mean;RuntimeError: running_mean should contain 3 elements not 2",
        "batch_norm running_var;RuntimeError: running_var should contain 3 elements not 2",
        "group_norm gamma;RuntimeError: Expected weight to be a vector of size equal to the number"
            + " of channels in input, but got weight of shape [2] and input of shape [N, 3, H, W]",
        "group_norm beta;RuntimeError: Expected bias to be a vector of size equal to the number"
            + " of channels in input, but got bias of shape [2] and input of shape [N, 3, H, W]",
        "constants mean;RuntimeError: The size of tensor a (3) must match the size of tensor b (2)"
            + " at non-singleton dimension 0",
        "grn gamma;RuntimeError: The size of tensor a (3) must match the size of tensor b (2)"
            + " at non-singleton dimension 1"
      })
  void aWrongNumberOfChannelsIsRefusedInPyTorchsWords(String methodAndParameter, String words) {
    String setting = methodAndParameter + "=1,2";
    Refusal refusal = refusedOnCounts(setting, MIXED);
    assertEquals(words, refusal.torch());
    String parameter = methodAndParameter.split(" ")[1];
    assertTrue(
        refusal
            .getMessage()
            .startsWith(
                parameter
                    + " has 2 values, but the images have 3 channels: give one for all, or one a"
                    + " channel"),
        refusal.getMessage());
    assertEquals(words, torchOnTensor(setting, 4));
  }

  /// PyTorch runs instance norm as batch norm on one image with N·C channels, and says so.
  @Test
  void instanceNormNamesItsWeightsForEachImage() {
    assertEquals(
        "RuntimeError: weight should contain 9 elements not 6",
        refusedOnCounts("instance_norm gamma=1,2", MIXED).torch());
  }

  @Test
  void aWrongNumberForOneChannelIsOneChannel() {
    Setup setup = Setup.defaults(Method.CONSTANTS);
    Tensor gray = Tensor.of(new Shape(1, 1, 1, 2), new double[2]);
    Refusal refusal = assertThrows(Refusal.class, () -> NormalizedTensor.of(setup, gray));
    assertTrue(
        refusal.getMessage().startsWith("mean has 3 values, but the images have 1 channel:"));
    assertEquals(
        "RuntimeError: output with shape [1, H, W] doesn't match the broadcast shape [3, H, W]",
        refusal.torch());
  }

  /// Groups may be kept while a slider moves, so the line is asked again.
  @Test
  void keptGroupsDoNotLetARefusalThrough() {
    Setup first = setup("group_norm num_groups=1");
    GroupMoments groups = groups(first, ONE_PIXEL);
    Setup second = setup("group_norm num_groups=3");
    assertThrows(Refusal.class, () -> Normalized.of(ONE_PIXEL, groups, second));
    Setup twoGammas = setup("group_norm gamma=1,2");
    assertThrows(Refusal.class, () -> Normalized.of(ONE_PIXEL, groups, twoGammas));
  }

  private static void assertRefused(String words, Planes planes) {
    Setup setup = setup(words);
    assertThrows(
        IllegalArgumentException.class,
        () -> Normalized.of(planes, groups(setup, planes), setup),
        words);
  }

  private static void assertAccepted(String words, Planes planes) {
    Setup setup = setup(words);
    Normalized after = Normalized.of(planes, groups(setup, planes), setup);
    assertFalse(Double.isNaN(after.moments(0).mean()), words);
  }

  private static String torchOnCounts(String words, Planes planes) {
    return refusedOnCounts(words, planes).torch();
  }

  /// The groups alone refuse.
  private static Refusal refusedOnCounts(String words, Planes planes) {
    Setup setup = setup(words);
    return assertThrows(Refusal.class, () -> groups(setup, planes), words);
  }

  private static String torchOnTensor(String words, int pixels) {
    Setup setup = setup(words);
    Tensor tensor = Tensor.of(new Shape(1, 3, 1, pixels), new double[3 * pixels]);
    return assertThrows(Refusal.class, () -> NormalizedTensor.of(setup, tensor), words).torch();
  }

  private static GroupMoments groups(Setup setup, Planes planes) {
    return GroupMoments.of(setup, planes, planes);
  }

  private static Setup setup(String words) {
    List<String> parts = List.of(words.split(" "));
    Setup setup = Setup.defaults(Method.of(parts.getFirst()));
    for (String part : parts.subList(1, parts.size())) {
      setup = setup.set(part.split("=")[0], part.split("=")[1]);
    }
    return setup;
  }

  // Images of so many pixels, no two alike.
  private static TestPlanes planes(int... pixels) {
    short[][] codes = new short[pixels.length][];
    for (int i = 0; i < pixels.length; i++) {
      codes[i] = new short[3 * pixels[i]];
      for (int k = 0; k < codes[i].length; k++) {
        codes[i][k] = (short) (17 + 31 * i + 5 * k);
      }
    }
    return TestPlanes.of(codes, _ -> 8);
  }
}
