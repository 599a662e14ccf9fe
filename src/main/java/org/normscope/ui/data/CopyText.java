package org.normscope.ui.data;

import java.util.List;
import java.util.stream.Collectors;
import org.normscope.chart.Numbers;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;

/// Mean and std as training code takes them: plain numbers in 0..1 that read back to the same
/// double.
final class CopyText {
  private CopyText() {}

  static String of(DatasetStats stats) {
    return "mean = ["
        + join(stats.channels().stream().map(ChannelStats::mean).toList())
        + "]\nstd = ["
        + join(stats.channels().stream().map(ChannelStats::std).toList())
        + "]\n";
  }

  private static String join(List<Double> values) {
    return values.stream().map(Numbers::exact).collect(Collectors.joining(", "));
  }
}
