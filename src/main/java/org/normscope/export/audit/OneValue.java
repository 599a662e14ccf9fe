package org.normscope.export.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.normscope.export.format.ExportedStats;
import org.normscope.stats.ChannelStats;

/// A config with one value for all channels, where the channels of the data have their own.
///
/// @param headline what is wrong
/// @param advice what to write instead
record OneValue(String headline, String advice) {
  private static final double SAME = 1e-9;

  /// What there is to say; nothing when the values are something else than one for all.
  static Optional<OneValue> of(Fault.Line line, ExportedStats stats) {
    List<ChannelStats> data = stats.stats().channels();
    double[] mean = line.unitMean();
    double[] std = line.unitStd();
    if (data.size() < 2 || !same(std)) {
      return Optional.empty();
    }
    if (IntStream.range(0, mean.length).allMatch(c -> meanFits(mean[c], data.get(c)))) {
      return Optional.of(ofStd(std[0], line, data));
    }
    double[] means = data.stream().mapToDouble(ChannelStats::mean).toArray();
    boolean average =
        Math.abs(mean[0] - average(means)) <= Audit.MEAN_TOLERANCE * average(stds(data));
    return same(mean) && average && isAStdOfAll(std[0], data)
        ? Optional.of(
            new OneValue(
                "It does not fit: one value stands for all channels, the average of theirs.",
                "Give each channel its own mean and std: "
                    + means(data)
                    + "; stds "
                    + stds(data, 4)
                    + ", in 0..1."))
        : Optional.empty();
  }

  private static OneValue ofStd(double std, Fault.Line line, List<ChannelStats> data) {
    boolean centred = std == 1 || line.std()[0] == 1;
    return new OneValue(
        centred
            ? "It does not fit: the means do, but the std is "
                + (line.std()[0] == 1 ? "1" : "that of the whole range")
                + ", so that pixels are centred and not scaled."
            : "It does not fit: the means do, but one std stands for all channels.",
        (centred ? "Weights that were trained so want it so. " : "")
            + "The stds of these images are "
            + stds(data, 4)
            + " in 0..1.");
  }

  private static boolean meanFits(double mean, ChannelStats channel) {
    return Math.abs(mean - channel.mean()) <= Audit.MEAN_TOLERANCE * channel.std();
  }

  // The average of the channels' stds, the root of that of their variances, or the std of all
  // values of all channels together.
  private static boolean isAStdOfAll(double std, List<ChannelStats> data) {
    double[] means = data.stream().mapToDouble(ChannelStats::mean).toArray();
    double variance = average(data.stream().mapToDouble(c -> c.std() * c.std()).toArray());
    double between =
        average(Arrays.stream(means).map(m -> Math.pow(m - average(means), 2)).toArray());
    return IntStream.range(0, 3)
        .mapToDouble(
            i -> i == 0 ? average(stds(data)) : Math.sqrt(i == 1 ? variance : variance + between))
        .anyMatch(wanted -> Math.abs(std / wanted - 1) <= Audit.STD_TOLERANCE);
  }

  private static double[] stds(List<ChannelStats> data) {
    return data.stream().mapToDouble(ChannelStats::std).toArray();
  }

  private static double average(double... values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  private static boolean same(double... values) {
    return Arrays.stream(values).allMatch(value -> Math.abs(value / values[0] - 1) < SAME);
  }

  private static String means(List<ChannelStats> data) {
    return numbers(data.stream().mapToDouble(ChannelStats::mean).toArray(), 4);
  }

  private static String stds(List<ChannelStats> data, int digits) {
    return numbers(stds(data), digits);
  }

  private static String numbers(double[] values, int digits) {
    return Arrays.stream(values)
        .mapToObj(value -> String.format(Locale.ROOT, "%." + digits + "f", value))
        .collect(Collectors.joining(", "));
  }
}
