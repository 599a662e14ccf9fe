package org.normscope.export.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.normscope.export.format.ChannelOrder;
import org.normscope.export.format.ExportFormat;
import org.normscope.export.format.ExportOptions;
import org.normscope.export.format.ExportedStats;
import org.normscope.export.format.SomeStats;
import org.normscope.export.format.StdChoice;

/// What is written reads back, and gives mean 0 and std 1.
final class RoundTripTest {
  // BatchNorm's variance is unbiased: of 1000 pixels it shows.
  private static double tolerance(ExportFormat format) {
    return format.id().startsWith("batch_norm") ? 5.1e-4 : 1e-12;
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatGivesMeanZeroAndStdOne(ExportFormat format) {
    List<ExportedStats> all =
        new ArrayList<>(List.of(SomeStats.rgb(), SomeStats.deep(), SomeStats.gray()));
    if (format != ExportFormat.MMENGINE) {
      all.add(SomeStats.four());
    }
    for (ExportedStats stats : all) {
      RoundTrip trip = RoundTrip.of(format, stats, ExportOptions.DEFAULT);
      for (Outcome channel : trip.channels()) {
        assertEquals(0, channel.mean(), tolerance(format), trip.toString());
        if (format != ExportFormat.COREML) {
          assertEquals(1, channel.std(), tolerance(format), trip.toString());
        }
      }
      assertEquals(stats.channels().size(), trip.channels().size());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anyOrderReadsBack(ExportFormat format) {
    for (ChannelOrder order : List.of(ChannelOrder.RGB, ChannelOrder.BGR)) {
      RoundTrip trip = RoundTrip.of(format, SomeStats.rgb(), ExportOptions.DEFAULT.with(order));
      for (Outcome channel : trip.channels()) {
        assertEquals(0, channel.mean(), tolerance(format), order + " " + trip);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void nineDigitsAreEnoughAndFourAreNot(ExportFormat format) {
    RoundTrip nine =
        RoundTrip.of(
            format, SomeStats.rgb(), ExportOptions.DEFAULT.withDigits(ExportOptions.ENOUGH_DIGITS));
    RoundTrip two = RoundTrip.of(format, SomeStats.rgb(), ExportOptions.DEFAULT.withDigits(2));
    for (Outcome channel : nine.channels()) {
      assertEquals(0, channel.mean(), 1e-6);
    }
    assertTrue(two.error() > 1e-4, two.toString());
    assertFalse(two.exact());
  }

  @Test
  void coreMlTellsItsErrorBeforehand() {
    RoundTrip trip = RoundTrip.of(ExportFormat.COREML, SomeStats.rgb(), ExportOptions.DEFAULT);
    assertFalse(trip.exact());
    double mean = (0.09879774306410694 + 0.14036597113350852 + 0.1769865661921278) / 3;
    assertEquals(0.09879774306410694 / mean, trip.channels().getFirst().std(), 1e-12);
    assertTrue(trip.words().contains("off by up to"), trip.words());
  }

  @Test
  void anotherStdDoesNotGiveOne() {
    RoundTrip trip =
        RoundTrip.of(
            ExportFormat.TORCHVISION_V2,
            SomeStats.rgb(),
            ExportOptions.DEFAULT.with(StdChoice.MEAN_OF_STDS));
    assertEquals(1 / 0.8, trip.channels().getFirst().std(), 1e-12);
  }
}
