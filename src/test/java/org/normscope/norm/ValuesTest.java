package org.normscope.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.normscope.tensor.Shape;

/// Values as they are typed, written, compared and fitted to images.
final class ValuesTest {
  private static final Values BATCH = Values.defaults(Method.BATCH_NORM.rule());

  /// What is written can be typed again.
  @Test
  void valuesAreWrittenAsTheyAreTyped() {
    Values values = BATCH.set("eps", " 1e-4").set("mode", " evaluation ").set("momentum", "none");
    values = values.set("running_mean", "0.5, 0.25,-1");
    assertEquals(
        "mode=evaluation track_running_stats=true gamma=1.0 beta=0.0 eps=1.0E-4 momentum=none"
            + " running_mean=0.5,0.25,-1.0 running_var=1.0 num_batches_tracked=0.0",
        values.toString());
    Values again = BATCH;
    for (String setting : values.toString().split(" ")) {
      again = again.set(setting.split("=")[0], setting.split("=")[1]);
    }
    assertEquals(values, again);
    assertEquals(values.hashCode(), again.hashCode());
    assertEquals(List.of(0.5, 0.25, -1.0), again.numbers().get("running_mean"));
    assertEquals(Map.of("mode", "evaluation", "track_running_stats", "true"), again.choices());
  }

  /// A window that keeps a result must not take one setup for another.
  @Test
  void valuesThatDifferInOneThingAreNotEqual() {
    assertEquals(BATCH, Values.defaults(Method.BATCH_NORM.rule()));
    assertNotEquals(BATCH, BATCH.with("eps", 0.5));
    assertNotEquals(BATCH, BATCH.with("mode", "evaluation"));
    assertNotEquals(BATCH.hashCode(), BATCH.with("eps", 0.5).hashCode());
    assertNotEquals(BATCH.hashCode(), BATCH.with("mode", "evaluation").hashCode());
    // The conventions of LRN differ in more than their numbers, which may be made the same.
    Values pytorch = Values.defaults(new LocalResponse(), Convention.PYTORCH).with("k", 2);
    Values paper = Values.defaults(new LocalResponse(), Convention.PAPER);
    assertEquals(pytorch.numbers(), paper.numbers());
    assertNotEquals(pytorch, paper);
    assertFalse(BATCH.equals(null));
  }

  @Test
  void changesLeaveTheOriginalAlone() {
    BATCH.with("eps", 0.5).with("mode", "evaluation").numbers().clear();
    BATCH.choices().clear();
    assertEquals(1e-5, BATCH.get("eps"));
    assertEquals("training", BATCH.choice("mode"));
    assertNull(BATCH.choice("over"));
  }

  @Test
  void whatIsNoNumberIsNamed() {
    assertSays("'x' is not a number", "gamma", "1, x");
    assertSays("'' is not a number", "gamma", "1,");
    assertSays("'NaN' is not a finite number", "gamma", "NaN");
    assertSays("'1e999' is not a finite number", "gamma", "1e999");
    assertSays(
        "there is no parameter 'gama'; this method has mode, track_running_stats, gamma,"
            + " beta, eps, momentum, running_mean, running_var, num_batches_tracked",
        "gama",
        "1");
    assertEquals(
        "there is no parameter 'eps'; this method has none",
        assertThrows(
                IllegalArgumentException.class,
                () -> Values.defaults(new MeanOfStds()).set("eps", "1"))
            .getMessage());
    assertEquals(
        "there is no parameter 'modus'; this method has residual, gamma, beta, eps",
        assertThrows(
                IllegalArgumentException.class,
                () -> Values.defaults(new GlobalResponse()).with("modus", "x"))
            .getMessage());
  }

  /// Both ends are accepted; variances and stds are not negative, means may be.
  @ParameterizedTest
  @CsvSource({
    "batch_norm, momentum, 0, true",
    "batch_norm, momentum, 1, true",
    "batch_norm, momentum, -0.001, false",
    "batch_norm, momentum, 1.001, false",
    "batch_norm, running_var, 0, true",
    "batch_norm, running_var, -0.001, false",
    "batch_norm, running_mean, -5, true",
    "constants, mean, -5, true",
    "constants, std, -1, false",
    "lrn, size, 1, true",
    "lrn, size, 0, false",
    "group_norm, num_groups, 0, false"
  })
  void numbersOutsideTheirRangeAreRefused(String method, String id, double number, boolean ok) {
    Values values = Values.defaults(Method.of(method).rule());
    if (ok) {
      assertEquals(number, values.with(id, number).get(id));
    } else {
      assertThrows(IllegalArgumentException.class, () -> values.with(id, number));
    }
  }

  /// Constants open with three numbers; gray images take the first, and one number stays one.
  @Test
  void valuesAreCutToFewerChannels() {
    Values constants = Values.defaults(Method.CONSTANTS.rule());
    assertEquals(List.of(0.485), constants.forChannels(1).all("mean"));
    assertEquals(List.of(0.229, 0.224), constants.forChannels(2).all("std"));
    assertEquals(constants, constants.forChannels(3));
    assertEquals(constants, constants.forChannels(4));
    assertEquals(List.of(1.0), BATCH.forChannels(3).all("gamma"));
    Values two = BATCH.with("gamma", List.of(2.0, 3.0)).with("beta", List.of(0.5, 0.25));
    assertEquals(List.of(2.0, 3.0, 1.0, 1.0), two.forChannels(4).all("gamma"));
    assertEquals(List.of(0.5, 0.25, 0.0, 0.0), two.forChannels(4).all("beta"));
    Values grn = Values.defaults(Method.GRN.rule()).with("gamma", List.of(2.0, 3.0));
    assertEquals(List.of(2.0, 3.0, 1.0), grn.forChannels(3).all("gamma"), "as the window opens it");
  }

  /// Layer norm alone has a gamma an element, which only a tensor's shape can confirm.
  @Test
  void onlyLayerNormHasAValueAnElement() {
    Shape shape = new Shape(5, 3, 2, 2);
    List<Double> twelve = Collections.nCopies(12, 1.5);
    Values layer = Values.defaults(Method.LAYER_NORM.rule());
    assertEquals(List.of(), layer.elementwise(3));
    assertEquals(List.of(), layer.with("gamma", List.of(1.0, 2.0, 3.0)).elementwise(3));
    Values each = layer.with("gamma", twelve);
    assertEquals(List.of("gamma"), each.elementwise(3));
    assertEquals(List.of("gamma", "beta"), each.with("beta", twelve).elementwise(3));
    each.checkShape(shape);
    assertThrows(Refusal.class, () -> each.checkChannels(new BatchSize(1, 3, 1, 1)));
    assertThrows(Refusal.class, () -> each.checkShape(new Shape(5, 3, 2, 3)));
    // Twelve channels: a value a channel.
    assertEquals(List.of(), each.elementwise(12));
    each.checkChannels(new BatchSize(1, 12, 1, 1));
    Values channels = BATCH.with("gamma", twelve);
    assertEquals(List.of(), channels.elementwise(3));
    assertThrows(Refusal.class, () -> channels.checkShape(shape));
  }

  /// A value for each of three channels, or one for all.
  @Test
  void oneValueServesAllChannels() {
    Values values = BATCH.with("gamma", List.of(1.0, 2.0, 3.0));
    assertEquals(3, values.get("gamma", 2));
    assertEquals(1, values.get("gamma"));
    assertEquals(0, values.get("beta", 2));
    assertNull(values.all("alpha"));
    assertTrue(values.is("track_running_stats", "true"));
    assertFalse(values.is("residual", "true"));
  }

  private static void assertSays(String words, String id, String text) {
    assertEquals(
        words,
        assertThrows(IllegalArgumentException.class, () -> BATCH.set(id, text)).getMessage());
  }
}
