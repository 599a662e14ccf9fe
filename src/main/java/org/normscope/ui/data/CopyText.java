package org.normscope.ui.data;

import java.util.List;
import java.util.stream.Collectors;
import org.normscope.chart.Numbers;
import org.normscope.dataset.Estimate;
import org.normscope.image.SkippedFile;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Margin;

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
  /// double. Numbers that are not exact say so in comments.
  static String of(DatasetStats stats, Estimate estimate) {
    return said(estimate)
        + "mean = ["
        + join(stats.channels().stream().map(ChannelStats::mean).toList())
        + "]\nstd = ["
        + join(stats.channels().stream().map(ChannelStats::std).toList())
        + "]\n";
  }

  private static String said(Estimate estimate) {
    if (estimate.exact()) {
      return "";
    }
    String head =
        "# estimate from %d images (%d of %d files)\n"
            .formatted(estimate.images(), estimate.looked(), estimate.files());
    return estimate.hasMargins()
        ? head
            + "# 95 %% half-width of mean: [%s]\n# 95 %% half-width of std: [%s]\n"
                .formatted(
                    join(estimate.margins().stream().map(Margin::mean).toList()),
                    join(estimate.margins().stream().map(Margin::std).toList()))
        : head;
  }

  private static String join(List<Double> values) {
    return values.stream().map(Numbers::exact).collect(Collectors.joining(", "));
  }
}
