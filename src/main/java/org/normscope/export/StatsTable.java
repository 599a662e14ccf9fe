package org.normscope.export;

import java.util.ArrayList;
import java.util.List;
import org.normscope.dataset.DatasetIndex;
import org.normscope.dataset.Estimate;
import org.normscope.dataset.Group;
import org.normscope.dataset.ImageSet;
import org.normscope.image.PixelPolicy;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Weighting;

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
          "std_of_means",
          "weighting",
          "reading",
          "exact",
          "mean_half_width",
          "std_half_width");

  private StatsTable() {}

  /// Comma-separated values (RFC 4180), head first: the part itself with nothing for its class,
  /// then its classes, then its splits where it has any. Numbers read back to the same double.
  /// `reading` says what was not counted as it is; half-widths are those of the 95 % intervals, and
  /// empty where there are none.
  public static String csv(DatasetIndex index, Group part) {
    return csv(index, part, Weighting.PIXEL);
  }

  /// The same with means and stds by a weighting.
  public static String csv(DatasetIndex index, Group part, Weighting weighting) {
    StringBuilder text = new StringBuilder(String.join(",", HEAD)).append('\n');
    List<Group> parts = new ArrayList<>();
    parts.add(part);
    index.labels(part).forEach(label -> parts.add(part.withLabel(label)));
    if (part.split().isEmpty()) {
      index.splits().forEach(split -> parts.add(Group.ofSplit(split)));
    }
    for (Group group : parts) {
      if (index.policy() == PixelPolicy.NATIVE) {
        index.kinds(group).forEach(kind -> append(text, index, group.withKind(kind), weighting));
      } else {
        append(text, index, group, weighting);
      }
    }
    return text.toString();
  }

  private static void append(
      StringBuilder text, DatasetIndex index, Group part, Weighting weighting) {
    ImageSet set = index.set(part);
    if (set.isEmpty()) {
      return;
    }
    DatasetStats stats = set.stats().weighted(weighting);
    Estimate estimate = index.estimate(part, weighting);
    for (int c = 0; c < stats.channels().size(); c++) {
      ChannelStats channel = stats.channels().get(c);
      List<String> row = new ArrayList<>();
      row.add(Csv.cell(part.split()));
      row.add(Csv.cell(part.label()));
      row.add(Csv.cell(part.kind()));
      row.add(Csv.cell(channel.name()));
      row.add(String.valueOf(stats.images()));
      row.add(String.valueOf(channel.count()));
      row.add(Csv.number(channel.mean()));
      row.add(Csv.number(channel.std()));
      row.add(Csv.number(channel.stdSample()));
      row.add(Csv.number(channel.min()));
      row.add(Csv.number(channel.max()));
      channel.percentiles().values().forEach(value -> row.add(Csv.number(value)));
      row.add(Csv.number(stats.perImage().meanOfMeans()[c]));
      row.add(Csv.number(stats.perImage().meanOfStds()[c]));
      row.add(Csv.number(stats.perImage().rootMeanVariance()[c]));
      row.add(Csv.number(stats.perImage().stdOfMeans()[c]));
      row.add(weighting.id());
      row.add(Csv.cell(index.recipe().words()));
      row.add(String.valueOf(estimate.exact()));
      row.add(estimate.hasMargins() ? Csv.number(estimate.margins().get(c).mean()) : "");
      row.add(estimate.hasMargins() ? Csv.number(estimate.margins().get(c).std()) : "");
      text.append(String.join(",", row)).append('\n');
    }
  }
}
