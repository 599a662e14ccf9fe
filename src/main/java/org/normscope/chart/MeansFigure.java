package org.normscope.chart;

import java.util.List;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;

/// The means of groups as dots on one axis, a dot a channel, beside those of all of them.
///
/// @param rows one a group
/// @param whole means of all; empty where they are not known
/// @param axis what all dots need, in 0..1
/// @param unit in which the axis is written
public record MeansFigure(List<Row> rows, List<Dot> whole, Range axis, Unit unit) {
  private static final Range WHOLE = new Range(0, 1);

  /// A group.
  ///
  /// @param name for people
  /// @param dots its means; empty when no image of it was read yet
  public record Row(String name, List<Dot> dots) {
    /// Of a group's statistics, which may be null.
    public static Row of(String name, DatasetStats stats) {
      return new Row(name, meansOf(stats));
    }
  }

  /// The mean of one channel.
  public record Dot(String channel, double mean) {}

  /// Of groups.
  ///
  /// @param all statistics of all of them; may be null
  public static MeansFigure of(List<Row> rows, DatasetStats all, Unit unit) {
    return new MeansFigure(List.copyOf(rows), meansOf(all), axis(rows), unit);
  }

  private static List<Dot> meansOf(DatasetStats stats) {
    List<ChannelStats> channels = stats == null ? List.of() : stats.channels();
    return channels.stream().map(one -> new Dot(one.name(), one.mean())).toList();
  }

  private static Range axis(List<Row> rows) {
    double low = 1;
    double high = 0;
    for (Row row : rows) {
      for (Dot dot : row.dots()) {
        low = Math.min(low, dot.mean());
        high = Math.max(high, dot.mean());
      }
    }
    if (low > high) {
      return WHOLE;
    }
    double room = Math.max(0.02, (high - low) * 0.08);
    return new Range(
        Math.max(0, Math.floor((low - room) * 100) / 100),
        Math.min(1, Math.ceil((high + room) * 100) / 100));
  }

  /// A value of the axis, as it is written.
  public String text(double value) {
    return Numbers.fixed(value * unit.factor(), unit == Unit.ZERO_ONE ? 2 : 0);
  }

  /// What it shows, in words.
  public String sentence() {
    return "Means of " + rows.size() + " groups, pixel value, " + unit.label();
  }
}
