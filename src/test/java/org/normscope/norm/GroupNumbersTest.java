package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.normscope.norm.GroupNumbers.Row;
import org.normscope.tensor.HandTensor;
import org.normscope.tensor.Shape;
import org.normscope.tensor.Tensor;

final class GroupNumbersTest {
  private static final Setup LAYER = Setup.opening(Method.LAYER_NORM);

  private static GroupNumbers of(Tensor tensor, Setup setup) {
    BatchMoments before = BatchMoments.of(tensor, List.of("1", "2"));
    return GroupNumbers.of(NormalizedBatch.of(before, setup, null), setup, before.channels());
  }

  @Test
  void oneRowAnImageForLayerNorm() {
    GroupNumbers numbers = of(HandTensor.get(), Setup.opening(Method.LAYER_NORM));
    assertEquals(2, numbers.channels().size());
    assertEquals(2, numbers.groups().size());
    GroupNumbers.Row first = numbers.groups().getFirst();
    assertEquals(0, first.image());
    assertEquals(2, first.channels());
    assertEquals(5, first.before().mean());
    assertEquals(0, first.after().mean(), 1e-12);
    assertEquals(1, first.after().std(), 1e-5);
    assertEquals("", first.why());
    String why = numbers.channels().getFirst().why();
    assertTrue(why.startsWith("0 and 1 hold over C·H·W"), why);
  }

  @Test
  void saysWhatGammaBetaAndEpsDo() {
    Setup setup = Setup.opening(Method.INSTANCE_NORM);
    Setup changed = setup.with(setup.values().with("gamma", 2).with("beta", 0.5).with("eps", 1));
    GroupNumbers.Row row = of(HandTensor.get(), changed).groups().getFirst();
    assertEquals(0.5, row.after().mean(), 1e-12);
    assertEquals(2 * Math.sqrt(4 / 5.0), row.after().std(), 1e-12);
    assertEquals(
        "β = 0.50 moves the mean; γ = 2.00 scales the std; ε is 20.00 % of σ² + ε", row.why());
  }

  @Test
  void aChannelOfWholeGroupsHasTheirZeroAndOne() {
    Tensor two = Tensor.of(new Shape(2, 2, 1, 2), new double[] {0, 2, 0, 4, 1, 3, 1, 9});
    Setup setup = Setup.opening(Method.INSTANCE_NORM);
    GroupNumbers numbers = of(two, setup.with(setup.values().with("eps", 1)));
    // Variances 1 and 1, 4 and 16: a half and a half, a fifth and a seventeenth.
    assertEquals("ε is 50.00 % of σ² + ε on average", numbers.channels().getFirst().why());
    assertEquals("ε is 12.94 % of σ² + ε on average", numbers.channels().getLast().why());
    Setup twice = setup.with(setup.values().with("eps", 1).with("gamma", 2));
    assertEquals(
        "γ = 2.00 scales the std; ε is 50.00 % of σ² + ε on average",
        of(two, twice).channels().getFirst().why());
  }

  @Test
  void saysThatAConstantImageHasNoSpread() {
    Tensor flat = Tensor.of(new Shape(1, 2, 1, 2), new double[] {3, 3, 1, 2});
    GroupNumbers numbers = of(flat, Setup.opening(Method.INSTANCE_NORM));
    assertTrue(numbers.groups().getFirst().why().startsWith("constant"));
    assertEquals(0, numbers.groups().getFirst().after().mean());
    Tensor one = Tensor.of(new Shape(2, 2, 1, 2), new double[] {3, 3, 1, 2, 0, 1, 4, 5});
    Setup setup = Setup.opening(Method.INSTANCE_NORM);
    String why = of(one, setup).channels().getFirst().why();
    assertEquals("ε is 50.00 % of σ² + ε on average; 1 of 2 images is constant", why);
    String root = of(one, Setup.opening(Method.RMS_NORM)).channels().getFirst().why();
    assertFalse(root.contains("constant"), root);
  }

  @Test
  void channelsAreTheGroupsOfBatchNorm() {
    GroupNumbers numbers = of(HandTensor.get(), Setup.opening(Method.BATCH_NORM));
    assertTrue(numbers.groups().isEmpty());
    assertEquals(1, numbers.channels().getFirst().after().std(), 1e-5);
  }

  @Test
  void theRemarkNamesTheGroupWhereItIsNotAChannel() {
    assertEquals("0 and 1 hold for an image as a whole, not for a channel alone.", remark(LAYER));
    String rule = Method.LAYER_NORM.rule().remark();
    assertEquals(rule, remark(Setup.opening(Method.BATCH_NORM)), "each channel is a group");
    Setup moved = LAYER.with(LAYER.values().with("gamma", 2));
    assertEquals("γ and β move the mean and the std away from 0 and 1.", remark(moved));
    Setup instance = Setup.opening(Method.INSTANCE_NORM);
    Setup soft = instance.with(instance.values().with("eps", 1));
    assertEquals(rule, remark(soft), "0 and 1 hold for each, but for eps");
    Setup root = Setup.opening(Method.RMS_NORM);
    assertEquals(root.method().rule().remark(), remark(root), "it has no mean to hold");
  }

  /// Gray images have nothing that layer norm over channels could scale.
  @Test
  void equalChannelsHaveNoSpread() {
    double[] values = {0.1, 0.2, 0.7, 0.1, 0.2, 0.7, 0.9, 0.4, 0.3, 0.9, 0.4, 0.3};
    Tensor gray = Tensor.of(new Shape(2, 2, 1, 3), values);
    Setup setup = Setup.opening(Method.LAYER_NORM_CHANNELS);
    String sentence =
        "The channels of each pixel are equal, as in gray images: all land on one value.";
    assertEquals(sentence, remark(gray, setup));
    assertEquals(
        "the channels of each pixel are equal: there is no spread to scale",
        of(gray, setup).channels().getFirst().why());
    values[0] = 0.15;
    Tensor coloured = Tensor.of(gray.shape(), values);
    assertTrue(remark(coloured, setup).startsWith("0 and 1 hold for the channels of a pixel"));
    // Each channel lands on one value here too, but on its own.
    Tensor apart = Tensor.of(new Shape(1, 2, 1, 2), new double[] {1, 2, 3, 6});
    assertTrue(remark(apart, setup).startsWith("0 and 1 hold for the channels of a pixel"));
  }

  private static String remark(Tensor tensor, Setup setup) {
    BatchMoments before = BatchMoments.of(tensor, List.of("1", "2"));
    return GroupNumbers.remark(setup, NormalizedBatch.of(before, setup, null).allMoments());
  }

  private static String remark(Setup setup) {
    return GroupNumbers.remark(
        setup, of(HandTensor.get(), setup).channels().stream().map(Row::after).toList());
  }

  @Test
  void saysWhatAMethodAimsAtInstead() {
    String scaled = of(HandTensor.get(), Setup.opening(Method.MIN_MAX)).channels().getFirst().why();
    assertTrue(scaled.startsWith("The least and the greatest value are fixed"), scaled);
    String shares = of(HandTensor.get(), Setup.opening(Method.GRN)).channels().getFirst().why();
    assertTrue(shares.startsWith("Nothing is subtracted"), shares);
  }
}
