package org.normscope.export;

import java.util.ArrayList;
import java.util.List;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.image.PixelPolicy;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;

/// The statistics as a table: one row per part of the dataset and channel. Values are in 0..1.
public final class StatsTable {
  private static final List<String> HEAD =
      List.of(
          "split",
          "class",
          "kind",
          "channel",
          "images",
          "count",
          "mean",
          "std",
          "std_sample",
          "min",
          "max",
          "p0.5",
          "p1",
          "median",
          "p99",
          "p99.5",
          "mean_of_means",
          "mean_of_stds",
          "root_mean_variance",
          "reading");

  private StatsTable() {}

  /// Comma-separated values (RFC 4180), head first: the part itself with nothing for its class,
  /// then its classes, then its splits where it has any. Numbers read back to the same double. The
  /// last column says what was not counted as it is.
  public static String csv(DatasetIndex index, Group part) {
    StringBuilder text = new StringBuilder(String.join(",", HEAD)).append('\n');
    List<Group> parts = new ArrayList<>();
    parts.add(part);
    index.labels(part).forEach(label -> parts.add(part.withLabel(label)));
    if (part.split().isEmpty()) {
      index.splits().forEach(split -> parts.add(Group.ofSplit(split)));
    }
    for (Group group : parts) {
      if (index.policy() == PixelPolicy.NATIVE) {
        index.kinds(group).forEach(kind -> append(text, index, group.withKind(kind)));
      } else {
        append(text, index, group);
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, DatasetIndex index, Group part) {
    ImageSet set = index.set(part);
    if (set.isEmpty()) {
      return;
    }
    DatasetStats stats = set.stats();
    for (int c = 0; c < stats.channels().size(); c++) {
      ChannelStats channel = stats.channels().get(c);
      List<String> row = new ArrayList<>();
      row.add(cell(part.split()));
      row.add(cell(part.label()));
      row.add(cell(part.kind()));
      row.add(cell(channel.name()));
      row.add(String.valueOf(stats.images()));
      row.add(String.valueOf(channel.count()));
      row.add(number(channel.mean()));
      row.add(number(channel.std()));
      row.add(number(channel.stdSample()));
      row.add(number(channel.min()));
      row.add(number(channel.max()));
      channel.percentiles().values().forEach(value -> row.add(number(value)));
      row.add(number(stats.perImage().meanOfMeans()[c]));
      row.add(number(stats.perImage().meanOfStds()[c]));
      row.add(number(stats.perImage().rootMeanVariance()[c]));
      row.add(cell(index.recipe().words()));
      text.append(String.join(",", row)).append('\n');
    }
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }

  // Folder names are data: quoted, and kept from being read as a formula by a spreadsheet.
  static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
