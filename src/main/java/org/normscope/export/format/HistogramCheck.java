package org.normscope.export.format;

import java.math.BigDecimal;
import org.normscope.stats.ChannelStats;

/// Whether the numbers of a channel can be those of the histogram beside them, which counts values
/// in bins of 1/256.
final class HistogramCheck {
  private static final double BIN = 1 / 256.0;
  // How exact sums of doubles are.
  private static final double SUMS = 1e-9;

  private HistogramCheck() {}

  /// True when they can be: a mean lies within a bin of that of the lower ends, and a std within
  /// half a bin of that of the middles, since values are nowhere further than that from them.
  static boolean agrees(ChannelStats channel) {
    long[] counts = channel.histogram();
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i] * (i * BIN);
    }
    double lowest = sum / channel.count();
    double squares = 0;
    for (int i = 0; i < counts.length; i++) {
      double off = i * BIN - lowest;
      squares += counts[i] * off * off;
    }
    double std = Math.sqrt(squares / channel.count());
    double mean = channel.mean();
    return mean >= lowest - rounding(mean)
        && mean <= lowest + BIN + rounding(mean)
        && Math.abs(channel.std() - std) <= BIN / 2 + rounding(channel.std());
  }

  // A file may have been written with few digits.
  private static double rounding(double value) {
    return BigDecimal.valueOf(value).ulp().doubleValue() / 2 + SUMS;
  }
}
