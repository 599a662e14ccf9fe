package org.normscope.export.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;
import org.normscope.stats.Weighting;

/// Statistics for tests of exports, with awkward digits and names.
public final class SomeStats {
  private SomeStats() {}

  /// Three channels of 8 bits.
  public static ExportedStats rgb() {
    return of("photos", 8, "R", "G", "B");
  }

  /// Three channels of 8 bits of a dataset with another name.
  public static ExportedStats named(String name) {
    return of(name, 8, "R", "G", "B");
  }

  /// Three channels of 16 bits.
  public static ExportedStats deep() {
    return of("cells", 16, "R", "G", "B");
  }

  /// One channel.
  public static ExportedStats gray() {
    return of("digits", 8, "gray");
  }

  /// Channels of images with alpha.
  public static ExportedStats four() {
    return of("icons", 8, "R", "G", "B", "alpha");
  }

  /// Gray images as training code sees them: three equal channels.
  public static ExportedStats grayInColor() {
    ExportedStats one = gray();
    ChannelStats gray = one.stats().channels().getFirst();
    List<ChannelStats> three = new ArrayList<>();
    for (String name : List.of("R", "G", "B")) {
      three.add(
          new ChannelStats(
              name,
              gray.count(),
              gray.mean(),
              gray.std(),
              gray.stdSample(),
              gray.min(),
              gray.max(),
              gray.percentiles(),
              gray.histogram()));
    }
    return new ExportedStats(one.from(), stats(three));
  }

  private static ExportedStats of(String name, int bits, String... channels) {
    List<ChannelStats> all = new ArrayList<>();
    for (int c = 0; c < channels.length; c++) {
      all.add(channel(channels[c], c));
    }
    Provenance from =
        new Provenance(
            name,
            List.of("/data/" + name),
            "train",
            "",
            3,
            1000,
            1,
            true,
            3,
            "rgb",
            "",
            Weighting.PIXEL,
            bits,
            false,
            "2026-11-21",
            "0.1");
    return new ExportedStats(from, stats(all));
  }

  private static DatasetStats stats(List<ChannelStats> channels) {
    double[] means = channels.stream().mapToDouble(ChannelStats::mean).toArray();
    double[] stds = channels.stream().mapToDouble(c -> c.std() * 0.8).toArray();
    double[] roots = channels.stream().mapToDouble(c -> c.std() * 0.85).toArray();
    double[] spread = channels.stream().mapToDouble(c -> c.std() * 0.5).toArray();
    return new DatasetStats(
        3,
        List.copyOf(channels),
        new DatasetStats.PerImage(means, stds, roots, spread),
        new double[channels.size()]);
  }

  private static ChannelStats channel(String name, int c) {
    double[] mean = {0.545102760690384, 0.47291792271143984, 0.3756193544831905, 0.9};
    double[] std = {0.09879774306410694, 0.14036597113350852, 0.1769865661921278, 0.1};
    Map<String, Double> percentiles = new LinkedHashMap<>();
    double[] values = {1 / 255.0, 2 / 255.0, 139 / 255.0, 250 / 255.0, 251 / 255.0};
    for (int i = 0; i < values.length; i++) {
      percentiles.put(ChannelStats.PERCENTS.get(i), values[i]);
    }
    long[] histogram = new long[256];
    // Half of the pixels a std below the mean and half above, and the two ends of colours: what has
    // these numbers.
    int ends = c < 3 ? 1 : 0;
    double apart = c < 3 ? 0.993 * std[c] : std[c];
    histogram[0] = ends;
    histogram[255] = ends;
    histogram[(int) (256 * (mean[c] - apart))] += 500 - ends;
    histogram[Math.min(255, (int) (256 * (mean[c] + apart)))] += 500 - ends;
    return new ChannelStats(
        name,
        1000,
        mean[c],
        std[c],
        std[c] * Math.sqrt(1000 / 999.0),
        0,
        1,
        percentiles,
        histogram);
  }
}
