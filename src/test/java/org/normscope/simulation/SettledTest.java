package org.normscope.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.normscope.norm.Convention;

/// Steps until the start no longer shows.
final class SettledTest {
  @ParameterizedTest
  @CsvSource({"0.5, 7", "0.1, 44", "0.05, 90", "0.01, 459", "0.001, 4603", "0.9, 2", "1, 1"})
  void onePercentOfTheStart(double momentum, long steps) {
    assertEquals(OptionalLong.of(steps), Settled.mean(torch(momentum), 0.4).ofStart());
    // It starts at 0: 1% of the start is 1% of the truth.
    assertEquals(OptionalLong.of(steps), Settled.mean(torch(momentum), 0.4).ofTruth());
  }

  @ParameterizedTest
  @CsvSource({"0.1, 69", "0.01, 716"})
  void onePercentOfTheTruth(double momentum, long steps) {
    assertEquals(OptionalLong.of(steps), Settled.variance(torch(momentum), 0.07).ofTruth());
    double left = 0.93 * Math.pow(1 - momentum, 1.0 * steps);
    double before = 0.93 * Math.pow(1 - momentum, steps - 1.0);
    assertTrue(left < 0.0007 && before > 0.0007);
  }

  @Test
  void halfLifeAndMemory() {
    assertEquals(6.58, Settled.mean(torch(0.1), 1).halfLife().orElseThrow(), 0.005);
    assertEquals(69, Settled.mean(torch(0.01), 1).halfLife().orElseThrow(), 0.05);
    assertEquals(10, Settled.mean(torch(0.1), 1).memory().orElseThrow());
    assertEquals(
        10, Settled.mean(RunningRule.of(0.9, Convention.KERAS), 1).memory().orElseThrow(), 1e-12);
  }

  @Test
  void neverAndAtOnce() {
    assertTrue(Settled.mean(torch(0), 0.4).ofTruth().isEmpty());
    assertTrue(Settled.mean(torch(0), 0.4).halfLife().isEmpty());
    assertTrue(Settled.variance(torch(0.1), 0).ofTruth().isEmpty(), "1% of nothing");
    assertEquals(OptionalLong.of(0), Settled.variance(torch(0.1), 1).ofTruth());
    assertEquals(
        OptionalLong.of(1),
        Settled.mean(RunningRule.cumulative(Convention.PYTORCH), 0.4).ofTruth());
    assertTrue(Settled.mean(torch(0.1).frozenAfter(43), 0.4).ofTruth().isEmpty());
    assertEquals(OptionalLong.of(44), Settled.mean(torch(0.1).frozenAfter(44), 0.4).ofTruth());
  }

  private static RunningRule torch(double momentum) {
    return RunningRule.of(momentum, Convention.PYTORCH);
  }
}
