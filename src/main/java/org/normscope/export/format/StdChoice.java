package org.normscope.export.format;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.normscope.stats.ChannelStats;
import org.normscope.stats.DatasetStats;

/// Which of the numbers that people call the std is exported.
public enum StdChoice {
  /// Divisor n, over all pixels: what makes the normalized dataset's std 1.
  POPULATION("population", "population, pooled", "pooled over all pixels, divisor n"),
  /// Divisor n - 1.
  SAMPLE("sample", "sample, pooled", "pooled over all pixels, divisor n - 1"),
  /// A pitfall that many published constants are.
  MEAN_OF_STDS("mean_of_stds", "mean of per-image stds", "the mean of per-image stds"),
  /// Another one.
  ROOT_MEAN_VARIANCE(
      "root_mean_variance", "root of mean variance", "the root of the mean per-image variance");

  private final String id;
  private final String title;
  private final String words;

  StdChoice(String id, String title, String words) {
    this.id = id;
    this.title = title;
    this.words = words;
  }

  /// What the command line calls it.
  public String id() {
    return id;
  }

  /// What the window calls it.
  public String title() {
    return title;
  }

  /// What it is, for a comment.
  public String words() {
    return words;
  }

  /// One sentence when it is not what normalizing needs; else empty.
  public String warning() {
    return switch (this) {
      case POPULATION, SAMPLE -> "";
      case MEAN_OF_STDS, ROOT_MEAN_VARIANCE ->
          "The std is "
              + words
              + ", which leaves out how much images differ from each other: the normalized dataset"
              + " will not have std 1.";
    };
  }

  /// The std of a channel, in 0..1.
  ///
  /// @throws IllegalArgumentException when there is none; the message is a sentence for people
  double of(DatasetStats stats, int channel) {
    ChannelStats one = stats.channels().get(channel);
    double std =
        switch (this) {
          case POPULATION -> one.std();
          case SAMPLE -> one.stdSample();
          case MEAN_OF_STDS -> stats.perImage().meanOfStds()[channel];
          case ROOT_MEAN_VARIANCE -> stats.perImage().rootMeanVariance()[channel];
        };
    if (Double.isNaN(std)) {
      throw new IllegalArgumentException(
          "there is no sample std of one pixel, nor where images weigh the same: take population");
    }
    return std;
  }

  /// The choice of an id.
  ///
  /// @throws IllegalArgumentException if there is none; its message is a sentence for people
  public static StdChoice of(String id) {
    return Arrays.stream(values())
        .filter(choice -> choice.id.equals(id))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no std \""
                    + id
                    + "\": choose one of "
                    + Arrays.stream(values())
                        .map(StdChoice::id)
                        .collect(Collectors.joining(", "))));
  }
}
