package org.normscope.norm;

import java.util.List;
import org.normscope.stats.Histogram;
import org.normscope.stats.Moments;

/// Images after a method: what a picture or a file needs to know of them.
public sealed interface After permits Normalized, NormalizedPixels {
  /// Names of the channels: C of them.
  List<String> channels();

  /// Moments of a channel over all images.
  Moments moments(int channel);

  /// The histogram that files carry: every value is a point, counted in the bin `[a, b)` that it
  /// lands in; the last bin holds `high` too.
  ///
  /// @param low where the first bin begins, usually the smallest value after
  /// @param high where the last bin ends; where it equals `low` every value is in the last bin
  Histogram points(int bins, double low, double high);

  /// The histogram that the window draws. Where values are codes that were moved along a line, the
  /// pixels of a code are spread evenly over the interval that it stands for.
  Histogram spread(int bins, double low, double high);
}
