package org.normscope.chart;

import java.util.Arrays;
import java.util.List;

/// The y axis: from a bin's share of the pixels to a height.
///
/// A lone spike, such as all the clipped white of a batch, must not flatten everything else: where
/// the tallest bin is more than three times the 99th percentile of the bins that hold anything, the
/// axis ends at the tallest bin below that, and whatever is taller is marked.
///
/// @param max the share at full height
/// @param floor the share at the baseline: 0, or a power of ten when logarithmic
/// @param log whether heights are logarithms
public record ShareScale(double max, double floor, boolean log) {
  private static final double SPIKE = 3;
  private static final double DECADES = 6;

  /// The scale for what a figure shows in a range.
  public static ShareScale of(HistogramFigure figure, Range range, boolean log) {
    double[] shares = visible(figure, range);
    if (shares.length == 0) {
      return new ShareScale(0.01, log ? 0.0001 : 0, log);
    }
    double top = shares[shares.length - 1];
    if (log) {
      double least = Math.max(shares[0], top * Math.pow(10, -DECADES));
      double floor = Math.pow(10, Math.floor(Math.log10(least) - 1e-9));
      return new ShareScale(top, Math.min(floor, top / 10), true);
    }
    double limit = SPIKE * shares[(int) Math.ceil(0.99 * shares.length) - 1];
    if (top <= limit) {
      return new ShareScale(top, 0, false);
    }
    int last = shares.length - 1;
    while (shares[last] > limit) {
      last--;
    }
    return new ShareScale(shares[last], 0, false);
  }

  /// A scale that holds what this and another one hold, both logarithmic or neither.
  public ShareScale hull(ShareScale other) {
    return new ShareScale(Math.max(max, other.max), Math.min(floor, other.floor), log);
  }

  /// The height of a share: 0 at the baseline, 1 at the top, more for what is cut off.
  public double height(double share) {
    if (!log) {
      return share / max;
    }
    return share <= floor ? 0 : Math.log10(share / floor) / Math.log10(max / floor);
  }

  /// True for what is too tall to be shown.
  public boolean cuts(double share) {
    return share > max * (1 + 1e-9);
  }

  /// About so many labelled heights.
  public List<Tick> ticks(int wanted) {
    return log ? Ticks.logShares(floor, max, wanted) : Ticks.shares(max, wanted);
  }

  private static double[] visible(HistogramFigure figure, Range range) {
    double[] shares = new double[figure.binCount() * figure.series().size()];
    int size = 0;
    // The line enters from the bins next to the range: they count as seen.
    double slack = figure.binWidth() * 1.01;
    for (int bin = 0; bin < figure.binCount(); bin++) {
      double center = figure.center(bin);
      if (center < range.low() - slack || center > range.high() + slack) {
        continue;
      }
      for (Series series : figure.series()) {
        double share = series.share(bin);
        if (share > 0) {
          shares[size++] = share;
        }
      }
    }
    double[] found = Arrays.copyOf(shares, size);
    Arrays.sort(found);
    return found;
  }
}
