package org.normscope.ui.data;

import java.util.List;
import java.util.stream.Collectors;
import org.normscope.chart.Numbers;
import org.normscope.image.SkippedFile;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;

/// What is copied for use elsewhere.
final class CopyText {
  private CopyText() {}

  /// Files that were skipped: name and reason between tabs, a line each.
  static String of(List<SkippedFile> skipped) {
    return skipped.stream()
        .map(file -> flat(file.name()) + "\t" + flat(file.reason()) + "\n")
        .collect(Collectors.joining());
  }

  // Names of files are data: none begins another line.
  private static String flat(String text) {
    return text.replaceAll("[\\t\\r\\n]", " ");
  }

  /// Mean and std as training code takes them: plain numbers in 0..1 that read back to the same
  /// double.
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
