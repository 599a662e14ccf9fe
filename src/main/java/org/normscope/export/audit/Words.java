package org.normscope.export.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.normscope.export.format.ExportedStats;
import org.normscope.norm.Method;
import org.normscope.norm.Preset;
import org.normscope.stats.ChannelStats;

/// The sentences of an audit.
final class Words {
  private Words() {}

  static List<String> whenItFits(FoundConfig config, ExportedStats stats, Fault.Line line) {
    List<String> said = new ArrayList<>();
    double mean = 0;
    double std = 0;
    for (int c = 0; c < line.mean().length; c++) {
      ChannelStats channel = stats.stats().channels().get(c);
      if (channel.std() > 0) {
        mean = Math.max(mean, Math.abs(line.unitMean()[c] - channel.mean()) / channel.std());
        std = Math.max(std, Math.abs(line.unitStd()[c] / channel.std() - 1));
      }
    }
    said.add(
        String.format(
            Locale.ROOT,
            "Means are within %s std, stds within %s %%.",
            small(mean),
            small(100 * std)));
    if (!config.stated()) {
      said.add(
          String.format(
              Locale.ROOT,
              "Nothing in it says its unit: by the numbers it is 0..%.0f%s.",
              config.white(),
              config.white() == 100 ? ", percent" : ""));
    }
    Optional<Fault.Line> swapped = Fault.SWAPPED.mended(line);
    if (stats.rgb()
        && swapped.isPresent()
        && Audit.near(stats, swapped.get().unitMean(), swapped.get().unitStd())) {
      said.add("Whether red and blue are swapped cannot be told: they are alike in these images.");
    }
    return said;
  }

  private static String small(double value) {
    return value < 0.0001 ? "0.0001" : String.format(Locale.ROOT, "%.2g", value);
  }

  static List<String> howFar(List<Outcome> outcomes) {
    List<String> said = new ArrayList<>();
    for (Outcome one : outcomes) {
      said.add(
          String.format(
              Locale.ROOT,
              "%s would have mean %s and std %s where 0 and 1 are wanted.",
              one.name(),
              number(one.mean()),
              number(one.std())));
    }
    return said;
  }

  private static String number(double value) {
    double size = Math.abs(value);
    return String.format(Locale.ROOT, size >= 0.01 && size < 10_000 ? "%.3f" : "%.3g", value);
  }

  static String advice(FoundConfig config, List<Fault> faults, String perImage) {
    List<String> steps = new ArrayList<>();
    for (Fault fault : faults) {
      steps.add(
          switch (fault) {
            case TIMES_255, TIMES_257, TIMES_65535, TIMES_100, OVER_255, OVER_257, OVER_65535 ->
                String.format(
                    Locale.ROOT,
                    "%s works on 0..%.0f: %s its numbers",
                    config.kind(),
                    config.white(),
                    fault.words().contains("large") ? "divide" : "multiply");
            case MEAN_TIMES_255, MEAN_OVER_255, STD_TIMES_255, STD_OVER_255 ->
                "bring mean and std to the same unit";
            case SWAPPED -> "turn the order of the channels round";
            case VARIANCE_AS_STD -> "take the square root";
            case STD_AS_VARIANCE -> "take the square";
            case ONE_OVER_STD -> "take one over each";
            case EXCHANGED -> "exchange mean and std";
          });
    }
    if (!perImage.isEmpty()) {
      steps.add("take the pooled std, which also holds how much images differ from each other");
    }
    String all = String.join("; then ", steps);
    // Names are written as their owners do.
    return (all.startsWith(config.kind())
            ? all
            : Character.toUpperCase(all.charAt(0)) + all.substring(1))
        + ".";
  }

  /// Whose constants these are, and how far they are from the data; nothing when they are nobody's.
  static Optional<String> preset(Fault.Line line, ExportedStats stats) {
    for (Preset preset : Method.CONSTANTS.rule().presets()) {
      List<Double> mean = preset.numbers().get("mean");
      List<Double> std = preset.numbers().get("std");
      if (preset.id().equals("identity")) {
        continue;
      }
      for (double unit : new double[] {1, 255}) {
        for (List<Double> ordered : List.of(mean, mean.reversed())) {
          if (equal(line.mean(), ordered, unit)) {
            boolean turned = !ordered.equals(mean);
            boolean both = equal(line.std(), turned ? std.reversed() : std, unit);
            return Optional.of(
                String.format(
                    Locale.ROOT,
                    "These are %s %s%s%s.",
                    preset.id().equals("half") ? "the all-purpose 0.5" : preset.name() + "'s",
                    both ? "constants" : "means",
                    turned ? ", blue first" : "",
                    distance(ordered, stats)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String distance(List<Double> mean, ExportedStats stats) {
    double most = 0;
    String where = "";
    for (int c = 0; c < stats.channels().size(); c++) {
      ChannelStats channel = stats.stats().channels().get(c);
      double far =
          Math.abs(mean.get(mean.size() == 1 ? 0 : Math.min(c, mean.size() - 1)) - channel.mean())
              / channel.std();
      if (far > most) {
        most = far;
        where = channel.name();
      }
    }
    return String.format(
        Locale.ROOT, ": their mean lies up to %.2f std (in %s) from these images'", most, where);
  }

  private static boolean equal(double[] values, List<Double> wanted, double unit) {
    return IntStream.range(0, values.length)
        .allMatch(c -> {
          double one = wanted.get(wanted.size() == 1 ? 0 : Math.min(c, wanted.size() - 1));
          return Math.abs(values[c] / unit - one) <= 0.0006;
        });
  }

  /// What was tried and is not the cause.
  static String ruledOut(Fault.Line line, ExportedStats stats) {
    String swapped =
        stats.rgb() && line.mean().length == 3
            ? Fault.SWAPPED
                .mended(line)
                .map(other ->
                    String.format(
                        Locale.ROOT,
                        " With red and blue swapped, means would be off by up to %.2f std.",
                        worst(other, stats)))
                .orElse("")
            : "";
    return "Not the cause: 255 times off, variance given as std, a mean of per-image stds."
        + swapped;
  }

  private static double worst(Fault.Line line, ExportedStats stats) {
    double most = 0;
    for (int c = 0; c < line.mean().length; c++) {
      ChannelStats channel = stats.stats().channels().get(c);
      most = Math.max(most, Math.abs(line.unitMean()[c] - channel.mean()) / channel.std());
    }
    return most;
  }
}
