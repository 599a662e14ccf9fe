package org.normscope.chart;

import java.util.ArrayList;
import java.util.List;
import org.normscope.stats.DatasetStats;

/// The spread of a channel as a right-angled triangle, which explains the three numbers that people
/// call the std: its lower side is the spread within the images, its upright side that between
/// them, and its long side the pooled std, since variances add up: `pooled² = within² + between²`.
///
/// The mean of the per-image stds and the root of their mean variance lie on or near the lower
/// side: neither sees what lies between the images. Where the images have one size the latter is
/// the lower side, and the former is never longer.
///
/// @param channel name of the channel
/// @param pooled std over all pixels, 0..1
/// @param within root of the variance within the images, each weighed by its pixels
/// @param between root of the variance of the images' means, each weighed by its pixels
/// @param meanOfStds the images' stds, averaged
/// @param rootMeanVariance root of the average of the images' variances
public record Spread(
    String channel,
    double pooled,
    double within,
    double between,
    double meanOfStds,
    double rootMeanVariance) {

  /// The spread of every channel.
  public static List<Spread> of(DatasetStats stats) {
    List<Spread> spreads = new ArrayList<>();
    for (int c = 0; c < stats.channels().size(); c++) {
      double pooled = stats.channels().get(c).std();
      // Without variance there is no share.
      double share = pooled > 0 ? stats.within()[c] : 1;
      spreads.add(
          new Spread(
              stats.channels().get(c).name(),
              pooled,
              pooled * Math.sqrt(share),
              pooled * Math.sqrt(1 - share),
              stats.perImage().meanOfStds()[c],
              stats.perImage().rootMeanVariance()[c]));
    }
    return List.copyOf(spreads);
  }

  /// How wide a picture of it is: all that is marked on its lower side.
  public double width() {
    return Math.max(within, Math.max(meanOfStds, rootMeanVariance));
  }

  /// The picture in a sentence.
  public String sentence(Unit unit) {
    return "%s: pooled std %s, within images %s, between images %s, mean of per-image stds %s"
        .formatted(
            channel,
            Numbers.value(pooled, unit),
            Numbers.value(within, unit),
            Numbers.value(between, unit),
            Numbers.value(meanOfStds, unit));
  }
}
