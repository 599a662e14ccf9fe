package org.normscope.ui.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.normscope.chart.Numbers;
import org.normscope.chart.Unit;
import org.normscope.export.format.ExportedStats;
import org.normscope.export.format.StatsDifference;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;
import org.normscope.ui.chart.ChannelTable;
import org.normscope.ui.chart.ChannelTable.Column;

/// The numbers of stats files, as tables and words.
final class SavedTables {
  private SavedTables() {}

  static void numbers(ChannelTable table, ExportedStats saved, Unit unit) {
    DatasetStats stats = saved.stats();
    List<ChannelStats> channels = stats.channels();
    List<Column> columns = new ArrayList<>();
    columns.add(column("mean", channels, c -> Numbers.value(c.mean(), unit)));
    columns.add(column("std", channels, c -> Numbers.value(c.std(), unit)));
    columns.add(column("std (n−1)", channels, c -> known(c.stdSample(), unit)));
    columns.add(perImage("mean of stds", stats.perImage().meanOfStds(), unit));
    columns.add(perImage("root mean var", stats.perImage().rootMeanVariance(), unit));
    columns.add(column("min", channels, c -> known(c.min(), unit)));
    columns.add(column("median", channels, c -> known(c.median(), unit)));
    columns.add(column("max", channels, c -> known(c.max(), unit)));
    table.show(saved.channels(), columns);
  }

  static void differences(ChannelTable table, StatsDifference difference, Unit unit) {
    List<StatsDifference.Channel> ranked = difference.channels();
    List<Column> columns = new ArrayList<>();
    columns.add(column("mean A", ranked, c -> Numbers.value(c.a().mean(), unit)));
    columns.add(column("mean B", ranked, c -> Numbers.value(c.b().mean(), unit)));
    columns.add(column("A − B", ranked, c -> Numbers.signed(c.meanDifference(), unit)));
    columns.add(
        column(
            "in stds",
            ranked,
            c -> Double.isNaN(c.meanInStds()) ? "–" : Numbers.sigma(c.meanInStds())));
    columns.add(column("std A", ranked, c -> Numbers.value(c.a().std(), unit)));
    columns.add(column("std B", ranked, c -> Numbers.value(c.b().std(), unit)));
    columns.add(column("std A − B", ranked, c -> Numbers.signed(c.stdDifference(), unit)));
    columns.add(column("KS", ranked, c -> Numbers.fixed(c.ks(), 3)));
    table.show(ranked.stream().map(channel -> channel.a().name()).toList(), columns);
  }

  /// What cannot be shown, and what differs besides numbers.
  static String words(SavedPicture picture) {
    if (picture.difference() != null) {
      List<String> said = new ArrayList<>(picture.difference().remarks());
      said.add(
          "KS is the largest difference between the two distribution functions, on 256 bins: a"
              + " stats file has no finer ones.");
      return String.join(" ", said);
    }
    String alone =
        "A stats file holds no images: single images, classes and what is unusual are with the"
            + " folder. Export works with these numbers (Ctrl+4), and Norm with its histograms"
            + " (Ctrl+2), in methods that have one statistic per channel. Drop another stats file"
            + " to compare the two.";
    return picture.problem().isEmpty() ? alone : picture.problem();
  }

  private static String known(double value, Unit unit) {
    return Double.isNaN(value) ? "–" : Numbers.value(value, unit);
  }

  private static <T> Column column(String head, List<T> rows, Function<T, String> words) {
    return new Column(head, rows.stream().map(words).toList());
  }

  private static Column perImage(String head, double[] values, Unit unit) {
    return new Column(
        head, IntStream.range(0, values.length).mapToObj(c -> known(values[c], unit)).toList());
  }
}
