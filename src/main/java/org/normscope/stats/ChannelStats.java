package org.normscope.stats;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Exact statistics of one channel, pooled over all pixels. Values are in 0..1.
///
/// @param name `R`, `G`, `B`, `gray`, ...
/// @param count pixels
/// @param mean mean of the pixels
/// @param std population standard deviation, divisor `count`
/// @param stdSample sample standard deviation, divisor `count - 1`; NaN for a single pixel, and
///   where images weigh the same
/// @param min smallest value
/// @param max largest value
/// @param percentiles value at each of [#PERCENTS], by NumPy's `linear` rule; 50 is the median
/// @param histogram 256 counts; bin `min(255, floor(256 * value))`: the code of 8-bit images, the
///   upper byte of 16-bit ones
public record ChannelStats(
    String name,
    long count,
    double mean,
    double std,
    double stdSample,
    double min,
    double max,
    Map<String, Double> percentiles,
    long[] histogram) {

  /// The percentiles that are given, as they are written.
  public static final List<String> PERCENTS = List.of("0.5", "1", "50", "99", "99.5");

  /// The statistics of pooled counts, which must hold at least one pixel.
  public static ChannelStats of(String name, ChannelCounts counts) {
    MomentSums sums = new MomentSums();
    long[] histogram = new long[256];
    counts.forEach((bits, code, count) -> {
      sums.add(count, code * Scale.unitsPerCode(bits));
      histogram[bits == 8 ? code : code >> 8] += count;
    });
    return new ChannelStats(
        name,
        sums.count(),
        sums.mean(),
        sums.std(0),
        sums.std(1),
        sums.min(),
        sums.max(),
        percentiles(counts, sums.count()),
        histogram);
  }

  /// The same with another mean and std, for which there is no sample std.
  ChannelStats with(double newMean, double newStd) {
    return new ChannelStats(
        name, count, newMean, newStd, Double.NaN, min, max, percentiles, histogram);
  }

  /// The middle value: the mean of the two middle ones when `count` is even.
  public double median() {
    return percentiles.get("50");
  }

  /// Compares the histogram by its contents.
  @Override
  public boolean equals(Object other) {
    return other instanceof ChannelStats that
        && name.equals(that.name)
        && count == that.count
        && percentiles.equals(that.percentiles)
        && Arrays.equals(histogram, that.histogram)
        && Arrays.equals(
            new double[] {mean, std, stdSample, min, max},
            new double[] {that.mean, that.std, that.stdSample, that.min, that.max});
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, Arrays.hashCode(histogram));
  }

  private static Map<String, Double> percentiles(ChannelCounts counts, long count) {
    Map<String, Double> result = LinkedHashMap.newLinkedHashMap(PERCENTS.size());
    for (String percent : PERCENTS) {
      result.put(percent, percentile(counts, count, Double.parseDouble(percent) / 100));
    }
    return result;
  }

  // NumPy's `linear`: the value at place q * (n - 1) of the sorted pixels, between two of them by
  // their distance.
  private static double percentile(ChannelCounts counts, long count, double q) {
    double place = q * (count - 1);
    long below = (long) Math.floor(place);
    double between = place - below;
    int low = valueAt(counts, below);
    int high = valueAt(counts, Math.min(below + 1, count - 1));
    return (low + (high - low) * between) / Scale.ONE;
  }

  // The value, in 1/65535, at a place 0..count-1 of the sorted pixels.
  private static int valueAt(ChannelCounts counts, long place) {
    int step = counts.only8() ? 257 : 1;
    long seen = 0;
    for (int k = 0; k <= Scale.ONE; k += step) {
      seen += counts.countAt(k);
      if (seen > place) {
        return k;
      }
    }
    throw new IllegalArgumentException("place " + place + " is beyond the last pixel");
  }
}
