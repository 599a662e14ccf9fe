package org.normscope.export.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.normscope.export.format.ExportedStats;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;

/// Judges a config against the statistics of the data that it is for.
///
/// It *fits* when every mean is within 0.01 std of the data's and every std within 1 %. Otherwise
/// the first mistake, or pair or triple of them, that would make it fit is named: 255 times off,
/// red and blue swapped, variance for std, a mean of per-image stds; then whose constants they are,
/// or that one value stands for all channels.
///
/// @param config what was judged
/// @param verdict in short
/// @param headline in a sentence
/// @param details more sentences: how far, what to do, what was ruled out
/// @param channels what the channels of the dataset become under it; empty when it has another
///   number of channels
public record Audit(
    FoundConfig config,
    Verdict verdict,
    String headline,
    List<String> details,
    List<Outcome> channels) {
  /// A mean may be off by this many std.
  public static final double MEAN_TOLERANCE = 0.01;

  /// A std may be off by this share.
  public static final double STD_TOLERANCE = 0.01;

  /// The kinds of judgement.
  public enum Verdict {
    /// Mean 0 and std 1, nearly.
    FITS("fits"),
    /// 255 times too large or too small, or another factor between units.
    SCALE("scale"),
    /// Red and blue are swapped.
    SWAPPED("swapped"),
    /// A variance is given as a std, or the other way round.
    VARIANCE("variance"),
    /// The std is a mean of per-image stds, or a root of their mean variance.
    PER_IMAGE("per_image_std"),
    /// More than one of these.
    SEVERAL("several"),
    /// Something else stands where the std belongs: one over it, or the mean.
    MISPLACED("misplaced"),
    /// One value for all channels, where each has its own.
    ONE_VALUE("one_value"),
    /// Constants with a name, of other data.
    PRESET("preset"),
    /// None of these.
    DIFFERENT("different");

    private final String id;

    Verdict(String id) {
      this.id = id;
    }

    /// In files.
    public String id() {
      return id;
    }
  }

  /// True when nothing is wrong.
  public boolean fits() {
    return verdict == Verdict.FITS;
  }

  /// Judges.
  public static Audit of(FoundConfig config, ExportedStats stats) {
    Optional<String> cannot = refusal(config, stats);
    if (cannot.isPresent()) {
      Optional<String> whose =
          config.channels() == 3 ? Words.preset(Fault.Line.of(config), stats) : Optional.empty();
      return new Audit(
          config,
          whose.isPresent() ? Verdict.PRESET : Verdict.DIFFERENT,
          cannot.get(),
          whose.map(List::of).orElse(List.of()),
          List.of());
    }
    FoundConfig wide = inItsUnit(widened(config, stats), stats);
    Fault.Line line = Fault.Line.of(wide);
    List<Outcome> outcomes =
        IntStream.range(0, line.mean().length)
            .mapToObj(c -> Outcome.of(stats, c, line.unitMean()[c], line.unitStd()[c]))
            .toList();
    List<String> details = new ArrayList<>();
    if (!config.remark().isEmpty()) {
      details.add(config.remark());
    }
    if (near(stats, line.unitMean(), line.unitStd())) {
      details.addAll(0, Words.whenItFits(wide, stats, line));
      return new Audit(wide, Verdict.FITS, "It fits these images.", details, outcomes);
    }
    Optional<Explained> why = Explained.of(line, stats);
    if (why.isPresent()) {
      Explained found = why.get();
      details.addAll(0, Words.howFar(outcomes));
      details.add(found.advice(wide));
      Words.preset(line, stats).ifPresent(details::add);
      return new Audit(wide, found.verdict(), found.headline(), details, outcomes);
    }
    details.addAll(0, Words.howFar(outcomes));
    Optional<String> preset = Words.preset(line, stats);
    Optional<OneValue> one = preset.isPresent() ? Optional.empty() : OneValue.of(line, stats);
    if (one.isPresent()) {
      details.add(one.get().advice());
      return new Audit(wide, Verdict.ONE_VALUE, one.get().headline(), details, outcomes);
    }
    preset.ifPresent(sentence -> details.add(0, sentence));
    details.add(Words.ruledOut(line, stats));
    return new Audit(
        wide,
        preset.isPresent() ? Verdict.PRESET : Verdict.DIFFERENT,
        "It does not fit these images.",
        details,
        outcomes);
  }

  private static Optional<String> refusal(FoundConfig config, ExportedStats stats) {
    int channels = stats.channels().size();
    if (config.channels() != 1
        && config.channels() != channels
        && !(channels == 1 && same(config))) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "It does not fit: it is for %d channels, and these images have %d (%s).",
              config.channels(),
              channels,
              String.join(", ", stats.channels())));
    }
    if (config.std().stream().anyMatch(std -> !(std > 0))) {
      return Optional.of("It does not fit: a std must be more than 0.");
    }
    return Optional.empty();
  }

  // Where nothing tells the unit, the one in which it fits.
  private static FoundConfig inItsUnit(FoundConfig config, ExportedStats stats) {
    if (config.stated()) {
      return config;
    }
    for (double white : new double[] {config.white(), 1, 255, 65535, 100}) {
      FoundConfig other = config.withWhite(white);
      if (near(stats, other.unitMean(), other.unitStd())) {
        return other;
      }
    }
    return config;
  }

  // Gray written three times.
  private static boolean same(FoundConfig config) {
    return config.mean().stream().distinct().count() == 1
        && config.std().stream().distinct().count() == 1;
  }

  // One value stands for all channels, and three equal ones for gray.
  private static FoundConfig widened(FoundConfig config, ExportedStats stats) {
    int channels = stats.channels().size();
    return new FoundConfig(
        config.kind(),
        widened(config.mean(), channels),
        widened(config.std(), channels),
        config.white(),
        config.stated(),
        config.order(),
        config.variance(),
        config.remark());
  }

  private static List<Double> widened(List<Double> values, int channels) {
    return values.size() == channels
        ? values
        : IntStream.range(0, channels).mapToObj(_ -> values.getFirst()).toList();
  }

  static boolean near(ExportedStats stats, double[] mean, double[] std) {
    return near(stats, mean, std, c -> stats.stats().channels().get(c).std());
  }

  /// Numbers by channel.
  interface ByChannel {
    double of(int channel);
  }

  static boolean near(ExportedStats stats, double[] mean, double[] std, ByChannel wanted) {
    DatasetStats data = stats.stats();
    return IntStream.range(0, mean.length)
        .allMatch(c -> {
          ChannelStats channel = data.channels().get(c);
          double pooled = channel.std();
          if (pooled == 0) {
            return Math.abs(mean[c] - channel.mean()) < 1e-6;
          }
          // Who averages the stds of images averages their means, too.
          double averaged = data.perImage().meanOfMeans()[c];
          boolean meanFits =
              Math.abs(mean[c] - channel.mean()) <= MEAN_TOLERANCE * pooled
                  || (wanted.of(c) != pooled
                      && Math.abs(mean[c] - averaged) <= MEAN_TOLERANCE * pooled);
          return meanFits && Math.abs(std[c] / wanted.of(c) - 1) <= STD_TOLERANCE;
        });
  }
}
