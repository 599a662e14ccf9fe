package org.normscope.export.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.normscope.export.audit.FoundConfig.Order;
import org.normscope.export.format.ChannelOrder;
import org.normscope.export.format.ExportFormat;
import org.normscope.export.format.ExportOptions;
import org.normscope.export.format.ExportedStats;
import org.normscope.export.format.Sheet;

/// An export, read back from its bytes and applied to the dataset that it came from.
///
/// @param config what was read back
/// @param channels what the channels of the dataset become
public record RoundTrip(FoundConfig config, List<Outcome> channels) {
  /// A result this near to mean 0 and std 1 is as good as it.
  public static final double TOLERANCE = 1e-6;

  /// Writes, reads back and applies.
  ///
  /// @throws IllegalArgumentException when these statistics cannot be written so; the message is a
  ///   sentence for people
  public static RoundTrip of(ExportFormat format, ExportedStats stats, ExportOptions options) {
    FoundConfig config =
        ConfigReader.read(format.bytes(stats, options), stats.from().largestCode());
    // What only a comment says cannot be read back.
    boolean bgr = new Sheet(stats, format, options).order() == ChannelOrder.BGR;
    if (config.order() == Order.UNSTATED && bgr) {
      config = config.in(Order.BGR);
    }
    double[] mean = config.unitMean();
    double[] std = config.unitStd();
    return new RoundTrip(
        config,
        IntStream.range(0, stats.channels().size())
            .mapToObj(c ->
                Outcome.of(stats, c, mean[mean.length == 1 ? 0 : c], std[std.length == 1 ? 0 : c]))
            .toList());
  }

  /// The largest distance from mean 0 or std 1.
  public double error() {
    return channels.stream().mapToDouble(RoundTrip::error).max().orElse(0);
  }

  // A channel without variance cannot get std 1.
  private static double error(Outcome outcome) {
    return outcome.std() == 0 ? Math.abs(outcome.mean()) : outcome.error();
  }

  /// True when the dataset comes out with mean 0 and std 1.
  public boolean exact() {
    return error() <= TOLERANCE;
  }

  /// In a sentence.
  public String words() {
    if (error() < 1e-15) {
      return "Nothing is lost: mean 0, std 1.";
    }
    return exact()
        ? String.format(Locale.ROOT, "Nothing is lost: largest error %.1e.", error())
        : String.format(
            Locale.ROOT, "The result is off by up to %.4g from mean 0 and std 1.", error());
  }
}
